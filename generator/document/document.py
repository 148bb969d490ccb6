"""What a text says, as plain data that knows where each part of it stands.

A document is never changed; an overlay makes a new one.

A `Document` may join several files: a mark names its file, `sources` has the text of each. A
pointer into the first file is a plain JSON pointer; one into another begins with the path of that
file from the folder of the first, as one token: `schemas~1pet.yaml#/properties/name`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Position, line_starts, quote
from .addresses import NAMING, Addresses, address_of
from .pointers import escape, steps, unescape
from .positions import (
    MarkedMapping,
    MarkedSequence,
    Scalar,
    Value,
    place_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["Document", "File", "Node", "Scalar", "Value", "describe"]


_INDEX = re.compile(r"0|[1-9][0-9]{0,9}")
"""RFC 6901, section 4: digits without leading zeros."""
_MAXIMUM_CHAIN = 100
_INDEXED_FROM = 32
_NOTHING: Mapping[str, Value] = {}
"""The entries of what is no mapping."""


class File(NamedTuple):
    """A file that another one refers to."""

    key: str
    """How pointers into it begin."""
    name: str
    """As messages call it."""
    location: str
    """Where it was found, as an absolute URI."""
    value: Value
    mark: int
    text: str


class Document:
    """Plain data plus where each node stands.

    Args:
        value: The root, made of `MarkedMapping` and `MarkedSequence`.
        sources: Text by file name; the number of a file in a mark is its place here. The document
            is named after the first.
        mark: Where the root stands.
        notes: What the reader found odd but could read.
        files: The further files; their names are among the sources, in the same order.
        unread: By address, why a file that is referred to is not among them.
        moved: By pointer of what stands in place of a `$ref`, where it was copied from, which is
            what the references in it are relative to.
    """

    def __init__(
        self,
        value: MarkedMapping,
        sources: Mapping[str, str],
        mark: int = 0,
        notes: tuple[Diagnostic, ...] = (),
        *,
        files: tuple[File, ...] = (),
        unread: Mapping[str, str] = MappingProxyType({}),
        moved: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.value = value
        self.sources: Mapping[str, str] = MappingProxyType(dict(sources))
        self.mark = mark
        self.notes = notes
        self.files = files
        self.unread = unread
        self.moved = moved
        self._names = tuple(self.sources)
        self._line_starts: dict[int, Sequence[int]] = {}
        self._slots: dict[int, dict[str, int]] = {}
        self._found: dict[str, Node] = {}
        self._targets: dict[str, Node | None] = {}
        self.root = Node(self, "", value, None, mark)
        """The cursor on the whole of the (first) file."""
        self._roots: dict[str, Node] = {"": self.root}
        self.facts: dict[object, dict[str, object]] = {}
        """What functions found out about nodes, by function and by pointer; `facts` fills it."""
        self.addresses = Addresses(moved)
        has_ids = any(map(_has_ids, self.sources.values()))
        self.addresses.add("", value, address_of(self.file), has_ids=has_ids)
        for file in files:
            self._roots[file.key] = Node(self, file.key, file.value, None, file.mark)
            self.addresses.add(file.key, file.value, file.location, has_ids=_has_ids(file.text))

    @property
    def file(self) -> str:
        """The name of the (first) file, as the user wrote it."""
        return self._names[0]

    def position(self, mark: int) -> Position:
        """File, line and column of a mark."""
        source, offset = place_of(mark)
        file = self._names[source]
        starts = self._line_starts.get(source)
        if starts is None:
            starts = self._line_starts[source] = line_starts(self.sources[file])
        line = bisect_right(starts, offset)
        return Position(file, line, offset - starts[line - 1] + 1)

    def slot(self, mapping: MarkedMapping, key: str) -> int:
        """The place of a key among the keys; large mappings are indexed once."""
        if len(mapping) < _INDEXED_FROM:
            return list(mapping).index(key)
        slots = self._slots.get(id(mapping))
        if slots is None:
            slots = self._slots[id(mapping)] = {key: index for index, key in enumerate(mapping)}
        return slots[key]

    def find(self, pointer: str) -> Node | None:
        """The node at a JSON pointer (RFC 6901), or None; `$ref`s on the way are not followed."""
        node = self._found.get(pointer)
        if node is None:
            node = self._walk(pointer)
            if node is not None:
                self._found[pointer] = node
        return node

    def locate(self, pointer: str, ref: str) -> Node | None:
        """What a reference that stands at a pointer names; None if that is not there."""
        found = map(self.find, self.addresses.candidates(pointer, ref))
        return next((node for node in found if node is not None), None)

    def target(self, node: Node, ref: str) -> Node | None:
        """What the `$ref` of a node names; None if that is not there. Looked up once a node."""
        if node.pointer not in self._targets:
            self._targets[node.pointer] = self.locate(node.pointer, ref)
        return self._targets[node.pointer]

    def take_over(self, other: Document) -> None:
        """Take the nodes of a document over, where this one holds the same values.

        It is worth it where this one is the other one with a few changes: the stages have asked for
        nearly every node by then.

        Args:
            other: Says what it said, and makes new nodes when it is asked.
        """
        for key, root in self._roots.items():
            if key in other._roots:
                root.take_over(other._roots[key])
        other._found.clear()
        other._targets.clear()
        other.facts.clear()

    def _walk(self, pointer: str) -> Node | None:
        key, *tokens = pointer.split("/")
        node = self._roots.get(key)
        for token in tokens if node is not None else ():
            assert node is not None
            if isinstance(node.value, list):
                is_index = _INDEX.fullmatch(token) and int(token) < len(node.value)
                node = node[int(token)] if is_index else None
            else:
                node = node.get(unescape(token))
            if node is None:
                return None
        return node


@lru_cache(maxsize=8)  # each stage makes a document of its own, of the same texts
def _has_ids(text: str) -> bool:
    """Whether some schema of a text may have an address or a name of its own."""
    return any(word in text for word in NAMING)


class Node:
    """A cursor: a value, its JSON pointer and where it stands. Equal when the pointers are.

    A node keeps the nodes below it that were asked for: each stage walks over the whole document.
    """

    __slots__ = (
        "_below",
        "_home",
        "_position",
        "_said",
        "_slot",
        "document",
        "pointer",
        "ref",
        "value",
    )

    def __init__(
        self,
        document: Document,
        pointer: str,
        value: Value,
        home: MarkedMapping | MarkedSequence | None,
        slot: int | str,
    ) -> None:
        self.document = document
        self.pointer = pointer
        """RFC 6901, with the file in front if it is not the first; the empty text is the root."""
        self.value = value
        self._said = value if isinstance(value, dict) else _NOTHING
        ref = self._said.get("$ref")
        self.ref = ref if isinstance(ref, str) else None
        """The text of `$ref`; None if this is no reference."""
        self._home = home
        self._slot = slot
        self._below: dict[str | int, Node] | None = None
        self._position: Position | None = None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Node):
            return NotImplemented
        return self.pointer == other.pointer and self.document is other.document

    def __hash__(self) -> int:
        return hash(self.pointer)

    def __repr__(self) -> str:
        return f"<Node #{self.pointer} at {self.position}>"

    def __contains__(self, key: str) -> bool:
        return key in self._said

    def __getitem__(self, key: str | int) -> Node:
        """The node under a key or an index.

        Raises:
            Diagnosed: E120 if this is no mapping (no sequence), E121 if there is no such entry.
        """
        if isinstance(key, int):
            self.sequence()
            return self._child(key)
        child = self.get(key)
        if child is None:
            self.mapping()
            raise Diagnosed(
                Diagnostic(
                    "E121", self.position, f"{quote(key)} is missing", hint=f"add {quote(key)}"
                )
            )
        return child

    @property
    def key(self) -> str:
        """The last token of the pointer: the key or index under which this node stands."""
        return unescape(self.pointer.rpartition("/")[2])

    @property
    def tokens(self) -> list[str]:
        """The keys and indexes that lead to this node from the root of its file."""
        return steps(self.pointer)

    @property
    def mark(self) -> int:
        """Where the value begins, as a mark of this document."""
        return self._mark(1)

    @property
    def position(self) -> Position:
        """Where the value begins."""
        if self._position is None:
            self._position = self.document.position(self._mark(1))
        return self._position

    @property
    def key_position(self) -> Position:
        """Where the key of the value begins; of an item or the root, where the value begins."""
        return self.document.position(self._mark(0))

    def _mark(self, which: int) -> int:
        home = self._home
        if home is None:
            assert isinstance(self._slot, int)
            return self._slot
        if isinstance(home, MarkedSequence):
            assert isinstance(self._slot, int)
            return home.marks[self._slot]
        if isinstance(self._slot, str):
            self._slot = self.document.slot(home, self._slot)
        return home.marks[2 * self._slot + which]

    def get(self, key: str) -> Node | None:
        """The node under a key; None if there is none, or if this is no mapping."""
        return self._child(key) if key in self._said else None

    def plain(self, key: str) -> Value:
        """The value under a key, without its place; None if there is none, and for null."""
        return self._said.get(key)

    def items(self) -> Iterator[tuple[str, Node]]:
        """The entries of a mapping, in the order of the text.

        Raises:
            Diagnosed: E120 if this is no mapping.
        """
        for key in self.mapping():
            yield key, self._child(key)

    def values(self) -> Iterator[Node]:
        """What the entries of a mapping hold; raises as `items` does."""
        return map(self._child, self.mapping())

    def elements(self) -> Iterator[Node]:
        """The items of a sequence.

        Raises:
            Diagnosed: E120 if this is no sequence.
        """
        return map(self._child, range(len(self.sequence())))

    def _child(self, key: str | int) -> Node:
        """The node under a key, or under an index, that is there."""
        below = self._below
        if below is None:
            below = self._below = {}
        elif key in below:
            return below[key]
        home: Any = self.value
        token = escape(key) if isinstance(key, str) else key
        found = below[key] = Node(self.document, f"{self.pointer}/{token}", home[key], home, key)
        return found

    def take_over(self, other: Node) -> None:
        """Take the nodes below another one over, where the values below this one are the same."""
        below, other._below = other._below or {}, None
        keys = range(len(self.value)) if isinstance(self.value, list) else self._said
        held: Any = self.value
        for key, node in below.items():
            if key in keys and held[key] is node.value:
                self._adopt(key, node)
            elif key in keys and type(held[key]) is type(node.value):
                self._child(key).take_over(node)

    def _adopt(self, key: str | int, node: Node) -> None:
        """Have a node of another document under a key, with all that are below it."""
        assert isinstance(self.value, (MarkedMapping, MarkedSequence))
        node._home, node._slot, node._position = self.value, key, None
        self._below = self._below or {}
        self._below[key] = node
        stack = [node]
        while stack:
            each = stack.pop()
            each.document = self.document
            stack.extend((each._below or {}).values())

    def children(self) -> Iterator[Node]:
        """The entries of a mapping or the items of a sequence; nothing for a scalar."""
        if isinstance(self.value, dict):
            yield from self.values()
        elif isinstance(self.value, list):
            yield from self.elements()

    def descendants(self) -> Iterator[Node]:
        """This node and all below it, in the order of the text."""
        stack: list[Node] = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(list(node.children())))

    def mapping(self) -> dict[str, Value]:
        """The value as a mapping, else raises `Diagnosed` (E120)."""
        if isinstance(self.value, dict):
            return self.value
        raise self._mismatch("a mapping")

    def sequence(self) -> list[Value]:
        """The value as a sequence, else raises `Diagnosed` (E120)."""
        if isinstance(self.value, list):
            return self.value
        raise self._mismatch("a sequence")

    def text(self) -> str:
        """The value as text, else raises `Diagnosed` (E120)."""
        if isinstance(self.value, str):
            return self.value
        raise self._mismatch("text")

    def boolean(self) -> bool:
        """The value as true or false, else raises `Diagnosed` (E120)."""
        if isinstance(self.value, bool):
            return self.value
        raise self._mismatch("true or false")

    def integer(self) -> int:
        """The value as a whole number (`1.0` is one), else raises `Diagnosed` (E120)."""
        number = self.value
        if isinstance(number, float) and number.is_integer():
            return int(number)
        if isinstance(number, int) and not isinstance(number, bool):
            return number
        raise self._mismatch("a whole number")

    def resolve(self) -> Node:
        """What this stands for: follows the chain of `$ref`s; the node itself if it has none.

        Raises:
            Diagnosed: E151 or E153, only in a document about which `refs.find` has a finding.
        """
        node = self
        for _ in range(_MAXIMUM_CHAIN):
            ref = node.ref
            if ref is None:
                return node
            target = self.document.target(node, ref)
            if target is None:
                message = f"$ref {quote(ref)} points to nothing"
                raise Diagnosed(Diagnostic("E151", node["$ref"].position, message))
            node = target
        message = f"the $refs that begin with {quote(self.ref)} never end"
        raise Diagnosed(Diagnostic("E153", self["$ref"].position, message))

    def resolved(self) -> Node | None:
        """What this stands for; None if its `$ref`s lead nowhere, which `refs` reports."""
        try:
            return self.resolve()
        except Diagnosed:
            return None

    def target(self) -> Node | None:
        """What the `$ref` of this node names, one step; None if it is not in the document."""
        ref = self.ref
        return None if ref is None else self.document.target(self, ref)

    def _mismatch(self, expected: str) -> Diagnosed:
        found = describe(self.value)
        message = f"expected {expected}, found {found}"
        if self.pointer and not isinstance(self._home, MarkedSequence):
            message = f"{quote(self.key)}: {message}"
        return Diagnosed(Diagnostic("E120", self.position, message, hint=f"write {expected} here"))


def describe(value: Value) -> str:
    """What a value is, in words: `a mapping`, `text "abc"`, `the number 3`, `null`."""
    match value:
        case dict():
            return "a mapping" if value else "an empty mapping"
        case list():
            return "a sequence" if value else "an empty sequence"
        case str():
            return f"text {quote(value)}"
        case bool():
            return "true" if value else "false"
        case None:
            return "null"
        case _:
            return f"the number {value}"
