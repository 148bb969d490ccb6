import asyncio
from collections.abc import AsyncIterator
from typing import assert_type

from streams import Api, AsyncApi, AsyncStream, MockTransport, Stream, TransportResponse, models

CONTENT: list[tuple[str, bytes]] = []


def respond(_: object) -> TransportResponse:
    media_type, content = CONTENT.pop()
    pieces = [content[start : start + 5] for start in range(0, len(content), 5)]
    return TransportResponse(200, [(b"content-type", media_type.encode())], pieces)


transport = MockTransport(respond)
api = Api(transport=transport)
SSE = "text/event-stream"


def test_the_field_that_asks_for_a_stream_is_set_by_the_method() -> None:
    CONTENT.append((SSE, b'data: {"delta": "a"}\n\ndata: {"delta": "b"}\n\ndata: [END]\n\n'))
    with api.chat.create_stream(text="?") as stream:
        assert_type(stream, Stream[models.Chunk])
        assert stream.response.status_code == 200
        assert [chunk.delta for chunk in stream] == ["a", "b"]
    assert transport.requests[-1].json() == {"text": "?", "stream": True}
    assert transport.requests[-1].header("accept") == SSE
    CONTENT.append(("application/json", b'{"text": "!"}'))
    assert api.chat.create(text="?").text == "!"
    assert transport.requests[-1].json() == {"text": "?"}


def test_events_are_read_whole_where_the_document_describes_them_so() -> None:
    CONTENT.append((SSE, b'event: change\nid: 1\ndata: {"line": "x"}\n\nevent: ping\ndata: 42\n\n'))
    change, ping = api.events.listen(stream="?")
    assert change == models.Change(event="change", id="1", data=models.Entry(line="x"))
    assert ping == models.Ping(event="ping", data="42")


def test_data_may_be_text() -> None:
    CONTENT.append((SSE, b"data: one\n\ndata: [DONE]\n\n"))
    notes = api.events.read_notes()
    assert_type(notes, Stream[str])
    assert list(notes) == ["one", "[DONE]"]


def test_json_lines_and_sequences() -> None:
    CONTENT.append(("application/x-ndjson", b'{"line": "a"}\n{"line": "b"}'))
    assert [entry.line for entry in api.logs.tail()] == ["a", "b"]
    CONTENT.append(("application/json-seq", b"\x1e1\n\x1e2\n"))
    assert list(api.logs.count_up()) == [1, 2]


def test_the_asynchronous_client_awaits_the_stream_and_iterates() -> None:
    async def listen() -> list[str]:
        CONTENT.append((SSE, b'data: {"delta": "a"}\n\n'))
        async with await AsyncApi(transport=transport).chat.create_stream(text="?") as stream:
            assert_type(stream, AsyncStream[models.Chunk])
            return await collect(stream)

    async def collect(stream: AsyncIterator[models.Chunk]) -> list[str]:
        return [chunk.delta async for chunk in stream]

    assert asyncio.run(listen()) == ["a"]
