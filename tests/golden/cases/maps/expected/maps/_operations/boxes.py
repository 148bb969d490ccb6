# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

STORE: Operation[models.Box] = Operation(
    id="storeBox",
    method="PUT",
    path="/boxes",
    body=Body(JSON, lambda: models.Box, required=True),
    success=(Response("200", JSON, lambda: models.Box),),
)
