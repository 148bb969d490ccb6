# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_X_PIN = Param(name="X-Pin", argument="x_pin", location=In.HEADER, type=lambda: str)

LOG_IN: Operation[models.Token] = Operation(
    id="logIn",
    method="POST",
    path="/logins",
    params=(_X_PIN,),
    body=Body(JSON, lambda: models.Login, required=True),
    success=(Response("200", JSON, lambda: models.Token),),
)
