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

if TYPE_CHECKING:
    from .diagnostics import Position

Primitive: TypeAlias = str | int | float | bool | None


class Kind(Enum):
    """The scalar types of JSON Schema 2020-12 (Validation, section 6.1.1)."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


class Format(Enum):
    """Formats that change the type of a value (OpenAPI format registry)."""

    DATE = "date"
    DATE_TIME = "date-time"
    UUID = "uuid"
    BYTE = "byte"
    BINARY = "binary"


class Location(Enum):
    """Where a parameter travels (OpenAPI 3.2, section 4.12.2.1)."""

    PATH = "path"
    QUERY = "query"
    QUERYSTRING = "querystring"
    HEADER = "header"
    COOKIE = "cookie"

    @property
    def default_style(self) -> Style:
        """The style of a parameter that names none (OpenAPI 3.2, section 4.12.2.2, `style`)."""
        simple = self in {Location.PATH, Location.HEADER}
        return Style.SIMPLE if simple else Style.FORM


class Style(Enum):
    """How a parameter's value becomes text (OpenAPI 3.2, section 4.12.3)."""

    SIMPLE = "simple"
    LABEL = "label"
    MATRIX = "matrix"
    FORM = "form"
    SPACE_DELIMITED = "spaceDelimited"
    PIPE_DELIMITED = "pipeDelimited"
    DEEP_OBJECT = "deepObject"
    COOKIE = "cookie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """Limits on a scalar or an array (JSON Schema Validation, sections 6.2 to 6.4)."""

    minimum: int | float | None = None
    maximum: int | float | None = None
    exclusive_minimum: int | float | None = None
    exclusive_maximum: int | float | None = None
    multiple_of: int | float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False


NO_CONSTRAINTS = Constraints()


@dataclass(frozen=True, slots=True)
class AnyType:
    """Any JSON value."""


@dataclass(frozen=True, slots=True)
class NullType:
    """Only null."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalarType:
    """A string, number or boolean."""

    kind: Kind
    format: Format | None = None
    constraints: Constraints = NO_CONSTRAINTS
    alternatives: tuple[EnumType | Constraints, ...] = ()
    """When not empty, one of these must hold as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumType:
    """A fixed list of values; a const is a list of one."""

    values: tuple[Primitive, ...]
    open: bool = False
    """Whether values outside of the list are let through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrayType:
    """A list; `prefix` gives the types of its first items, if they differ."""

    items: Type
    prefix: tuple[Type, ...] = ()
    constraints: Constraints = NO_CONSTRAINTS


@dataclass(frozen=True, slots=True)
class MapType:
    """An object whose keys are data."""

    values: Type


@dataclass(frozen=True, slots=True)
class RefType:
    """A schema that has a name; `pointer` is where it stands."""

    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Discriminator:
    """The property that tells the variants of a union apart."""

    property: str
    tags: tuple[tuple[str, int], ...]
    """Each value and the index of the variant that it stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionType:
    """One of several types."""

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class NullableType:
    """The type, or null."""

    type: Type


Type: TypeAlias = (
    AnyType
    | NullType
    | ScalarType
    | EnumType
    | ArrayType
    | MapType
    | RefType
    | UnionType
    | NullableType
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every part of the API has."""

    pointer: str
    position: Position
    description: str = ""
    deprecated: bool = False


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema(Node):
    """A schema that has a name of its own."""

    name: str
    """What the document calls it, or words that say where it stands."""
    inline: bool = False
    """Whether it stands inside of another part instead of among the components."""
    pin: str | None = None
    example: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectSchema(Schema):
    """An object with known properties."""

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
    secret: bool = False
    default: str | None = None
    example: str | None = None
    pin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Media(Node):
    """One content type of a body."""

    media_type: str
    type: Type | None
    example: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Node):
    """A request body in one content type."""

    required: bool
    media: Media


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Node):
    """One documented answer."""

    status: str
    media: tuple[Media, ...]

    @property
    def success(self) -> bool:
        """Whether the answer is what a caller hopes for."""
        return self.status.startswith("2")


@dataclass(frozen=True, slots=True)
class Alternative:
    """What makes an operation another way to call the main one of its kind."""

    of: str
    """The pointer of the main operation."""
    suffix: str
    """Words that follow the name of the main operation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Node):
    """One way to call an operation: it sends one content type and hopes for one kind of answer."""

    id: str
    """The operationId, or words made of the method and the path."""
    method: str
    path: str
    summary: str
    alternative: Alternative | None = None
    """None: it is the main one."""
    resource: tuple[str, ...]
    """Where a caller finds it, as words of the document."""
    name: str
    """What a caller calls it, as words of the document."""
    pin: str | None = None
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[tuple[str, ...], ...] | None = None
    server: str | None = None
    idempotency_field: str | None = None
    idempotency_header: str | None = None
    webhooks_sent: tuple[str, ...] | None = None
    """Event types that follow; None: the document does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook(Node):
    """One event that the server delivers."""

    key: str
    id: str
    method: str
    summary: str
    event_type: str | None
    """The value that the delivery carries where the document says events are told apart."""
    body: Media | None
    headers: tuple[Parameter, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme(Node):
    """One way to prove who calls."""

    name: str
    type: str
    scheme: str = ""
    location: Location | None = None
    parameter: str = ""
    option: str | None = None
    environment: str | None = None


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
    server: str
    base_url_environment: str | None
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    schemas: tuple[NamedSchema, ...]
    security_schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[str, ...], ...]
    events: EventRouting | None
    errors: ErrorShape | None
