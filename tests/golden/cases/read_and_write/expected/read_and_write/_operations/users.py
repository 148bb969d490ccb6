# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

ADD: Operation[models.User] = Operation(
    id="addUser",
    method="POST",
    path="/users",
    body=Body(JSON, lambda: models.User, required=True),
    success=(Response("200", JSON, lambda: models.User),),
)

COUNT: Operation[models.Stats] = Operation(
    id="countUsers",
    method="GET",
    path="/stats",
    success=(Response("200", JSON, lambda: models.Stats),),
)
