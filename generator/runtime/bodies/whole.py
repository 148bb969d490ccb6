"""A body that a caller gives as a whole, as its model, or member by member."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.omit import omit
from ..core.secret import opened
from ..models.payload import refused


def either(body: object, members: Mapping[str, object]) -> object:
    """The whole body if it is given, else its members.

    Raises:
        InvalidRequestError: both are given.
    """
    if opened(body) is omit:
        return members
    given = [name for name, value in opened(members).items() if value is not omit]
    if given:
        del body, members  # error reporters collect local variables
        raise refused(
            "body", "a whole body or its members", f"it and {', '.join(given)}"
        )
    return body
