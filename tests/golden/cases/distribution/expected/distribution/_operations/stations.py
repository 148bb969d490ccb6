# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import In, Operation, Param, Response

_ID = Param(name="id", location=In.PATH, required=True)

_UNIT = Param(
    name="unit",
    location=In.QUERY,
    required=True,
    type=lambda: Literal["celsius", "kelvin"],
)

GET: Operation[models.Station] = Operation(
    id="getStation",
    method="GET",
    path="/stations/{id}",
    params=(_ID, _UNIT),
    success=(Response("200", JSON, lambda: models.Station),),
)

REMOVE: Operation[None] = Operation(
    id="removeStation",
    method="DELETE",
    path="/stations/{id}",
    params=(_ID,),
    success=(Response("204"),),
)
