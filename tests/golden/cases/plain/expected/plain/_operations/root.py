# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import In, Operation, Param, Response

_ANYTHING = Param(name="anything", location=In.PATH, required=True, type=lambda: object)

GET: Operation[None] = Operation(
    id="get /{anything}",
    method="GET",
    path="/{anything}",
    params=(_ANYTHING,),
    success=(Response("204"),),
)
