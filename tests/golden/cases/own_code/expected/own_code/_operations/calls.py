# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Operation, Response

LIST: Operation[list[models.Call]] = Operation(
    id="listCalls",
    method="GET",
    path="/calls",
    success=(Response("200", JSON, lambda: list[models.Call]),),
)
