"""What a caller calls: resources, their methods, and one `Call` for each method.

A `Call` says all that there is to know of a call: what a caller gives, where it goes on the wire,
what comes back, which errors are documented, and what follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

from ..ir.by_slots import by_slots
from ..ir.types import AnyType
from ..openapi.media import is_form

if TYPE_CHECKING:
    from ..ir.access import Requirement
    from ..ir.fake import FakeEffect
    from ..ir.operations import Events, Pagination
    from ..ir.parameters import Encoding, Encodings, PartBody
    from ..ir.types import RefType, Type
    from ..ir.xml import XmlRoot
    from ..runtime.core.operation import Style
    from ..text.source import Identifier
    from .origin import Origin


class Place(Enum):
    """Where an argument goes."""

    PATH = "path"
    QUERY = "query"
    QUERYSTRING = "querystring"
    HEADER = "header"
    COOKIE = "cookie"
    MEMBER = "member"
    """A member of the body."""
    BODY = "body"
    """The whole body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serialization:
    """How the value of a parameter becomes text."""

    style: Style
    is_default_style: bool
    """Whether a parameter at this place has the style if it names none."""
    explode: bool
    is_default_explode: bool
    """Whether the style explodes, or does not, if the parameter does not say."""
    allow_reserved: bool
    content: str | None
    """The content type that it travels as, instead of a style."""
    encoding: Encodings


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """What a caller gives: by position for a parameter of the path, else by keyword."""

    origin: Origin
    name: Identifier
    place: Place
    wire_name: str
    """Empty for a whole body."""
    type: Type
    required: bool
    secret: bool
    holds_secret: bool
    """Whether it is a secret, or may hold one at any depth."""
    deprecated: bool
    description: str
    default: str | None
    """The server's default, as JSON text; likewise the example."""
    example: str | None
    serialization: Serialization | None
    """Of a parameter; None for the body and its members."""
    former: tuple[Identifier, ...] = ()
    """Names of earlier releases, which callers may still write."""

    @property
    def is_positional(self) -> bool:
        """Whether it is given by position, in the order of the path."""
        return self.place is Place.PATH


class BodyForm(Enum):
    """How a body is written."""

    JSON = auto()
    FORM = auto()
    NAMED = auto()
    """Parts with names, of an object."""
    PARTS = auto()
    """Parts in order."""
    SEQUENCE = auto()
    """JSON values in order."""
    XML = auto()
    XML_OR_TEXT = auto()
    """XML whose root element has no name in the document."""
    TEXT = auto()
    CONTENT = auto()
    """The bytes of a file."""


def part_form(body: PartBody) -> BodyForm:
    """How a body within a part is written."""
    if body.xml is not None:
        return BodyForm.XML
    if is_form(body.media_type):
        return BodyForm.FORM
    return BodyForm.PARTS if body.in_order else BodyForm.NAMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A member of a form that is not written by default, or the members that none describes."""

    name: str
    encoding: Encoding
    file: bool
    """Whether it may be a file."""
    other: bool
    """Whether something that may be a file may also be anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What is sent as the body of a request."""

    media_type: str
    form: BodyForm
    required: bool
    checked: Type | None
    """What the client checks it against; None: anything goes."""
    flattened: bool
    """Whether its members are arguments."""
    set_to_true: str | None
    """The member that the client sets itself: the one that asks for a stream."""
    parts: tuple[Part, ...]
    others: Part | None
    """The members that no property describes, where they may be files."""
    prefix: tuple[Encoding, ...]
    """Of parts in order: the encodings of the first ones."""
    rest: Encoding | None
    """The encoding of the parts after those."""
    example: str | None
    """The document's example of it, as JSON text."""
    without_files: str | None
    """The content type, JSON, that is sent where no file is given."""
    xml: XmlRoot | None
    """The root element, where it is XML."""


class ContentForm(Enum):
    """How the content of a response is read."""

    JSON = auto()
    XML = auto()
    SEQUENCE = auto()
    """JSON values, or events, in order."""
    TEXT = auto()
    BYTES = auto()


@dataclass(frozen=True, slots=True)
class Bytes:
    """Content that is handed over as it comes."""


Value: TypeAlias = "Type | Bytes"
"""What a call returns."""


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One content type of a response."""

    media_type: str
    form: ContentForm
    value: Value
    """What a caller gets; of a sequence, one item."""
    is_read: bool
    """Whether it is read as the type of the document, instead of handed over."""
    events: Events | None
    examples: tuple[str, ...]
    """Each as JSON text."""
    xml: XmlRoot | None
    """The root element, where it is XML that is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A call that a response offers to make next."""

    name: str
    description: str
    method: Identifier | None
    """None where no method of this client is meant."""
    operation: str
    """What the document calls the operation."""
    parameters: tuple[tuple[str, str], ...]
    body: str | None


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One documented response."""

    status: str
    description: str
    expected: bool
    """Whether a call returns it."""
    error: str
    """The class of the error that a call raises; empty where a response is no error."""
    pointer: str
    """Where it stands in the document."""
    content: tuple[Content, ...]
    headers: RefType | None
    """The model of its header fields."""
    links: tuple[Link, ...]

    @property
    def is_success(self) -> bool:
        """Whether its status is one of success."""
        return self.status.startswith("2")


