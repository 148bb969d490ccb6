"""What an answer means that is more than one value: events of a stream, pages.

Comes in: nothing. Goes out: frozen records, which `ir` hands on under their names. The rule of this
file is that of `ir`: no Python names, no text to print, no mapping.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class EventData(Enum):
    """What the data of server-sent events is."""

    JSON = "json"
    TEXT = "text"
    EITHER = "either"


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """What the items of a stream of server-sent events are."""

    whole: bool
    """Whether the type describes the event with all its fields, or its data alone."""
    data: EventData
    end: str | None
    """The data that ends the stream, where the document declares one."""


class By(Enum):
    """What leads to the next page."""

    CURSOR = "cursor"
    PAGE = "page"
    OFFSET = "offset"
    LINK = "link"
    URL = "url"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """How the pages of an operation follow one another; places are JSON pointers."""

    by: By
    items: str
    next: str
    last: str
    has_more: str
    total: str
    parameter: int | None
    """The index of the parameter that is set."""
    field: str
    """The field of the body that is set."""
    start: int | None
