"""Which types are written out where they are used; the schemas of all others have names.

`lower` asks, since only where a schema is met is its place known, from which its name comes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.types import (
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
    from ..ir.types import Type

NAMED_FROM = 4
"""An enum or a union of this many values or variants has a name."""


def has_name(found: Type, *, whole: bool) -> bool:
    """Whether the schema of a type has a name, although it stands inside of another part.

    Args:
        found: What the schema comes to.
        whole: Whether it is all of a parameter or a body. Then it has a name unless builtins and
            models say it, so that the modules of operations need not load what models are made of.
    """
    return not _is_simple(found) if whole else _is_long(found)


def _is_long(found: Type) -> bool:
    match found:
        case NullableType(inner):
            return _is_long(inner)
        case EnumType(values=values):
            return len(values) >= NAMED_FROM
        case UnionType(variants=variants, discriminator=discriminator):
            return discriminator is not None or len(variants) >= NAMED_FROM
        case _:
            return False


def _is_simple(found: Type) -> bool:
    match found:
        case NullableType(inner) | MapType(inner):
            return _is_simple(inner)
        case ArrayType(items=items, prefix=prefix, constraints=limits):
            return limits == NO_CONSTRAINTS and all(map(_is_simple, (items, *prefix)))
        case UnionType(variants=variants):
            rivals = sum(isinstance(variant, RefType) for variant in variants)
            return rivals < 2 and all(map(_is_simple, variants))
        case ScalarType():
            return found == ScalarType(kind=found.kind)
        case _:
            return True
