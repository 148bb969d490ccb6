"""Media types: which of them the client understands.

Comes in: the text of a Content-Type. Goes out: what kind of content it names. The rule of this
file: parameters of a media type never change its kind.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

FORM: Final = "application/x-www-form-urlencoded"


def essence(media_type: str | None) -> str:
    """Type and subtype, without parameters, in lower case (RFC 9110, section 8.3.1)."""
    return (media_type or "").partition(";")[0].strip().lower()


@lru_cache(maxsize=64)
def is_json(media_type: str | None) -> bool:
    """Whether a media type is JSON (RFC 8259, section 11; RFC 6839, section 3.1)."""
    kind = essence(media_type)
    return kind in ("application/json", "text/json") or kind.endswith("+json")


@lru_cache(maxsize=64)
def sequence_frame(media_type: str | None) -> tuple[bytes, bytes] | None:
    """What stands before and after each item of a sequence of JSON values; None: it is none.

    JSON text sequences (RFC 7464, section 2.2; RFC 8091), JSON lines and NDJSON.
    """
    kind = essence(media_type)
    if kind == "application/json-seq" or kind.endswith("+json-seq"):
        return b"\x1e", b"\n"
    lines = ("jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "json-lines", "ndjson", "x-ndjson")
    name = kind.removeprefix("application/")
    return (b"", b"\n") if name in lines or kind.endswith(("+jsonl", "+ndjson")) else None
