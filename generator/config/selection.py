"""The lines of `[include]` and `[exclude]`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..diagnostics.diagnostics import Position

TAGS, PATHS, OPERATIONS, WEBHOOKS = "tags", "paths", "operations", "webhooks"
ABOUT = (TAGS, PATHS, OPERATIONS, WEBHOOKS)
"""What a line of `[include]` or `[exclude]` can be about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One pattern of the configuration.

    Attributes:
        about: One of `ABOUT`.
        text: A name, in which `*` stands for any text, `?` for one character.
        position: Where the configuration says it.
    """

    about: str
    text: str
    position: Position
