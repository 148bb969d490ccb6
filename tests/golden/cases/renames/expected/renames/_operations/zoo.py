# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import EventData, EventStream, Operation, Response

PICTURE: Operation[bytes] = Operation(
    id="picture",
    method="GET",
    path="/zoo/picture",
    success=(Response("200", "image/png"),),
)

WATCH: Operation[str] = Operation(
    id="watch",
    method="GET",
    path="/zoo/events",
    success=(
        Response(
            "200", "text/event-stream", lambda: str, EventStream(data=EventData.TEXT)
        ),
    ),
)
