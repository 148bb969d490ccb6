# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

READ: Operation[str] = Operation(
    id="readNotes",
    method="GET",
    path="/notes",
    success=(Response("200", "text/xml"),),
)
