"""Schemas that have a name, and the properties of objects."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from .by_slots import by_slots
from .types import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .identity import SchemaId
    from .types import Type


class HeaderFormat(Enum):
    """How the text of a header field is read."""

    SIMPLE = "simple"
    EXPLODED = "exploded"
    """Style `simple` with `explode`: the members of an object are `a=1,b=2`."""
    JSON = "json"


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Property(Node):
    """One property of an object."""

    name: str
    type: Type
    required: bool = False
    read_only: bool = False
    write_only: bool = False
    server_only: bool = False
    """Whether requests leave it out: read-only in OpenAPI 3.0; later it is but an annotation."""
    written: str | None = None
    """What is sent where the caller gives nothing, as JSON text: what a discriminator asks for."""
    is_tag: bool = False
    """Whether that holds only where it tells the variants of a union apart."""
    secret: bool = False
    default: str | None = None
    """The server's default, as JSON text."""
    example: str | None = None
    explicit_name: str | None = None
    """The name that the document asks for."""
    header_format: HeaderFormat = HeaderFormat.SIMPLE
    """Has a meaning for header fields alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema(Node):
    """A schema that has a name of its own.

    One that was made has the pointer and the position of what it was made of.
    """

    id: SchemaId
    name: str
    """What the document calls it, or words that say where it stands."""
    place: tuple[str, ...] = ()
    """The words for each part that it stands in, the outermost first; empty: it is a component."""
    inline: bool = False
    """Whether it stands inside of another part instead of among the components."""
    explicit_name: str | None = None
    example: str | None = None
    rules: str | None = None
    """What its type does not say, as a schema of JSON Schema 2020-12 in JSON text."""


class SchemaRole(Enum):
    """What an object is the value of."""

    JSON = "json"
    RESPONSE_HEADERS = "headers of a response"
    DELIVERY_HEADERS = "headers of a delivery"


@by_slots
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


def inner_types(schema: NamedSchema) -> Iterator[Type]:
    """The types that a schema is made of."""
    if isinstance(schema, ObjectSchema):
        yield from (p.type for p in schema.properties)
        if schema.additional is not None:
            yield schema.additional
    else:
        yield schema.type
