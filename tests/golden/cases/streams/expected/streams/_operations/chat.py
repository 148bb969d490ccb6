# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, EventStream, Operation, Response

_ERRORS = (Response("422", JSON, lambda: models.Problem),)

CREATE: Operation[models.Completion] = Operation(
    id="createChat",
    method="POST",
    path="/chat",
    body=Body(JSON, lambda: models.Question, required=True),
    success=(Response("200", JSON, lambda: models.Completion),),
    errors=_ERRORS,
    narrow=True,
)

CREATE_STREAM: Operation[models.Chunk] = Operation(
    id="createChat",
    method="POST",
    path="/chat",
    body=Body(JSON, lambda: models.Question, required=True),
    success=(
        Response(
            "200", "text/event-stream", lambda: models.Chunk, EventStream(end="[END]")
        ),
    ),
    errors=_ERRORS,
    narrow=True,
)
