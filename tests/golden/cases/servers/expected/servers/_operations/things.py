# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

LIST: Operation[None] = Operation(
    id="listThings",
    method="GET",
    path="/things",
    success=(Response("204"),),
)
