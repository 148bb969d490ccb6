# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

LIST: Operation[models.ListPetsResponse] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    success=(Response("200", JSON, lambda: models.ListPetsResponse),),
)

ADD: Operation[None] = Operation(
    id="addPet",
    method="POST",
    path="/pets",
    body=Body(JSON, lambda: models.Pet, required=True),
    success=(Response("204"),),
)
