"""Notes to the codec on a field.

A mark says what neither the type of a field nor its limits can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, LiteralString

from ..ir.schemas import HeaderFormat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..surface.schemas import Field

_FORMATS: Mapping[HeaderFormat, LiteralString] = {
    HeaderFormat.EXPLODED: "EXPLODED",
    HeaderFormat.JSON: "AS_JSON",
}
"""How the text of a header field is read, where it is not read as style `simple`."""


def field_marks(found: Field) -> Iterator[LiteralString]:
    """The marks of a field."""
    if found.not_sent:
        yield "READ_ONLY"
    if found.required and found.optional and found.read_only:
        yield "REQUIRED_IN_RESPONSES"
    if found.required and found.optional and found.write_only:
        yield "REQUIRED_IN_REQUESTS"
    if found.written is not None:
        yield "TAG" if found.is_tag else "WRITTEN"
    if found.header_format in _FORMATS:
        yield _FORMATS[found.header_format]
