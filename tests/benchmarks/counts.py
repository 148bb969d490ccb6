"""Sizes of code: lines, lines that are code, files.

A line of code is a line with a token on it that is no comment and no docstring.
"""

from __future__ import annotations

import ast
import io
import tokenize
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.checkout import statements

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_NO_CODE = {
    *(tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT),
    *(tokenize.ENCODING, tokenize.ENDMARKER),
}
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is."""

    files: int
    lines: int
    code: int


def size(paths: Iterable[Path]) -> Size:
    """Count files together."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return Size(
        len(texts), sum(len(text.splitlines()) for text in texts), sum(map(code_lines, texts))
    )


def of_operations(paths: Iterable[Path]) -> list[Path]:
    """What is there for operations: resources, records, models without those of webhooks."""
    return [
        path
        for path in paths
        if path.parent.name in {"_operations", "resources", "models"} and path.name != "webhooks.py"
    ]


def code_lines(text: str) -> int:
    """Lines with code on them; docstrings, also those of attributes, are none."""
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in _NO_CODE:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in statements(ast.parse(text)):
        if isinstance(node, _DOCUMENTED):
            for statement in node.body:
                if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                    lines.difference_update(
                        range(statement.lineno, (statement.end_lineno or 0) + 1)
                    )
    return len(lines)
