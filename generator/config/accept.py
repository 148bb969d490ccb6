"""Findings and losses that the user knows of and lives with (`[[accept]]`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import Diagnostic, quote
from .glob import matches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from ..diagnostics.diagnostics import Position

Place = tuple[str, str]
"""The code and the pointer of a finding or a loss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A line of the configuration."""

    code: str
    at: str
    """The pointer of a part, or a pattern of pointers."""
    reason: str
    position: Position

    def covers(self, place: Place) -> bool:
        """Whether it is about a finding or a loss."""
        code, pointer = place
        return code == self.code and matches(self.at, pointer)


def reasons(accepted: Iterable[Accepted], places: Collection[Place]) -> Mapping[Place, str]:
    """Why findings and losses are accepted; those that are not are left out."""
    return {place: each.reason for each in accepted for place in places if each.covers(place)}


def idle(accepted: Iterable[Accepted], places: Collection[Place]) -> tuple[Diagnostic, ...]:
    """Complaints about lines that are about nothing, so that the list cannot rot."""
    return tuple(
        Diagnostic(
            "E904",
            each.position,
            f"nothing with {each.code} at {quote(each.at)} is found or lost",
            hint="remove the entry",
        )
        for each in accepted
        if not any(map(each.covers, places))
    )
