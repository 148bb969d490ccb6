"""Which object of the standard stands at which node.

Data is not searched: what looks like a `$ref` in an example or an extension is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..document.facts import fact, tell
from .grammar import FIELDS, OTHER_FIELDS, REFERABLE, field_of, version_of
from .kinds import Field, Kind, Leaf, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..document.document import Document, Node, Value


class Place(NamedTuple):
    """A node and the kind of object that stands, or should stand, there."""

    node: Node
    kind: Kind


class Misplaced(NamedTuple):
    """A `$ref` where the standard wants the thing itself, and the field that it stands for."""

    node: Node
    field: Field


def places(document: Document) -> tuple[Place, ...]:
    """Every object of the document, each once, in the order of the text.

    Data (examples, defaults, enums, extensions) has no objects. What no place of the standard holds
    but a `$ref` names comes at the end, as the kind of object that refers to it.
    """
    return _places(document.root)


def keep_places(document: Document, of: Sequence[Place]) -> None:
    """Say what the places of a document are, so that they are not searched again.

    Args:
        document: Has an object where another document has one, and no other.
        of: The places of that other one.
    """

    def now(place: Place) -> Place:
        node = place.node
        if node.document is document:
            return place
        found = document.find(node.pointer)
        assert found is not None, node.pointer
        return Place(found, place.kind)

    tell(_places, document.root, tuple(map(now, of)))


def misplaced(document: Document) -> tuple[Misplaced, ...]:
    """Each `$ref` in the structure of a document where the standard has none.

    It stands for an object that cannot be referred to, for a whole mapping or sequence of objects,
    or for a text. A key of data that is called `$ref` is none.
    """
    return _misplaced(document.root)


@fact
def _misplaced(root: Node) -> tuple[Misplaced, ...]:
    return tuple(_search_misplaced(root.document))


def _search_misplaced(document: Document) -> Iterator[Misplaced]:
    version = version_of(document)
    for place in places(document):
        node, kind = place.node, place.kind
        if not isinstance(node.value, dict):
            continue
        is_root = "/" not in node.pointer
        if node.ref is not None and not is_root and version < REFERABLE.get(kind, _NEVER):
            yield Misplaced(node, Field(kind))
        for key, value in node.value.items():
            if isinstance(value, str):  # as most are
                continue
            if _refers(value) or (isinstance(value, list) and any(map(_refers, value))):
                field = field_of(kind, key)
                if field is not None:
                    yield from _inside(node[key], field)


_NEVER = (9, 9)


def _refers(value: Value) -> bool:
    return isinstance(value, dict) and "$ref" in value


def _inside(node: Node, field: Field) -> Iterator[Misplaced]:
    is_text, is_map = field.holds is Leaf.TEXT, field.shape is Shape.MAP
    if field.holds is Leaf.ANY or (is_map and isinstance(field.holds, Leaf)):
        return
    if node.ref is not None and (is_text or field.shape is not Shape.ONE):
        yield Misplaced(node, field)
    elif is_text and isinstance(node.value, list):
        for each in node.elements():
            if each.ref is not None:
                yield Misplaced(each, Field(field.holds))


@fact
def _places(root: Node) -> tuple[Place, ...]:
    return tuple(_search(root))


def _search(root: Node) -> Iterator[Place]:
    seen: set[str] = set()
    waiting = [Place(root, Kind.OPENAPI)]
    while waiting:
        references: list[Place] = []
        for place in below(*waiting):
            if place.node.pointer in seen:
                continue
            seen.add(place.node.pointer)
            if place.node.ref is not None:
                references.append(place)
            yield place
        targets = ((reference.node.target(), reference.kind) for reference in references)
        waiting = [
            Place(target, kind)
            for target, kind in targets
            if target is not None and target.pointer not in seen
        ]


def below(*starts: Place) -> Iterator[Place]:
    """Objects and all that stand in them, in the order of the text; no `$ref` is followed."""
    stack = [*reversed(starts)]
    while stack:
        place = stack.pop()
        yield place
        if isinstance(place.node.value, dict):
            stack += reversed(inside(place))


_HOLDERS = {
    kind: {key: field for key, field in fields.items() if isinstance(field.holds, Kind)}
    for kind, fields in FIELDS.items()
}
"""The fields of each object that hold objects; most objects have none of them."""


def inside(place: Place) -> Sequence[Place]:
    """The objects that the fields of an object hold."""
    around, kind = place
    said, holders = around.mapping(), _HOLDERS[kind]
    if kind in OTHER_FIELDS:
        fields = [(key, field_of(kind, key)) for key in said]
    elif holders.keys().isdisjoint(said):
        return ()
    else:
        fields = [(key, holders[key]) for key in said if key in holders]
    found: list[Place] = []
    for key, field in fields:
        if field is None or not isinstance(holds := field.holds, Kind):
            continue
        node = around[key]
        match field.shape, node.value:
            case Shape.ONE, _:
                found.append(Place(node, holds))
            case Shape.LIST, list():
                found += [Place(element, holds) for element in node.elements()]
            case Shape.MAP, dict():
                found += [Place(child, holds) for child in node.values()]
            case _:
                pass
    return found
