"""What the API means: the shape between the document and what is printed.

Comes in: nothing. Goes out: frozen records that `lower` builds and `naming` and `present` read.
The rule of this file: no Python names, no text to print, no mapping, no version of OpenAPI; every
node that a person wrote keeps its pointer and its position. Values of the document (defaults,
examples) are kept as JSON text, so that they stay immutable and exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from .ir_access import ClientCredentials as ClientCredentials
from .ir_access import Requirement as Requirement
from .ir_access import SecurityKind as SecurityKind
from .ir_access import SecurityScheme as SecurityScheme
from .ir_access import Server as Server
from .ir_access import ServerVariable as ServerVariable
from .ir_answers import By as By
from .ir_answers import EventData as EventData
from .ir_answers import Pagination as Pagination
from .ir_types import NO_CONSTRAINTS as NO_CONSTRAINTS
from .ir_types import AnyType as AnyType
from .ir_types import ArrayType as ArrayType
from .ir_types import Constraints as Constraints
from .ir_types import Discriminator as Discriminator
from .ir_types import EnumType as EnumType
from .ir_types import FileType as FileType
from .ir_types import Format as Format
from .ir_types import IterableType as IterableType
from .ir_types import Kind as Kind
from .ir_types import MapType as MapType
from .ir_types import Node as Node
from .ir_types import NullableType as NullableType
from .ir_types import NullType as NullType
from .ir_types import Primitive as Primitive
from .ir_types import RefType as RefType
from .ir_types import ScalarType as ScalarType
from .ir_types import Type as Type
from .ir_types import UnionType as UnionType
from .runtime.operation import In
from .runtime.operation import Style as Style

if TYPE_CHECKING:
    from .ir_answers import Events as Events


Location: TypeAlias = In
"""Where a parameter travels."""


class HeaderFormat(Enum):
    """How the text of a header field is read."""

    SIMPLE = "simple"
    EXPLODED = "exploded"
    """Style `simple` with `explode`: the members of an object are `a=1,b=2`."""
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Property(Node):
    """One property of an object."""

    name: str
    type: Type
    required: bool = False
    read_only: bool = False
    write_only: bool = False
    secret: bool = False
    default: str | None = None
    """The server's default, as JSON text."""
    example: str | None = None
    pin: str | None = None
    """The name that the document asks for."""
    header_format: HeaderFormat = HeaderFormat.SIMPLE
    """Has a meaning for header fields alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema(Node):
    """A schema that has a name of its own."""

    name: str
    """What the document calls it, or words that say where it stands."""
    inline: bool = False
    """Whether it stands inside of another part instead of among the components."""
    pin: str | None = None
    example: str | None = None
    rules: str | None = None
    """What its type does not say, as a schema of JSON Schema 2020-12 in JSON text."""


class SchemaRole(Enum):
    """What an object is the value of."""

    JSON = "json"
    RESPONSE_HEADERS = "headers of a response"
    DELIVERY_HEADERS = "headers of a delivery"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectSchema(Schema):
    """An object with known properties."""

    role: SchemaRole = SchemaRole.JSON
    properties: tuple[Property, ...]
    additional: Type | None = None
    """The type of further properties; AnyType where the document says so, None where it is silent
    or forbids them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasSchema(Schema):
    """A name for any other type."""

    type: Type


NamedSchema: TypeAlias = ObjectSchema | AliasSchema


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How a property of a form, or a part of a multipart body, is written (OpenAPI 3.2, 4.15)."""

    content_type: str | None = None
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool | None = None
    headers: tuple[tuple[str, str], ...] = ()
    """The header fields that have one value alone."""

    @property
    def styled(self) -> bool:
        """Whether a style counts instead of the content type."""
        return (self.style, self.explode, self.allow_reserved) != (None, None, None)


Encodings: TypeAlias = tuple[tuple[str, Encoding], ...]
"""By the name of the property."""


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
    pin: str | None = None


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
    example: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Node):
    """A request body."""

    required: bool
    content: tuple[Media, ...]
    """Every content type in which it says something of its own, the preferred one first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Node):
    """A call that an answer offers to make next (OpenAPI 3.2, section 4.20)."""

    name: str
    operation: str
    """The pointer of the operation, or what the document calls it where there is none."""
    parameters: tuple[tuple[str, str], ...]
    """Each with the expression that fills it."""
    body: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceAbout:
    """What the document says of a resource."""

    path: tuple[str, ...]
    """Where a caller finds it, as words of the document."""
    summary: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Node):
    """One documented answer."""

    status: str
    media: tuple[Media, ...]
    headers: RefType | None = None
    """The model of its header fields."""
    links: tuple[Link, ...] = ()

    @property
    def success(self) -> bool:
        """Whether the answer is what a caller hopes for."""
        return self.status.startswith("2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Node):
    """One request that a client makes."""

    id: str
    """The operationId, or words made of the method and the path."""
    method: str
    path: str
    summary: str
    resource: tuple[str, ...]
    """Where a caller finds it, as words of the document."""
    name: str
    """What a caller calls it, as words of the document."""
    pin: str | None = None
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
    """Event types that follow; None: the document does not say."""
    callbacks: tuple[str, ...] = ()
    """Pointers of the callbacks that follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook(Node):
    """One request that the server makes."""

    key: str
    id: str
    method: str
    summary: str
    event_type: str | None
    """The value that the delivery carries where events are told apart; None: it is not routed."""
    body: Media | None
    headers: RefType | None
    """The model of its header fields."""
    query: tuple[Parameter, ...]
    """What stands in its URL."""
    answers: tuple[Response, ...]
    """What a handler is to answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback(Webhook):
    """One request that the server makes in the course of an operation."""

    owner: str
    """Words for the operation that it follows, the first one of several."""
    expression: str
    """Where it goes: a URL with runtime expressions (OpenAPI 3.2, section 4.20.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureScheme(Node):
    """How deliveries are signed; the members are those of `x-client-webhooks`."""

    name: str
    algorithm: str
    signature_header: str
    timestamp_header: str
    id_header: str | None
    signed_content: str
    encoding: str
    tolerance_seconds: int
    signature_prefix: str
    multiple: bool
    key_prefix: str
    key_option: str
    key_environment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRouting:
    """Where a delivery tells its type and its id, as property names from the outside in."""

    event_type: tuple[str, ...]
    event_id: tuple[str, ...] | None
    signatures: tuple[SignatureScheme, ...]
    inferred: bool = False
    """Whether the document shows it by its schemas alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorShape:
    """Where the members of an error body stand, as JSON pointers (RFC 6901)."""

    items: str
    code: str
    title: str
    detail: str
    pointer: str
    parameter: str
    meta: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """The whole API."""

    title: str
    version: str
    description: str
    server_urls: tuple[str, ...]
    """The URLs of the servers of the whole API, their variables at their defaults."""
    servers: tuple[Server, ...]
    base_url_environment: str | None
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    callbacks: tuple[Callback, ...]
    resources: tuple[ResourceAbout, ...]
    """Described resources; there may be others, and some of these may have no operation."""
    schemas: tuple[NamedSchema, ...]
    security_schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[Requirement, ...], ...]
    events: EventRouting | None
    errors: ErrorShape | None

    @property
    def signatures(self) -> tuple[SignatureScheme, ...]:
        """How deliveries may be signed; empty where the document does not say."""
        return () if self.events is None else self.events.signatures
