"""What classes a schema comes to: one, or one for each choice that stands beside its properties.

Comes in: an object's node. Goes out: shapes, each the schemas that one class is made of. The rule
of this file: choices that describe properties are dealt out, so that each class has the properties
of the whole and of its choice; choices that only narrow (`required`) make no class of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from . import keywords
from .objects import CHOICES, branches, describes, elements, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Node

MOST = 64
"""Classes that one schema may come to; beyond it, one class has the properties of every choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One class."""

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
    dealt: frozenset[str] = frozenset()
    """The pointers of the keywords whose choices were dealt out."""


def shapes(node: Node) -> tuple[Shape, ...]:
    """The classes that an object comes to.

    Args:
        node: A schema for which `is_object` holds.
    """
    whole = Shape(pointer=node.pointer, whole=node, node=node, parts=_general_first(node))
    found: list[Shape] = []
    for shape in _dealt(whole):
        found.append(shape)
        if len(found) > MOST:
            return (whole,)
    if len(found) == 1:
        return (replace(found[0], pointer=node.pointer, node=node, choice=None),)
    return tuple(found) or (whole,)


def both(one: Node, other: Node) -> Shape | None:
    """The class of what is described by two objects; None if one of them is none."""
    nodes = [node if is_object(node) else node.resolve() for node in (one, other)]
    if not all(map(is_object, nodes)):
        return None
    parts = {part.pointer: part for node in nodes for part in _general_first(node)}
    for node in nodes:
        if parts.keys() == {part.pointer for part in branches(node)}:
            return Shape(pointer=node.pointer, whole=node, node=node, parts=tuple(parts.values()))
    return Shape(
        pointer=" ".join(sorted(node.pointer for node in nodes)),
        whole=nodes[0],
        node=nodes[1],
        parts=tuple(parts.values()),
        choice=nodes[1],
    )


def _general_first(node: Node) -> tuple[Node, ...]:
    first, *inherited = branches(node)
    return (*inherited, first)


def _dealt(shape: Shape) -> Iterator[Shape]:
    for part in shape.parts:
        for key in CHOICES:
            place = f"{part.pointer}/{key}"
            if place not in shape.dealt and describes(part, key):
                dealt = replace(shape, dealt=shape.dealt | {place})
                for index, choice in enumerate(elements(part, key)):
                    if (chosen := _chosen(dealt, f"{key}/{index}", choice)) is not None:
                        yield from _dealt(chosen)
                return
    yield shape


def _chosen(shape: Shape, place: str, choice: Node) -> Shape | None:
    """The shape with one of its choices; None where no object fits that one."""
    parts = [part for part in branches(choice) if part not in shape.parts]
    kinds = [keywords.declared_types(part) for part in parts if "type" in part]
    if any("object" not in each for each in kinds) or choice.value is False:
        return None
    return replace(
        shape,
        pointer=f"{shape.pointer}/{place}/",
        node=choice.resolve(),
        parts=(*shape.parts, *parts[1:], *parts[:1]),
        choice=choice,
    )
