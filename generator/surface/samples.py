"""A value that a type allows, as JSON: the document's example, or one put together.

The same document gives the same value; where no value can be made (a pattern without an example),
there is none.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias, cast

from ..ir.types import (
    ArrayType,
    EnumType,
    Format,
    MapType,
    NullableType,
    RefType,
    ScalarKind,
    ScalarType,
    UnionType,
)
from .schemas import Alias

if TYPE_CHECKING:
    from ..ir.types import Type
    from .schemas import Model, NamedType, Schemas

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

FORMATS = {
    Format.DATE: "2020-01-31",
    Format.DATE_TIME: "2020-01-31T12:00:00Z",
    Format.TIME: "12:00:00Z",
    Format.DURATION: "PT1H",
    Format.DECIMAL: "1.5",
    Format.UUID: "00000000-0000-4000-8000-000000000000",
    Format.BYTE: "AAAA",
}
_DEEPEST = 12


class NoSampleError(Exception):
    """No value can be made for a type."""


def sample(found: Type, schemas: Schemas, depth: int = 0) -> Json:
    """Make a value of a type.

    Raises:
        NoSampleError: there is no way to make one, or it would never end.
    """
    if depth > _DEEPEST:
        raise NoSampleError
    match found:
        case RefType(id_):
            return _named(schemas[id_], schemas, depth)
        case EnumType(values=values):
            return values[0]
        case NullableType(inner):
            return sample(inner, schemas, depth)
        case UnionType(variants=variants):
            return sample(variants[0], schemas, depth)
        case ArrayType(items=items, prefix=prefix, constraints=limits):
            kinds = [*prefix, *[items] * max((limits.min_items or 0) - len(prefix), 0)]
            return [sample(kind, schemas, depth + 1) for kind in kinds]
        case MapType():
            return {}
        case ScalarType():
            return _scalar(found)
        case _:
            return None


def _named(schema: NamedType, schemas: Schemas, depth: int) -> Json:
    if schema.example is not None:
        return cast("Json", json.loads(schema.example))
    if isinstance(schema, Alias):
        return sample(schema.type, schemas, depth + 1)
    return _object(schema, schemas, depth)


def _object(schema: Model, schemas: Schemas, depth: int) -> Json:
    made: dict[str, Json] = {}
    for found in schema.fields:
        if found.example is not None:
            made[found.wire_name] = cast("Json", json.loads(found.example))
        elif found.required:
            made[found.wire_name] = sample(found.type, schemas, depth + 1)
    return made


def _scalar(found: ScalarType) -> Json:
    limits = found.constraints
    match found.kind:
        case ScalarKind.BOOLEAN:
            return True
        case ScalarKind.STRING:
            if limits.pattern is not None:
                raise NoSampleError
            text = FORMATS.get(found.format) if found.format is not None else None
            return text if text is not None else "text".ljust(limits.min_length or 0, "x")
        case ScalarKind.INTEGER | ScalarKind.NUMBER:
            low = limits.minimum if limits.minimum is not None else limits.exclusive_minimum
            start = 0 if low is None else low + (limits.minimum is None)
            high = limits.maximum
            return start if high is None or start <= high else high
