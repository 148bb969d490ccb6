"""Streams over every transport, from a server that misbehaves: what happens is the same for all."""

from __future__ import annotations

import asyncio
import gc
import time
from typing import TYPE_CHECKING

import pytest

from generator.runtime.core import errors
from generator.runtime.http.deadline import Timeout
from tests.runtime.hostile_streams import Hostile
from tests.runtime.http.test_conformance import wait_until
from tests.runtime.kinds import KINDS, Session, outlasted, session
from tests.runtime.streams_api import ASK, CHUNKS, EVENTS, LINES, SEQUENCE, Chunk, Event, Listener

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.slow

every = pytest.mark.parametrize("kind", KINDS)
ALL = [Chunk(text="café", count=number) for number in range(3)]


@pytest.fixture
def server() -> Iterator[Hostile]:
    with Hostile() as server:
        yield server


@every
def test_events_cut_anywhere(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/events") as s:
        listener = Listener.of(s, CHUNKS)
        assert listener.stream.response.status_code == 200
        assert listener.stream.response.request_id == "r1"
        assert listener.rest() == ALL
        assert listener.rest() == []
        whole = Listener.of(s, EVENTS).rest()
    assert whole == [Event(data=item, event="chunk", id=str(item.count)) for item in ALL]
    assert server.connections == 1, "a stream that was read to its end gives its connection back"
    assert server.received[0].headers["accept"] == "text/event-stream, */*;q=0.1"


@every
@pytest.mark.parametrize(("way", "operation"), [("lines", LINES), ("sequence", SEQUENCE)])
def test_json_texts(kind: str, way: str, operation: object, server: Hostile) -> None:
    with session(kind, f"{server.url}/{way}") as s:
        items = Listener.of(s, operation).rest()  # type: ignore[arg-type] # one of two operations
    assert items == [Chunk(text=text) for text in "abc"]


@every
def test_an_item_is_there_when_its_bytes_are(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/events_gzip") as s:
        listener = Listener.of(s, CHUNKS)
        assert [listener.next(), listener.next()] == ALL[:2]
        server.gate.set()
        assert listener.rest() == ALL[2:]


@every
def test_closing_early_ends_the_connection(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/endless_events") as s:
        listener = Listener.of(s, CHUNKS)
        assert listener.next() == Chunk(text="more")
        listener.close()
        listener.close()
        assert listener.rest() == []
        wait(s, lambda: server.open_now == 0)
        again = s.client.with_options(base_url=f"{server.url}/ok")
        assert s.run(again.send).data.result == "ok"


@every
@pytest.mark.parametrize("read", [0, 1])
def test_a_stream_that_nobody_holds(kind: str, read: int, server: Hostile) -> None:
    with session(kind, f"{server.url}/endless_events") as s:
        listener = Listener.of(s, CHUNKS)
        for _ in range(read):
            listener.next()
        del listener
        gc.collect()
        wait(s, lambda: server.open_now == 0)


def wait(s: Session, condition: object) -> None:
    """Wait until something holds, while the event loop runs."""
    for _ in range(2_000):
        if condition():  # type: ignore[operator] # a function without arguments
            return
        if s.runner:
            s.run(lambda: asyncio.sleep(0.02))
        else:
            wait_until(lambda: True)
    raise AssertionError("it never came")


@every
@pytest.mark.parametrize("way", ["reset", "close"])
def test_a_response_that_breaks_off(kind: str, way: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/events_then/{way}") as s:
        listener = Listener.of(s, CHUNKS)
        assert [listener.next(), listener.next()] == ALL[:2]
        with pytest.raises(errors.NoResponseError, match="after 2 items") as raised:
            listener.next()
        assert raised.value.sent
        assert listener.rest() == []
    assert len(server.received) == 1


def reading(seconds: float) -> Timeout:
    return Timeout(total=60, connect=None, read=seconds)


@every
@pytest.mark.parametrize("limit", [Timeout, reading])
def test_a_server_that_falls_silent(
    kind: str, limit: Callable[[float], Timeout], server: Hostile
) -> None:
    with session(kind, f"{server.url}/events_then/hang") as s:
        outlasted(
            lambda seconds: Listener.of(s, CHUNKS, timeout=limit(seconds)).rest(), "after 2 items"
        )
        server.gate.set()


@every
def test_the_total_is_that_of_the_header(
    kind: str, server: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.monotonic
    with session(kind, f"{server.url}/slow_events") as s:
        listener = Listener.of(s, CHUNKS, timeout=60)
        listener.next()
        monkeypatch.setattr(time, "monotonic", lambda: now() + 100)
        server.gate.set()
        assert len(listener.rest()) == 7
        monkeypatch.undo()


@every
def test_one_item_is_bounded_and_the_whole_is_not(kind: str, server: Hostile) -> None:
    limit = len(b'data: {"text": "cafe"},') * 3
    with session(kind, f"{server.url}/events", max_response_bytes=limit) as s:
        assert len(Listener.of(s, CHUNKS).rest()) == 3
    with session(kind, f"{server.url}/endless_line", max_response_bytes=limit) as s:
        with pytest.raises(errors.APIResponseValidationError) as raised:
            Listener.of(s, CHUNKS).next()
        assert raised.value.reason == "too_large"
        server.gate.set()


@every
def test_what_is_no_success_is_read_whole_and_repeated(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/unavailable") as s:
        assert Listener.of(s, CHUNKS).rest() == ALL
        assert len(server.received) == 2
        server.received.clear()
        with pytest.raises(errors.InternalServerError) as raised:
            Listener.of(s, ASK)
    assert raised.value.body == {"errors": []}
    assert server.connections == 1


@every
def test_not_what_was_promised(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/ok", max_connections=1) as s:
        with pytest.raises(errors.APIResponseValidationError) as raised:
            Listener.of(s, CHUNKS)
        assert raised.value.reason == "content_type"
        assert s.call("send").data.result == "ok"
