# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

GET: Operation[None] = Operation(
    id="getAdmin",
    method="GET",
    path="/admin",
    success=(Response("204"),),
    server="/internal",
)
