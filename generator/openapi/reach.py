"""Which components of a document the rest of it refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .composition import entries, mapped, required_scheme
from .grammar import FIELDS
from .kinds import Kind
from .places import Place, below, inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Node


def unreached(root: Node) -> Iterator[Place]:
    """The components that nothing outside of the components refers to, by any way."""
    sections = [
        Place(node, field.holds)
        for key, node in entries(root, "components")
        if (field := FIELDS[Kind.COMPONENTS].get(key)) is not None and isinstance(field.holds, Kind)
    ]
    kept = {
        node.pointer: Place(node, section.kind)
        for section in sections
        for node in _children(section.node)
    }
    reached = _reached(root, kept)
    return (place for pointer, place in kept.items() if pointer not in reached)


def _reached(root: Node, kept: dict[str, Place]) -> set[str]:
    """The entries of components that the rest of the document refers to, directly or not."""
    starts = inside(Place(root, Kind.OPENAPI))
    waiting = [place for place in starts if place.kind is not Kind.COMPONENTS]
    seen: set[str] = set()
    found: set[str] = set()
    while waiting:
        for place in below(waiting.pop()):
            if place.node.pointer in seen:
                continue
            seen.add(place.node.pointer)
            for target in _targets(place):
                # What is reached in part is kept whole, so all that the whole refers to is reached.
                entry = "/".join(target.node.pointer.split("/")[:4])
                waiting.append(kept.get(entry, target))
                found.add(entry)
    return found


def _targets(place: Place) -> Iterator[Place]:
    node = place.node
    named: list[tuple[Node | None, Kind]] = []
    if node.ref is not None:
        named.append((node.target(), place.kind))
    if place.kind is Kind.DISCRIMINATOR:
        values = [value for _, value in entries(node, "mapping")]
        values += [node["defaultMapping"]] if "defaultMapping" in node else []
        named += [(mapped(value), Kind.SCHEMA) for value in values]
    if place.kind is Kind.SECURITY_REQUIREMENT:
        named += [(required_scheme(each), Kind.SECURITY_SCHEME) for each in _children(node)]
    return (Place(target, kind) for target, kind in named if target is not None)


def _children(node: Node) -> Iterator[Node]:
    """The entries, if it is a mapping."""
    if isinstance(node.value, dict):
        yield from node.children()
