"""Which types need a name of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ir.types import (
    NO_CONSTRAINTS,
    ArrayType,
    EnumType,
    MapType,
    NullableType,
    RefType,
    ScalarType,
    UnionType,
)

if TYPE_CHECKING:
    from ...ir.types import Type

NAMED_FROM = 4
"""An enum or a union of this many values or variants has a name."""


def needs_name(found: Type) -> bool:
    """Whether a type is too long to be written out wherever it is used."""
    match found:
        case NullableType(inner):
            return needs_name(inner)
        case EnumType(values=values):
            return len(values) >= NAMED_FROM
        case UnionType(variants=variants, discriminator=discriminator):
            return discriminator is not None or len(variants) >= NAMED_FROM
        case _:
            return False


def can_inline(found: Type) -> bool:
    """Whether builtins and names of models are all that the type needs."""
    match found:
        case NullableType(inner) | MapType(inner):
            return can_inline(inner)
        case ArrayType(items=items, prefix=prefix, constraints=limits):
            return limits == NO_CONSTRAINTS and all(map(can_inline, (items, *prefix)))
        case UnionType(variants=variants):
            rivals = sum(isinstance(variant, RefType) for variant in variants)
            return rivals < 2 and all(map(can_inline, variants))
        case ScalarType():
            return found == ScalarType(kind=found.kind)
        case _:
            return True
