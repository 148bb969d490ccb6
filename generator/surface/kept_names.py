"""The lock meets a document: which names are kept, and what the lock should say then.

An operation is recognised by method, path and operationId together, then by method and path, then
by an operationId that no other one has. A schema under an index is recognised by the constant of a
discriminator, then by its content, then by its pointer; everything else by where it stands.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from ..runtime.core.pointer import escape
from .calls import VariantKind
from .lock import (
    ARGUMENT,
    EVENT,
    NEXT,
    NO_ID,
    OPERATION,
    OPTION,
    PROPERTY,
    SCHEMA,
    SERVER,
    Lock,
    LockedPart,
    argument_key,
    property_key,
)
from .locked import Locked, option_key
from .places import schema_keys
from .renames import kept, renames
from .schemas import Model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ..ir.api import Api
    from ..ir.identity import SchemaId
    from ..ir.operations import Operation
    from .report import Report
    from .surface import Surface

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """The lock as it should be, and what a reader should hear of it."""

    lock: Lock
    added: tuple[str, ...] = ()
    """Names that are new; likewise those of lost parts, and what was renamed."""
    gone: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """What the file of the lock should say."""
        return self.lock.text()


def match(lock: Lock, api: Api) -> Locked:
    """Find the parts of today's document that the lock has names for."""
    known, rest = lock.known(), list(api.operations)
    found: list[tuple[Operation, LockedPart]] = []
    for parts in (lock.names, lock.gone):  # what is there has the better claim
        found += _operations([part for part in parts if part.kind == OPERATION], rest)
    before = {o.pointer: _pointer(part) for o, part in found if part.key[0] != _place(o)}
    keys = schema_keys(api)
    schemas = _schemas([part for part in known if part.kind == SCHEMA], keys, before)
    places = {operation.pointer: known[part].rpartition(".")[::2] for operation, part in found}
    arguments: dict[str, dict[str, str]] = {}
    for part, name in known.items():
        if part.kind == ARGUMENT:
            arguments.setdefault(part.key[0], {})[part.key[1]] = name
    replaced = {part for o, part in found if part.key != _key(o)}
    moved = {part.key[0] for o, part in found if part.key[0] != _place(o)}
    replaced |= {p for p in known if p.kind == ARGUMENT and p.key[0] in moved}
    replaced |= {part for id_, part in schemas.items() if part.key != keys[id_]}
    events = {
        each.pointer: _before(each.pointer, before) for each in (*api.webhooks, *api.callbacks)
    }
    replaced |= {
        LockedPart(EVENT, (old,)) for now, old in events.items() if now != old
    } & known.keys()
    models = {part.key[0]: id_ for id_, part in schemas.items()}
    properties: dict[str, str] = {}
    for part, name in known.items():
        place, _, last = part.key[0].rpartition("/properties/")
        if part.kind == PROPERTY and place in models:
            properties[f"{models[place]}/properties/{last}"] = name
            if keys[models[place]][0] != place:
                replaced.add(part)
    return Locked(
        operations={
            pointer: (tuple(resource.split(".")), name)
            for pointer, (resource, name) in places.items()
        },
        arguments={o.pointer: arguments.get(part.key[0], {}) for o, part in found},
        schemas={id_: known[part] for id_, part in schemas.items()},
        events={
            now: known[part]
            for now, old in events.items()
            if (part := LockedPart(EVENT, (old,))) in known
        },
        properties=properties,
        options={part.key: name for part, name in known.items() if part.kind == OPTION},
        servers={part.key[0]: name for part, name in known.items() if part.kind == SERVER},
        keys=keys,
        replaced=frozenset(replaced),
    )


