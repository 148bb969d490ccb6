"""Operations whose responses are no single JSON value, as the generator would write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.runtime.core.operation import (
    Body,
    EventData,
    EventStream,
    In,
    Operation,
    Param,
    Response,
)
from generator.runtime.models.model import Model
from generator.runtime.streams.stream import AsyncStream, Stream, open_async_stream, open_stream

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from generator.runtime.http.transport import TransportResponse
    from tests.runtime.kinds import Session


class Chunk(Model):
    text: str
    count: int | None = None


class Event(Model):
    data: Chunk
    event: str | None = None
    id: str | None = None
    retry: int | None = None


class Text(Model):
    data: str
    event: str | None = None


def operation(
    media_type: str | None = "text/event-stream",
    type_: Callable[[], object] | None = lambda: Chunk,
    events: EventStream | None = None,
    method: str = "GET",
) -> Operation[Any]:
    return Operation(
        id="Listen",
        method=method,
        path="/listen",
        success=(Response("200", media_type, type_, events),),
        body=Body("application/json", required=True) if method == "POST" else None,
    )


CHUNKS = operation()
EVENTS = operation(type_=lambda: Event, events=EventStream(whole=True))
TEXTS = operation(type_=lambda: str, events=EventStream(data=EventData.TEXT))
LINES = operation("application/jsonl")
SEQUENCE = operation("application/json-seq")
ASK: Operation[Any] = operation(method="POST")
GET_FILE: Operation[bytes] = Operation(
    id="GetFile",
    method="GET",
    path="/files/{name}",
    params=(Param(name="name", location=In.PATH, required=True),),
    success=(Response("200", "application/octet-stream"),),
)


def opened(client: Any, *arguments: Any) -> Any:
    """A stream of either client; for an asynchronous one a coroutine."""
    return (open_async_stream if client.is_asynchronous else open_stream)(client, *arguments)


class Listener:
    """A stream of either client, read item by item."""

    def __init__(self, session: Session, stream: Stream[Any] | AsyncStream[Any]) -> None:
        self._session = session
        self.stream: Any = stream

    @classmethod
    def of(cls, session: Session, operation: Operation[Any], **options: Any) -> Listener:
        body = ({"q": 1},) if operation.body else ()
        made = session.run(lambda: opened(session.client, operation, options, (), *body))
        return cls(session, made)

    def next(self) -> Any:
        return self._session.run(
            self.stream.__anext__ if self._session.runner else self.stream.__next__
        )

    def rest(self) -> list[Any]:
        if self._session.runner is None:
            return list(self.stream)

        async def collect() -> list[Any]:
            return [item async for item in self.stream]

        return list(self._session.run(collect))

    def close(self) -> None:
        self._session.run(self.stream.close)


def in_pieces(content: bytes, size: int) -> Iterator[bytes]:
    return (content[start : start + size] for start in range(0, len(content), size))


def piecewise(content: bytes, size: int = 7, **fields: str) -> TransportResponse:
    from generator.runtime.http.transport import TransportResponse

    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in fields.items()]
    return TransportResponse(200, raw, in_pieces(content, size))


async def collected(items: AsyncIterator[Any]) -> list[Any]:
    return [item async for item in items]
