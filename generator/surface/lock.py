"""The lock of names: which part of the document has which name, whatever changes around it.

Comes in: the text of `names.lock`, and what the document has today. Goes out: the names that are
kept, and the text as it should be. The rule of this file: a line says all that it says by itself,
so that a merge of two branches is the union of their lines; nothing here reads or writes files.

    operation "POST /pets" createPet pets.create
    property /components/schemas/Pet/properties/from from_
    gone schema /components/schemas/Cat Cat in 2.0.0

A part that the document lost keeps its line, so that it has its name when it comes back.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Position, quote
from .calls import VariantKind
from .schemas import Model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ..ir.operations import Operation
    from .calls import Place
    from .surface import Surface

HEADER = """\
# One name a line. Edit a name, or delete its line and generate again. Merges by union.
lock 1
"""
NO_ID = "-"
"""Stands for the operationId of an operation that has none."""
OPERATION, SCHEMA, PROPERTY, ARGUMENT, EVENT = (
    "operation",
    "schema",
    "property",
    "argument",
    "event",
)
_KEYS = {OPERATION: 2, SCHEMA: 1, PROPERTY: 1, ARGUMENT: 2, EVENT: 1}
"""How many words say which part a line is about."""
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\S+')
_NAME = re.compile(r"\w+(?:\.\w+)*")
_PLAIN = re.compile(r"[^\s\"#\\]+")
_ALLOWED = 'lines such as: operation "GET /pets" listPets pets.list'


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document, as it is told from others."""

    kind: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """What the lock says."""

    names: Mapping[Part, str] = field(default_factory=dict[Part, str])
    """The names of the parts that the document had when the lock was written."""
    gone: Mapping[Part, tuple[str, str]] = field(default_factory=dict[Part, tuple[str, str]])
    """Parts that it had lost by then: their names, and the version that lost them."""
    renamed: frozenset[str] = frozenset()
    """The lines about names that were changed, as they stand."""

    def known(self) -> dict[Part, str]:
        """Every name that is kept, those of lost parts included."""
        return {part: name for part, (name, _) in self.gone.items()} | dict(self.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """The names that parts of today's document have from the lock."""

    operations: Mapping[str, tuple[tuple[str, ...], str]] = field(
        default_factory=dict[str, tuple[tuple[str, ...], str]]
    )
    """Resource and method, by the pointer of the operation."""
    arguments: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, "Mapping[str, str]"]
    )
    """By the pointer of the operation: names by place and wire name, such as `query id`."""
    schemas: Mapping[str, str] = field(default_factory=dict[str, str])
    """By pointer; likewise the next one."""
    events: Mapping[str, str] = field(default_factory=dict[str, str])
    properties: Mapping[str, str] = field(default_factory=dict[str, str])
    """By the pointer of the model, `/properties/` and the wire name."""
    moved: frozenset[str] = frozenset()
    """Methods and paths that operations had before."""
    replaced: frozenset[Part] = frozenset()
    """Operations of the lock that have another key today."""


