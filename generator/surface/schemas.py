"""The models of a client: classes and their fields, and names for other types.

A type is that of the ir. A reference in it leads to a `Model` or an `Alias` by its identity: see
`Surface.schemas`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ..ir.by_slots import by_slots
from ..ir.identity import SchemaId
from ..ir.types import RefType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..ir.schemas import HeaderFormat, SchemaRole
    from ..ir.types import Type
    from ..text.source import Identifier
    from .origin import Origin


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One attribute of a model, and one member of its typed dictionary."""

    origin: Origin
    name: Identifier
    wire_name: str
    type: Type
    required: bool
    """Whether the document requires it."""
    optional: bool
    """Whether the attribute may be missing: also what one direction alone carries."""
    nullable: bool
    """Whether null is a value, whatever names the type hides behind."""
    read_only: bool
    write_only: bool
    not_sent: bool
    """Whether a request that has the model leaves it out."""
    written: str | None
    """What is sent where the caller gives nothing, as JSON text."""
    is_tag: bool
    """Whether that holds only where it tells the variants of a union apart."""
    secret: bool
    deprecated: bool
    description: str
    default: str | None
    """The server's default, as JSON text; likewise the example."""
    example: str | None
    header_format: HeaderFormat
    """How the text of a header field is read."""
    former: tuple[Identifier, ...] = ()
    """Names of earlier releases, which callers may still write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """A class or an alias of the models."""

    id: SchemaId
    """What references hold."""
    origin: Origin
    name: Identifier
    module: str
    """The module of the models that holds it."""
    words: str
    """What the document calls it."""
    description: str
    deprecated: bool
    example: str | None
    rules: str | None
    """What its type does not say, as a schema of JSON Schema 2020-12 in JSON text."""
    sent: bool
    """Whether requests reach it."""
    received: bool
    """Whether responses and deliveries reach it."""
    former: tuple[Identifier, ...] = ()
    """Names of earlier releases, which callers may still write."""


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Model(Schema):
    """A class."""

    role: SchemaRole
    fields: tuple[Field, ...]
    additional: Type | None
    """The type of further members; None where the document names none."""
    params: Identifier
    """The typed dictionary that a caller may pass instead."""
    has_params: bool
    """Whether there is such a typed dictionary: a caller writes the object within a request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias(Schema):
    """A name for any other type."""

    type: Type
    circular: bool
    """Whether it comes back to itself without a class on the way."""


NamedType: TypeAlias = Model | Alias
Schemas: TypeAlias = "Mapping[SchemaId, NamedType]"
"""By their identities."""


def resolved(found: Type, schemas: Schemas) -> Type | Model:
    """Follow the names of a type to what it is."""
    seen = set[SchemaId]()
    while isinstance(found, RefType) and found.id not in seen:
        seen.add(found.id)
        schema = schemas[found.id]
        if isinstance(schema, Model):
            return schema
        found = schema.type
    return found
