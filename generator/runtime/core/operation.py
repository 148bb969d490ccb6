"""The records in which generated code describes an operation.

A type is named by a function without arguments, so that a model is loaded when the first call needs
it and type checkers still see it.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import (
    TYPE_CHECKING,
    Generic,
    NamedTuple,
    Protocol,
    TypeAlias,
    TypeVar,
    assert_never,
)

from .record import Record

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

T_co = TypeVar("T_co", covariant=True)
LazyType = Callable[[], object]
Requirement = str | tuple[str, ...]
"""A security scheme by its name; with OAuth2 scopes, the name and then the scopes."""


class In(Enum):
    """Where a parameter travels (OpenAPI 3.2, section 4.12.2.1, `in`)."""

    PATH = "path"
    QUERY = "query"
    QUERYSTRING = "querystring"
    HEADER = "header"
    COOKIE = "cookie"


class Style(Enum):
    """How a value becomes text (OpenAPI 3.2, section 4.12.3, style values)."""

    SIMPLE = "simple"
    LABEL = "label"
    MATRIX = "matrix"
    FORM = "form"
    SPACE_DELIMITED = "spaceDelimited"
    PIPE_DELIMITED = "pipeDelimited"
    DEEP_OBJECT = "deepObject"
    COOKIE = "cookie"


DEFAULT_STYLE = {
    In.PATH: Style.SIMPLE,
    In.QUERY: Style.FORM,
    In.QUERYSTRING: Style.FORM,
    In.HEADER: Style.SIMPLE,
    In.COOKIE: Style.FORM,
}
"""The style of a parameter that names none (OpenAPI 3.2, section 4.12.2.2, `style`)."""


def locations_of(style: Style) -> tuple[In, ...]:
    """Where a style can write (OpenAPI 3.2, section 4.12.3)."""
    match style:
        case Style.SIMPLE:
            return In.PATH, In.HEADER
        case Style.LABEL | Style.MATRIX:
            return (In.PATH,)
        case Style.FORM:
            return In.QUERY, In.COOKIE
        case Style.SPACE_DELIMITED | Style.PIPE_DELIMITED | Style.DEEP_OBJECT:
            return (In.QUERY,)
        case Style.COOKIE:
            return (In.COOKIE,)
        case _:
            assert_never(style)


def explodes(style: Style) -> bool:
    """What `explode` is where it is left out (OpenAPI 3.2, section 4.12.2.2)."""
    return style in (Style.FORM, Style.COOKIE)


class Encoding(Record, kw_only=True):
    """How one property of a form, or one part of a multipart body, is written.

    OpenAPI 3.2, section 4.15. Where one of `style`, `explode` and `allow_reserved` is given, they
    count, else `content_type` does.
    """

    content_type: str | None = None
    """Media types and ranges with commas between them; None: what fits the value."""
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool | None = None
    headers: tuple[tuple[str, str], ...] = ()
    """Header fields of the part that are always the same."""
    file: bool = False
    """Whether the value is a file, or a list of files."""
    other: bool = False
    """Whether the value of a file may be something else as well."""
    body: Body | None = None
    """How the value is written, where a part holds a body of its own (section 4.15.1)."""


class Param(Record, kw_only=True):
    """One parameter of an operation."""

    name: str
    """The name on the wire."""
    argument: str = ""
    """The name of the Python argument, where it differs from `name`."""
    location: In
    style: Style | None = None
    """None: the default of the location."""
    explode: bool | None = None
    """None: the default of the style (true for `form` and `cookie`, else false)."""
    required: bool = False
    allow_reserved: bool = False
    content: str | None = None
    """The media type, where the parameter has `content` instead of a style."""
    encoding: tuple[tuple[str, Encoding], ...] = ()
    """How the members of `content` that is a form are written."""
    type: LazyType | None = None
    """What a value must be; None accepts a non-empty string."""


class ContentStream(Protocol):
    """Content that is read while it is sent."""

    @property
    def length(self) -> int | None:
        """Its bytes, as Content-Length says them; None: it ends where it ends."""
        ...

    @property
    def can_begin(self) -> bool:
        """Whether the whole content can be sent from now on."""
        ...

    def __iter__(self) -> Iterator[bytes]: ...

    def __aiter__(self) -> AsyncIterator[bytes]: ...


class Payload(NamedTuple):
    """The content of one request, ready to be sent."""

    content: bytes | ContentStream
    media_type: str
    """As the Content-Type header says it."""
    plain: bytes
    """What of it is JSON, whatever it is sent as; the members that are secret are found in it."""

    @property
    def can_begin(self) -> bool:
        """Whether it can be sent (again) from its beginning."""
        return isinstance(self.content, bytes) or self.content.can_begin


Writer: TypeAlias = Callable[["Body", object, object], Payload]
"""Takes the record, the value and what is added to it past all checks, or `omit`."""


class Body(Record):
    """The request body of an operation."""

    media_type: str
    type: LazyType | None = None
    """What the body must be, or what each of its items must be if it is a sequence; None: any
    value of the media type."""
    required: bool = False
    writer: Writer | None = None
    """What turns a value into content; None: JSON."""
    encoding: tuple[tuple[str, Encoding], ...] = ()
    """By the name of the property."""
    prefix: tuple[Encoding, ...] = ()
    """By the position of the part, where parts have no names."""
    rest: Encoding | None = None
    """That of the properties and parts that `encoding` and `prefix` say nothing of."""
    without_files: str | None = None
    """The media type, JSON, of a body of named parts in which no file is given."""


class EventData(Enum):
    """What the data of server-sent events is."""

    JSON = "json"
    TEXT = "text"
    EITHER = "either"
    """JSON in some events and text in others: JSON where the type takes it, else text."""


class EventStream(Record):
    """What the type of a stream of server-sent events describes.

    OpenAPI 3.2, Media Type Object, "Special Considerations for Server-Sent Events".
    """

    whole: bool = False
    """True: the event, with `data`, `event`, `id` and `retry`; False: its data alone."""
    data: EventData = EventData.JSON
    end: str | None = None
    """The data with which the server says that nothing follows."""


Reader: TypeAlias = Callable[[bytes, str], bytes]
"""Takes content and its Content-Type, and gives the JSON text that it stands for."""


class Response(Record):
    """One documented response of an operation."""

    status: str
    """A code (`200`), a range (`4XX`) or `default`."""
    media_type: str | None = None
    type: LazyType | None = None
    """What the body holds, or one item of it where it is read while it comes; None: nothing that
    has a type."""
    events: EventStream | None = None
    """For server-sent events, where it is not the default."""
    reader: Reader | None = None
    """What turns content into JSON; None: its media type says what it is."""


class Operation(Record, Generic[T_co], kw_only=True):
    """One operation of the API; `T_co` is what a call returns."""

    id: str
    method: str
    path: str
    """The path template, relative to the server's URL."""
    params: tuple[Param, ...] = ()
    """In the order in which a call hands over the values."""
    body: Body | None = None
    success: tuple[Response, ...] = ()
    errors: tuple[Response, ...] = ()
    security: tuple[tuple[Requirement, ...], ...] | None = None
    """Alternatives, each a set of schemes; None: the client's default, `()`: none."""
    server: str | None = None
    """A server of its own: a URL, or a path on the client's server."""
    idempotency_field: str | None = None
    """The body field that makes retries safe: generated once per call where it is not given."""
    idempotency_header: str | None = None
    """The same for a header."""
    narrow: bool = False
    """Whether it asks for some of the documented content types only, and must not get another."""
