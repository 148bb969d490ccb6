"""The classes that one schema comes to: one, or one for each choice beside its properties.

Choices that describe properties are expanded, so that each class has the properties of the whole
and of its choice; choices that only narrow (`required`) make no class of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...openapi.composition import CHOICES, branches, elements
from .. import keywords
from .objects import describes, is_object, limiting_parts
from .references import referred

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document.document import Node

MOST = 64
"""Classes that one schema may come to; beyond it, one class has the properties of every choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectVariant:
    """One class of an object."""

    pointer: str
    """What it is known by; the pointer of the schema where the schema is one class."""
    whole: Node
    """The schema that comes to this class, perhaps among others."""
    node: Node
    """What names it in a discriminator: what was chosen, or the whole."""
    parts: tuple[Node, ...]
    """What it is made of, inherited parts first."""
    choice: Node | None = None
    """What was chosen last, where the schema is several classes."""
    expanded: frozenset[str] = frozenset()
    """The pointers of the keywords whose choices were expanded."""


def object_variants(node: Node) -> tuple[ObjectVariant, ...]:
    """The classes that an object comes to.

    Args:
        node: A schema for which `is_object` holds.
    """
    whole = ObjectVariant(pointer=node.pointer, whole=node, node=node, parts=_general_first(node))
    found: list[ObjectVariant] = []
    for variant in _expanded(whole):
        found.append(variant)
        if len(found) > MOST:
            return (whole,)
    if len(found) == 1:
        return (replace(found[0], pointer=node.pointer, node=node, choice=None),)
    return tuple(found) or (whole,)


def chosen_variants(
    node: Node, key: str, seen: frozenset[str] = frozenset()
) -> list[ObjectVariant] | None:
    """The classes that the choices of a schema come to; None if one of them is no class.

    Unions among the choices are opened; null is passed over.
    """
    found: dict[str, ObjectVariant] = {}
    for item in node[key].elements():
        target = referred(item)
        if target.pointer in seen or not isinstance(target.value, dict):
            return None
        if _is_null(target):
            continue
        inner = opened(target, seen | {target.pointer})
        if inner is None:
            return None
        found |= {each.pointer: each for each in inner}
    return list(found.values())


def opened(target: Node, seen: frozenset[str] = frozenset()) -> list[ObjectVariant] | None:
    """The classes that a schema comes to, itself or by its choices; None if one is no class."""
    if is_object(target):
        return list(object_variants(target))
    parts = limiting_parts(target)
    if keywords.limits(target) == frozenset({"allOf"}) and len(parts) == 1:
        inner = referred(parts[0])
        return None if inner.pointer in seen else opened(inner, seen | {inner.pointer})
    for key in CHOICES:
        if keywords.limits(target) - {"type"} == frozenset({key}):
            return chosen_variants(target, key, seen)
    return None


def merged(one: ObjectVariant, other: ObjectVariant) -> ObjectVariant:
    """The class of an object that two classes describe."""
    parts = {part.pointer: part for each in (one, other) for part in each.parts}
    for each in (other, one):
        if parts.keys() == {part.pointer for part in each.parts}:
            return each
    return ObjectVariant(
        pointer=" ".join(sorted({*one.pointer.split(" "), *other.pointer.split(" ")})),
        whole=one.whole,
        node=other.node,
        parts=tuple(parts.values()),
        choice=other.choice or other.node,
        expanded=one.expanded | other.expanded,
    )


def _general_first(node: Node) -> tuple[Node, ...]:
    first, *inherited = branches(node)
    return (*inherited, first)


def _expanded(variant: ObjectVariant) -> Iterator[ObjectVariant]:
    for part in variant.parts:
        for key in CHOICES:
            place = f"{part.pointer}/{key}"
            if place not in variant.expanded and describes(part, key):
                rest = replace(variant, expanded=variant.expanded | {place})
                for index, choice in enumerate(elements(part, key)):
                    if (chosen := _chosen(rest, f"{key}/{index}", choice)) is not None:
                        yield from _expanded(chosen)
                return
    yield variant


def _chosen(variant: ObjectVariant, place: str, choice: Node) -> ObjectVariant | None:
    """The variant with one of its choices; None where no object fits that one."""
    parts = [part for part in branches(choice) if part not in variant.parts]
    kinds = [keywords.declared_types(part) for part in parts if "type" in part]
    if any("object" not in each for each in kinds) or choice.value is False:
        return None
    return replace(
        variant,
        pointer=f"{variant.pointer}/{place}/",
        node=referred(choice),
        parts=(*variant.parts, *parts[1:], *parts[:1]),
        choice=choice,
    )


def _is_null(node: Node) -> bool:
    return "type" in node and node["type"].value in ("null", ["null"])
