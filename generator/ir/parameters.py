"""Parameters, and how values become text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ..runtime.core.operation import In, Style, locations_of
from .by_slots import by_slots
from .types import Node

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .types import Type
    from .xml import XmlRoot


Location: TypeAlias = In
"""Where a parameter travels."""


def styles_in(location: Location) -> Mapping[str, Style]:
    """The styles that can write in a place, by their names."""
    return {style.value: style for style in Style if location in locations_of(style)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How a property of a form, or a part of a multipart body, is written (OpenAPI 3.2, 4.15)."""

    content_type: str | None = None
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool | None = None
    headers: tuple[tuple[str, str], ...] = ()
    """The header fields that have one value alone."""
    body: PartBody | None = None
    """How the value is written, where a part holds a body of its own."""

    @property
    def styled(self) -> bool:
        """Whether a style counts instead of the content type."""
        return (self.style, self.explode, self.allow_reserved) != (None, None, None)


Encodings: TypeAlias = tuple[tuple[str, Encoding], ...]
"""By the name of the property."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartBody:
    """A body within a part: XML, a form, or parts (OpenAPI 3.2, section 4.15.1)."""

    media_type: str
    in_order: bool = False
    """Whether its parts have no names."""
    encoding: Encodings = ()
    prefix: tuple[Encoding, ...] = ()
    rest: Encoding | None = None
    xml: XmlRoot | None = None


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter(Node):
    """One parameter of an operation."""

    name: str
    location: Location
    style: Style
    explode: bool
    required: bool
    type: Type
    allow_reserved: bool = False
    content: str | None = None
    encoding: Encodings = ()
    """How the members of `content` are written, where it is a form."""
    secret: bool = False
    default: str | None = None
    example: str | None = None
    explicit_name: str | None = None
