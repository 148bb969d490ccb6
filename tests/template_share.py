"""How much of a generated package stands in templates: `python -m tests.template_share`.

It counts the characters that a template has written, and those that Python has put into its holes.
Docstrings, comments and white space are not counted, nor the runtime, nor what only the document
can say: the names in holes, and the examples that the test kit and the fake bring along as data.
"""

from __future__ import annotations

import ast
import io
import keyword
import sys
import tokenize
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

from generator import pipeline
from generator.config.load import load_config
from generator.package import format as formatting
from generator.package import render as rendering
from generator.text.source import Data, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BEGIN, _DATA, _END = "\ue000", "\ue001", "\ue002"
"""Private characters around what a hole prints; no document of ours has them."""
_UNCOUNTED = {
    *(tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT),
    *(tokenize.ENCODING, tokenize.ENDMARKER),
}
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True, slots=True)
class Share:
    """Characters by who has written them."""

    template: int = 0
    holes: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.template + other.template, self.holes + other.holes)

    @property
    def ratio(self) -> float:
        """The templates' part of all."""
        return self.template / max(self.template + self.holes, 1)


def share_of(text: str) -> Share:
    """Count a module in which every hole stands between two marks."""
    plain, kinds = _taken_apart(text)
    lines = plain.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    documented = set(_docstrings(ast.parse(plain)))
    template = holes = 0
    for token in tokenize.generate_tokens(io.StringIO(plain).readline):
        if token.type in _UNCOUNTED or token.start in documented:
            continue
        begin = starts[token.start[0] - 1] + token.start[1]
        found = kinds[begin : begin + len(token.string)]
        is_name = token.type == tokenize.NAME and not keyword.iskeyword(token.string)
        template += found.count(_END)
        holes += 0 if is_name else found.count(_BEGIN)
    return Share(template, holes)


def _taken_apart(text: str) -> tuple[str, str]:
    """The text without its marks, and for each character the mark that stands last before it."""
    plain: list[str] = []
    kinds: list[str] = []
    kind = _END
    for character in text:
        if character in (_BEGIN, _DATA, _END):
            kind = character
        else:
            plain.append(character)
            kinds.append(kind)
    return "".join(plain), "".join(kinds)


def _docstrings(module: ast.Module) -> Iterator[tuple[int, int]]:
    """Where a string begins that only documents something."""
    for node in ast.walk(module):
        if isinstance(node, _DOCUMENTED):
            for each in node.body:
                if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant):
                    yield each.lineno, each.col_offset


def _marked(value: object) -> object:
    """What a hole prints, between marks."""
    if isinstance(value, Source):
        return f"{_DATA if isinstance(value, Data) else _BEGIN}{value}{_END}"
    return rendering.only_sources(value)


def shares(config: Path) -> dict[str, Share]:
    """The share of each module that is printed for a configuration, by path."""
    found: dict[str, Share] = {}

    def counted(texts: Mapping[str, str]) -> Mapping[str, str]:
        for path, text in texts.items():
            if path.endswith(".py"):
                found[path] = share_of(text)
        return {}

    environment = rendering.environment().overlay(finalize=_marked)
    with (
        mock.patch.object(rendering, "environment", return_value=environment),
        mock.patch.object(formatting, "format_python", counted),
    ):
        pipeline.run(load_config(config), lambda _: None)
    return found


def main() -> None:
    """Print the share of each module of the client of this repository, and of the whole."""
    found = shares(Path(__file__).resolve().parents[1] / "spec/generator.toml")
    whole = sum(found.values(), Share())
    for path, share in [*sorted(found.items()), ("the whole package", whole)]:
        sys.stdout.write(f"{share.ratio:7.1%} {share.template:7} {share.holes:7}  {path}\n")


if __name__ == "__main__":
    main()
