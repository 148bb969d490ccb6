"""Documents with parts replaced or left out.

Marks follow the values, so that each part is still known to stand where it stood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ..document.document import Document
from ..document.pointers import unescape
from ..document.positions import MarkedMapping, MarkedSequence
from .checks.scope import Repair

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..document.positions import Value

_Change: TypeAlias = "Value | Repair"
_Tree: TypeAlias = "dict[str, _Tree | _Leaf]"


class _Leaf:
    """What shall stand at a place."""

    __slots__ = ("change",)

    def __init__(self, change: _Change) -> None:
        self.change = change


def edited(document: Document, changes: Mapping[str, _Change]) -> Document:
    """The document with some parts replaced.

    Args:
        document: Stays as it is.
        changes: By pointer, the new value, or `Repair.REMOVE` for none; a key that is not there is
            added. What lies inside of another change is not looked at. The root of a file cannot
            be removed.
    """
    trees: dict[str, _Tree] = {}
    for pointer in sorted(changes, key=len):
        key, *tokens = pointer.split("/")
        tree: _Tree | _Leaf = trees.setdefault(key, {})
        for token in tokens[:-1]:
            if isinstance(tree, _Leaf):
                break
            tree = tree.setdefault(unescape(token), {})
        if tokens and not isinstance(tree, _Leaf):
            tree[unescape(tokens[-1])] = _Leaf(changes[pointer])
    value = _rebuilt(document.value, trees.get("", {}))
    assert isinstance(value, MarkedMapping)
    new = Document(
        value,
        document.sources,
        document.mark,
        document.notes,
        files=tuple(
            file._replace(value=_rebuilt(file.value, trees.get(file.key, {})))
            for file in document.files
        ),
        unread=document.unread,
        moved=document.moved,
    )
    new.take_over(document)
    return new


def _rebuilt(value: Value, tree: _Tree) -> Value:
    if not tree:
        return value
    match value:
        case MarkedMapping():
            mapping = MarkedMapping()
            for name, child, key_mark, mark in value.entries():
                new = _changed(child, tree.get(name))
                if not isinstance(new, Repair):
                    mapping.put(name, new, key_mark, mark)
            for name, change in tree.items():
                if name not in value and isinstance(change, _Leaf):
                    assert not isinstance(change.change, Repair)
                    mapping.put(name, change.change, value.marks[0], value.marks[1])
            return mapping
        case MarkedSequence():
            sequence = MarkedSequence()
            for index, (child, mark) in enumerate(zip(value, value.marks, strict=True)):
                new = _changed(child, tree.get(str(index)))
                if not isinstance(new, Repair):
                    sequence.put(new, mark)
            return sequence
        case _:
            return value


def _changed(value: Value, change: _Tree | _Leaf | None) -> _Change:
    if change is None:
        return value
    return change.change if isinstance(change, _Leaf) else _rebuilt(value, change)
