# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.operation import Operation, Response

TAIL: Operation[models.Entry] = Operation(
    id="tailLogs",
    method="GET",
    path="/logs",
    success=(
        Response("200", "application/jsonl", lambda: models.Entry),
        Response("204"),
    ),
)

COUNT_UP: Operation[int] = Operation(
    id="countUp",
    method="GET",
    path="/numbers",
    success=(Response("200", "application/json-seq", lambda: int),),
)
