# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

RESET: Operation[None] = Operation(
    id="reset",
    method="POST",
    path="/admin/reset",
    success=(Response("204"),),
)
