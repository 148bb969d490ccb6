"""What two schemas say together: the type of a value that satisfies both.

Comes in: two types. Goes out: a type that lets through all that both do, and whether it lets
through nothing else. The rule of this file: either type alone is a sound answer, so where they
cannot be put into one the second is taken, which the caller makes the more specific one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..ir import (
    NO_CONSTRAINTS,
    AliasSchema,
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
from .limits import tighter

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..ir import NamedSchema, Primitive, Type

    Known = Callable[[str], NamedSchema | None]
    """A named schema by its pointer; None while it is being lowered."""


class Meet(NamedTuple):
    """What two types have in common."""

    type: Type
    exact: bool = True
    """Whether the type lets through no more than both do."""


def meet(one: Type, other: Type, known: Known) -> Meet:
    """Put two types of one value into one.

    Args:
        one: The more general.
        other: The more specific: what is returned where there is no common type.
        known: Tells what a name stands for.
    """
    match one, other:
        case _ if one == other:
            return Meet(other)
        case (AnyType(), wanted) | (wanted, AnyType()):
            return Meet(wanted)
        case NullableType(a), NullableType(b):
            inner = meet(a, b, known)
            return Meet(NullableType(inner.type), inner.exact)
        case (NullType(), _) | (_, NullType()):
            return Meet(NullType())
        case (NullableType(a), b) | (a, NullableType(b)):
            return meet(a, b, known)
        case EnumType(), EnumType():
            return _enums(one, other)
        case (EnumType() as listed, ScalarType() as scalar) | (
            ScalarType() as scalar,
            EnumType() as listed,
        ):
            return _fitting(listed, [scalar], scalar)
        case ScalarType(), ScalarType():
            return _scalars(one, other)
        case ArrayType(), ArrayType() if not one.prefix and not other.prefix:
            items = meet(one.items, other.items, known)
            limits = tighter(one.constraints, other.constraints)
            return Meet(
                ArrayType(items=items.type, constraints=limits or other.constraints),
                items.exact and limits is not None,
            )
        case MapType(a), MapType(b):
            values = meet(a, b, known)
            return Meet(MapType(values.type), values.exact)
        case (RefType() as name, wanted) | (wanted, RefType() as name):
            return _named(name, wanted, other, known)
        case (UnionType() as union, wanted) | (wanted, UnionType() as union):
            return _union(union, wanted, other, known)
        case _:
            return Meet(other, False)


def _fitting(listed: EnumType, scalars: list[ScalarType], fallback: Type) -> Meet:
    """The values that are of one of some types; a closed list needs no other limits."""
    fitting = tuple(v for v in listed.values if any(_fits(v, each.kind) for each in scalars))
    if not fitting:
        return Meet(fallback, False)
    narrowed = any(s.constraints != NO_CONSTRAINTS or s.alternatives for s in scalars)
    return Meet(replace(listed, values=fitting), not (listed.open and narrowed))


def _fits(value: Primitive, kind: Kind) -> bool:
    match kind:
        case Kind.STRING:
            return isinstance(value, str)
        case Kind.BOOLEAN:
            return isinstance(value, bool)
        case Kind.INTEGER | Kind.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)


def _enums(one: EnumType, other: EnumType) -> Meet:
    if one.open or other.open:
        return Meet(one if other.open else other)
    known = {(type(value), value) for value in one.values}
    shared = tuple(value for value in other.values if (type(value), value) in known)
    return Meet(replace(other, values=shared)) if shared else Meet(other, False)


def _scalars(one: ScalarType, other: ScalarType) -> Meet:
    kinds = {one.kind, other.kind}
    limits = tighter(one.constraints, other.constraints)
    if kinds not in ({other.kind}, {Kind.INTEGER, Kind.NUMBER}) or limits is None:
        return Meet(other, False)
    return Meet(
        ScalarType(
            kind=other.kind if len(kinds) == 1 else Kind.INTEGER,
            format=other.format or one.format,
            constraints=limits,
            alternatives=other.alternatives or one.alternatives,
        ),
        not (one.alternatives and other.alternatives),
    )


def _named(name: RefType, wanted: Type, fallback: Type, known: Known) -> Meet:
    schema = known(name.pointer)
    if not isinstance(schema, AliasSchema):
        return Meet(name) if wanted == MapType(AnyType()) else Meet(fallback, False)
    if isinstance(wanted, RefType):
        return Meet(fallback, False)
    found = meet(schema.type, wanted, known)
    return Meet(name, found.exact) if found.type == schema.type else found


def _union(union: UnionType, wanted: Type, fallback: Type, known: Known) -> Meet:
    if wanted in union.variants:
        return Meet(wanted)
    scalars = [variant for variant in union.variants if isinstance(variant, ScalarType)]
    if isinstance(wanted, EnumType) and len(scalars) == len(union.variants):
        return _fitting(wanted, scalars, fallback)
    narrowed = [meet(variant, wanted, known) for variant in union.variants]
    if all(
        found.exact and found.type == v for found, v in zip(narrowed, union.variants, strict=True)
    ):
        return Meet(union)
    return Meet(fallback, False)
