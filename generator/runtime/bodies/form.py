"""Bodies of the type application/x-www-form-urlencoded.

The value is checked as JSON first. A member that is null is refused: a form cannot say null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.encode import form_pairs, refuse_null
from ..core.operation import Payload
from ..models.payload import checked
from .values import members

if TYPE_CHECKING:
    from ..core.operation import Body


def write_form(spec: Body, value: object, extra: object) -> Payload:
    """Write a body as a form (WHATWG URL, section 5.2; OpenAPI 3.2, section 4.15.3).

    Raises:
        InvalidRequestError: it does not fit its type, or has a value that a form cannot say.
    """
    plain = checked(spec, value, extra)
    encoding = dict(spec.encoding)
    pairs: list[str] = []
    for name, item in members(plain).items():
        refuse_null(name, item, encoding.get(name))
        pairs += form_pairs(name, item, encoding.get(name))
    return Payload("&".join(pairs).encode(), spec.media_type, plain)
