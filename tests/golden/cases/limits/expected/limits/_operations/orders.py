# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_PAGE = Param(name="page", location=In.QUERY, type=lambda: models.PlaceOrderPage)

_TAG = Param(name="tag", location=In.QUERY, type=lambda: models.PlaceOrderTag)

PLACE: Operation[None] = Operation(
    id="placeOrder",
    method="POST",
    path="/orders",
    params=(_PAGE, _TAG),
    body=Body(JSON, lambda: models.Order, required=True),
    success=(Response("204"),),
)
