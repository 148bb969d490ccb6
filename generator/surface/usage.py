"""Which schemas an API uses where: whether requests or responses reach them, and their modules.

A schema that one owner alone reaches lies in that owner's module, one that several reach in
`shared`, or where that would be large with those that the same owners reach. What a schema names is
reached by all of its owners and perhaps by more, so modules never import one another in a circle,
and a call loads no schema that its resource cannot reach but those of `shared`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..ir.schemas import ObjectSchema, inner_types
from ..ir.types import references
from .words import distinct, snake

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..ir.api import Api
    from ..ir.identity import SchemaId
    from ..ir.operations import Response
    from ..ir.schemas import NamedSchema
    from ..ir.types import Type
    from ..ir.webhooks import Webhook
    from .naming import Names
    from .variants import Variant

    Edges = Mapping[SchemaId, tuple[SchemaId, ...]]
    """The schemas that each schema names itself."""

SHARED = "shared"
WEBHOOKS = "webhooks"
CALLBACKS = "callbacks"


@dataclass(frozen=True, slots=True)
class Usage:
    """What is used where; every collection holds schemas by their identities."""

    module: Mapping[SchemaId, str]
    """The module of each schema."""
    sent: frozenset[SchemaId]
    """Reached from requests."""
    received: frozenset[SchemaId]
    """Reached from responses and deliveries."""
    circular: frozenset[SchemaId]
    """Aliases that come back to themselves without an object on the way, one of each circle."""
    written: frozenset[SchemaId]
    """Objects that a caller may write as a plain dict: all that are sent but flattened bodies."""
    secret: frozenset[SchemaId]
    """Whose values may hold a secret, at any depth."""

    def holds_secret(self, found: Type) -> bool:
        """Whether a value of a type may hold a secret."""
        return not self.secret.isdisjoint(references(found))


def closure(start: Iterable[SchemaId], edges: Edges) -> frozenset[SchemaId]:
    """Every schema that is reached from some schemas, and these."""
    found: set[SchemaId] = set()
    waiting = list(start)
    while waiting:
        id_ = waiting.pop()
        if id_ not in found:
            found.add(id_)
            waiting += edges[id_]
    return frozenset(found)


def analyze(api: Api, variants: Iterable[Variant], names: Names) -> Usage:
    """Find out which schemas are used where.

    Args:
        api: What the API means.
        variants: The ways to call its operations.
        names: The names of the modules.
    """
    schemas = {schema.id: schema for schema in api.schemas}
    edges = {id_: _named(inner_types(schema)) for id_, schema in schemas.items()}
    owners: defaultdict[SchemaId, set[str]] = defaultdict(set)
    sent: set[SchemaId] = set()
    written: set[SchemaId] = set()
    received: set[SchemaId] = set()
    for variant in variants:
        mine = closure(_named(_sent(variant)), edges)
        got = closure(_named(_received(variant.responses)), edges)
        sent |= mine
        received |= got
        written |= closure(_named(_written(variant)), edges)
        for id_ in mine | got:
            owners[id_].add(str(names.resources[names.paths[variant.operation.pointer]].module))
    for module, incoming in ((WEBHOOKS, api.webhooks), (CALLBACKS, api.callbacks)):
        for webhook in incoming:
            got = closure(_named(_delivered(webhook)), edges)
            received |= got
            for id_ in got:
                owners[id_].add(module)
    return Usage(
        module=_unlike_classes(_modules(schemas, owners, edges, names), names),
        sent=frozenset(sent),
        received=frozenset(received),
        circular=_circular(schemas, edges),
        written=frozenset(written),
        secret=_secret(schemas, edges),
    )


def _named(found: Iterable[Type]) -> tuple[SchemaId, ...]:
    return tuple(id_ for type_ in found for id_ in references(type_))


def _secret(schemas: Mapping[SchemaId, NamedSchema], edges: Edges) -> frozenset[SchemaId]:
    """The schemas that lead to a secret member."""
    namers: defaultdict[SchemaId, tuple[SchemaId, ...]] = defaultdict(tuple)
    for id_, named in edges.items():
        for each in named:
            namers[each] += (id_,)
    direct = (
        id_
        for id_, schema in schemas.items()
        if isinstance(schema, ObjectSchema) and any(p.secret for p in schema.properties)
    )
    return closure(direct, namers)


def _circular(schemas: Mapping[SchemaId, NamedSchema], edges: Edges) -> frozenset[SchemaId]:
    """One alias of each circle, so that the others can be written in its terms."""
    found: set[SchemaId] = set()
    done: set[SchemaId] = set()

    def visit(id_: SchemaId, path: frozenset[SchemaId]) -> None:
        if id_ in path:
            found.add(id_)
        elif id_ not in done and not isinstance(schemas[id_], ObjectSchema):
            for named in edges[id_]:
                visit(named, path | {id_})
            done.add(id_)

    for id_ in schemas:
        visit(id_, frozenset())
    return frozenset(found)


LARGE = 100
"""Schemas that `shared` may hold before it is parted by owners."""
SMALL = 20
"""Schemas that are worth a module of their own."""


def _modules(
    schemas: Mapping[SchemaId, NamedSchema],
    owners: Mapping[SchemaId, set[str]],
    edges: Edges,
    names: Names,
) -> dict[SchemaId, str]:
    unused = _unused(owners, edges)
    found = {
        id_: _module(owners[id_]) if id_ in owners else unused.get(id_, SHARED) for id_ in schemas
    }
    groups: defaultdict[frozenset[str], list[SchemaId]] = defaultdict(list)
    for id_, module in found.items():
        if module == SHARED:
            groups[frozenset(owners.get(id_, ()))].append(id_)
    if sum(map(len, groups.values())) <= LARGE:
        return found
    used = {SHARED, WEBHOOKS, *(str(each.module) for each in names.resources.values())}
    # What a group names has more owners, so that its module is known.
    for group in sorted(groups.values(), key=lambda group: (-len(owners.get(group[0], ())), group)):
        named = {target for id_ in group for target in edges[id_]}
        if len(group) >= SMALL or {found[target] for target in named} > {SHARED}:
            module = distinct(f"{SHARED}_{snake(str(names.schemas[group[0]].identifier))}", used)
            found |= dict.fromkeys(group, module)
    return found


def _unlike_classes(found: Mapping[SchemaId, str], names: Names) -> dict[SchemaId, str]:
    """Rename modules that are called as a class: `models` holds both, and one would hide the other.

    Only a script without capitals has such names.
    """
    classes = {
        *map(str, names.params.values()),
        *(str(n.identifier) for n in names.schemas.values()),
    }
    used = {*classes, *found.values()}
    modules = dict.fromkeys(found.values())
    renamed = {module: distinct(module, used) for module in modules if module in classes}
    return {id_: renamed.get(module, module) for id_, module in found.items()}


def _unused(owners: Mapping[SchemaId, set[str]], edges: Edges) -> dict[SchemaId, str]:
    """The modules of schemas that nothing uses and that name others: the last of the others'.

    Thus no two modules import one another. A schema that names none, or only shared ones, is not
    among them.
    """
    namers: defaultdict[SchemaId, tuple[SchemaId, ...]] = defaultdict(tuple)
    for id_, named in edges.items():
        if id_ not in owners:
            for each in named:
                namers[each] += (id_,)
    owned: defaultdict[str, list[SchemaId]] = defaultdict(list)
    for id_, modules in owners.items():
        if len(modules) == 1:
            owned[_module(modules)].append(id_)
    found: dict[SchemaId, str] = {}
    for module in sorted(owned):
        found |= dict.fromkeys(closure(owned[module], namers), module)
    return found


def _module(owners: set[str]) -> str:
    return next(iter(owners)) if len(owners) == 1 else SHARED


def _written(variant: Variant) -> list[Type]:
    """The types of what a caller gives."""
    if variant.sent is None or variant.sent.members is None:
        return _sent(variant)
    parameters = variant.operation.parameters
    return [p.type for p in variant.sent.members] + [p.type for p in parameters]


def _sent(variant: Variant) -> list[Type]:
    media = None if variant.sent is None else variant.sent.media
    body = () if media is None else (media.type, media.items)
    parameters = variant.operation.parameters
    return [found for found in body if found is not None] + [p.type for p in parameters]


def _received(responses: Iterable[Response]) -> Iterator[Type]:
    for response in responses:
        yield from (media.type for media in response.media if media.type is not None)
        if response.headers is not None:
            yield response.headers


def _delivered(webhook: Webhook) -> Iterator[Type]:
    if webhook.body is not None and webhook.body.type is not None:
        yield webhook.body.type
    if webhook.headers is not None:
        yield webhook.headers
    yield from _received(webhook.responses)
