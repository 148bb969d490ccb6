"""JSON bodies, and what all writers of bodies share.

An operation's record names its writer, so that a client contains only those it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core.drift import is_object, shown
from ..core.errors import InvalidRequestError, Problem
from ..core.omit import Omit, omit
from ..core.operation import Payload

if TYPE_CHECKING:
    from collections.abc import Collection

    from ..core.drift import Path
    from ..core.operation import Body


def write_json(spec: Body, value: object, extra: object) -> Payload:
    """Write a body as JSON (RFC 8259).

    Raises:
        InvalidRequestError: it does not fit its type.
    """
    content = checked(spec, value, extra)
    return Payload(content, spec.media_type, content)


def checked(
    spec: Body, value: object, extra: object, apart: Collection[Path] = ()
) -> bytes:
    """A value as JSON, checked against its type, with `extra` put in.

    Raises:
        InvalidRequestError: it does not fit its type.
    """
    from .codec import encode_json

    if extra is omit or extra is None:
        return encode_json(spec.type, value, apart=apart)
    if not is_object(extra):
        return _to_json(extra)
    unchecked = {*apart, *((name,) for name in extra)}
    encoded = encode_json(spec.type, {} if value is omit else value, apart=unchecked)
    fields = read_back(encoded)
    if not is_object(fields):
        raise refused("extra_body", "no mapping for this body", "one")
    return _to_json({**fields, **extra})


def read_back(content: bytes) -> Any:
    """A checked value, as JSON says it."""
    from .codec import parse_json

    return parse_json(content)


def members(content: bytes) -> dict[str, Any]:
    """The members of a checked value, which is written by its names.

    Raises:
        InvalidRequestError: it has none, and no type says that it should.
    """
    fields = read_back(content)
    if not is_object(fields):
        raise refused("body", "an object", shown(fields))
    return fields


def refused(argument: str, expected: str, got: str) -> InvalidRequestError:
    """The error for one argument that does not fit."""
    return InvalidRequestError(Problem(argument, expected, got))


def no_extra(spec: Body, extra: object) -> None:
    """Refuse `extra_body` for content that has no members.

    Raises:
        InvalidRequestError: there is one.
    """
    if not isinstance(extra, Omit) and extra is not None:
        raise refused(
            "extra_body", f"nothing beside a body of the type {spec.media_type}", "it"
        )


def _to_json(value: object) -> bytes:
    import json

    try:
        return json.dumps(
            value, ensure_ascii=False, allow_nan=False, separators=(",", ":")
        ).encode()
    except (TypeError, ValueError, RecursionError):
        raise refused(
            "extra_body", "a value that JSON can say", type(value).__name__
        ) from None
