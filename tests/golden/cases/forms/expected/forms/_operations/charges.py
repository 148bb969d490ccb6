# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.bodies.form import write_form
from .._runtime.core.operation import Body, Encoding, Operation, Response, Style

CREATE: Operation[None] = Operation(
    id="createCharge",
    method="POST",
    path="/charges",
    body=Body(
        "application/x-www-form-urlencoded",
        lambda: models.CreateChargeRequest,
        required=True,
        writer=write_form,
        encoding=(
            ("metadata", Encoding(explode=True, style=Style.DEEP_OBJECT)),
            ("lines", Encoding(explode=True, style=Style.DEEP_OBJECT)),
            ("expand", Encoding(explode=True, style=Style.DEEP_OBJECT)),
            ("ids", Encoding(explode=False)),
        ),
    ),
    success=(Response("204"),),
)

PATCH: Operation[None] = Operation(
    id="patchCharge",
    method="PATCH",
    path="/charges",
    body=Body(
        "application/x-www-form-urlencoded",
        lambda: dict[str, str | int],
        writer=write_form,
    ),
    success=(Response("204"),),
)
