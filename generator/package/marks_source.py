"""Notes to the codec on a field.

Comes in: a property. Goes out: the names of the marks of `runtime/model.py` that its field has. The
rule of this file: a mark says what neither the type of a field nor its limits can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, LiteralString

from ..ir import Written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..ir import Property

_WRITTEN: Mapping[Written, LiteralString] = {
    Written.EXPLODED: "EXPLODED",
    Written.JSON: "AS_JSON",
}
"""How the text of a header field is read, where it is not read as style `simple`."""


def field_marks(found: Property, *, read_only: bool) -> Iterator[LiteralString]:
    """The marks of a field; `read_only` where requests have it and must not."""
    if read_only:
        yield "READ_ONLY"
    if found.written in _WRITTEN:
        yield _WRITTEN[found.written]
