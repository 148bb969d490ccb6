"""What a run found, for programs: JSON, SARIF, and commands of a workflow of GitHub.

A problem is a finding about the input, a loss, a file that is not as it would be written, or a
change for callers.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import quote

from .. import __version__
from ..diagnostics.codes import CODES
from ..diagnostics.diagnostics import Position, Severity
from ..ir.ledger import LOSSES
from .differences import Kind, TreeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ..config.config import Config
    from ..diagnostics.diagnostics import Diagnostic
    from ..ir.ledger import Entry
    from .differences import Difference
    from .text_file import FileError


class Level(Enum):
    """How bad it is, in the words of SARIF (3.27.10)."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that a reviewer should see."""

    rule: str
    """Its code, such as `E204`, or a word, such as `hand-edited`."""
    meaning: str
    """What the rule is about."""
    level: Level
    message: str
    help: str = ""
    """What is allowed, and what to do about it; may have several lines."""
    position: Position | None = None
    """Line and column are 0 where it is the file as a whole; None: it has no place."""
    accepted: str = ""
    """Why the configuration accepts it; empty: it does not."""

    @property
    def text(self) -> str:
        """All that is said about it."""
        return "\n".join(filter(None, [self.message, self.help]))


_SEVERITIES = {Severity.ERROR: Level.ERROR, Severity.WARNING: Level.WARNING}
_MEANINGS: Mapping[Kind, str] = {
    Kind.CHANGED: "a generated file is not up to date",
    Kind.MISSING: "a generated file is not there",
    Kind.STALE: "a file of an earlier run is no longer generated",
    Kind.EDITED: "a generated file was edited by hand",
    Kind.IN_THE_WAY: "a file is in the place of one that would be generated",
    Kind.FOREIGN: "a file in the package is not generated",
}


def of_findings(
    findings: Iterable[Diagnostic], accepted: Mapping[tuple[str, str], str] = MappingProxyType({})
) -> Iterator[Problem]:
    """What is wrong with the input.

    Args:
        findings: What it is.
        accepted: Why the user lives with it, by code and pointer.
    """
    for each in findings:
        allowed = f"allowed: {each.allowed}" if each.allowed else ""
        yield Problem(
            rule=each.code,
            meaning=CODES[each.code],
            level=_SEVERITIES[each.severity],
            message=each.message,
            help="\n".join(filter(None, [allowed, each.hint and f"help: {each.hint}"])),
            position=each.position,
            accepted=accepted.get((each.code, each.pointer), ""),
        )


def of_losses(
    entries: Iterable[Entry], accepted: Mapping[tuple[str, str], str], *, is_strict: bool
) -> Iterator[Problem]:
    """What of the document the client does not have; an error where it ends the run."""
    for each in entries:
        yield Problem(
            rule=each.code,
            meaning=LOSSES[each.code],
            level=Level.ERROR if is_strict else Level.WARNING,
            message=each.detail,
            position=each.position,
            accepted=accepted.get((each.code, each.pointer), ""),
        )


def of_differences(
    differences: Iterable[Difference], out: Path, advice: Iterable[str]
) -> Iterator[Problem]:
    """The files of an output folder that are not as they would be written."""
    text = "\n".join(f"help: {each}" for each in advice)
    for each in differences:
        yield Problem(
            rule=each.kind.value.replace(" ", "-"),
            meaning=_MEANINGS[each.kind],
            level=Level.ERROR,
            message=_MEANINGS[each.kind],
            help=text,
            position=Position((out / each.path).as_posix(), 0, 0),
        )


def of_lock(config: Config, again: str) -> Problem:
    """The lock of names is not up to date."""
    assert config.lock is not None
    return Problem(
        rule="names-lock",
        meaning="the lock of names is not up to date",
        level=Level.ERROR,
        message="the lock of names is not up to date",
        help=f"help: {again}",
        position=Position(config.lock.as_posix(), 0, 0),
    )


def of_error(error: TreeError | FileError) -> Problem:
    """Why the output folder cannot take the files, or another file its text."""
    is_folder = isinstance(error, TreeError)
    meaning = "the output folder cannot take the files" if is_folder else "a file cannot be written"
    return Problem(
        rule="output-folder" if is_folder else "file",
        meaning=meaning,
        level=Level.ERROR,
        message=str(error),
        help=f"help: {error.hint}",
    )


def _as_json(problems: Sequence[Problem]) -> str:
    """All that is known."""
    rows: list[dict[str, object]] = []
    for each in problems:
        at = each.position or Position("", 0, 0)
        row = {"rule": each.rule, "level": each.level.value, "message": each.message}
        more = {"help": each.help, "accepted": each.accepted, "file": at.file}
        known: dict[str, object] = {**more, "line": at.line, "column": at.column}
        rows.append({**row, **{key: value for key, value in known.items() if value}})
    return json.dumps({"problems": rows}, indent=2) + "\n"


def _as_sarif(problems: Sequence[Problem]) -> str:
    """A log of the Static Analysis Results Interchange Format (OASIS, SARIF 2.1.0)."""
    rules = {each.rule: each.meaning for each in problems}
    driver = {
        "name": "clientlathe",
        "version": __version__,
        "rules": [{"id": id_, "shortDescription": {"text": text}} for id_, text in rules.items()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, list(rules).index(each.rule)) for each in problems],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _result(problem: Problem, rule: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": problem.rule,
        "ruleIndex": rule,
        "level": problem.level.value,
        "message": {"text": problem.text},
    }
    if at := problem.position:
        physical: dict[str, object] = {"artifactLocation": {"uri": _uri(at.file)}}
        if at.line:
            physical["region"] = {"startLine": at.line, "startColumn": at.column}
        result["locations"] = [{"physicalLocation": physical}]
    if problem.accepted:
        result["suppressions"] = [{"kind": "external", "justification": problem.accepted}]
    return result


def _uri(file: str) -> str:
    """A path as a reference (RFC 3986), relative to the working directory where it is."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def _as_github(problems: Sequence[Problem]) -> str:
    """Commands of a workflow of GitHub, which annotate the lines of the files.

    What the configuration accepts is a notice.
    """
    rows: list[str] = []
    for each in problems:
        fields: dict[str, str | int] = {"title": each.rule}
        if at := each.position:
            fields = {"file": at.file, "line": at.line, "col": at.column, **fields}
        shown = ",".join(f"{key}={_escaped(str(v), ':,')}" for key, v in fields.items() if v)
        command = _COMMANDS[Level.NOTE if each.accepted else each.level]
        rows.append(f"::{command} {shown}::{_escaped(each.text)}\n")
    return "".join(rows)


def _escaped(text: str, more: str = "") -> str:
    """A text as a command of a workflow holds it: a message, or with `:,` the value of a field."""
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "json": _as_json,
    "sarif": _as_sarif,
    "github": _as_github,
}
"""How problems are written, by the name of the format."""
