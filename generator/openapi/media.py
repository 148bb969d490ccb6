"""Content types as a document writes them, and words for them.

What each is, the runtime's table says, so that generator and client cannot disagree. Under a
range that does not say (`*/*`), a schema that JSON can hold is read as JSON or text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..runtime.core import media
from ..runtime.core.media import FORM, MediaKind, kind_of
from ..runtime.core.media import essence as essence
from ..runtime.core.media import is_xml as is_xml

if TYPE_CHECKING:
    from collections.abc import Mapping

APPLICATION_JSON = media.JSON
JSON, STREAM = "json", "stream"
"""The labels of what has a type."""

_JSON = frozenset({MediaKind.JSON, MediaKind.ANY})
_SEQUENCES = frozenset({MediaKind.JSON_LINES, MediaKind.JSON_SEQUENCE})


def is_json(media_type: str) -> bool:
    """Whether a content type is JSON, or may be."""
    return kind_of(media_type) in _JSON


def is_sequence(media_type: str) -> bool:
    """Whether a content type is JSON values one after the other (OpenAPI 3.2, section 4.14.3)."""
    return kind_of(media_type) in _SEQUENCES


def is_stream(media_type: str) -> bool:
    """Whether a content type is read item by item while it comes."""
    return is_sequence(media_type) or kind_of(media_type) is MediaKind.EVENTS


def is_typed(media_type: str) -> bool:
    """Whether content is read as the type of its schema; else it is text or bytes."""
    return is_json(media_type) or is_stream(media_type)


def is_open(media_type: str) -> bool:
    """Whether a content type leaves open whether it is JSON."""
    return essence(media_type) in {"*/*", "application/*"}


def is_merge_patch(media_type: str) -> bool:
    """Whether content says what changes of a target (RFC 7396)."""
    return essence(media_type) == "application/merge-patch+json"


def is_form(media_type: str) -> bool:
    """Whether a content type is a form of names and values in one text."""
    return kind_of(media_type) is MediaKind.FORM


def is_multipart(media_type: str) -> bool:
    """Whether a content type is made of parts (RFC 2046, section 5.1)."""
    return kind_of(media_type) is MediaKind.MULTIPART


def is_read_as_text(media_type: str) -> bool:
    """Whether content is handed over as text."""
    return kind_of(media_type) is MediaKind.TEXT


def is_text(media_type: str) -> bool:
    """Whether people write the content type: text, XML and the like."""
    found = essence(media_type)
    return found.startswith("text/") or found.partition("/")[2].rpartition("+")[2] in _TEXTS


_TEXTS = frozenset(
    ("graphql", "javascript", "rtf", "sdp", "sql", "toml", "x-yaml", "xml", "xml-dtd", "yaml")
)


def label(media_type: str) -> str:
    """Words for a content type; all that is JSON has one label, and so have all streams."""
    if is_json(media_type):
        return JSON
    if is_stream(media_type):
        return STREAM
    found = essence(media_type)
    if found in _LABELS:
        return _LABELS[found]
    type_, _, subtype = found.partition("/")
    bare = re.sub(r"^(vnd|x|prs)[.-]", "", subtype.rpartition("+")[2] or subtype)
    words = " ".join(re.findall(r"[a-z0-9]+", bare)) or "bytes"
    return f"{type_} {words}" if words in _TAKEN else words


_LABELS: Mapping[str, str] = {
    FORM: "form",
    "multipart/form-data": "multipart",
    "application/octet-stream": "bytes",
    "text/plain": "text",
    "application/xhtml+xml": "html",
    "image/svg+xml": "svg",
}
"""Words for the content types whose names do not tell."""

_TAKEN = frozenset({JSON, STREAM, "form", "multipart"})
"""Labels that no other content type may have, such as `application/stream`."""


def words(media_type: str) -> str:
    """Words that tell a content type from others of its kind."""
    if not is_json(media_type):
        return label(media_type)
    subtype = essence(media_type).partition("/")[2].removesuffix("+json")
    return " ".join(re.findall(r"[a-z0-9]+", subtype)) or JSON
