"""Assembles the tree while a reader walks through the text.

What is true of YAML and JSON alike is decided here (keys, numbers, depth), what is true of one of
them in its reader.
"""

from __future__ import annotations

import math
from bisect import bisect_right

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Position, Report, line_starts, quote
from .positions import MarkedMapping, MarkedSequence, Value

MAXIMUM_DEPTH = 200
"""Levels of nesting, so that recursion over a document is safe; large public documents have 40."""
_MAXIMUM_DIGITS = 1000


class Builder:
    """The tree under construction, and the findings on the way."""

    def __init__(self, file: str, text: str) -> None:
        self.report = Report()
        self.root: Value = None
        self.root_mark = 0
        self.key: str | None = None
        """The key whose value comes next; None in a sequence, at the root, or before a key."""
        self.current: MarkedMapping | MarkedSequence | None = None
        self._key_mark = 0
        self._stack: list[MarkedMapping | MarkedSequence] = []
        self._file = file
        self._text = text

    def position(self, offset: int) -> Position:
        """Line and column of a character."""
        starts = line_starts(self._text)
        line = bisect_right(starts, offset)
        return Position(self._file, line, offset - starts[line - 1] + 1)

    def note(
        self, code: str, offset: int, message: str, *, allowed: str = "", hint: str = ""
    ) -> None:
        """Takes a finding down; reading goes on."""
        self.report.add(Diagnostic(code, self.position(offset), message, allowed, hint))

    def stop(
        self, code: str, offset: int, message: str, *, allowed: str = "", hint: str = ""
    ) -> Diagnosed:
        """The exception for a fault after which nothing can be read, with all errors so far."""
        self.note(code, offset, message, allowed=allowed, hint=hint)
        return Diagnosed(*self.report.errors)

    def take_key(self, key: str, offset: int) -> None:
        """A key of the current mapping; the first of two equal ones keeps its value."""
        mapping = self.current
        assert isinstance(mapping, MarkedMapping)
        if key in mapping:
            first = self.position(mapping.marks[2 * list(mapping).index(key)])
            message = (
                f"key {quote(key)} stands twice in this mapping; "
                f"first on line {first.line}, column {first.column}"
            )
            self.note("E108", offset, message, hint="remove or rename one of the two")
        self.key = key
        self._key_mark = offset

    def take_entry(self, key: str, key_offset: int, value: Value, offset: int) -> None:
        """The next key and its value, as `take_key` and `take_value` take them."""
        mapping = self.current
        assert isinstance(mapping, MarkedMapping)
        if key in mapping:
            self.take_key(key, key_offset)
            self.take_value(value, offset)
        else:
            mapping.put(key, value, key_offset, offset)

    def take_value(self, value: Value, offset: int) -> None:
        """The next value, item or the root."""
        container = self.current
        if isinstance(container, MarkedMapping):
            assert self.key is not None
            if self.key not in container:
                container.put(self.key, value, self._key_mark, offset)
            self.key = None
        elif container is not None:
            container.put(value, offset)
        else:
            self.root = value
            self.root_mark = offset

    def take_number(self, text: str, offset: int, base: int = 10) -> int | float:
        """A number; one that Python cannot hold is a finding and reads as infinite."""
        number: int | float = math.inf
        if len(text) <= _MAXIMUM_DIGITS:
            whole = base != 10 or not any(mark in text for mark in ".eE")
            number = int(text, base) if whole else float(text)
        if math.isinf(number):
            message = f"the number {text[:20]}{'…' if len(text) > 20 else ''} is out of range"
            hint = "write a smaller number, or quotes around it if it is text"
            self.note("E111", offset, message, allowed="numbers up to 1.8e308", hint=hint)
            return -math.inf if text.startswith("-") else math.inf
        return number

    def enter(self, container: MarkedMapping | MarkedSequence, offset: int) -> None:
        """A mapping or sequence begins; it is the next value."""
        self.take_value(container, offset)
        self.begin(container, offset)

    def begin(self, container: MarkedMapping | MarkedSequence, offset: int) -> None:
        """What comes next is in a mapping or sequence that was taken as a value."""
        if len(self._stack) >= MAXIMUM_DEPTH:
            self.refuse_depth(1, offset)
        self._stack.append(container)
        self.current = container

    def leave(self) -> None:
        """The current mapping or sequence ends."""
        self._stack.pop()
        self.current = self._stack[-1] if self._stack else None

    def refuse_depth(self, more: int, offset: int) -> None:
        """Stops where `more` levels below the current one are too many."""
        if len(self._stack) + more > MAXIMUM_DEPTH:
            message = f"nested deeper than {MAXIMUM_DEPTH} levels"
            hint = "give the inner part a name under components and use $ref"
            raise self.stop("E114", offset, message, hint=hint)
