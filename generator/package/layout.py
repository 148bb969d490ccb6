"""Finds what of a printed module is not laid out yet: long statements, and empty lines.

What fits on a line is printed as black would print it, so black is asked for the statements that do
not. Where the items of a call or of a signature stand on lines of their own, each is laid out
whatever the others are: then black is asked for the long ones alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from .tokens import CLOSING, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
"""A line as Python's grammar has it; `str.splitlines` knows more line ends."""
_QUOTES = ('"""', "'''")
"""A text of several lines stands at no margin."""
_EMPTY = 1 << 16
"""How far an empty line is set in: it ends no block."""
_FIRST_WIDE = "\u1100"
"""No character before it takes two columns (Unicode Standard Annex 11)."""


_FRAMES = {
    Kind.MODULE: ("", ""),
    Kind.STATEMENT: ("", ""),
    Kind.DECORATOR: ("", "def _():\n    pass\n"),
    Kind.HEADER: ("", "    pass\n"),
    Kind.RESULT: ("def _(\n    _,\n", "    pass\n"),
    Kind.ARGUMENT: ("_(\n", ")\n"),
    Kind.PARAMETER: ("def _(\n", "):\n    pass\n"),
}
"""What makes a statement of a part of one, as black prints it."""


class Job(NamedTuple):
    """What is to be broken into lines."""

    lines: str
    """As they stand where the statement begins at the margin."""
    width: int
    """What a line of it may have there, in columns."""
    kind: Kind = Kind.STATEMENT

    @property
    def text(self) -> str:
        """What black is asked for."""
        before, after = _FRAMES[self.kind]
        return f"{before}{self.lines}{after}"

    def lines_of(self, text: str) -> str:
        """The lines in what black made of the text."""
        before, after = _FRAMES[self.kind]
        return text.removeprefix(before).removesuffix(after)


class Long(NamedTuple):
    """A statement with a line that is too long, or a part of one: a header, an item of a call."""

    job: Job
    indent: int = 0

    def put(self, lines: str) -> str:
        """The lines where the statement stands."""
        return "".join(" " * self.indent + line for line in _LINE.findall(lines))


class _Edit(NamedTuple):
    """Lines that do not stay as they are, counted from 0; the one at `end` does."""

    begin: int
    end: int
    empty: int | None
    """How many empty lines take their place; None: they are a long statement."""
    indent: int = 0
    kind: Kind = Kind.STATEMENT


def parts(text: str, width: int) -> list[str | Long]:
    """Take a module apart.

    Args:
        text: The module as templates print it: a statement of several lines opens its brackets at
            the end of a line, and closes them at its own margin.
        width: What a line may have, in columns.

    Returns:
        What is laid out, and what is not, in the order of the text.

    Raises:
        SyntaxError: a line stands where none can.
    """
    lines: list[str] = _LINE.findall(text)
    found: list[str | Long] = []
    done = 0
    for edit in _Edits(lines, width).of_module():
        found.append("".join(lines[done : edit.begin]))
        if edit.empty is None:
            moved = (line[edit.indent :] or "\n" for line in lines[edit.begin : edit.end])
            found.append(Long(Job("".join(moved), width - edit.indent, edit.kind), edit.indent))
        else:
            found.append("\n" * edit.empty)
        done = edit.end
    return [*found, "".join(lines[done:])]


class _Form(Enum):
    """What a statement is, as far as its layout goes."""

    CLASS = auto()
    FUNCTION = auto()
    IF = auto()
    TEXT = auto()
    """It documents something: black does not break the lines of a text."""
    OTHER = auto()


_FORMS = {
    '"""': _Form.TEXT,
    "class ": _Form.CLASS,
    "def ": _Form.FUNCTION,
    "async def ": _Form.FUNCTION,
    "if ": _Form.IF,
}
_FORM = re.compile("|".join(_FORMS))
_LARGE = (_Form.CLASS, _Form.FUNCTION)


