# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

READ_CATALOGUE: Operation[None] = Operation(
    id="readCatalogue",
    method="GET",
    path="/catalogue",
    success=(Response("204"),),
)
