# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Operation, Response

GET_LIST: Operation[list[models.List2]] = Operation(
    id="list",
    method="GET",
    path="/list",
    success=(Response("200", JSON, lambda: list[models.List2]),),
)

POST_LIST: Operation[None] = Operation(
    id="List",
    method="POST",
    path="/list",
    success=(Response("204"),),
)
