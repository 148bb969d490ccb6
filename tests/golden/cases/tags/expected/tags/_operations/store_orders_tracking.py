# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import In, Operation, Param, Response

_ID = Param(name="id", location=In.PATH, required=True)

_FULL = Param(name="full", location=In.QUERY, type=lambda: bool)

TRACK_ORDER: Operation[None] = Operation(
    id="trackOrder",
    method="GET",
    path="/orders/{id}",
    params=(_ID, _FULL),
    success=(Response("204"),),
)
