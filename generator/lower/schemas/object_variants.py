"""The classes that one schema comes to: one, or one for each choice beside its properties.

Choices that describe properties are expanded, so that each class has the properties of the whole
and of its choice; choices that only narrow (`required`) make no class of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...document.facts import fact
from ...ir.by_slots import by_slots
from ...ir.identity import both, chosen, standing
from ...openapi.composition import CHOICES, branches, elements
from .. import keywords
from .objects import describes, is_object, limiting_parts
from .references import referred

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document.document import Node
    from ...ir.identity import SchemaId

MOST = 64
"""Classes that one schema may come to; beyond it, one class has the properties of every choice."""


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectVariant:
    """One class of an object."""

    id: SchemaId
    """That of the schema where the schema is one class."""
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


@fact
def object_variants(node: Node) -> tuple[ObjectVariant, ...]:
    """The classes that an object comes to.

    Args:
        node: A schema for which `is_object` holds.
    """
    id_ = standing(node.pointer)
    whole = ObjectVariant(id=id_, whole=node, node=node, parts=_general_first(node))
    found: list[ObjectVariant] = []
    for count, variant in enumerate(_expanded(whole), 1):
        if variant is not None:
            found.append(variant)
        if len(found) > MOST or count > MOST * MOST:
            return (whole,)
    if len(found) == 1:
        return (replace(found[0], id=id_, node=node, choice=None),)
    return tuple(found) or (whole,)


def chosen_variants(node: Node, key: str) -> list[ObjectVariant] | None:
    """The classes that the choices of a schema come to; None if one of them is no class.

    Unions among the choices are opened; null is passed over.
    """
    return _Opener().chosen(node, key)


def opened(target: Node) -> list[ObjectVariant] | None:
    """The classes that a schema comes to, itself or by its choices; None if one is no class."""
    return _Opener().opened(target)


class _Opener:
    """One opening of unions within unions; `_known` is what each schema came to, by its pointer.

    A schema is None there while it is opened: what comes back to itself is no class.
    """

    def __init__(self) -> None:
        self._known: dict[str, list[ObjectVariant] | None] = {}

    def chosen(self, node: Node, key: str) -> list[ObjectVariant] | None:
        found: dict[SchemaId, ObjectVariant] = {}
        for item in node[key].elements():
            target = referred(item)
            if not isinstance(target.value, dict):
                return None
            if _is_null(target):
                continue
            inner = self.opened(target)
            if inner is None:
                return None
            found |= {each.id: each for each in inner}
        return list(found.values())

    def opened(self, target: Node) -> list[ObjectVariant] | None:
        if target.pointer not in self._known:
            self._known[target.pointer] = None
            self._known[target.pointer] = self._opened(target)
        return self._known[target.pointer]

    def _opened(self, target: Node) -> list[ObjectVariant] | None:
        if is_object(target):
            return list(object_variants(target))
        parts = limiting_parts(target)
        if keywords.limits(target) == frozenset({"allOf"}) and len(parts) == 1:
            return self.opened(referred(parts[0]))
        for key in CHOICES:
            if keywords.limits(target) - {"type"} == frozenset({key}):
                return self.chosen(target, key)
        return None


def merged(one: ObjectVariant, other: ObjectVariant) -> ObjectVariant:
    """The class of an object that two classes describe."""
    parts = {part.pointer: part for each in (one, other) for part in each.parts}
    for each in (other, one):
        if parts.keys() == {part.pointer for part in each.parts}:
            return each
    return ObjectVariant(
        id=both(one.id, other.id),
        whole=one.whole,
        node=other.node,
        parts=tuple(parts.values()),
        choice=other.choice or other.node,
        expanded=one.expanded | other.expanded,
    )


def _general_first(node: Node) -> tuple[Node, ...]:
    first, *inherited = branches(node)
    return (*inherited, first)


def _expanded(variant: ObjectVariant) -> Iterator[ObjectVariant | None]:
    """The variants with all choices made; None for a choice that no object fits."""
    for part in variant.parts:
        for key in CHOICES:
            place = f"{part.pointer}/{key}"
            if place not in variant.expanded and describes(part, key):
                rest = replace(variant, expanded=variant.expanded | {place})
                for index, choice in enumerate(elements(part, key)):
                    found = _chosen(rest, key, index, choice)
                    if found is None:
                        yield None
                    else:
                        yield from _expanded(found)
                return
    yield variant


def _chosen(variant: ObjectVariant, key: str, index: int, choice: Node) -> ObjectVariant | None:
    """The variant with one of its choices; None where no object fits that one."""
    parts = [part for part in branches(choice) if part not in variant.parts]
    kinds = [keywords.declared_types(part) for part in parts if "type" in part]
    if any("object" not in each for each in kinds) or choice.value is False:
        return None
    return replace(
        variant,
        id=chosen(variant.id, key, index),
        node=referred(choice),
        parts=(*variant.parts, *parts[1:], *parts[:1]),
        choice=choice,
    )


def _is_null(node: Node) -> bool:
    return "type" in node and node["type"].value in ("null", ["null"])
