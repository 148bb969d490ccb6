"""Content types: what the client can do with each.

Comes in: a content type as a document writes it. Goes out: whether it is JSON, and a word for its
kind. The rule of this file: parameters of a content type, such as a charset, make no other kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

JSON = "json"
FORM = "form"
MULTIPART = "multipart"
STREAM = "stream"

KINDS: Mapping[str, str] = {
    "*/*": JSON,
    "application/json": JSON,
    "text/json": JSON,
    "application/x-www-form-urlencoded": FORM,
    "multipart/form-data": MULTIPART,
    "text/event-stream": STREAM,
    "application/jsonl": STREAM,
    "application/x-jsonl": STREAM,
    "application/jsonlines": STREAM,
    "application/x-jsonlines": STREAM,
    "application/json-lines": STREAM,
    "application/ndjson": STREAM,
    "application/x-ndjson": STREAM,
    "application/stream+json": STREAM,
    "application/x-json-stream": STREAM,
    "application/json-seq": STREAM,
    "application/geo+json-seq": STREAM,
    "application/octet-stream": "bytes",
    "text/plain": "text",
    "application/xhtml+xml": "html",
    "image/svg+xml": "svg",
}
"""The kinds of content types that their names do not tell."""


def essence(media_type: str) -> str:
    """A content type without its parameters (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def kind(media_type: str) -> str:
    """The kind of a content type: one of the constants above, or words of its subtype."""
    found = essence(media_type)
    if found in KINDS:
        return KINDS[found]
    subtype = found.partition("/")[2]
    if subtype.endswith("+json"):
        return JSON
    if subtype.endswith("+json-seq"):
        return STREAM
    words = re.sub(r"^(vnd|x|prs)[.-]", "", subtype.rpartition("+")[2] or subtype)
    return " ".join(re.findall(r"[a-z0-9]+", words)) or "bytes"


def is_open(media_type: str) -> bool:
    """Whether a content type leaves open whether it is JSON."""
    return essence(media_type) in {"*/*", "application/*"}


def is_form(media_type: str) -> bool:
    """Whether a content type is a form of names and values in one text."""
    return kind(media_type) is FORM


def is_multipart(media_type: str) -> bool:
    """Whether a content type is made of parts (RFC 2046, section 5.1)."""
    return essence(media_type).startswith("multipart/")


def is_sequence(media_type: str) -> bool:
    """Whether a content type is JSON values one after the other (OpenAPI 3.2, section 4.14.3)."""
    return kind(media_type) is STREAM and essence(media_type) != "text/event-stream"


def is_text(media_type: str) -> bool:
    """Whether people write the content type: text, XML and the like."""
    found = essence(media_type)
    return found.startswith("text/") or found.partition("/")[2].rpartition("+")[2] in _TEXTS


_TEXTS = frozenset(
    ("graphql", "javascript", "rtf", "sdp", "sql", "toml", "x-yaml", "xml", "xml-dtd", "yaml")
)


def words(media_type: str) -> str:
    """Words that tell a content type from others of its kind."""
    found = kind(media_type)
    if found is not JSON:
        return found
    subtype = essence(media_type).partition("/")[2].removesuffix("json").rstrip("+")
    return " ".join(re.findall(r"[a-z0-9]+", subtype)) or JSON


def is_read_as_text(media_type: str) -> bool:
    """Whether content is handed over as text: all that is called `text/…`, but for JSON."""
    return essence(media_type).startswith("text/") and kind(media_type) not in (JSON, STREAM)


def is_json(media_type: str) -> bool:
    """Whether a content type is JSON (RFC 8259, section 11; RFC 6839, section 3.1)."""
    return kind(media_type) is JSON
