"""What the writers of content share that is neither JSON nor XML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core.drift import is_object, shown
from ..core.omit import Omit
from ..models.payload import refused

if TYPE_CHECKING:
    from ..core.operation import Body


def read_back(content: bytes) -> Any:
    """A checked value, as JSON says it."""
    from ..models.codec import parse_json

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


def no_extra(spec: Body, extra: object) -> None:
    """Refuse `extra_body` for content that has no members.

    Raises:
        InvalidRequestError: there is one.
    """
    if not isinstance(extra, Omit) and extra is not None:
        raise refused(
            "extra_body", f"nothing beside a body of the type {spec.media_type}", "it"
        )
