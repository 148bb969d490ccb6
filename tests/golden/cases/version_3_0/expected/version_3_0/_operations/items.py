# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_ID = Param(name="id", location=In.PATH, required=True)

CHANGE: Operation[models.Item] = Operation(
    id="changeItem",
    method="POST",
    path="/items/{id}",
    params=(_ID,),
    body=Body(JSON, lambda: models.Item, required=True),
    success=(Response("200", JSON, lambda: models.Item),),
)
