# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_ID = Param(name="id", location=In.PATH, required=True)

LIST: Operation[list[models.Message]] = Operation(
    id="listMessages",
    method="GET",
    path="/rooms/{id}/messages",
    params=(_ID,),
    success=(Response("200", JSON, lambda: list[models.Message]),),
)

SEND: Operation[None] = Operation(
    id="sendMessage",
    method="POST",
    path="/rooms/{id}/messages",
    params=(_ID,),
    body=Body(JSON, lambda: models.Message, required=True),
    success=(Response("204"),),
)
