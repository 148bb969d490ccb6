# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Operation, Response

_ERRORS = (
    Response("409", "application/problem+json", lambda: models.Problem),
    Response("default", JSON, lambda: models.Problem),
)

_ERRORS_2 = (Response("302"),)

START: Operation[models.Result | models.Ticket | None] = Operation(
    id="startJob",
    method="POST",
    path="/jobs",
    success=(
        Response("200", JSON, lambda: models.Result),
        Response("202", JSON, lambda: models.Ticket),
        Response("204"),
    ),
    errors=_ERRORS,
)

LIST: Operation[list[models.Ticket]] = Operation(
    id="listJobs",
    method="GET",
    path="/lists",
    success=(Response("2XX", JSON, lambda: list[models.Ticket]),),
)

MAP: Operation[dict[str, models.Ticket]] = Operation(
    id="mapJobs",
    method="GET",
    path="/maps",
    success=(Response("default", JSON, lambda: dict[str, models.Ticket]),),
)

COUNT: Operation[int] = Operation(
    id="countJobs",
    method="GET",
    path="/scalars",
    success=(Response("200", JSON, lambda: int),),
)

ANY: Operation[object] = Operation(
    id="anyJob",
    method="GET",
    path="/any",
    success=(Response("200", JSON),),
)

MAYBE: Operation[models.Ticket | None] = Operation(
    id="maybeJob",
    method="GET",
    path="/null",
    success=(Response("200", JSON, lambda: models.Ticket | None),),
)

MOVED: Operation[None] = Operation(
    id="movedJob",
    method="GET",
    path="/moved",
    errors=_ERRORS_2,
)

AS_BOTH: Operation[models.Result] = Operation(
    id="jobAsBoth",
    method="GET",
    path="/both",
    success=(Response("200", JSON, lambda: models.Result),),
    narrow=True,
)

AS_BOTH_AS_CSV: Operation[str] = Operation(
    id="jobAsBoth",
    method="GET",
    path="/both",
    success=(Response("200", "text/csv"),),
    narrow=True,
)