class _Statement(NamedTuple):
    """Where a statement stands: lines are counted from 0, and an end is the line after it."""

    form: _Form
    indent: int
    begin: int
    """Of its first decorator."""
    first: int
    """Of what it is without decorators."""
    body: int
    """After its header."""
    end: int


class _Edits:
    def __init__(self, lines: list[str], width: int) -> None:
        self._lines = lines
        half = width // 2  # a line of so many characters is not long, however wide they are
        self._long = [
            n
            for n, line in enumerate(lines)
            if len(line) > (width if line.isascii() else half) and _is_long(line, width)
        ]
        self._indents = [
            _EMPTY if line.isspace() else len(line) - len(line.lstrip()) for line in lines
        ]

    def of_module(self) -> Iterator[_Edit]:
        count = len(self._lines)
        yield from self._of(0, count, 2)
        yield _Edit(self._end_of_block(0, -1), count, 0)

    def _of(self, begin: int, end: int, most: int, apart: int = 1) -> Iterator[_Edit]:
        """The edits in statements that stand below one another.

        Args:
            begin: Where they begin.
            end: Where they end.
            most: How many empty lines may part two of them.
            apart: How many at least follow the text that documents them all.
        """
        last: _Statement | None = None
        for node in self._statements(begin, end):
            if last is not None:
                yield from self._gap(last, node, apart if last.form is _Form.TEXT else 0, most)
                apart = 0
            if node.form is _Form.CLASS:
                yield from self._header(node)
                yield from self._of(node.body, node.end, 1)
            elif node.form is _Form.IF:
                otherwise = self._end_of_block(node.body, node.indent)
                yield from self._of(node.body, otherwise, 1)
                yield from self._of(self._past_comments(otherwise) + 1, node.end, 1)
            elif self._any_long(node.begin, node.end):
                if node.form is _Form.FUNCTION:
                    yield from self._header(node)
                    yield from self._of(node.body, node.end, 1, apart=0)
                elif node.form is _Form.OTHER:
                    yield from self._statement(node)
            last = node

    def _statements(self, begin: int, end: int) -> Iterator[_Statement]:
        begin = first = self._past_comments(begin)
        while begin < end:
            if self._indents[begin] != self._indents[first]:
                raise self._wrong("unexpected indent", begin)
            node = self._read(begin)
            yield node
            begin = self._past_comments(node.end)

    def _read(self, begin: int) -> _Statement:
        """The statement that begins at a line."""
        first, indent = begin, self._indents[begin]
        while self._lines[first].startswith("@", indent):
            first = self._end_of_brackets(first, indent)
        word = _FORM.match(self._lines[first], indent)
        form = _FORMS[word.group()] if word else _Form.OTHER
        if form is _Form.TEXT:
            body = end = self._end_of_text(first)
        else:
            body = end = self._end_of_brackets(first, indent)
        if self._lines[body - 1].endswith(":\n") and form is not _Form.TEXT:
            end = self._end_of_block(body, indent)
            behind = self._past_comments(end)
            if self._lines[behind : behind + 1] == [" " * indent + "else:\n"]:
                end = self._end_of_block(behind + 1, indent)
        return _Statement(form, indent, begin, first, body, end)

    def _past_comments(self, at: int) -> int:
        """The first line from one on that is neither empty nor a comment."""
        while at < len(self._lines) and self._lines[at].lstrip()[:1] in {"", "#"}:
            at += 1
        return at

    def _end_of_brackets(self, at: int, indent: int) -> int:
        """Where a line ends, with the brackets that it opens at its end."""
        while self._lines[at].endswith(("(\n", "[\n", "{\n")):
            places = range(at + 1, len(self._lines))
            closing = (n for n in places if self._lines[n][indent : indent + 1] in CLOSING)
            found = next((n for n in closing if self._indents[n] == indent), None)
            if found is None:
                raise self._wrong(f"{self._lines[at][-2]!r} was never closed", at)
            at = found
        return at + 1

    def _end_of_text(self, at: int) -> int:
        if len(self._lines[at].strip()) > 3 and self._lines[at].rstrip().endswith(_QUOTES):
            return at + 1
        for place in range(at + 1, len(self._lines)):
            if self._lines[place].rstrip().endswith(_QUOTES):
                return place + 1
        raise self._wrong("unterminated triple-quoted string literal", at)

    def _end_of_block(self, at: int, indent: int) -> int:
        """Where the statements end that are set in further, without the empty lines after them."""
        while at < len(self._lines) and self._indents[at] > indent:
            at += 1
        while at and self._indents[at - 1] == _EMPTY:
            at -= 1
        return at

    def _wrong(self, message: str, line: int) -> SyntaxError:
        return SyntaxError(message, ("", line + 1, 1, self._lines[line]))

    def _gap(self, last: _Statement, node: _Statement, least: int, most: int) -> Iterator[_Edit]:
        """Part two statements as black does."""
        begin, end = last.end, node.begin
        if "".join(self._lines[begin:end]).strip():
            return
        large = last.form in _LARGE or node.form in _LARGE
        empty = most if large else least or min(end - begin, most)
        if self._lines[begin:end] != ["\n"] * empty:
            yield _Edit(begin, end, empty)

    def _header(self, node: _Statement) -> Iterator[_Edit]:
        begin = node.begin
        while begin < node.first:
            end = self._end_of_brackets(begin, node.indent)
            if self._any_long(begin, end):
                yield _Edit(begin, end, None, node.indent, Kind.DECORATOR)
            begin = end
        if not self._any_long(begin, node.body):
            return
        has_block = node.body < node.end
        has_long_result = self._any_long(node.body - 1, node.body)
        is_plain = node.form is _Form.FUNCTION and (has_block or not has_long_result)
        items = self._items(begin, node.body, node.indent) if is_plain else []
        if items:
            yield from self._long_items(items, node.indent, Kind.PARAMETER)
            if has_long_result:
                yield _Edit(node.body - 1, node.body, None, node.indent, Kind.RESULT)
        else:
            kind = Kind.HEADER if has_block else Kind.STATEMENT
            yield _Edit(begin, node.body, None, node.indent, kind)

    def _statement(self, node: _Statement) -> Iterator[_Edit]:
        is_plain = self._lines[node.end - 1] == " " * node.indent + ")\n" and not (
            self._any_long(node.begin, node.begin + 1)
        )
        items = self._items(node.begin, node.end, node.indent) if is_plain else []
        if items:
            yield from self._long_items(items, node.indent, Kind.ARGUMENT)
        else:
            yield _Edit(node.begin, node.end, None, node.indent)

    def _items(self, begin: int, end: int, indent: int) -> list[tuple[int, int]]:
        """The lines of each item between brackets; none where they are not printed like that."""
        first, last = self._lines[begin], self._lines[end - 1]
        margin = " " * indent
        between = self._lines[begin + 1 : end - 1]
        if not (first.endswith("(\n") and last.startswith(f"{margin})")) or (
            any(quotes in line for line in between for quotes in _QUOTES)
        ):
            return []
        item = re.compile(rf"{margin}    [^\s)\]}}]")
        starts = [n for n, line in enumerate(between, begin + 1) if item.match(line)]
        found = [*zip(starts, [*starts[1:], end - 1], strict=True)]
        return found if all(self._lines[stop - 1].endswith(",\n") for _, stop in found) else []

    def _long_items(self, items: list[tuple[int, int]], indent: int, kind: Kind) -> Iterator[_Edit]:
        for begin, end in items:
            if end - begin > 1 or self._any_long(begin, end):
                yield _Edit(begin, end, None, indent, kind)

    def _any_long(self, begin: int, end: int) -> bool:
        found = bisect_left(self._long, begin)
        return found < len(self._long) and self._long[found] < end


def _is_long(line: str, width: int) -> bool:
    """Whether a line may be too long: black counts what East Asia writes wide as two columns."""
    wide = 0 if line.isascii() else sum(each >= _FIRST_WIDE for each in line)
    return len(line) + wide - line.endswith("\n") > width
