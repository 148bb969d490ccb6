# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.operation import Operation, Response

WATCH: Operation[models.Event] = Operation(
    id="watchSent",
    method="GET",
    path="/sent",
    success=(Response("200", "text/event-stream", lambda: models.Event),),
)
