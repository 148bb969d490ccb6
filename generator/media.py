"""Content types: which of them the client understands."""

from __future__ import annotations


def is_json(media_type: str) -> bool:
    """Whether a content type is JSON (RFC 8259, section 11; RFC 6839, section 3.1)."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence in {"application/json", "text/json", "*/*"} or essence.endswith("+json")
