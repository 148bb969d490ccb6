# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

ADD: Operation[list[models.Pet]] = Operation(
    id="addPet",
    method="POST",
    path="/pets",
    body=Body(JSON, lambda: models.Pet, required=True),
    success=(Response("200", JSON, lambda: list[models.Pet]),),
)

LAST_EVENT: Operation[models.Event] = Operation(
    id="lastEvent",
    method="GET",
    path="/events",
    success=(Response("200", JSON, lambda: models.Event),),
)
