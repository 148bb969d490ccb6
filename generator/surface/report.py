"""The report of the public interface: one line for each symbol and argument, made to be reviewed.

Everything that a comparison of two clients judges is in it, and the text can be read back. A line
holds what it is, its name, perhaps a type, and facts: a word each, with values after it.

    calls.dial(to, *) -> Call | None
    calls.dial @ POST /calls, idempotent_by command_id, sends application/json
    calls.dial => 422 application/json: CallErrors, raises UnprocessableEntityError
    calls.dial.timeout: int(maximum 600, minimum 5), in member, required
    field Call.id: str, required

Lines are sorted by their bytes. They have no positions and no descriptions, which change nothing
for a caller.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ..diagnostics.diagnostics import HintedError, quote
from .type_text import DamagedError, Reader, as_json, write

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..ir.types import Type

VERSION = 1
REPORT = "api.txt"
"""The name of its file, in the output folder."""
_HEADER = f"""\
api {VERSION}
# The public interface of the client, a line for each part. Generated from an OpenAPI document.
# Review its diff, and do not edit it: the next run overwrites it.
"""


class LineKind(Enum):
    """What a line is about."""

    __hash__ = object.__hash__  # that of Enum is a Python function, and every line has a kind

    METHOD = "->"
    """What a call takes by position, and returns."""
    REQUEST = "@"
    """What a call sends, and where."""
    RESPONSE = "=>"
    """A documented response of a call."""
    ARGUMENT = "argument"
    ALIAS = "alias"
    CALLBACK = "callback"
    CLIENT = "client"
    FORMER = "deprecated"
    """A name of an earlier release that callers may still write."""
    FIELD = "field"
    MODEL = "model"
    OPTION = "option"
    OWN = "own"
    """A method or a property that the maintainer wrote."""
    SCHEME = "scheme"
    SERVER = "server"
    SIGNATURE = "signature"
    VARIABLE = "variable"
    WEBHOOK = "webhook"


class Line(NamedTuple):
    """One line: a part of the public interface."""

    kind: LineKind
    name: str
    """The attributes that lead to it; of a response with its status and content type."""
    facts: Mapping[str, Sequence[str]]
    """A word each, with its values; none where the word says it all."""
    type: Type | None = None
    """In the normal form of `type_text`."""

    @property
    def key(self) -> tuple[LineKind, str]:
        """What the line has for itself in a report."""
        return self.kind, self.name

    def text(self) -> str:
        """The line as it stands in the report."""
        facts = {word: tuple(values) for word, values in self.facts.items()}
        match self.kind:
            case LineKind.METHOD:
                head = f"{self.name}({', '.join(facts.pop('positional'))}) ->"
            case LineKind.REQUEST:
                head = f"{self.name} @ {' '.join(map(_token, facts.pop('http')))}"
            case LineKind.RESPONSE:
                name, *rest = self.name.split(" ", 2)
                head = " ".join([name, "=>", *(_token(each, _BARE_NAME) for each in rest)])
            case LineKind.ARGUMENT:
                head = self.name
            case _:
                head = f"{self.kind.value} {_token(self.name, _BARE_NAME)}"
        if self.type is not None:
            head += f"{'' if self.kind is LineKind.METHOD else ':'} {write(self.type)}"
        said = (" ".join([word, *map(_token, facts[word])]) for word in sorted(facts))
        return ", ".join([head, *said])


@dataclass(frozen=True, slots=True)
class Report:
    """The public interface of a client, for comparisons."""

    lines: Mapping[tuple[LineKind, str], Line]

    def text(self) -> str:
        """The report as it stands in its file."""
        lines = sorted((line.text() for line in self.lines.values()), key=str.encode)
        return _HEADER + "".join(f"{line}\n" for line in lines)

    @property
    def version(self) -> str:
        """The version of the client; empty where the report does not say."""
        client = next(iter(self.of(LineKind.CLIENT).values()), None)
        return "" if client is None else "".join(client.facts.get("version", ()))

    def of(self, kind: LineKind) -> Mapping[str, Line]:
        """The lines of one kind, by name."""
        return {name: line for (found, name), line in self.lines.items() if found is kind}


_BARE = re.compile(r"[^\s,\"'\\]+")
_BARE_NAME = re.compile(r"[^\s,:()\"'\\]+")
_QUOTED = r'"(?:[^"\\]|\\.)*"|\'[^\']*\''
_TOKEN = re.compile(f"{_QUOTED}|{_BARE.pattern}")
_NAME_TOKEN = re.compile(f"{_QUOTED}|{_BARE_NAME.pattern}")
_SIGNATURE = re.compile(r"\(([\w, *]*)\) ->")
_KINDS = {
    kind.value: kind for kind in LineKind if kind.value.isalpha() and kind is not LineKind.ARGUMENT
}
_PLAIN = re.compile(rf"(?:({'|'.join(_KINDS)}) )?({_BARE_NAME.pattern})((?:[:,].*)?)")
"""Most lines: what they are about, unless that is an argument, a name, and what is behind it."""
_NEEDED = {LineKind.METHOD: "positional", LineKind.REQUEST: "http"}


class ReportError(HintedError):
    """A report cannot be read."""


def _token(value: str, bare: re.Pattern[str] = _BARE) -> str:
    """A value, in quotes where it could not be read back without."""
    if not value.isprintable():
        return as_json(value)
    if bare.fullmatch(value):
        return value
    return f"'{value}'" if '"' in value and "'" not in value else as_json(value)


def parse(text: str, file: str = "api.txt") -> Report:
    """Read a report back.

    Args:
        text: What its file says.
        file: What to call it in messages.

    Raises:
        ReportError: a line is damaged, a part is missing, or a later version of the generator wrote
            the report.
    """
    head, *rows = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    later = re.fullmatch(r"api (\d+)", head)
    if later and int(later[1]) > VERSION:
        message = f"{file}:1: a report of version {quote(later[1])}, and {VERSION} is known here"
        raise ReportError(message, "use a newer clientlathe")
    if head != f"api {VERSION}":
        raise ReportError(
            f"{file}:1: expected the header 'api {VERSION}', found {quote(head)}",
            "name a report (api.txt) that this version of the generator can read",
        )
    lines: dict[tuple[LineKind, str], Line] = {}
    known: dict[str, _Said] = {}
    for number, row in enumerate(rows, start=2):
        if not row or row.startswith("#"):
            continue
        try:
            line = _line(row, known)
            key = line.key
            if key in lines:
                raise DamagedError("an earlier line is about the same")
        except DamagedError as error:
            raise ReportError(
                f"{file}:{number}: {error}, in the line {quote(row)}",
                "take the report from the version control again, or generate it again",
            ) from None
        lines[key] = line
    report = Report(lines)
    is_cut = rows[-1:] != [""]
    if is_cut or not report.of(LineKind.CLIENT):
        what = "the last line has no end" if is_cut else "no line begins with client"
        raise ReportError(
            f"{file}:{len(rows) + is_cut}: {what}, so a part of the report is missing",
            "take the report from the version control again, or generate it again",
        )
    return report


_Said: TypeAlias = "tuple[Type | None, Mapping[str, tuple[str, ...]]]"
"""What stands behind the head of a line: the type, and facts."""


def _line(row: str, known: dict[str, _Said]) -> Line:
    """Read a line; `known` is what stood behind other heads, as most of it stands in many lines."""
    if (plain := _PLAIN.fullmatch(row)) and (plain[1] or "." in plain[2]):
        word, name, behind = plain.groups()
        found, facts = known.get(behind) or _learned(row, plain.start(3), known)
        return Line(_KINDS.get(word, LineKind.ARGUMENT), name, facts, found)
    kind, name, facts, at = _head(row)
    found, more = _learned(row, at, known, is_typed=kind is LineKind.METHOD)
    facts = {**facts, **more}
    needed = _NEEDED.get(kind)
    if needed is not None and needed not in facts:
        raise DamagedError(f"expected {needed}")
    return Line(kind, name, facts, found)


def _learned(row: str, at: int, known: dict[str, _Said], *, is_typed: bool = False) -> _Said:
    behind = row[at:]
    said = known.get(behind)
    if said is None:
        said = known[behind] = _said(row, at, is_typed=is_typed or behind.startswith(":"))
    return said


def _said(row: str, at: int, *, is_typed: bool) -> _Said:
    found = None
    if is_typed:
        reader = Reader(row, at + row.startswith(":", at))
        found = reader.type()
        at = len(row) - len(reader.rest)
    facts: dict[str, tuple[str, ...]] = {}
    while at < len(row):
        if row[at : at + 2] != ", ":
            raise DamagedError(f"expected a comma and a space, found {quote(row[at:])}")
        (word, *values), at = _tokens(row, at + 2)
        facts[word] = tuple(values)
    return found, facts


def _head(row: str) -> tuple[LineKind, str, Mapping[str, tuple[str, ...]], int]:
    """What a line is about, its name, the facts that stand in its head, and where that ends."""
    (name, *more), at = _tokens(row, 0, _NAME_TOKEN)
    if kind := _KINDS.get(name):
        if len(more) != 1:
            raise DamagedError(f"expected one name after {quote(name)}")
        return kind, more[0], {}, at
    if more[:1] == ["=>"]:
        return LineKind.RESPONSE, " ".join([name, *more[1:]]), {}, at
    if more[:1] == ["@"]:
        http, at = _tokens(row, row.index(" @ ") + 3)
        if len(http) != 2:
            raise DamagedError("expected a method and a path after the @")
        return LineKind.REQUEST, name, {"http": tuple(http)}, at
    if more or "." not in name:
        raise DamagedError(f"expected a symbol, or one of {', '.join(_KINDS)}")
    if found := _SIGNATURE.match(row, at):
        positional = tuple(filter(None, found[1].split(", ")))
        return LineKind.METHOD, name, {"positional": positional}, found.end()
    return LineKind.ARGUMENT, name, {}, at


def _tokens(row: str, at: int, token: re.Pattern[str] = _TOKEN) -> tuple[list[str], int]:
    """The words from a place on, with one space between them, and where they end."""
    words: list[str] = []
    while found := token.match(row, at):
        text = found.group()
        words.append(json.loads(text) if text.startswith('"') else text.strip("'"))
        at = found.end()
        if row[at : at + 1] != " ":
            break
        at += 1
    if not words:
        raise DamagedError(f"expected a word at column {at + 1}")
    return words, at
