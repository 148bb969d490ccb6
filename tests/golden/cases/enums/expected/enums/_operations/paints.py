# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

MIX: Operation[models.Paint] = Operation(
    id="mixPaint",
    method="POST",
    path="/paints",
    body=Body(JSON, lambda: models.Paint, required=True),
    success=(Response("200", JSON, lambda: models.Paint),),
)
