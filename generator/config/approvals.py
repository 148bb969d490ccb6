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
from .config import released_version
from .table import Table, checked, each, one_line

if TYPE_CHECKING:
    from pathlib import Path

    from ..diagnostics.diagnostics import Position
    from ..document.document import Node


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
    found = table.get("approve", each(_approval), none)
    table.finish()
    return found


def _approval(node: Node) -> Approval:
    node.mapping()
    table, text = Table(node), checked(one_line)
    found = Approval(
        symbol=table.required("symbol", text),
        change=table.get("change", text, ""),
        reason=table.required("reason", checked(_reason)),
        until=table.required("until", checked(released_version)),
        position=node.position,
    )
    table.finish()
    return found


def _reason(text: str) -> str:
    if not one_line(text).strip():
        raise ValueError("expected why the change may pass")
    return text
