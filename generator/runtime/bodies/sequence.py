"""Bodies that are sequences of JSON values: JSON lines, NDJSON, JSON text sequences.

Every item is checked before the first one is sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from ..core.media import sequence_frame
from ..core.operation import Payload
from ..models.payload import refused
from .values import no_extra

if TYPE_CHECKING:
    from ..core.operation import Body


def write_sequence(spec: Body, value: object, extra: object) -> Payload:
    """Write a body as one JSON value after the other (RFC 7464; OpenAPI 3.2, section 4.14.3).

    Raises:
        InvalidRequestError: it is no iterable, or an item does not fit its type.
    """
    no_extra(spec, extra)
    given = type(value).__name__
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
        raise refused("body", "an iterable of items", given)
    from ..models.codec import encode_item

    before, after = sequence_frame(spec.media_type) or (b"", b"\n")
    items = cast("Iterable[object]", value)
    written = [
        encode_item(spec.type, item, where=f"body[{index}]")
        for index, item in enumerate(items)
    ]
    content = b"".join(before + item + after for item in written)
    return Payload(content, spec.media_type, b"[" + b",".join(written) + b"]")