class ResultKind(Enum):
    """What a caller gets from a call."""

    VALUE = auto()
    STREAM = auto()
    """Items while they come."""
    PAGES = auto()
    """The items of all pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a call returns."""

    kind: ResultKind
    values: tuple[Value, ...]
    """One of these; None where there is none. Of a stream they are its items, of pages a page."""
    item: Type | None
    """One item of pages."""


class VariantKind(Enum):
    """In what a method differs from the main one of its operation."""

    MAIN = auto()
    PAGES = auto()
    """It iterates over all pages."""
    BODY = auto()
    """It sends another content type."""
    RESPONSE = auto()
    """It asks for another kind of response."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One way to call an operation: with one content type, for one kind of response."""

    operation_id: str
    """The operationId, or words made of the method and the path."""
    method: str
    path: str
    server: str | None
    """A server of its own: a URL, or a path on the client's server."""
    arguments: tuple[Argument, ...]
    """The parameters, those of the path first and in its order, then those of the body."""
    body: Body | None
    responses: tuple[Response, ...]
    """All that are documented, in the order of the document."""
    result: Result
    narrow: bool
    """Whether only some of the documented content types are asked for."""
    security: tuple[tuple[Requirement, ...], ...] | None
    idempotency_field: str | None
    idempotency_header: str | None
    whole: RefType | None
    """The model that a caller may give by its place, instead of the body's members by their names;
    or the body, where this is one argument. None where neither is offered."""
    pages: Pagination | None
    """How pages follow one another, where the result is the items of all of them."""
    webhooks: tuple[str, ...] | None
    """Types of the events that follow; None: the document does not say."""
    callbacks: tuple[Identifier, ...]
    """Records of the callbacks that follow."""
    fake: FakeEffect | None
    """What it does to the state of the fake."""

    @property
    def parameters(self) -> tuple[Argument, ...]:
        """The arguments that no body holds."""
        return tuple(a for a in self.arguments if a.serialization is not None)

    @property
    def body_arguments(self) -> tuple[Argument, ...]:
        """The arguments that the body is made of, in the order of its properties."""
        return tuple(a for a in self.arguments if a.serialization is None)

    @property
    def is_flattened(self) -> bool:
        """Whether the members of the body are arguments."""
        return self.body is not None and self.body.flattened

    @property
    def expected(self) -> tuple[Response, ...]:
        """The responses that a call returns."""
        return tuple(response for response in self.responses if response.expected)

    @property
    def others(self) -> tuple[Response, ...]:
        """The responses that a call does not return."""
        return tuple(response for response in self.responses if not response.expected)

    @property
    def can_stream(self) -> bool:
        """Whether a caller may rather read the response in pieces."""
        contents = [content for response in self.expected for content in response.content]
        raw = any(content.form in {ContentForm.TEXT, ContentForm.BYTES} for content in contents)
        return (raw or self._is_undescribed) and self.result.kind is not ResultKind.PAGES

    @property
    def _is_undescribed(self) -> bool:
        """Whether anything may come: frameworks write files and streams as a 200 of nothing."""
        return self.method in {"GET", "POST"} and any(
            response.status == "200" and all(each.value == AnyType() for each in response.content)
            for response in self.expected
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An argument of an example."""

    name: Identifier
    positional: bool
    value: str | None
    """As JSON text; None: the content of a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A call that can be tried."""

    given: tuple[Given, ...]
    """In the order of the signature."""
    result: tuple[Identifier, ...]
    """The attributes that lead from the result to a value worth showing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A method of a resource, and the constant that holds its operation."""

    origin: Origin
    name: Identifier
    record: Identifier
    main: Identifier
    """The constant of the main method of its operation; its own if it is that."""
    variant: VariantKind
    summary: str
    description: str
    deprecated: bool
    call: Call
    example: Example | None
    """None: it is deprecated, or there is no value for one of its arguments."""

    @property
    def signature(self) -> tuple[Argument, ...]:
        """The arguments in the order of the signature: positional, required, the others."""
        return tuple(
            sorted(self.call.arguments, key=lambda a: (not a.is_positional, not a.required))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerMethod:
    """A method under the name of an earlier release, which callers may still write."""

    method: Method
    """With the names of that release."""
    resource: Identifier
    """The module of the resource that has the method today."""
    now: str
    """Where a caller finds it today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A place where methods are found, and the resources below it."""

    origin: Origin
    """The first operation that it was made for."""
    path: tuple[Identifier, ...]
    """The attributes that lead to it from the client; its own is the last."""
    module: Identifier
    sync: Identifier
    """The name of its class; likewise the asynchronous one."""
    asynchronous: Identifier
    summary: str
    description: str
    methods: tuple[Method, ...]
    children: tuple[Resource, ...]
    former: tuple[FormerMethod, ...] = ()
    """What an earlier release had here."""
