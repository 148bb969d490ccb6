"""The kinds of objects that OpenAPI and overlays are made of, and what a field of one can hold.

Names for people are the values, so that messages and code cannot drift apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

Version = tuple[int, int]
V30, V31, V32 = (3, 0), (3, 1), (3, 2)
VERSIONS = (V30, V31, V32)


class Kind(Enum):
    """The objects of the standard; the value is the name that messages use."""

    __hash__ = object.__hash__  # that of Enum is a Python function, and tables are asked per field

    OPENAPI = "document"
    INFO = "info"
    CONTACT = "contact"
    LICENSE = "license"
    SERVER = "server"
    SERVER_VARIABLE = "server variable"
    COMPONENTS = "components"
    PATHS = "paths"
    PATH_ITEM = "path item"
    OPERATION = "operation"
    EXTERNAL_DOCS = "external docs"
    PARAMETER = "parameter"
    REQUEST_BODY = "request body"
    MEDIA_TYPE = "media type"
    ENCODING = "encoding"
    RESPONSES = "responses"
    RESPONSE = "response"
    CALLBACK = "callback"
    EXAMPLE = "example"
    LINK = "link"
    HEADER = "header"
    TAG = "tag"
    SCHEMA = "schema"
    DISCRIMINATOR = "discriminator"
    XML = "xml"
    SECURITY_SCHEME = "security scheme"
    OAUTH_FLOWS = "OAuth flows"
    OAUTH_FLOW = "OAuth flow"
    SECURITY_REQUIREMENT = "security requirement"
    OVERLAY = "overlay"
    OVERLAY_INFO = "overlay info"
    ACTION = "action"

    def __str__(self) -> str:
        """With the article that it takes in a sentence: `an operation`, `info`."""
        if self is Kind.OPENAPI:
            return "the document"
        if self in _WITHOUT_ARTICLE:
            return str(self.value)
        return f"an {self.value}" if self.value[0] in "aeioO" else f"a {self.value}"


_WITHOUT_ARTICLE = frozenset(
    (
        Kind.INFO,
        Kind.COMPONENTS,
        Kind.PATHS,
        Kind.RESPONSES,
        Kind.EXTERNAL_DOCS,
        Kind.OAUTH_FLOWS,
        Kind.OVERLAY_INFO,
    )
)


class Leaf(Enum):
    """What a field without further structure holds; the value is what messages call it."""

    TEXT = "text"
    BOOLEAN = "true or false"
    NUMBER = "a number"
    COUNT = "a whole number of 0 or more"
    ANY = "any value"


class Shape(Enum):
    """How many of it a field holds."""

    ONE = "one"
    LIST = "a sequence"
    MAP = "a mapping"
    MAP_OF_LISTS = "a mapping of sequences"


@dataclass(frozen=True, slots=True)
class Field:
    """One row of the table.

    Attributes:
        holds: The object or leaf.
        shape: One, or a container of them.
        required: In every version that has it, except where `optional_from` says otherwise.
        since: The first version that has it.
        until: The last version that has it.
        optional_from: The version from which a required field may be left out.
        instead: What to write in the versions that do not have it.
    """

    holds: Kind | Leaf
    shape: Shape = Shape.ONE
    required: bool = False
    since: Version = (0, 0)
    until: Version = (9, 9)
    optional_from: Version | None = None
    instead: str = ""

    def is_required(self, version: Version) -> bool:
        """Whether the field must be there in this version."""
        if not self.required or version < self.since:
            return False
        return self.optional_from is None or version < self.optional_from
