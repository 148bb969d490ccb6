"""Which schemas an API uses where.

Comes in: the ir. Goes out: for each schema the module that it is printed in, and whether requests
or answers reach it. The rule of this file: a schema that one owner alone reaches lies in that
owner's module, one that several reach in `shared`, or where that would be large with those that the
same owners reach. What a schema names is reached by all of its owners and perhaps by more, so
modules never import one another in a circle, and a call loads no schema that its resource cannot
reach but those of `shared`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from .ir import (
    ArrayType,
    MapType,
    NullableType,
    ObjectSchema,
    RefType,
    UnionType,
)
from .naming import resource_path
from .signature import body_object
from .words import snake

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .ir import (
        Api,
        NamedSchema,
        Operation,
        Parameter,
        Property,
        Response,
        Type,
        Webhook,
    )
    from .naming import Names

    Edges = Mapping[str, tuple[str, ...]]
    """The schemas that each schema names itself."""

SHARED = "shared"
UNUSED = "unused"
WEBHOOKS = "webhooks"
CALLBACKS = "callbacks"


@dataclass(frozen=True, slots=True)
class Reach:
    """What is reached from where; every collection holds pointers of schemas."""

    module: Mapping[str, str]
    """The module of each schema."""
    requests: frozenset[str]
    answers: frozenset[str]
    """Reached from responses and deliveries."""
    circular: frozenset[str]
    """Aliases that come back to themselves without an object on the way, one of each circle."""
    nested_requests: frozenset[str]
    """Objects that a caller may write as a plain dict: all of `requests` but flattened bodies."""
    secret: frozenset[str]
    """Whose values may hold a secret, at any depth."""

    def may_hold_secrets(self, part: Parameter | Property) -> bool:
        """Whether a value of an argument may be a secret or hold one."""
        return part.secret or not self.secret.isdisjoint(references(part.type))


def within(found: Type) -> Iterator[Type]:
    """A type and all within it; references are not followed."""
    yield found
    match found:
        case ArrayType():
            inner: tuple[Type, ...] = (found.items, *found.prefix)
        case MapType(each) | NullableType(each):
            inner = (each,)
        case UnionType():
            inner = found.variants
        case _:
            inner = ()
    for each in inner:
        yield from within(each)


def references(found: Type) -> Iterator[str]:
    """The pointers that a type names itself."""
    return (each.pointer for each in within(found) if isinstance(each, RefType))


def inner_types(schema: NamedSchema) -> Iterator[Type]:
    """The types that a schema is made of."""
    if isinstance(schema, ObjectSchema):
        yield from (p.type for p in schema.properties)
        if schema.additional is not None:
            yield schema.additional
    else:
        yield schema.type


def every_type(api: Api) -> Iterator[Type]:
    """All types of a document, also those within others."""
    outer = [found for schema in api.schemas for found in inner_types(schema)]
    for operation in api.operations:
        outer += [*_sent(operation), *_got(operation)]
    for inbound in (*api.webhooks, *api.callbacks):
        outer += _delivered(inbound)
    return chain.from_iterable(map(within, outer))


def closure(start: Iterable[str], edges: Edges) -> frozenset[str]:
    """Every schema that is reached from some schemas, and these."""
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        pointer = waiting.pop()
        if pointer not in found:
            found.add(pointer)
            waiting += edges[pointer]
    return frozenset(found)


def survey(api: Api, names: Names) -> Reach:
    """Find out which schemas are used where.

    Args:
        api: What the API means.
        names: The names of the modules.
    """
    schemas = {schema.pointer: schema for schema in api.schemas}
    edges = {pointer: _names(inner_types(schema)) for pointer, schema in schemas.items()}
    owners: defaultdict[str, set[str]] = defaultdict(set)
    requests: set[str] = set()
    nested: set[str] = set()
    answers: set[str] = set()
    for operation in api.operations:
        sent = closure(_names(_sent(operation)), edges)
        got = closure(_names(_got(operation)), edges)
        requests |= sent
        answers |= got
        body = body_object(operation, schemas)
        members = _sent(operation) if body is None else _members(operation, body)
        nested |= closure(_names(members), edges)
        for pointer in sent | got:
            owners[pointer].add(str(names.resources[resource_path(operation)].module))
    for module, incoming in ((WEBHOOKS, api.webhooks), (CALLBACKS, api.callbacks)):
        for webhook in incoming:
            got = closure(_names(_delivered(webhook)), edges)
            answers |= got
            for pointer in got:
                owners[pointer].add(module)
    return Reach(
        module=_modules(schemas, owners, edges, names),
        requests=frozenset(requests),
        answers=frozenset(answers),
        circular=_circular(schemas, edges),
        nested_requests=frozenset(nested),
        secret=_secret(schemas, edges),
    )


def _names(found: Iterable[Type]) -> tuple[str, ...]:
    return tuple(pointer for type_ in found for pointer in references(type_))


def _secret(schemas: Mapping[str, NamedSchema], edges: Edges) -> frozenset[str]:
    """The schemas that lead to a secret member."""
    namers: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for pointer, named in edges.items():
        for each in named:
            namers[each] += (pointer,)
    direct = (
        pointer
        for pointer, schema in schemas.items()
        if isinstance(schema, ObjectSchema) and any(p.secret for p in schema.properties)
    )
    return closure(direct, namers)


def _circular(schemas: Mapping[str, NamedSchema], edges: Edges) -> frozenset[str]:
    """One alias of each circle, so that the others can be written in its terms."""
    found: set[str] = set()
    done: set[str] = set()

    def visit(pointer: str, way: frozenset[str]) -> None:
        if pointer in way:
            found.add(pointer)
        elif pointer not in done and not isinstance(schemas[pointer], ObjectSchema):
            for named in edges[pointer]:
                visit(named, way | {pointer})
            done.add(pointer)

    for pointer in schemas:
        visit(pointer, frozenset())
    return frozenset(found)


LARGE = 100
"""Schemas that `shared` may hold before it is parted by owners."""
SMALL = 20
"""Schemas that are worth a module of their own."""


def _modules(
    schemas: Mapping[str, NamedSchema],
    owners: Mapping[str, set[str]],
    edges: Edges,
    names: Names,
) -> dict[str, str]:
    found = {pointer: _module(owners.get(pointer, set())) for pointer in schemas}
    groups: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for pointer, module in found.items():
        if module == SHARED:
            groups[frozenset(owners[pointer])].append(pointer)
    if sum(map(len, groups.values())) <= LARGE:
        return found
    used = {SHARED, UNUSED, WEBHOOKS, *(str(each.module) for each in names.resources.values())}
    # What a group names has more owners, so that its module is known.
    for group in sorted(groups.values(), key=lambda group: (-len(owners[group[0]]), group)):
        named = {target for pointer in group for target in edges[pointer]}
        if len(group) >= SMALL or {found[target] for target in named} > {SHARED}:
            module = _free(f"{SHARED}_{snake(str(names.classes[group[0]]))}", used)
            found |= dict.fromkeys(group, module)
    return found


def _free(name: str, used: set[str]) -> str:
    """The name, with a number if another module has it."""
    free, count = name, 2
    while free in used:
        free, count = f"{name}_{count}", count + 1
    used.add(free)
    return free


def _module(owners: set[str]) -> str:
    if not owners:
        return UNUSED
    return next(iter(owners)) if len(owners) == 1 else SHARED


def _members(operation: Operation, body: ObjectSchema) -> list[Type]:
    return [p.type for p in body.properties] + [p.type for p in operation.parameters]


def _sent(operation: Operation) -> list[Type]:
    media = None if operation.body is None else operation.body.media
    body = () if media is None else (media.type, media.items)
    return [found for found in body if found is not None] + [p.type for p in operation.parameters]


def _got(operation: Operation) -> list[Type]:
    return [type_ for response in operation.responses for type_ in _answered(response)]


def _answered(response: Response) -> Iterator[Type]:
    yield from (media.type for media in response.media if media.type is not None)
    if response.headers is not None:
        yield response.headers


def _delivered(webhook: Webhook) -> Iterator[Type]:
    if webhook.body is not None and webhook.body.type is not None:
        yield webhook.body.type
    if webhook.headers is not None:
        yield webhook.headers
    for answer in webhook.answers:
        yield from _answered(answer)
