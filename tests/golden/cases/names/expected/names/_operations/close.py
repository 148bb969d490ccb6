# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

LIST: Operation[None] = Operation(
    id="closeAll",
    method="PUT",
    path="/list",
    success=(Response("204"),),
)
