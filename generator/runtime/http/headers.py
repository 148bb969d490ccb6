"""Header fields that a caller gives: whether they can be sent, and in whose place they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..core.encode import header_value_problem, is_token
from ..core.omit import omit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .transport import HeaderFields

CONNECTION_HEADERS = frozenset(
    {
        "host",
        "content-length",
        "transfer-encoding",
        "connection",
        "upgrade",
        "te",
        "trailer",
    }
)


def headers_problem(headers: Mapping[str, object]) -> str:
    """What keeps header fields from being sent (RFC 9110, section 5.1 and 5.5), or nothing.

    It has no value in it.
    """
    for name, value in headers.items():
        if not isinstance(cast("object", name), str) or not is_token(name):
            return f"{name!r} cannot be the name of a header"
        if name.lower() in CONNECTION_HEADERS:
            return f"{name} is set by the connection"
        if isinstance(value, str):
            if problem := header_value_problem(value):
                return f"{name} has {problem}"
        elif value is not omit:
            return f"{name} must be text, got {type(value).__name__}"
    return ""


def override(fields: HeaderFields, changes: Mapping[str, object]) -> HeaderFields:
    """Replace header fields by name; `omit` takes one away."""
    if not changes:
        return fields
    names = {name.lower().encode() for name in changes}
    kept = [field for field in fields if field[0].lower() not in names]
    new = {name: value for name, value in changes.items() if isinstance(value, str)}
    return kept + [(name.encode(), value.encode()) for name, value in new.items()]
