# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.operation import (
    EventData,
    EventStream,
    In,
    Operation,
    Param,
    Response,
)

_STREAM = Param(name="stream", location=In.QUERY, type=lambda: str)

LISTEN: Operation[models.ListenResponseItem] = Operation(
    id="listen",
    method="GET",
    path="/events",
    params=(_STREAM,),
    success=(
        Response(
            "200",
            "text/event-stream",
            lambda: models.ListenResponseItem,
            EventStream(whole=True, data=EventData.EITHER),
        ),
    ),
)

READ_NOTES: Operation[str] = Operation(
    id="readNotes",
    method="GET",
    path="/notes",
    success=(
        Response(
            "200", "text/event-stream", lambda: str, EventStream(data=EventData.TEXT)
        ),
    ),
)
