# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.bodies.form import write_form
from .._runtime.core.operation import Body, Operation, Response

CREATE: Operation[None] = Operation(
    id="createLogin",
    method="POST",
    path="/logins",
    body=Body(
        "application/x-www-form-urlencoded",
        lambda: models.Login,
        required=True,
        writer=write_form,
    ),
    success=(Response("204"),),
)
