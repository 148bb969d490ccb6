"""Which types need a name of their own, and what listed values are.

Comes in: types, and the values of `const` and `enum`. Goes out: answers about them. The rule of
this file: it knows no schema but the values that one lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import (
    NO_CONSTRAINTS,
    AnyType,
    ArrayType,
    EnumType,
    Kind,
    MapType,
    NullableType,
    NullType,
    RefType,
    ScalarType,
    UnionType,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..document.document import Node
    from ..ir import Primitive, Type


def listed(items: Iterable[Node], *, open_: bool) -> list[Type]:
    """The types of listed values: what can be written as a literal is listed again."""
    values: dict[tuple[type, Primitive], Primitive] = {}
    found: list[Type] = []
    for item in items:
        match item.value:
            case dict():
                found.append(MapType(AnyType()))
            case list():
                found.append(ArrayType(items=AnyType()))
            case float():
                found.append(ScalarType(kind=Kind.NUMBER))
            case None:
                found.append(NullType())
            case str() | bool() | int():
                values[type(item.value), item.value] = item.value
    if {(bool, True), (bool, False)} <= values.keys():
        found.append(ScalarType(kind=Kind.BOOLEAN))
        values = {key: value for key, value in values.items() if not isinstance(value, bool)}
    listed = [EnumType(values=tuple(values.values()), open=open_)] if values else []
    return [*listed, *found]


NAMED_FROM = 4
"""An enum or a union of this many values or variants has a name."""


def is_long(found: Type) -> bool:
    """Whether a type is long enough to have a name."""
    match found:
        case NullableType(inner):
            return is_long(inner)
        case EnumType(values=values):
            return len(values) >= NAMED_FROM
        case UnionType(variants=variants, discriminator=discriminator):
            return discriminator is not None or len(variants) >= NAMED_FROM
        case _:
            return False


def is_plain(found: Type) -> bool:
    """Whether builtins and names of models are all that the type needs."""
    match found:
        case NullableType(inner) | MapType(inner):
            return is_plain(inner)
        case ArrayType(items=items, prefix=prefix, constraints=limits):
            return limits == NO_CONSTRAINTS and all(map(is_plain, (items, *prefix)))
        case UnionType(variants=variants):
            rivals = sum(isinstance(variant, RefType) for variant in variants)
            return rivals < 2 and all(map(is_plain, variants))
        case ScalarType():
            return found == ScalarType(kind=found.kind)
        case _:
            return True
