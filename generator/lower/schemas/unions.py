"""Unions of what `oneOf` and `anyOf` list, of the classes of an object, and of a family."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...ir.ledger import Part
from ...ir.types import (
    AnyType,
    EnumType,
    MapType,
    NullableType,
    RefType,
    ScalarKind,
    ScalarType,
    UnionType,
)
from .. import keywords
from ..keywords import LIMITS
from .constraints import constraints
from .discriminator import discriminator
from .object_variants import chosen_variants, object_variants
from .union import union
from .values import listed_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...document.document import Node
    from ...ir.types import Constraints, Type
    from .inheritance import Family
    from .object_variants import ObjectVariant
    from .store import Types


_SEVERAL = "what fits several of these is let through, as most documents mean it"


def choices_type(types: Types, node: Node, key: str, found: Sequence[tuple[Node, Type]]) -> Type:
    """The type of a schema's `oneOf` or `anyOf`.

    Args:
        types: The schemas of the document.
        node: The schema.
        key: The keyword.
        found: What it lists, each with its type.
    """
    for item, type_ in found:
        if isinstance(type_, AnyType) and keywords.limits(item):
            types.rules.add(node, key)
    whole = union(type_ for _, type_ in found)
    told = _told_apart(types, node.get("discriminator"), chosen_variants(node, key))
    if told is None:
        if key == "oneOf" and _overlap([type_ for _, type_ in found]):
            types.ledger.noted(Part.KEYWORD, node[key], "N01", _SEVERAL)
        return whole
    return NullableType(told) if isinstance(whole, NullableType) else told


def _overlap(found: list[Type]) -> bool:
    """Whether one value may fit several types, as far as their kinds tell."""
    kinds = [kind for type_ in found for kind in _kinds(type_)]
    return any(isinstance(type_, AnyType) for type_ in found) or len(set(kinds)) < len(kinds)


def _kinds(found: Type) -> tuple[object, ...]:
    match found:
        case NullableType(inner):
            return (None, *_kinds(inner))
        case ScalarType(kind=kind):
            return (ScalarKind.NUMBER,) if kind is ScalarKind.INTEGER else (kind,)
        case EnumType(values=values):
            return tuple((type(value), value) for value in values)
        case UnionType(variants=variants):
            return tuple(kind for each in variants for kind in _kinds(each))
        case _:
            return (RefType if isinstance(found, MapType) else type(found),)


def variants_type(types: Types, node: Node, found: Sequence[ObjectVariant]) -> Type:
    """The type of an object that comes to several classes."""
    told = _told_apart(types, node.get("discriminator"), found)
    if told is None and "oneOf" in node:
        types.ledger.noted(Part.KEYWORD, node["oneOf"], "N01", _SEVERAL)
    return told or union(map(types.name, found))


def family_type(types: Types, family: Family) -> Type:
    """The type of a base class: what derives from it, and else the class itself."""
    found = [variant for node in family.derived for variant in object_variants(node)]
    own = object_variants(family.base)
    told = _told_apart(types, family.discriminator, found)
    if told is None or told.discriminator is None or len(own) != 1:
        return union(map(types.name, (*own, *found)))
    default = replace(told.discriminator, default=len(told.variants))
    return UnionType(variants=(*told.variants, types.name(own[0])), discriminator=default)


def _told_apart(
    types: Types, said: Node | None, found: Sequence[ObjectVariant] | None
) -> UnionType | None:
    """The union with what tells its variants apart, if that is certain."""
    told = discriminator(types.ledger, said, found)
    if told is None or found is None:
        return None
    return UnionType(variants=tuple(map(types.name, found)), discriminator=told)


def narrowings(types: Types, node: Node, key: str) -> tuple[EnumType | Constraints, ...] | None:
    """The choices of a scalar that only narrow it, such as "0 or at least 90"; else None."""
    kinds = keywords.declared_types(node)
    listed = list(node[key].elements())
    if len(kinds) != 1 or kinds[0] in {"object", "array"}:
        return None
    if not all(_narrows(item, kinds[0]) for item in listed):
        return None
    found = tuple(_narrowing(types, item, kinds[0]) for item in listed)
    if key == "oneOf" and not all(isinstance(each, EnumType) for each in found):
        types.ledger.noted(Part.KEYWORD, node[key], "N01", _SEVERAL)
    return found


def _narrows(node: Node, kind: str) -> bool:
    if not isinstance(node.value, dict) or node.ref is not None or keywords.is_nullable(node):
        return False
    found = keywords.limits(node) - {"type"}
    return keywords.declared_types(node) in {(), (kind,)} and found <= {*LIMITS, "const", "enum"}


def _narrowing(types: Types, node: Node, kind: str) -> EnumType | Constraints:
    found = listed_type(types, node)
    return found if isinstance(found, EnumType) else constraints(types.ledger, node, kind)
