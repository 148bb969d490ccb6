"""Changes that the maintainer approves, so that a CI job passes: `approvals.toml`.

An approval has a reason and an end, and says nothing about the version.

    [[approve]]
    symbol = "pets.list.limit"
    change = "maximum is 50"
    reason = "the server refuses more since March"
    until = "3.0.0"
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import toml
from .keys import released_version
from .table import TEXT, Keys, Table, checked, each, one_line, table_of

if TYPE_CHECKING:
    from pathlib import Path

    from ..diagnostics.diagnostics import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A change that may pass."""

    symbol: str
    """Of the change, as `clientlathe diff` names it."""
    change: str
    """What the sentence about the change has in it; empty: every change of the symbol."""
    reason: str
    until: str
    """The version from which on it approves nothing."""
    position: Position


def read_approvals(path: Path) -> tuple[Approval, ...]:
    """The approvals of a file; none where there is no file.

    Raises:
        Diagnosed: with everything that is wrong with the file (E1xx, E9xx).
    """
    if not path.exists():
        return ()
    table = Table(toml.read(path).root)
    none: tuple[Approval, ...] = ()
    found = table.get("approve", each(table_of(_approval)), none)
    table.finish()
    return found


def _approval(keys: Keys) -> Approval:
    return Approval(
        symbol=keys.required("symbol", TEXT, "pets.list"),
        change=keys.get("change", TEXT, ""),
        reason=keys.required("reason", checked(_reason), "it never worked"),
        until=keys.required("until", checked(released_version), "2.0.0"),
        position=keys.position,
    )


def _reason(text: str) -> str:
    if not one_line(text).strip():
        raise ValueError("expected why the change may pass")
    return text
