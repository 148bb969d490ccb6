# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

ADD: Operation[models.Car] = Operation(
    id="addCar",
    method="POST",
    path="/cars",
    body=Body(JSON, lambda: models.Car, required=True),
    success=(Response("200", JSON, lambda: models.Car),),
)
