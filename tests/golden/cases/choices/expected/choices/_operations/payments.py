# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

PAY: Operation[models.Result] = Operation(
    id="pay",
    method="POST",
    path="/payments",
    body=Body(JSON, lambda: models.Payment, required=True),
    success=(Response("200", JSON, lambda: models.Result),),
)
