"""JSON merge patches: null removes a member (RFC 7396)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.operation import Payload
from .payload import checked

if TYPE_CHECKING:
    from ..core.operation import Body


def write_patch(spec: Body, value: object, extra: object) -> Payload:
    """Write a merge patch, in which any member of an object may be null, but no item of a list.

    Raises:
        InvalidRequestError: It does not fit its type.
    """
    content = checked(spec, value, extra, removes=True)
    return Payload(content, spec.media_type, content)
