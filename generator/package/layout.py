"""Finds what of a printed module is not laid out yet: long statements, and empty lines.

What fits on a line is printed as black would print it, so black is asked for the statements that do
not.
"""

from __future__ import annotations

import ast
import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
"""A line as Python's grammar has it; `str.splitlines` knows more line ends."""
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_LARGE = (ast.ClassDef, *_FUNCTIONS)
_FIRST_WIDE = "\u1100"
"""No character before it takes two columns (Unicode Standard Annex 11)."""
_BODY = "    pass\n"


@dataclass(frozen=True, slots=True)
class Long:
    """A statement, or the header of a compound one, with a line that is too long."""

    text: str
    """As it stands at the margin; a header with a body that does nothing."""
    width: int
    """What a line of it may have there, in columns."""
    indent: int
    is_header: bool

    def put(self, text: str) -> str:
        """What black made of the text, where the statement stands."""
        lines = _LINE.findall(text.removesuffix(_BODY) if self.is_header else text)
        return "".join(" " * self.indent + line for line in lines)


class _Edit(NamedTuple):
    """Lines that do not stay as they are, counted from 0; the one at `end` does."""

    begin: int
    end: int
    empty: int | None
    """How many empty lines take their place; None: they are a long statement."""
    indent: int = 0
    is_header: bool = False


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
            long = "".join([*moved, _BODY if edit.is_header else ""])
            found.append(Long(long, width - edit.indent, edit.indent, edit.is_header))
        else:
            found.append("\n" * edit.empty)
        done = edit.end
    return [*found, "".join(lines[done:])]


class _Edits:
    def __init__(self, lines: list[str], width: int) -> None:
        self._lines = lines
        self._long = [n for n, line in enumerate(lines) if _columns(line) > width]

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
                    yield _Edit(begin, end, None, node.col_offset)
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
        if self._any_long(begin, end):
            yield _Edit(begin, end, None, node.col_offset, is_header=True)

    def _any_long(self, begin: int, end: int) -> bool:
        found = bisect_left(self._long, begin)
        return found < len(self._long) and self._long[found] < end


def _begin(node: ast.stmt) -> int:
    """The line of a statement, or of its first decorator."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(each.lineno for each in decorators)]) - 1


def _is_text(node: ast.stmt) -> bool:
    """Whether it documents something: black does not break the lines of a text."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _columns(line: str) -> int:
    """How wide a line is at the most: black counts what East Asia writes wide as two columns."""
    wide = 0 if line.isascii() else sum(each >= _FIRST_WIDE for each in line)
    return len(line) - line.endswith("\n") + wide
