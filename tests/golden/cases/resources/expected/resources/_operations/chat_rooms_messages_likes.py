# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import In, Operation, Param, Response

_ID = Param(name="id", location=In.PATH, required=True)

_NUMBER = Param(name="number", location=In.PATH, required=True, type=lambda: int)

ADD: Operation[None] = Operation(
    id="like",
    method="PUT",
    path="/rooms/{id}/messages/{number}/likes",
    params=(_ID, _NUMBER),
    success=(Response("204"),),
)
