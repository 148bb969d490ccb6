"""What the parts of the presentation have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..surface.schemas import Schemas
    from ..surface.surface import Surface
    from ..text.source import Comment, Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What every part looks up."""

    surface: Surface
    package: str
    """The import name of the client."""
    schemas: Schemas
    header: Comment
    xml: Mapping[str, Identifier]
    """The constants of what is written as XML."""
