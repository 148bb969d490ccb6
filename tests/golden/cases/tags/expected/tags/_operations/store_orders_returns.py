# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

OPEN: Operation[None] = Operation(
    id="openReturn",
    method="POST",
    path="/returns",
    success=(Response("204"),),
)
