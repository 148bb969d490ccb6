"""Operations: what is sent, what comes back, and what it means beyond one value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from .by_slots import by_slots
from .types import Node

if TYPE_CHECKING:
    from .access import Requirement
    from .fake import FakeEffect
    from .parameters import Encoding, Encodings, Parameter
    from .types import RefType, Type
    from .xml import XmlRoot


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
    header: str
    """The header field that says what `next` would."""
    has_more: str
    total: str
    parameter: int | None
    """The index of the parameter that is set."""
    field: str
    """The field of the body that is set."""
    start: int | None


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Media(Node):
    """One content type of a body."""

    media_type: str
    type: Type | None
    """Of a sequence that is read, the type of one item."""
    items: Type | None = None
    """What each item of a sequence that is sent is."""
    encoding: Encodings = ()
    prefix: tuple[Encoding, ...] = ()
    """The encodings of the first parts, where parts have no names."""
    rest: Encoding | None = None
    """The encoding of the parts after those."""
    events: Events | None = None
    """For server-sent events."""
    without_files: str | None = None
    """The JSON that the same value travels in where no file is given."""
    xml: XmlRoot | None = None
    """For XML whose schema says what is in it."""
    examples: tuple[str, ...] = ()
    """Each as JSON text, in the order of the document."""

    @property
    def example(self) -> str | None:
        """The first example."""
        return next(iter(self.examples), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Node):
    """A request body."""

    required: bool
    content: tuple[Media, ...]
    """Every content type in which it says something of its own, the preferred one first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Node):
    """A call that a response offers to make next (OpenAPI 3.2, section 4.20)."""

    name: str
    operation: str
    """The pointer of the operation, or what the document calls it where there is none."""
    parameters: tuple[tuple[str, str], ...]
    """Each with the expression that fills it."""
    body: str | None


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Node):
    """One documented response."""

    status: str
    media: tuple[Media, ...]
    headers: RefType | None = None
    """The model of its header fields."""
    links: tuple[Link, ...] = ()

    @property
    def is_success(self) -> bool:
        """Whether it is what a caller hopes for."""
        return self.status.startswith("2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Node):
    """One request that a client makes."""

    method: str
    path: str
    summary: str
    operation_id: str | None = None
    tag: tuple[str, ...] = ()
    """The tag that groups it, behind the tags that this one is nested under; empty: it has none."""
    resource: tuple[str, ...] | None = None
    """Where a caller is to find it, where the document says so."""
    name: str | None = None
    """What a caller is to call it, where the document says so."""
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[tuple[Requirement, ...], ...] | None = None
    servers: tuple[str, ...] | None = None
    """The URLs of servers of its own, or paths on those of the API; None: it has none."""
    idempotency_field: str | None = None
    idempotency_header: str | None = None
    stream_field: str | None = None
    """The field of the body that asks for a stream, which no caller sets."""
    pagination: Pagination | None = None
    """How its pages follow one another, where the document says so."""
    webhooks_sent: tuple[str, ...] | None = None
    """Types of the events that follow; None: the document does not say."""
    fake: FakeEffect | None = None
    """What it does to the state of the fake."""
    callbacks: tuple[str, ...] = ()
    """Pointers of the callbacks that follow."""

    @property
    def id(self) -> str:
        """The operationId, or words made of the method and the path."""
        return self.operation_id or f"{self.method.lower()} {self.path}"
