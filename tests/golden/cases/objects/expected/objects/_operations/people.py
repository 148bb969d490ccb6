# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

ADD_PERSON: Operation[models.Person] = Operation(
    id="addPerson",
    method="POST",
    path="/people",
    body=Body(JSON, lambda: models.Person, required=True),
    success=(Response("200", JSON, lambda: models.Person),),
)
