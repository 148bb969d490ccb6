# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_ID = Param(
    name="id", location=In.PATH, required=True, type=lambda: models.ChangeVisitId
)

_SINCE = Param(name="since", location=In.QUERY, type=lambda: models.ChangeVisitSince)

CHANGE: Operation[models.Visit] = Operation(
    id="changeVisit",
    method="PATCH",
    path="/visits/{id}",
    params=(_ID, _SINCE),
    body=Body(JSON, lambda: models.Visit, required=True),
    success=(Response("200", JSON, lambda: models.Visit),),
)
