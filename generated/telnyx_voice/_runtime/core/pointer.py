"""JSON pointers (RFC 6901)."""

from __future__ import annotations


def escape(key: str) -> str:
    """A key as a token of a JSON pointer (section 3)."""
    if "~" in key or "/" in key:
        return key.replace("~", "~0").replace("/", "~1")
    return key


def unescape(token: str) -> str:
    """A token of a JSON pointer as the key it stands for (section 4)."""
    return token.replace("~1", "/").replace("~0", "~")


def steps(pointer: str) -> list[str]:
    """The keys and indexes that a pointer names, the outermost first; of the empty text, none."""
    return [unescape(token) for token in pointer.split("/")[1:]]
