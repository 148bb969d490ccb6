"""Finds what of a printed module is not laid out yet: long statements, and empty lines.

What fits on a line is printed as black would print it, so black is asked for the statements that do
not. Where the items of a call or of a signature stand on lines of their own, each is laid out
whatever the others are: then black is asked for the long ones alone.
"""

from __future__ import annotations

import ast
import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from .tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
"""A line as Python's grammar has it; `str.splitlines` knows more line ends."""
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_LARGE = (ast.ClassDef, *_FUNCTIONS)
_QUOTES = ('"""', "'''")
"""A text of several lines stands at no margin."""
_FIRST_WIDE = "\u1100"
"""No character before it takes two columns (Unicode Standard Annex 11)."""


_FRAMES = {
    Kind.MODULE: ("", ""),
    Kind.STATEMENT: ("", ""),
    Kind.HEADER: ("", "    pass\n"),
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
        text: The module.
        width: What a line may have, in columns.

    Returns:
        What is laid out, and what is not, in the order of the text.

    Raises:
        SyntaxError: it is no Python.
        ValueError: it has a character that Python does not read.
    """
    lines: list[str] = _LINE.findall(text)
    found: list[str | Long] = []
    done = 0
    for edit in _Edits(lines, width).of_module(ast.parse(text)):
        found.append("".join(lines[done : edit.begin]))
        if edit.empty is None:
            moved = (line[edit.indent :] or "\n" for line in lines[edit.begin : edit.end])
            found.append(Long(Job("".join(moved), width - edit.indent, edit.kind), edit.indent))
        else:
            found.append("\n" * edit.empty)
        done = edit.end
    return [*found, "".join(lines[done:])]


class _Edits:
    def __init__(self, lines: list[str], width: int) -> None:
        self._lines = lines
        self._long = [n for n, line in enumerate(lines) if _is_long(line, width)]

    def of_module(self, module: ast.Module) -> Iterator[_Edit]:
        yield from self._of(module.body, 2)
        end = (module.body[-1].end_lineno or 0) if module.body else 0
        if not "".join(self._lines[end:]).strip():
            yield _Edit(end, len(self._lines), 0)

    def _of(self, body: Sequence[ast.stmt], most: int, apart: int = 1) -> Iterator[_Edit]:
        """The edits in statements.

        Args:
            body: The statements.
            most: How many empty lines may part two of them.
            apart: How many at least follow the text that documents them all.
        """
        last: ast.stmt | None = None
        for node in body:
            begin, end = _begin(node), node.end_lineno or node.lineno
            if last is not None:
                least = apart if last is body[0] and _is_text(last) else 0
                yield from self._gap(last, node, least, most)
            if isinstance(node, ast.ClassDef):
                yield from self._header(begin, node)
                yield from self._of(node.body, 1)
            elif isinstance(node, ast.If):
                yield from self._of(node.body, 1)
                yield from self._of(node.orelse, 1)
            elif self._any_long(begin, end):
                if isinstance(node, _FUNCTIONS):
                    yield from self._header(begin, node)
                    yield from self._of(node.body, 1, apart=0)
                elif not _is_text(node):
                    yield from self._statement(begin, end, node.col_offset)
            last = node

    def _gap(self, last: ast.stmt, node: ast.stmt, least: int, most: int) -> Iterator[_Edit]:
        """Part two statements as black does."""
        begin, end = last.end_lineno or last.lineno, _begin(node)
        if "".join(self._lines[begin:end]).strip():
            return
        large = isinstance(last, _LARGE) or isinstance(node, _LARGE)
        empty = most if large else least or min(end - begin, most)
        if self._lines[begin:end] != ["\n"] * empty:
            yield _Edit(begin, end, empty)

    def _header(
        self, begin: int, node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    ) -> Iterator[_Edit]:
        end = _begin(node.body[0])
        if not self._any_long(begin, end):
            return
        if not self._any_long(begin, node.lineno - 1):
            begin = node.lineno - 1
        items = [] if isinstance(node, ast.ClassDef) else self._items(begin, end, node.col_offset)
        if items:
            yield from self._long_items(items, node.col_offset, Kind.PARAMETER)
        else:
            yield _Edit(begin, end, None, node.col_offset, Kind.HEADER)

    def _statement(self, begin: int, end: int, indent: int) -> Iterator[_Edit]:
        is_closed = self._lines[end - 1] == " " * indent + ")\n"
        items = self._items(begin, end, indent) if is_closed else []
        if items:
            yield from self._long_items(items, indent, Kind.ARGUMENT)
        else:
            yield _Edit(begin, end, None, indent)

    def _items(self, begin: int, end: int, indent: int) -> list[tuple[int, int]]:
        """The lines of each item between brackets; none where they are not printed like that."""
        first, last = self._lines[begin], self._lines[end - 1]
        margin = " " * indent
        between = self._lines[begin + 1 : end - 1]
        if not (first.endswith("(\n") and last.startswith(f"{margin})")) or (
            self._any_long(begin, begin + 1)
            or self._any_long(end - 1, end)
            or any(quotes in line for line in between for quotes in _QUOTES)
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


def _begin(node: ast.stmt) -> int:
    """The line of a statement, or of its first decorator."""
    decorators: list[ast.expr] | None = getattr(node, "decorator_list", None)
    return (decorators[0].lineno if decorators else node.lineno) - 1


def _is_text(node: ast.stmt) -> bool:
    """Whether it documents something: black does not break the lines of a text."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_long(line: str, width: int) -> bool:
    """Whether a line may be too long: black counts what East Asia writes wide as two columns."""
    wide = 0 if line.isascii() else sum(each >= _FIRST_WIDE for each in line)
    return len(line) + wide - line.endswith("\n") > width
