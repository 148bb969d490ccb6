# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

WITH_RAW_RESPONSE_: Operation[None] = Operation(
    id="with_raw_response",
    method="DELETE",
    path="/list",
    success=(Response("204"),),
)
