"""What changed for callers, as text, Markdown, JSON or annotations of GitHub."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..surface.compare import Verdict, changelog
from ..surface.type_changes import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..diagnostics.diagnostics import Position
    from ..surface.compare import Change, Comparison
    from ..surface.report import Kind

    Positions = Mapping[tuple[Kind, str], Position]

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


def as_text(found: Comparison, title: str, positions: Positions) -> str:
    """A block for each change, and the next version."""
    rows = [f"{title}: {_counts(found)}\n"]
    for change in found.changes:
        position = positions.get((change.kind, change.symbol))
        place = [] if position is None else [str(position)]
        rows.append(f"\n  {_LABELS[change.level]:<8}  {change.sentence}")
        rows.append(f"\n            {' · '.join([_about(change), *place])}")
    end = f"verdict: {found.verdict.value}     next version: {found.next_version}"
    return "".join([*rows, "\n\n" if found.changes else "", end, "\n"])


def as_markdown(found: Comparison) -> str:
    """The entry of a changelog."""
    if found.verdict is Verdict.NONE:
        return "No change of the public interface.\n"
    return changelog(found, found.next_version)


def as_json(found: Comparison, title: str, positions: Positions) -> str:
    """Everything, for programs."""
    return (
        json.dumps(
            {
                "title": title,
                "verdict": found.verdict.value,
                "released": found.released,
                "next": found.next_version,
                "changes": [_row(change, positions) for change in found.changes],
            },
            indent=2,
        )
        + "\n"
    )


def as_github(found: Comparison, title: str, positions: Positions) -> str:
    """Commands of a workflow of GitHub, which annotate the lines of the document."""
    commands = {Level.BREAKING: "error", Level.ADDITION: "notice", Level.SAME: "notice"}
    rows: list[str] = []
    for change in found.changes:
        position = positions.get((change.kind, change.symbol))
        fields = [f"title={_LABELS[change.level]}"]
        if position is not None:
            fields.insert(0, f"file={_escaped(position.file, ':,')},line={position.line}")
        rows.append(f"::{commands[change.level]} {','.join(fields)}::{_escaped(change.sentence)}\n")
    end = f"{title}: {_counts(found)}; next version {found.next_version}"
    return "".join([*rows, f"::notice title=public interface::{_escaped(end)}\n"])


FORMATS: Mapping[str, Callable[[Comparison, str, Positions], str]] = {
    "text": as_text,
    "markdown": lambda found, _title, _positions: as_markdown(found),
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


def _row(change: Change, positions: Positions) -> dict[str, object]:
    position = positions.get((change.kind, change.symbol))
    place = {} if position is None else {"file": position.file, "line": position.line}
    return {
        "symbol": change.symbol,
        "kind": change.kind.name.lower(),
        "axis": change.axis.value,
        "direction": None if change.direction is None else change.direction.value,
        "level": change.level.name.lower(),
        "sentence": change.sentence,
        **place,
    }


def _escaped(text: str, more: str = "") -> str:
    """A text as a command of a workflow holds it."""
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text
