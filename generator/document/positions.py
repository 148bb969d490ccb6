"""Plain data that remembers where its parts stand.

A mark is one integer (file and character), so that positions cost eight bytes each and no line is
counted before one is printed.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Scalar: TypeAlias = str | int | float | bool | None
Value: TypeAlias = "Scalar | list[Value] | dict[str, Value]"

_SOURCE_SHIFT = 32
_OFFSET = (1 << _SOURCE_SHIFT) - 1


class MarkedMapping(dict[str, Value]):
    """A mapping and the marks of its keys and values, in the order of the entries."""

    __slots__ = ("marks",)

    def __init__(self) -> None:
        self.marks = array("Q")

    def put(self, key: str, value: Value, key_mark: int, mark: int) -> None:
        """Adds an entry at the end; the key must be new."""
        self[key] = value
        self.marks.append(key_mark)
        self.marks.append(mark)

    def entries(self) -> Iterator[tuple[str, Value, int, int]]:
        """Key, value, mark of the key and mark of the value."""
        marks = iter(self.marks)
        for (key, value), key_mark, mark in zip(self.items(), marks, marks, strict=True):
            yield key, value, key_mark, mark

    def replace_marked(self, key: str | int, value: Value, mark: int) -> None:
        """Gives a key that is there another value; the key stands where it stood."""
        assert isinstance(key, str)
        self[key] = value
        self.marks[2 * list(self).index(key) + 1] = mark

    def remove_marked(self, key: str | int) -> None:
        """Takes an entry out."""
        assert isinstance(key, str)
        slot = 2 * list(self).index(key)
        del self[key], self.marks[slot : slot + 2]


class MarkedSequence(list[Value]):
    """A sequence and the marks of its items."""

    __slots__ = ("marks",)

    def __init__(self) -> None:
        self.marks = array("Q")

    def put(self, value: Value, mark: int) -> None:
        """Adds an item at the end."""
        self.append(value)
        self.marks.append(mark)

    def extend_marked(self, other: MarkedSequence) -> None:
        """Adds the items of another sequence at the end."""
        self.extend(other)
        self.marks.extend(other.marks)

    def replace_marked(self, index: str | int, value: Value, mark: int) -> None:
        """Puts another item in the place of one."""
        assert isinstance(index, int)
        self[index] = value
        self.marks[index] = mark

    def remove_marked(self, index: str | int) -> None:
        """Takes an item out; those behind it move up."""
        assert isinstance(index, int)
        del self[index], self.marks[index]


def mark_of(source: int, offset: int) -> int:
    """A place as one integer: the number of the file among the sources and a character in it."""
    return source << _SOURCE_SHIFT | offset


def place_of(mark: int) -> tuple[int, int]:
    """The number of the file among the sources, and the character in it, from 0."""
    return mark >> _SOURCE_SHIFT, mark & _OFFSET


def offset_of(mark: int) -> int:
    """The character in the file, from 0."""
    return mark & _OFFSET