def _place(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _key(operation: Operation) -> tuple[str, str]:
    method, path = operation.method, operation.path
    return _place(operation), _id(operation.id, method, path)


def _id(spelled: str, method: str, path: str) -> str:
    return NO_ID if spelled == f"{method.lower()} {path}" else spelled


def _pointer(operation: LockedPart) -> str:
    """Where an operation of the lock stood."""
    method, _, path = operation.key[0].partition(" ")
    return f"/paths/{escape(path)}/{method.lower()}"


def _before(pointer: str, operations: Mapping[str, str]) -> str:
    """Where a part stood when its operation had another place."""
    for now, old in operations.items():
        if pointer.startswith(f"{now}/"):
            return old + pointer.removeprefix(now)
    return pointer


def _operations(
    parts: list[LockedPart], operations: list[Operation]
) -> list[tuple[Operation, LockedPart]]:
    """Pair operations with parts; those that are paired leave the list of operations."""
    found: list[tuple[Operation, LockedPart]] = []
    rules: list[Callable[[tuple[str, ...]], tuple[str, ...]]] = [
        lambda key: key,
        lambda key: key[:1],
        lambda key: key[1:],
    ]
    for same in rules:
        pairs = _pairs(
            {part: same(part.key) for part in parts},
            {o.pointer: same(_key(o)) for o in operations},
        )
        by_pointer = {operation.pointer: operation for operation in operations}
        for pointer, part in pairs.items():
            if same(part.key) != (NO_ID,):
                found.append((by_pointer[pointer], part))
                operations.remove(by_pointer[pointer])
                parts.remove(part)
    return found


def _schemas(
    parts: list[LockedPart], keys: Mapping[SchemaId, tuple[str, ...]], operations: Mapping[str, str]
) -> dict[SchemaId, LockedPart]:
    """The part of each schema."""
    found: dict[SchemaId, LockedPart] = {}
    old = {id_: (_before(key[0], operations), *key[1:]) for id_, key in keys.items()}
    raw = {id_: _before(id_, operations) for id_ in keys}
    rules: list[tuple[Callable[[LockedPart], object], Callable[[SchemaId], object]]] = [
        (lambda part: part.key, lambda id_: old[id_]),
        (_content, lambda id_: _content(LockedPart(SCHEMA, old[id_]))),
        (lambda part: part.key[0], lambda id_: old[id_][0]),
        (lambda part: part.key[0], lambda id_: raw[id_]),
    ]
    waiting: list[SchemaId] = list(keys)
    for of_part, of_schema in rules:
        found |= _pairs({p: of_part(p) for p in parts}, {id_: of_schema(id_) for id_ in waiting})
        waiting = [id_ for id_ in waiting if id_ not in found]
        parts = [part for part in parts if part not in found.values()]
    return found


def _content(part: LockedPart) -> tuple[str, str] | None:
    """Which neighbours a schema has under an index, and what it holds."""
    if len(part.key) == 1:
        return None
    place, digest = part.key
    return "/".join(t for t in place.split("/") if not t.isdecimal()), digest


def _pairs(parts: Mapping[LockedPart, object], found: Mapping[T, object]) -> dict[T, LockedPart]:
    """Pairs of what has the same key, where one part of the lock and one of today have it."""
    seen, wanted = Counter(parts.values()), Counter(found.values())
    by_key = {key: part for part, key in parts.items() if key is not None and seen[key] == 1}
    return {p: by_key[key] for p, key in found.items() if key in by_key and wanted[key] == 1}


def update(
    lock: Lock, locked: Locked, surface: Surface, report: Report, released: Report | None = None
) -> Update:
    """The lock for what a client has now.

    Args:
        lock: As it was read.
        locked: What of it has been found again.
        surface: With all names.
        report: Of the surface.
        released: What callers have, if there was a release: only names in it are renamed.
    """
    every = list(_all(surface, locked))
    now = {part for part, _, _ in every}
    shown = {part: name for part, name, plain in every if name != plain}
    before = {part: name for part, name in lock.known().items() if part not in locked.replaced}
    gone = {
        part: lock.gone.get(part, (name, NEXT)) for part, name in before.items() if part not in now
    }
    was = {part: name for part, name in before.items() if part in now}
    names = {*lock.known().values()}
    lost = {name for part, (name, _) in gone.items() if part.kind == SCHEMA}
    found = () if released is None else renames(released, report, lost)
    return Update(
        lock=Lock(names=shown, gone=gone, renames=kept((*lock.renames, *found), report)),
        added=tuple(sorted({name for name in shown.values() if name not in names})),
        gone=tuple(sorted(name for part, (name, _) in gone.items() if part not in lock.gone)),
        renamed=tuple(
            (was[part], name) for part, name in shown.items() if was.get(part, name) != name
        ),
    )


def _all(surface: Surface, locked: Locked) -> Iterator[tuple[LockedPart, str, str]]:
    """Every part that has a name, its name, and a name that needs no line: that on the wire."""
    for resource, method in surface.all_methods():
        if method.variant is not VariantKind.MAIN:
            continue
        call = method.call
        place = f"{call.method} {call.path}"
        key = (place, _id(call.operation_id, call.method, call.path))
        name = ".".join(map(str, (*resource.path, method.name)))
        yield LockedPart(OPERATION, key), name, ""
        for given in call.arguments:
            if given.wire_name:
                key = (place, argument_key(given.place, given.wire_name))
                yield LockedPart(ARGUMENT, key), str(given.name), given.wire_name
    for found in surface.types:
        told_by = locked.keys[found.id]
        yield LockedPart(SCHEMA, told_by), str(found.name), ""
        for each in found.fields if isinstance(found, Model) else ():
            part = LockedPart(PROPERTY, (property_key(told_by[0], each.wire_name),))
            yield part, str(each.name), each.wire_name
    for event in (*surface.webhooks, *surface.callbacks):
        yield LockedPart(EVENT, (event.origin.pointer,)), str(event.name), ""
    for option in surface.options:
        yield LockedPart(OPTION, option_key(option.scheme, option.kind)), str(option.name), ""
    for server in surface.servers if surface.offers_servers else ():
        yield LockedPart(SERVER, (server.url,)), str(server.name), ""