UNLOCKED = Locked()
"""Nothing has a name yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """The lock as it should be, and what a reader should hear of it."""

    text: str
    added: tuple[str, ...]
    """Names that are new; likewise those of lost parts, and what was renamed."""
    gone: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]


def parse(text: str, file: str) -> Lock:
    """Read a lock.

    Args:
        text: Its text, whatever the order of its lines.
        file: Its name, for positions.

    Raises:
        Diagnosed: E906 a line is not one of a lock, or contradicts another one.
    """
    reader = _Reader(file)
    for number, line in enumerate(text.splitlines(), 1):
        reader.read(number, line)
    if not reader.is_lock:
        reader.refuse(1, "the file has no line `lock 1`", hint="write it, or delete the file")
    if reader.complaints:
        raise Diagnosed(*reader.complaints)
    return Lock(names=reader.names, gone=reader.gone, renamed=frozenset(reader.renamed))


class _Reader:
    def __init__(self, file: str) -> None:
        self._file = file
        self._lines: dict[Part, int] = {}
        self._holders: dict[tuple[str, str], tuple[Part, int]] = {}
        self.is_lock = False
        self.names: dict[Part, str] = {}
        self.gone: dict[Part, tuple[str, str]] = {}
        self.renamed: list[str] = []
        self.complaints: list[Diagnostic] = []

    def refuse(self, number: int, message: str, *, hint: str, allowed: str = "") -> None:
        position = Position(self._file, number, 1)
        self.complaints.append(Diagnostic("E906", position, message, allowed=allowed, hint=hint))

    def read(self, number: int, line: str) -> None:
        match tokens(line):
            case [] | ["#", *_]:
                return
            case [word, *_] if word.startswith("#"):
                return
            case ["lock", "1"]:
                self.is_lock = True
            case ["lock", version]:
                self.is_lock = True
                message = f"a lock of version {quote(version)}"
                self.refuse(number, message, allowed="1", hint="use a newer clientlathe")
            case ["renamed", kind, old, new, "in", _] if (
                kind in _KEYS and _NAME.fullmatch(old) and _NAME.fullmatch(new)
            ):
                self.renamed.append(line.strip())
            case ["gone", kind, *key, name, "in", version] if _is_line(kind, key, name):
                self._add(number, Part(kind, tuple(key)), name, version)
            case [kind, *key, name] if _is_line(kind, key, name):
                self._add(number, Part(kind, tuple(key)), name, "")
            case _:
                found = f"no line of a lock: {quote(line.strip())}"
                self.refuse(number, found, allowed=_ALLOWED, hint="repair it, or delete the line")

    def _add(self, number: int, part: Part, name: str, version: str) -> None:
        known = self.names.get(part) or self.gone.get(part, ("", ""))[0]
        if known:
            if known != name or (part in self.gone) is not bool(version):
                self.refuse(
                    number,
                    f"this part has a name in line {self._lines[part]}: {quote(known)}",
                    hint="delete one of the two lines",
                )
            return
        self._lines[part] = number
        if version:
            self.gone[part] = name, version
            return
        self.names[part] = name
        if part.kind in {OPERATION, SCHEMA}:
            _, line = self._holders.setdefault((part.kind, name), (part, number))
            if line != number:
                message = f"the part in line {line} has the name {quote(name)}"
                self.refuse(number, message, hint="give one of the two another name")


def _is_line(kind: str, key: Sequence[str], name: str) -> bool:
    dotted = kind == OPERATION
    is_name = all(map(str.isidentifier, name.split("."))) and ("." in name) is dotted
    return len(key) == _KEYS.get(kind) and is_name


def tokens(line: str) -> list[str]:
    """The words of a line, without their quotes."""
    return [_plain(token) for token in _TOKEN.findall(line)]


def _plain(token: str) -> str:
    if not token.startswith('"'):
        return token
    try:
        found: object = json.loads(token)
    except ValueError:
        return token
    return str(found)


def _token(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.isprintable():
        return text
    return json.dumps(text, ensure_ascii=not text.isprintable())


def _line(*tokens: str) -> str:
    return " ".join(map(_token, tokens))


def match(lock: Lock, operations: Iterable[Operation]) -> Locked:
    """Find the parts of today's document that the lock has names for.

    An operation is recognised by method, path and operationId together, then by method and path,
    then by an operationId that no other one has; everything else by where it stands.
    """
    known, rest = lock.known(), list(operations)
    found: list[tuple[Operation, Part]] = []
    for parts in (lock.names, lock.gone):  # what is there has the better claim
        found += _operations([part for part in parts if part.kind == OPERATION], rest)
    arguments: dict[str, dict[str, str]] = {}
    for part, name in known.items():
        if part.kind == ARGUMENT:
            arguments.setdefault(part.key[0], {})[part.key[1]] = name
    places = {operation.pointer: known[part].rpartition(".")[::2] for operation, part in found}
    changed = [(o, part) for o, part in found if part.key != _key(o)]
    return Locked(
        operations={
            pointer: (tuple(resource.split(".")), name)
            for pointer, (resource, name) in places.items()
        },
        arguments={o.pointer: arguments.get(part.key[0], {}) for o, part in found},
        schemas=_by_pointer(known, SCHEMA),
        events=_by_pointer(known, EVENT),
        properties=_by_pointer(known, PROPERTY),
        moved=frozenset(part.key[0] for o, part in changed if part.key[0] != _key(o)[0]),
        replaced=frozenset(part for _, part in changed),
    )


def _by_pointer(known: Mapping[Part, str], kind: str) -> dict[str, str]:
    return {part.key[0]: name for part, name in known.items() if part.kind == kind}


def _key(operation: Operation) -> tuple[str, str]:
    method, path = operation.method, operation.path
    return f"{method} {path}", _id(operation.id, method, path)


def _id(spelled: str, method: str, path: str) -> str:
    return NO_ID if spelled == f"{method.lower()} {path}" else spelled


def _operations(parts: list[Part], operations: list[Operation]) -> list[tuple[Operation, Part]]:
    """Pair operations with parts; those that are paired leave the two lists."""
    found: list[tuple[Operation, Part]] = []
    ways: list[Callable[[tuple[str, ...]], tuple[str, ...]]] = [
        lambda key: key,
        lambda key: key[:1],
        lambda key: key[1:],
    ]
    for same in ways:
        seen = Counter(same(part.key) for part in parts)
        wanted = Counter(same(_key(operation)) for operation in operations)
        by_key = {same(part.key): part for part in parts}
        for operation in list(operations):
            key = same(_key(operation))
            if key != (NO_ID,) and seen[key] == wanted[key] == 1:
                found.append((operation, by_key[key]))
                operations.remove(operation)
                parts.remove(by_key[key])
    return found


def update(lock: Lock, locked: Locked, surface: Surface, version: str) -> Update:
    """The lock for what a client has now.

    Args:
        lock: As it was read.
        locked: What of it has been found again.
        surface: With all names.
        version: Of the client, for parts that are gone and names that have changed.
    """
    now = {part for part, _, _ in _all(surface)}
    shown = {part: name for part, name, plain in _all(surface) if name != plain}
    before = {
        part: name
        for part, name in lock.known().items()
        if part not in locked.replaced
        and not (part.kind == ARGUMENT and part.key[0] in locked.moved)
    }
    gone = {
        part: lock.gone.get(part, (name, version))
        for part, name in before.items()
        if part not in now
    }
    was = {part: name for part, name in before.items() if part in now}
    changed = [
        (part, was[part], name) for part, name in shown.items() if was.get(part, name) != name
    ]
    renamed = {_line("renamed", p.kind, old, new, "in", version) for p, old, new in changed}
    lines = [
        *(_line(part.kind, *part.key, name) for part, name in shown.items()),
        *(_line("gone", p.kind, *p.key, name, "in", last) for p, (name, last) in gone.items()),
        *(lock.renamed | renamed),
    ]
    names = {*lock.known().values()}
    return Update(
        text=HEADER + "".join(f"{line}\n" for line in sorted(lines)),
        added=tuple(sorted({name for name in shown.values() if name not in names})),
        gone=tuple(sorted(name for part, (name, _) in gone.items() if part not in lock.gone)),
        renamed=tuple((old, new) for _, old, new in changed),
    )


def _all(surface: Surface) -> Iterator[tuple[Part, str, str]]:
    """Every part that has a name, its name, and a name that needs no line: that on the wire."""
    for resource, method in surface.all_methods():
        if method.variant is not VariantKind.MAIN:
            continue
        call = method.call
        place = f"{call.method} {call.path}"
        key = (place, _id(call.operation_id, call.method, call.path))
        name = ".".join(map(str, (*resource.path, method.name)))
        yield Part(OPERATION, key), name, ""
        for given in call.arguments:
            if given.wire_name:
                key = (place, argument_key(given.place, given.wire_name))
                yield Part(ARGUMENT, key), str(given.name), given.wire_name
    for found in surface.types:
        pointer = found.origin.pointer
        yield Part(SCHEMA, (pointer,)), str(found.name), ""
        for each in found.fields if isinstance(found, Model) else ():
            part = Part(PROPERTY, (property_key(pointer, each.wire_name),))
            yield part, str(each.name), each.wire_name
    for event in (*surface.webhooks, *surface.callbacks):
        yield Part(EVENT, (event.origin.pointer,)), str(event.name), ""


def property_key(pointer: str, name: str) -> str:
    """How the lock calls a property of a model."""
    return f"{pointer}/properties/{name.replace('~', '~0').replace('/', '~1')}"


def argument_key(place: Place, name: str) -> str:
    """How the lock calls an argument of an operation."""
    return f"{place.value} {name}"
