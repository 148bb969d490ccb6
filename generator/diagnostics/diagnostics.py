"""Findings about the input: where, what, what is allowed, what to do.

The printed form is stable, and no character of a document can steer the terminal that shows it.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from .codes import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_NEW_LINE = re.compile(r"\n")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|' + r"'(?:[^']|'')*'")
_PLAIN_BLOCK = re.compile(r"(?:(?!:(?:\s|$)|\s#).)+")
_PLAIN_TOML = re.compile(r"[^\s=,\]}#]+")
_PLAIN_FLOW = re.compile(r"(?:(?!:(?:\s|$)|\s#)[^,\[\]{}])+")
_WIDTH = 100
_QUOTED_LENGTH = 80


class Position(NamedTuple):
    """A place in a file, which is named as the user wrote it; line and column count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Severity(Enum):
    """Whether a finding breaks a rule (error) or is legal and probably not meant (warning)."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    The first letter of the code and the severity always agree: a `W…` code makes a warning.
    """

    code: str
    position: Position
    message: str
    allowed: str = ""
    hint: str = ""
    severity: Severity = Severity.ERROR
    pointer: str = field(default="", compare=False)
    """Of the part of the document; empty: it is about no part."""

    def __post_init__(self) -> None:
        assert self.code in CODES, f"{self.code} is not in CODES"
        if self.code.startswith("W"):
            object.__setattr__(self, "severity", Severity.WARNING)

    def __str__(self) -> str:
        return f"{self.position}: {self.code} {self.message}"

    def render(self, sources: Mapping[str, str]) -> str:
        """The finding with its source line, where `sources` has the text of its file."""
        lines = [printable(str(self)), *_excerpt(self.position, sources)]
        if self.allowed:
            lines.append(f"  allowed: {printable(self.allowed)}")
        if self.hint:
            lines.append(f"  help: {printable(self.hint)}")
        return "\n".join(lines) + "\n"


class HintedError(Exception):
    """What was asked for cannot be done, and nothing was written.

    Args:
        message: Why.
        hint: What to do instead.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class Diagnosed(Exception):  # noqa: N818 - it carries findings; the findings are the errors
    """The input cannot be used; `diagnostics` says why and is never empty."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(*diagnostics)
        self.diagnostics: tuple[Diagnostic, ...] = diagnostics

    def __str__(self) -> str:
        return "\n".join(str(diagnostic) for diagnostic in self.diagnostics)


class Report:
    """Findings in the order of their places, each once."""

    def __init__(self, diagnostics: Iterable[Diagnostic] = ()) -> None:
        self._diagnostics: dict[Diagnostic, None] = dict.fromkeys(diagnostics)

    def add(self, *diagnostics: Diagnostic) -> None:
        """Takes findings in; one that is already there is not repeated."""
        self._diagnostics.update(dict.fromkeys(diagnostics))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self._diagnostics, key=lambda item: (item.position, item.code)))

    def __len__(self) -> int:
        return len(self._diagnostics)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings of severity error."""
        return tuple(item for item in self if item.severity is Severity.ERROR)

    def raise_if_errors(self) -> None:
        """Stops a stage.

        Raises:
            Diagnosed: with all errors, when there is one.
        """
        if self.errors:
            raise Diagnosed(*self.errors)

    def render(self, sources: Mapping[str, str]) -> str:
        """All findings as they are printed; `sources` maps a file to its text."""
        return "\n".join(diagnostic.render(sources) for diagnostic in self)


@lru_cache(maxsize=8)  # each stage makes a document of its own, of the same texts
def line_starts(text: str) -> tuple[int, ...]:
    r"""The character at which each line begins; lines end at \n, \r\n and \r, as in an editor."""
    ends = _LINE_BREAK if "\r" in text else _NEW_LINE  # which is found three times as fast
    return (0, *map(re.Match[str].end, ends.finditer(text)))


def printable(text: str) -> str:
    r"""The text in one line, with what a terminal would obey or hide written as \x1b, \u202e."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in text
    )


def quote(value: object) -> str:
    """A value of a document, as messages show it: JSON, one line, at most 80 characters."""
    text = printable(json.dumps(value, ensure_ascii=False))
    if len(text) <= _QUOTED_LENGTH:
        return text
    return text[: _QUOTED_LENGTH - 2] + "…" + text[-1]


def nearest(word: str, allowed: Iterable[str]) -> str:
    """The allowed word that `word` was probably meant to be; empty if none is near."""
    lowered = {candidate.lower(): candidate for candidate in allowed}
    matches = get_close_matches(word.lower(), lowered, n=1, cutoff=0.7)
    return lowered[matches[0]] if matches else ""


def _excerpt(position: Position, sources: Mapping[str, str]) -> Iterator[str]:
    """The source line and the marks under the token; nothing where there is no text to show."""
    lines = _lines(sources.get(position.file, ""))
    if position.line > len(lines) or not lines[position.line - 1].strip():
        return
    line, start = lines[position.line - 1], position.column - 1
    length = _token_length(line, start, is_toml=position.file.endswith(".toml"))
    if len(line) > _WIDTH:
        line, start = _window(line, start)
    length = max(1, min(length, len(line) - start))
    number = str(position.line)
    shown = "".join(character if character.isprintable() else " " for character in line)
    yield f"    {number} | {shown}".rstrip()
    yield f"    {' ' * len(number)} | {' ' * start}{'^' * length}"


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    """Kept, because a report comes back to the same few files with each finding."""
    return _LINE_BREAK.split(text)


def _window(line: str, start: int) -> tuple[str, int]:
    """The part of a long line around the column, and the column in it."""
    first = max(0, min(start - _WIDTH // 3, len(line) - _WIDTH))
    part = line[first : first + _WIDTH]
    if first:
        part = "…" + part[1:]
    if first + _WIDTH < len(line):
        part = part[:-1] + "…"
    return part, start - first


def _token_length(line: str, start: int, *, is_toml: bool) -> int:
    before = line[:start]
    inside_flow = before.count("{") + before.count("[") > before.count("}") + before.count("]")
    plain = _PLAIN_FLOW if inside_flow else _PLAIN_BLOCK
    for pattern in (_QUOTED, _PLAIN_TOML if is_toml else plain):
        if match := pattern.match(line, start):
            return len(match.group().rstrip()) if line[start] not in "{[" else 1
    return 1
