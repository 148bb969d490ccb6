# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_ID = Param(name="id", location=In.PATH, required=True, type=lambda: models.Id)

_LIKE = Param(name="like", location=In.QUERY, type=lambda: models.ReportSize)

_ERRORS = (Response("default", JSON, lambda: models.ProblemResponse),)

_ERRORS_2 = (Response("404", JSON, lambda: models.ProblemResponse),)

GET: Operation[models.Report] = Operation(
    id="getReport",
    method="GET",
    path="/reports/{id}",
    params=(_ID, _LIKE),
    success=(Response("200", JSON, lambda: models.Report),),
    errors=_ERRORS,
)

PUT: Operation[models.Report] = Operation(
    id="putReport",
    method="PUT",
    path="/reports/{id}",
    params=(_ID,),
    body=Body(JSON, lambda: models.Report, required=True),
    success=(Response("200", JSON, lambda: models.Report),),
    errors=_ERRORS_2,
)
