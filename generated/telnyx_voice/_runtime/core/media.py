"""Media types: what the content of each is to a client.

The one table, for the generator and for the clients that it makes. Parameters of a media type, such
as a charset, never change its kind.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import Final

JSON: Final = "application/json"
FORM: Final = "application/x-www-form-urlencoded"
_CHARSET: Final = r"(?i);\s*charset=\"?([\w.:+-]+)"


class MediaKind(Enum):
    """What content is."""

    JSON = auto()
    """One JSON value."""
    EVENTS = auto()
    """Server-sent events (WHATWG HTML, section 9.2)."""
    JSON_LINES = auto()
    """JSON values, each on a line of its own (jsonlines.org, NDJSON)."""
    JSON_SEQUENCE = auto()
    """JSON text sequences (RFC 7464)."""
    FORM = auto()
    """Names and values in one text."""
    MULTIPART = auto()
    """Made of parts (RFC 2046, section 5.1)."""
    TEXT = auto()
    """All else that is called `text/…`."""
    ANY = auto()
    """The range `*/*`: it does not say."""
    OTHER = auto()
    """Bytes."""


_KINDS: Final = {
    "*/*": MediaKind.ANY,
    JSON: MediaKind.JSON,
    "text/json": MediaKind.JSON,
    "text/event-stream": MediaKind.EVENTS,
    "application/jsonl": MediaKind.JSON_LINES,
    "application/x-ndjson": MediaKind.JSON_LINES,
    "application/json-seq": MediaKind.JSON_SEQUENCE,
    FORM: MediaKind.FORM,
}


@lru_cache(maxsize=256)
def essence(media_type: str | None) -> str:
    """Type and subtype, without parameters, in lower case (RFC 9110, section 8.3.1)."""
    return (media_type or "").partition(";")[0].strip().lower()


@lru_cache(maxsize=64)
def kind_of(media_type: str | None) -> MediaKind:
    """The kind of a media type; None is `OTHER`.

    JSON is `application/json`, `text/json`, all that ends with `+json` (WHATWG MIME Sniffing,
    section 4.6), and by our choice the subtypes `x-json` and `*.json`, which no registry knows and
    servers send. The sequences are those of OpenAPI 3.2 (section 4.14.3).
    """
    bare = essence(media_type)
    if bare in _KINDS:
        return _KINDS[bare]
    type_, _, subtype = bare.partition("/")
    if subtype == "x-json" or subtype.endswith(("+json", ".json")):
        return MediaKind.JSON
    if subtype.endswith("+json-seq"):
        return MediaKind.JSON_SEQUENCE
    return {"multipart": MediaKind.MULTIPART, "text": MediaKind.TEXT}.get(
        type_, MediaKind.OTHER
    )


@lru_cache(maxsize=256)
def is_json(media_type: str | None) -> bool:
    """Whether a media type is JSON."""
    return kind_of(media_type) is MediaKind.JSON


def is_xml(media_type: str | None) -> bool:
    """Whether a media type is XML (RFC 7303, section 4): `application/xml`, `text/xml`, `…+xml`."""
    bare = essence(media_type)
    return bare in ("application/xml", "text/xml") or bare.endswith("+xml")


def charset(media_type: str) -> str:
    """The character encoding that a media type names (RFC 9110, section 8.3.2), or nothing."""
    found = re.search(_CHARSET, media_type)
    return found[1].lower() if found else ""


def sequence_frame(media_type: str | None) -> tuple[bytes, bytes] | None:
    """What stands before and after each item of a sequence of JSON values; None: it is none."""
    return _FRAMES.get(kind_of(media_type))


_FRAMES: Final = {
    MediaKind.JSON_LINES: (b"", b"\n"),
    MediaKind.JSON_SEQUENCE: (b"\x1e", b"\n"),
}
