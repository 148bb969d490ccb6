"""What two schemas say together: the type of a value that satisfies both.

Comes in: two types. Goes out: a type that lets through all that both do, and whether it lets
through nothing else. The rule of this file: either type alone is a sound answer, so where they
cannot be put into one the second is taken, which the caller makes the more specific one; where no
value satisfies both, the document contradicts itself, and either is let through.
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
    ObjectSchema,
    RefType,
    ScalarType,
    UnionType,
)
from .join import union_of
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
    conflict: bool = False
    """Whether no value satisfies both, so that the type lets through what one of them does."""


def _conflict(one: Type, other: Type) -> Meet:
    return Meet(union_of([one, other]), exact=False, conflict=True)


def meet(one: Type, other: Type, known: Known) -> Meet:
    """Put two types of one value into one.

    Args:
        one: The more general.
        other: The more specific: what is returned where there is no common type.
        known: Tells what a name stands for.
    """
    match one, other:
        case _ if one == other and repr(one) == repr(other):  # 1 is not true in JSON
            return Meet(other)
        case (AnyType(), wanted) | (wanted, AnyType()):
            return Meet(wanted)
        case NullableType(a), NullableType(b):
            inner = meet(a, b, known)
            return Meet(NullType() if inner.conflict else NullableType(inner.type), inner.exact)
        case (NullType() as null, wanted) | (wanted, NullType() as null):
            maybe = isinstance(wanted, NullableType | RefType | UnionType | EnumType)
            return Meet(NullType()) if maybe else _conflict(null, wanted)
        case (NullableType(a), b) | (a, NullableType(b)):
            return meet(a, b, known)
        case EnumType(), EnumType():
            return _enums(one, other)
        case (EnumType() as listed, ScalarType() as scalar) | (
            ScalarType() as scalar,
            EnumType() as listed,
        ):
            return _fitting(listed, [scalar])
        case ScalarType(), ScalarType():
            return _scalars(one, other)
        case ArrayType(), ArrayType() if not one.prefix and not other.prefix:
            items = meet(one.items, other.items, known)
            limits = tighter(one.constraints, other.constraints)
            return Meet(
                ArrayType(items=items.type, constraints=limits or other.constraints),
                items.exact and limits is not None,
                items.conflict,
            )
        case MapType(a), MapType(b):
            values = meet(a, b, known)
            return Meet(MapType(values.type), values.exact, values.conflict)
        case (RefType() as name, wanted) | (wanted, RefType() as name):
            return _named(name, wanted, other, known)
        case (UnionType() as union, wanted) | (wanted, UnionType() as union):
            return _union(union, wanted, other, known)
        case ArrayType(), ArrayType():
            return Meet(other, False)
        case _:
            return _conflict(one, other)


def _fitting(listed: EnumType, scalars: list[ScalarType]) -> Meet:
    """The values that are of one of some types; a closed list needs no other limits."""
    fitting = tuple(v for v in listed.values if any(_fits(v, each.kind) for each in scalars))
    if not fitting:
        return _conflict(union_of(scalars), listed)
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
    return Meet(replace(other, values=shared)) if shared else _conflict(one, other)


def _scalars(one: ScalarType, other: ScalarType) -> Meet:
    kinds = {one.kind, other.kind}
    if kinds not in ({other.kind}, {Kind.INTEGER, Kind.NUMBER}):
        return _conflict(one, other)
    limits = tighter(one.constraints, other.constraints)
    if limits is None:
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

    def other_names(pointer: str) -> NamedSchema | None:
        return None if pointer == name.pointer else known(pointer)

    if not isinstance(schema, AliasSchema):
        if isinstance(wanted, MapType):
            return Meet(name, wanted == MapType(AnyType()))
        if isinstance(schema, ObjectSchema) and not isinstance(wanted, RefType | UnionType):
            return _conflict(name, wanted)
        return Meet(fallback, False)
    if isinstance(wanted, RefType):
        return Meet(fallback, False)
    found = meet(schema.type, wanted, other_names)
    if found.conflict:
        return _conflict(name, wanted)
    if not found.exact:
        return Meet(fallback, False)
    if found.type == schema.type:
        return Meet(name)
    if schema.rules is not None:
        return Meet(name if fallback == name else found.type, False)
    return found


def _union(union: UnionType, wanted: Type, fallback: Type, known: Known) -> Meet:
    if wanted in union.variants:
        return Meet(wanted)
    scalars = [variant for variant in union.variants if isinstance(variant, ScalarType)]
    if isinstance(wanted, EnumType) and len(scalars) == len(union.variants):
        return _fitting(wanted, scalars)
    narrowed = [(meet(variant, wanted, known), variant) for variant in union.variants]
    kept = [(found, variant) for found, variant in narrowed if not found.conflict]
    if not kept:
        return _conflict(union, wanted)
    if not all(found.exact for found, _ in kept):
        return Meet(fallback, False)
    if [found.type for found, _ in kept] == list(union.variants):
        return Meet(union)
    return Meet(union_of(found.type for found, _ in kept))
