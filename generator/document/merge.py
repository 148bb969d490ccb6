"""Changes to marked data: merge, replace, remove.

Marks follow the values, so that each part is still known to stand where it stood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .document import describe
from .jsonpath import at
from .positions import MarkedMapping, MarkedSequence, mark_of, offset_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .jsonpath import Location
    from .positions import Value


class Unmergeable(ValueError):  # noqa: N818 - it tells of a pair of values
    """Two values of types that cannot be merged; the message names both and the place."""


def copied(value: Value, source: int | None = None) -> Value:
    """A copy that shares no part with the original.

    Args:
        value: What to copy.
        source: The number that the file of all marks has in the new document; None keeps the marks.
    """
    match value:
        case MarkedMapping():
            mapping = MarkedMapping()
            for key, child, key_mark, mark in value.entries():
                own = copied(child, source)
                mapping.put(key, own, moved(key_mark, source), moved(mark, source))
            return mapping
        case MarkedSequence():
            sequence = MarkedSequence()
            for child, mark in zip(value, value.marks, strict=True):
                sequence.put(copied(child, source), moved(mark, source))
            return sequence
        case _:
            return value


def moved(mark: int, source: int | None) -> int:
    """A mark in the file with another number; None keeps it."""
    return mark if source is None else mark_of(source, offset_of(mark))


def update(root: MarkedMapping, location: Location, value: Value, mark: int) -> None:
    """Merges a value into the node at a location (Overlay 1.1.0, section 4.4.3).

    Args:
        root: The tree.
        location: Of a node that exists.
        value: Taken over as it is; hand in a copy for each location.
        mark: Where the value stands.

    Raises:
        Unmergeable: if the types do not fit.
    """
    node = at(root, location)
    match node, value:
        case MarkedSequence(), MarkedSequence():
            node.extend_marked(value)
        case MarkedSequence(), _:
            node.put(value, mark)
        case MarkedMapping(), MarkedMapping():
            _merge(node, value, _dotted(location))
        case (dict() | list(), _) | (_, dict() | list()):
            raise Unmergeable(_unfit(node, value, _dotted(location)))
        case _:
            _container(root, location).replace_marked(location[-1], value, mark)


def remove(root: MarkedMapping, locations: Iterable[Location]) -> None:
    """Removes all nodes at these locations; none of them may be the root."""
    # From the end, so that no index shifts and what is inside goes before what is around it.
    for location in sorted(locations, reverse=True):
        _container(root, location).remove_marked(location[-1])


def _merge(target: MarkedMapping, change: MarkedMapping, where: str) -> None:
    for key, value, key_mark, mark in change.entries():
        if key not in target:
            target.put(key, value, key_mark, mark)
            continue
        old = target[key]
        match old, value:
            case MarkedMapping(), MarkedMapping():
                _merge(old, value, f"{where}.{key}")
            case MarkedSequence(), MarkedSequence():
                old.extend_marked(value)
            case (dict() | list(), _) | (_, dict() | list()):
                raise Unmergeable(_unfit(old, value, f"{where}.{key}"))
            case _:
                target.replace_marked(key, value, mark)


def _container(root: MarkedMapping, location: Location) -> MarkedMapping | MarkedSequence:
    container = at(root, location[:-1])
    assert isinstance(container, (MarkedMapping, MarkedSequence))
    return container


def _unfit(old: Value, new: Value, where: str) -> str:
    return f"{describe(new)} cannot be merged with {describe(old)} at {where}"


def _dotted(location: Location) -> str:
    return "$" + "".join(
        f"[{key!r}]" if not str(key).isidentifier() else f".{key}" for key in location
    )
