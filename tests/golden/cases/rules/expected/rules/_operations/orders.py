# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

PLACE: Operation[models.Order] = Operation(
    id="placeOrder",
    method="POST",
    path="/orders",
    body=Body(JSON, lambda: models.Order, required=True),
    success=(Response("200", JSON, lambda: models.Order),),
)
