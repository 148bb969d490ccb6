"""The type of a value that satisfies two schemas.

The type lets through all that both do. Either type alone is sound, so where they cannot be put into
one the second is taken, which the caller makes the more specific one; where no value satisfies
both, the document contradicts itself, and either is let through.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ...ir.schemas import AliasSchema, ObjectSchema
from ...ir.types import (
    NO_CONSTRAINTS,
    AnyType,
    ArrayType,
    EnumType,
    MapType,
    NullableType,
    NullType,
    RefType,
    ScalarKind,
    ScalarType,
    UnionType,
)
from .constraints import of_integers, tighter
from .union import union

if TYPE_CHECKING:
    from ...ir.identity import SchemaId
    from ...ir.schemas import NamedSchema
    from ...ir.types import Primitive, Type


MOST = 64
"""Pairs of variants that the intersection of two unions looks at."""


class Names(Protocol):
    """What is known of the schemas that have a name."""

    def known(self, schema: SchemaId) -> NamedSchema | None:
        """The schema with a name; None while it is being lowered."""
        ...

    def class_of_both(self, one: SchemaId, other: SchemaId) -> RefType | None:
        """The class of an object that two named schemas describe; None where one is no class."""
        ...


class Intersection(NamedTuple):
    """What two types have in common."""

    type: Type
    exact: bool = True
    """Whether the type lets through no more than both do."""
    conflict: bool = False
    """Whether no value satisfies both, so that the type lets through what one of them does."""


def _conflict(one: Type, other: Type) -> Intersection:
    return Intersection(union([one, other]), exact=False, conflict=True)


def intersection(one: Type, other: Type, names: Names) -> Intersection:
    """Put two types of one value into one.

    Args:
        one: The more general.
        other: The more specific: what is returned where there is no common type.
        names: Tells what a name stands for.
    """
    match one, other:
        case _ if one == other and repr(one) == repr(other):  # 1 is not true in JSON
            return Intersection(other)
        case (AnyType(), wanted) | (wanted, AnyType()):
            return Intersection(wanted)
        case NullableType(a), NullableType(b):
            inner = intersection(a, b, names)
            both = NullType() if inner.conflict else NullableType(inner.type)
            return Intersection(both, inner.exact)
        case (NullType() as null, wanted) | (wanted, NullType() as null):
            maybe = isinstance(wanted, NullableType | RefType | UnionType | EnumType)
            return Intersection(NullType()) if maybe else _conflict(null, wanted)
        case (NullableType(a), b) | (a, NullableType(b)):
            return intersection(a, b, names)
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
            items = intersection(one.items, other.items, names)
            limits = tighter(one.constraints, other.constraints)
            return Intersection(
                ArrayType(items=items.type, constraints=limits or other.constraints),
                items.exact and limits is not None,
                items.conflict,
            )
        case MapType(a), MapType(b):
            values = intersection(a, b, names)
            return Intersection(MapType(values.type), values.exact, values.conflict)
        case (RefType() as name, wanted) | (wanted, RefType() as name):
            return _named(name, wanted, other, names)
        case (UnionType() as several, wanted) | (wanted, UnionType() as several):
            return _union(several, wanted, other, names)
        case ArrayType(), ArrayType():
            return Intersection(other, False)
        case _:
            return _conflict(one, other)


def _fitting(listed: EnumType, scalars: list[ScalarType]) -> Intersection:
    """The values that are of one of some types; a closed list needs no other limits."""
    fitting = tuple(v for v in listed.values if any(_fits(v, each.kind) for each in scalars))
    if not fitting:
        return _conflict(union(scalars), listed)
    narrowed = any(s.constraints != NO_CONSTRAINTS or s.alternatives for s in scalars)
    return Intersection(replace(listed, values=fitting), not (listed.open and narrowed))


def _fits(value: Primitive, kind: ScalarKind) -> bool:
    match kind:
        case ScalarKind.STRING:
            return isinstance(value, str)
        case ScalarKind.BOOLEAN:
            return isinstance(value, bool)
        case ScalarKind.INTEGER | ScalarKind.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)


def _enums(one: EnumType, other: EnumType) -> Intersection:
    if one.open or other.open:
        return Intersection(one if other.open else other)
    known = {(type(value), value) for value in one.values}
    shared = tuple(value for value in other.values if (type(value), value) in known)
    return Intersection(replace(other, values=shared)) if shared else _conflict(one, other)


def _scalars(one: ScalarType, other: ScalarType) -> Intersection:
    kinds = {one.kind, other.kind}
    if kinds not in ({other.kind}, {ScalarKind.INTEGER, ScalarKind.NUMBER}):
        return _conflict(one, other)
    limits = tighter(one.constraints, other.constraints)
    if limits is None:
        return Intersection(other, False)
    kind = other.kind if len(kinds) == 1 else ScalarKind.INTEGER
    if kind is ScalarKind.INTEGER:
        limits = of_integers(limits)
    return Intersection(
        ScalarType(
            kind=kind,
            format=other.format or one.format,
            constraints=limits,
            alternatives=other.alternatives or one.alternatives,
        ),
        not (one.alternatives and other.alternatives),
    )


def _named(name: RefType, wanted: Type, fallback: Type, names: Names) -> Intersection:
    schema = names.known(name.id)
    if not isinstance(schema, AliasSchema):
        if isinstance(wanted, MapType):
            return Intersection(name, wanted == MapType(AnyType()))
        if isinstance(wanted, RefType):
            return _classes(name, wanted, fallback, names)
        if isinstance(schema, ObjectSchema) and not isinstance(wanted, UnionType):
            return _conflict(name, wanted)
        return Intersection(fallback, False)
    found = intersection(schema.type, wanted, _Without(names, name.id))
    if found.conflict:
        return _conflict(name, wanted)
    if not found.exact:
        return Intersection(fallback, False)
    if found.type == schema.type:
        return Intersection(name)
    if schema.rules is not None:
        return Intersection(name if fallback == name else found.type, False)
    return found


def _classes(one: RefType, other: RefType, fallback: Type, names: Names) -> Intersection:
    """A class and another named schema."""
    if isinstance(names.known(other.id), AliasSchema):
        return _named(other, one, fallback, names)
    both = names.class_of_both(one.id, other.id)
    return Intersection(fallback, False) if both is None else Intersection(both)


class _Without(NamedTuple):
    """The names without one, so that a name that comes back to itself comes to an end."""

    names: Names
    schema: SchemaId

    def known(self, schema: SchemaId) -> NamedSchema | None:
        return None if schema == self.schema else self.names.known(schema)

    def class_of_both(self, one: SchemaId, other: SchemaId) -> RefType | None:
        return self.names.class_of_both(one, other)


def _union(several: UnionType, wanted: Type, fallback: Type, names: Names) -> Intersection:
    if wanted in several.variants:
        return Intersection(wanted)
    if isinstance(wanted, UnionType) and len(several.variants) * len(wanted.variants) > MOST:
        return Intersection(fallback, False)
    scalars = [variant for variant in several.variants if isinstance(variant, ScalarType)]
    if isinstance(wanted, EnumType) and len(scalars) == len(several.variants):
        return _fitting(wanted, scalars)
    narrowed = [(intersection(variant, wanted, names), variant) for variant in several.variants]
    kept = [(found, variant) for found, variant in narrowed if not found.conflict]
    if not kept:
        return _conflict(several, wanted)
    if not all(found.exact for found, _ in kept):
        return Intersection(fallback, False)
    if [found.type for found, _ in kept] == list(several.variants):
        return Intersection(several)
    return Intersection(union(found.type for found, _ in kept))
