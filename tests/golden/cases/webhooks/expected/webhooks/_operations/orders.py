# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

PLACE: Operation[None] = Operation(
    id="placeOrder",
    method="POST",
    path="/orders",
    success=(Response("204"),),
)
