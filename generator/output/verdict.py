"""What changed for callers, as text, Markdown, JSON or annotations of GitHub."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from ..surface.compare import changelog
from ..surface.type_changes import Level
from ..surface.versions import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..diagnostics.diagnostics import Position
    from ..surface.compare import Change, Comparison


class Origin(Enum):
    """What was changed, so that the interface changed."""

    DOCUMENT = "document"
    OVERLAY = "overlay"
    CONFIGURATION = "configuration"
    """The settings, or the lock of names."""
    GENERATOR = "generator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why there is a change."""

    origin: Origin | None
    """None: it is not known."""
    position: Position | None
    """Where the part stands that is changed."""


UNKNOWN = Cause(origin=None, position=None)

_LABELS: Mapping[Level, str] = {
    Level.BREAKING: "BREAKING",
    Level.ADDITION: "ADDED",
    Level.SAME: "same",
}
_COUNTED: Mapping[Level, tuple[str, str]] = {
    Level.BREAKING: ("breaking change", "breaking changes"),
    Level.ADDITION: ("addition", "additions"),
    Level.SAME: ("without effect", "without effect"),
}


def as_text(found: Comparison, title: str, causes: Mapping[Change, Cause]) -> str:
    """A block for each change, and the next version."""
    rows = [f"{title}: {_counts(found)}\n"]
    for change in found.changes:
        rows.append(f"\n  {_LABELS[change.level]:<8}  {change.sentence}")
        place = _place(causes.get(change, UNKNOWN))
        rows.append(f"\n            {' · '.join([_about(change), *place])}")
    end = f"verdict: {found.verdict.value}     next version: {found.next_version}"
    return "".join([*rows, "\n\n" if found.changes else "", end, "\n"])


def as_markdown(found: Comparison) -> str:
    """The entry of a changelog."""
    if found.verdict is Verdict.NONE:
        return "No change of the public interface.\n"
    return changelog(found, found.next_version)


def as_json(found: Comparison, title: str, causes: Mapping[Change, Cause]) -> str:
    """Everything, for programs."""
    return (
        json.dumps(
            {
                "title": title,
                "verdict": found.verdict.value,
                "released": found.released,
                "next": found.next_version,
                "changes": [_row(change, causes.get(change, UNKNOWN)) for change in found.changes],
            },
            indent=2,
        )
        + "\n"
    )


def as_github(found: Comparison, title: str, causes: Mapping[Change, Cause]) -> str:
    """Commands of a workflow of GitHub, which annotate the lines of the document."""
    commands = {Level.BREAKING: "error", Level.ADDITION: "notice", Level.SAME: "notice"}
    rows: list[str] = []
    for change in found.changes:
        position = causes.get(change, UNKNOWN).position
        fields = [f"title={_LABELS[change.level]}"]
        if position is not None:
            fields.insert(0, f"file={_escaped(position.file, ':,')},line={position.line}")
        rows.append(f"::{commands[change.level]} {','.join(fields)}::{_escaped(change.sentence)}\n")
    end = f"{title}: {_counts(found)}; next version {found.next_version}"
    return "".join([*rows, f"::notice title=public interface::{_escaped(end)}\n"])


FORMATS: Mapping[str, Callable[[Comparison, str, Mapping[Change, Cause]], str]] = {
    "text": as_text,
    "markdown": lambda found, _title, _causes: as_markdown(found),
    "json": as_json,
    "github": as_github,
}


def _counts(found: Comparison) -> str:
    counts = [
        f"{len(rows)} {one if len(rows) == 1 else many}"
        for level, (one, many) in _COUNTED.items()
        if (rows := found.at(level))
    ]
    return ", ".join(counts) or "no change"


def _about(change: Change) -> str:
    way = [] if change.direction is None else [change.direction.value]
    return ", ".join([change.axis.value, *way])


def _place(cause: Cause) -> list[str]:
    """The place of the part; what else is the reason has no place."""
    if cause.position is not None:
        return [str(cause.position)]
    return [] if cause.origin is None else [cause.origin.value]


def _row(change: Change, cause: Cause) -> dict[str, object]:
    position = cause.position
    place = {} if position is None else {"file": position.file, "line": position.line}
    return {
        "symbol": change.symbol,
        "kind": change.kind.name.lower(),
        "axis": change.axis.value,
        "direction": None if change.direction is None else change.direction.value,
        "level": change.level.name.lower(),
        "sentence": change.sentence,
        "cause": None if cause.origin is None else cause.origin.value,
        **place,
    }


def _escaped(text: str, more: str = "") -> str:
    """A text as a command of a workflow holds it."""
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text
