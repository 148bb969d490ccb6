"""Which schemas an API uses where.

Comes in: the ir. Goes out: for each schema the module that it is printed in, and whether requests
or answers reach it. The rule of this file: a schema that one owner alone reaches lies in that
owner's module, one that several reach in `shared`; what a shared schema names is shared as well, so
modules never import one another in a circle.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .ir import (
    ArrayType,
    MapType,
    NullableType,
    ObjectSchema,
    RefType,
    UnionType,
)
from .naming import snake
from .signature import body_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .ir import Api, NamedSchema, Operation, Type

SHARED = "shared"
UNUSED = "unused"
WEBHOOKS = "webhooks"


@dataclass(frozen=True, slots=True)
class Reach:
    """What is reached from where; every collection holds pointers of schemas."""

    module: Mapping[str, str]
    """The module of each schema."""
    requests: frozenset[str]
    answers: frozenset[str]
    """Reached from responses and deliveries."""
    nested_requests: frozenset[str]
    """Objects that a caller may write as a plain dict: all of `requests` but flattened bodies."""


def references(found: Type) -> Iterator[str]:
    """The pointers that a type names itself."""
    match found:
        case RefType(pointer):
            yield pointer
        case ArrayType():
            yield from references(found.items)
            for item in found.prefix:
                yield from references(item)
        case MapType(inner) | NullableType(inner):
            yield from references(inner)
        case UnionType():
            for variant in found.variants:
                yield from references(variant)
        case _:
            return


def inner_types(schema: NamedSchema) -> Iterator[Type]:
    """The types that a schema is made of."""
    if isinstance(schema, ObjectSchema):
        yield from (p.type for p in schema.properties)
        if schema.additional is not None:
            yield schema.additional
    else:
        yield schema.type


def closure(start: Iterable[Type], schemas: Mapping[str, NamedSchema]) -> frozenset[str]:
    """Every schema that is reached from some types."""
    found: set[str] = set()
    waiting = [pointer for type_ in start for pointer in references(type_)]
    while waiting:
        pointer = waiting.pop()
        if pointer not in found:
            found.add(pointer)
            waiting += [p for inner in inner_types(schemas[pointer]) for p in references(inner)]
    return frozenset(found)


def resource_module(operation: Operation) -> str:
    """The name of the module that holds the resource of an operation."""
    return "_".join(snake(word) for word in operation.resource)


def survey(api: Api) -> Reach:
    """Find out which schemas are used where."""
    schemas = {schema.pointer: schema for schema in api.schemas}
    owners: defaultdict[str, set[str]] = defaultdict(set)
    requests: set[str] = set()
    nested: set[str] = set()
    answers: set[str] = set()
    for operation in api.operations:
        sent = closure(_sent(operation), schemas)
        got = closure(_got(operation), schemas)
        requests |= sent
        answers |= got
        body = body_object(operation, schemas)
        nested |= closure(_sent(operation) if body is None else _members(operation, body), schemas)
        for pointer in sent | got:
            owners[pointer].add(resource_module(operation))
    for webhook in api.webhooks:
        media = webhook.body
        got = closure([media.type] if media is not None and media.type is not None else [], schemas)
        answers |= got
        for pointer in got:
            owners[pointer].add(WEBHOOKS)
    return Reach(
        module={pointer: _module(owners.get(pointer, set())) for pointer in schemas},
        requests=frozenset(requests),
        answers=frozenset(answers),
        nested_requests=frozenset(nested),
    )


def _module(owners: set[str]) -> str:
    if not owners:
        return UNUSED
    return next(iter(owners)) if len(owners) == 1 else SHARED


def _members(operation: Operation, body: ObjectSchema) -> list[Type]:
    return [p.type for p in body.properties] + [p.type for p in operation.parameters]


def _sent(operation: Operation) -> list[Type]:
    media = () if operation.body is None else operation.body.media
    types = [found.type for found in media if found.type is not None]
    return types + [p.type for p in operation.parameters]


def _got(operation: Operation) -> list[Type]:
    return [
        media.type
        for response in operation.responses
        for media in response.media
        if media.type is not None
    ]
