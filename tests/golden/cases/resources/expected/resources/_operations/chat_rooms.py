# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

LIST: Operation[list[models.Room]] = Operation(
    id="listRooms",
    method="GET",
    path="/rooms",
    success=(Response("200", JSON, lambda: list[models.Room]),),
)

CREATE_ROOM: Operation[models.Room] = Operation(
    id="createRoom",
    method="POST",
    path="/rooms",
    body=Body(JSON, lambda: models.Room, required=True),
    success=(Response("200", JSON, lambda: models.Room),),
)
