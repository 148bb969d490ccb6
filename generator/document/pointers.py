"""JSON pointers (RFC 6901): how one is written here, and how clients read them."""

from __future__ import annotations

from ..runtime.core.pointer import steps as steps
from ..runtime.core.pointer import unescape as unescape


def escape(token: str) -> str:
    """A key as a token of a JSON pointer (section 3)."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token
