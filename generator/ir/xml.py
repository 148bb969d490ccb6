"""How values are written as XML: what the `xml` keywords of schemas say (OpenAPI 3.2, 4.26)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ..runtime.bodies.xml import Node as NodeType

if TYPE_CHECKING:
    from .types import ScalarKind


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlName:
    """The name of an element or an attribute."""

    local: str
    namespace: str = ""
    prefix: str = ""

    @property
    def tag(self) -> str:
        """The name with its namespace."""
        return f"{{{self.namespace}}}{self.local}" if self.namespace else self.local


@dataclass(frozen=True, slots=True)
class XmlScalar:
    """A text; `kinds` are the types that it may stand for."""

    kinds: tuple[ScalarKind, ...]


@dataclass(frozen=True, slots=True)
class XmlItems:
    """A list: an element for each item."""

    name: XmlName
    shape: XmlShape


@dataclass(frozen=True, slots=True)
class XmlEntries:
    """An object whose names are data."""

    shape: XmlShape


@dataclass(frozen=True, slots=True)
class XmlAnything:
    """A value that the document does not describe."""


@dataclass(frozen=True, slots=True)
class XmlInside:
    """A value in an element of its own, which stands alone in that of a member."""

    name: XmlName
    shape: XmlShape


@dataclass(frozen=True, slots=True)
class XmlObject:
    """An object with known members: the one of `Api.xml` with that key."""

    key: str


XmlShape: TypeAlias = XmlScalar | XmlItems | XmlEntries | XmlAnything | XmlInside | XmlObject


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlMember:
    """One member of an object."""

    name: str
    node: NodeType
    tag: XmlName
    shape: XmlShape
    wrapped: bool
    required: bool

    @property
    def is_element(self) -> bool:
        """Whether it has elements of its own."""
        return self.node is NodeType.ELEMENT

    @property
    def has_node(self) -> bool:
        """Whether it is anything by itself, not only what is in it."""
        return self.node is not NodeType.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlMembers:
    """The members of an object that a schema describes."""

    key: str
    """The pointer of the schema that describes it."""
    name: str
    """What the document calls it, or words that say where it stands."""
    members: tuple[XmlMember, ...]
    others: XmlShape


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlRoot:
    """The root element of a body."""

    name: XmlName
    shape: XmlShape
    is_named: bool
    """Whether the document names it, or it is only read."""
    prefixes: tuple[tuple[str, str], ...]
    """Every prefix within, and its namespace."""
