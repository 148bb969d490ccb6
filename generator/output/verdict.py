"""What changed for callers, as text, Markdown, JSON, SARIF or annotations of GitHub."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from ..surface.compare import changelog
from ..surface.type_changes import Level
from ..surface.versions import Verdict
from . import problems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

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
    is_there: bool = True
    """Whether it stands in a file of today, and not only in that of an older revision."""


UNKNOWN = Cause(origin=None, position=None)

_LABELS: Mapping[Level, str] = {
    Level.BREAKING: "BREAKING",
    Level.ADDITION: "ADDED",
    Level.SAME: "same",
}
_MEANINGS: Mapping[Level, str] = {
    Level.BREAKING: "a change that breaks callers",
    Level.ADDITION: "something new for callers",
    Level.SAME: "a change that callers do not notice",
}
_LEVELS: Mapping[Level, problems.Level] = {
    Level.BREAKING: problems.Level.ERROR,
    Level.ADDITION: problems.Level.NOTE,
    Level.SAME: problems.Level.NOTE,
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
    rows = [_row(change, causes.get(change, UNKNOWN)) for change in found.changes]
    return _as_json(title, found.verdict, found.released, found.next_version, rows)


def _as_json(
    title: str,
    verdict: Verdict,
    released: str | None,
    following: str | None,
    rows: Sequence[Mapping[str, object]],
) -> str:
    said = {
        "title": title,
        "verdict": verdict.value,
        "released": released,
        "next": following,
        "changes": rows,
    }
    return f"{json.dumps(said, indent=2)}\n"


def _problems(
    found: Comparison, title: str, causes: Mapping[Change, Cause]
) -> Iterator[problems.Problem]:
    """The changes as what a reviewer should see, and what follows from them."""
    for change in found.changes:
        cause = causes.get(change, UNKNOWN)
        yield problems.Problem(
            rule=_LABELS[change.level],
            meaning=_MEANINGS[change.level],
            level=_LEVELS[change.level],
            message=change.sentence,
            position=cause.position if cause.is_there else None,
        )
    yield _as_problem(f"{title}: {_counts(found)}; next version {found.next_version}")


def _as_problem(verdict: str) -> problems.Problem:
    return problems.Problem(
        rule="public interface",
        meaning="what a change means to callers",
        level=problems.Level.NOTE,
        message=verdict,
    )


def _for_programs(name: str) -> Callable[[Comparison, str, Mapping[Change, Cause]], str]:
    write = problems.FORMATS[name]
    return lambda found, title, causes: write(list(_problems(found, title, causes)))


FORMATS: Mapping[str, Callable[[Comparison, str, Mapping[Change, Cause]], str]] = {
    "text": as_text,
    "markdown": lambda found, _title, _causes: as_markdown(found),
    "json": as_json,
    "sarif": _for_programs("sarif"),
    "github": _for_programs("github"),
}


def without_release(client: str, shown_as: str) -> str:
    """What is printed where nothing is released yet.

    Args:
        client: The client, where a configuration has several.
        shown_as: A key of `FORMATS`.
    """
    text = "no release yet: there is no verdict"
    text = f"{client}: {text}" if client else text
    if shown_as == "json":
        return _as_json(text, Verdict.NONE, None, None, ())
    if shown_as in problems.FORMATS:
        return problems.FORMATS[shown_as]([_as_problem(text)])
    return f"{text}\n"


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
