# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import In, Operation, Param, Response

_ID = Param(name="id", location=In.PATH, required=True)

_ERRORS = (Response("default", JSON, lambda: models.Error),)

GET: Operation[models.Owner] = Operation(
    id="getOwner",
    method="GET",
    path="/owners/{id}",
    params=(_ID,),
    success=(Response("200", JSON, lambda: models.Owner),),
    errors=_ERRORS,
)
