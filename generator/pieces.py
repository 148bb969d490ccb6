"""Parts the text of a module into pieces that can be laid out one by one.

Comes in: Python. Goes out: pieces, each with the empty lines before it. The rule of this file: a
piece is whole statements, so it looks the same whatever stands around it; how many empty lines part
two of them is said here, as black says it.
"""

from __future__ import annotations

import ast
import re
from typing import NamedTuple

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
"""A line as Python's grammar has it; `str.splitlines` knows more line ends."""
_LARGE = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
_SMALL = (ast.Assign, ast.AnnAssign)


class Piece(NamedTuple):
    """Statements of a module."""

    before: str
    """The line ends between the piece before it and this one."""
    text: str


def parted(text: str) -> list[Piece]:
    """The pieces of a module in their order.

    A new one begins with a class, a function or an assignment, where nothing but empty lines stands
    before it; a text after an assignment documents it and stays with it.

    Raises:
        SyntaxError: it is no Python.
    """
    if "\r" in text:  # a line end or not, as it stands in a text or outside
        return [Piece("", text)]
    lines = _LINE.findall(text)
    pieces: list[Piece] = []
    before, begin, end = "", 0, 0
    last: ast.stmt | None = None
    for number, node in enumerate(ast.parse(text).body):
        decorators: list[ast.expr] = getattr(node, "decorator_list", [])
        start = min([node.lineno, *(each.lineno for each in decorators)]) - 1
        empty = start - end
        large = isinstance(node, _LARGE) or isinstance(last, _LARGE)
        cut = large or (isinstance(node, _SMALL) and empty > 0)
        # Black's own rule for what follows the docstring of a module is left to black.
        if number > 1 and cut and not "".join(lines[end:start]).strip():
            pieces.append(Piece(before, "".join(lines[begin:end])))
            before = "\n" * (2 if large else min(empty, 2))
            begin = start
        end, last = node.end_lineno or start, node
    return [*pieces, Piece(before, "".join(lines[begin:]))]
