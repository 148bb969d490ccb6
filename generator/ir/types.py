"""What a value may be: a type is a tree of records, and only `RefType` leads out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from .by_slots import by_slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics.diagnostics import Position as Position
    from .identity import SchemaId

Primitive: TypeAlias = str | int | float | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every part of the API has."""

    pointer: str
    position: Position
    description: str = ""
    deprecated: bool = False


class ScalarKind(Enum):
    """The scalar types of JSON Schema 2020-12 (Validation, section 6.1.1)."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


class Format(Enum):
    """Formats that change the type of a value (OpenAPI format registry)."""

    DATE = "date"
    DATE_TIME = "date-time"
    TIME = "time"
    DURATION = "duration"
    DECIMAL = "decimal"
    UUID = "uuid"
    BYTE = "byte"
    BINARY = "binary"


_NUMBER, _STRING, _ARRAY = ({"limits": kind} for kind in ("number", "string", "array"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """Limits on a scalar or an array (JSON Schema Validation, sections 6.2 to 6.4).

    A field is called after its keyword, and says which type of value the keyword limits.
    """

    minimum: int | float | None = field(default=None, metadata=_NUMBER)
    maximum: int | float | None = field(default=None, metadata=_NUMBER)
    exclusive_minimum: int | float | None = field(default=None, metadata=_NUMBER)
    exclusive_maximum: int | float | None = field(default=None, metadata=_NUMBER)
    multiple_of: int | float | None = field(default=None, metadata=_NUMBER)
    min_length: int | None = field(default=None, metadata=_STRING)
    max_length: int | None = field(default=None, metadata=_STRING)
    pattern: str | None = field(default=None, metadata=_STRING)
    min_items: int | None = field(default=None, metadata=_ARRAY)
    max_items: int | None = field(default=None, metadata=_ARRAY)
    unique_items: bool = field(default=False, metadata=_ARRAY)


NO_CONSTRAINTS = Constraints()


@dataclass(frozen=True, slots=True)
class AnyType:
    """Any JSON value."""


@dataclass(frozen=True, slots=True)
class NullType:
    """Only null."""


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class ScalarType:
    """A string, number or boolean."""

    kind: ScalarKind
    format: Format | None = None
    constraints: Constraints = NO_CONSTRAINTS
    alternatives: tuple[EnumType | Constraints, ...] = ()
    """When not empty, one of these must hold as well."""


@by_slots
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
    """A schema that has a name."""

    id: SchemaId


@dataclass(frozen=True, slots=True, kw_only=True)
class Discriminator:
    """The property that tells the variants of a union apart."""

    property: str
    tags: tuple[tuple[str | int | float, int], ...]
    """Each value and the index of the variant that it stands for."""
    default: int | None = None
    """The index of the variant for every other value, if there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionType:
    """One of several types."""

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None

    @property
    def is_ambiguous(self) -> bool:
        """Whether it has models that nothing tells apart."""
        models = [each for each in self.variants if isinstance(each, RefType)]
        return self.discriminator is None and len(models) > 1


@dataclass(frozen=True, slots=True)
class NullableType:
    """The type, or null."""

    type: Type


@dataclass(frozen=True, slots=True)
class FileType:
    """Content of a file, which no JSON holds: a part of a multipart body, or a whole body."""


@dataclass(frozen=True, slots=True)
class IterableType:
    """A sequence that is gone through once: the items of a body."""

    items: Type


TEXT = ScalarType(kind=ScalarKind.STRING)
"""Any text."""

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
    | FileType
    | IterableType
)


def without_null(found: Type) -> Type:
    """A type as it is for a value that is not null."""
    return found.type if isinstance(found, NullableType) else found


def within(found: Type) -> Iterator[Type]:
    """A type and all within it; references are not followed."""
    yield found
    match found:
        case ArrayType():
            inner: tuple[Type, ...] = (found.items, *found.prefix)
        case MapType(each) | NullableType(each) | IterableType(each):
            inner = (each,)
        case UnionType():
            inner = found.variants
        case _:
            inner = ()
    for each in inner:
        yield from within(each)


def references(found: Type) -> Iterable[SchemaId]:
    """The schemas that a type names itself."""
    if isinstance(found, ScalarType):  # as most are
        return ()
    return (each.id for each in within(found) if isinstance(each, RefType))


def or_content(found: Type) -> bool:
    """Whether a caller may give a value of a type, or the content that is sent for one."""
    match found:
        case UnionType(variants=(value, text, FileType())):
            return text == TEXT and not isinstance(value, ScalarType | EnumType)
        case _:
            return False
