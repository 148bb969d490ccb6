"""Connections of an event loop, and what leaves in one write."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, cast

import httpcore2
import pytest

from generator.runtime.http import pool
from generator.runtime.http.loop_stream import LoopBackend, LoopStream
from generator.runtime.http.network import AsyncStream, Stream

HEAD, BODY = b"POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n", b"body"
Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Kept:
    """A stream that keeps what is written."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def write(self, buffer: bytes, _: object) -> None:
        self.written.append(buffer)

    def read(self, *_: object) -> bytes:
        return b"response"


class AsyncKept(Kept):
    """The same for tasks."""

    async def write(self, buffer: bytes, _: object) -> None:  # type: ignore[override]  # it is awaited
        self.written.append(buffer)

    async def read(self, *_: object) -> bytes:  # type: ignore[override]  # it is awaited
        return b"response"


def written(*steps: bytes | None) -> list[bytes]:
    """What leaves, in pieces, of what is written to streams of both kinds; None: they are read."""
    kept, kept_by_task = Kept(), AsyncKept()
    stream, stream_of_task = Stream(cast("Any", kept)), AsyncStream(cast("Any", kept_by_task))

    async def use() -> None:
        for step in steps:
            await (stream_of_task.read(9) if step is None else stream_of_task.write(step))

    asyncio.run(use())
    for step in steps:
        stream.read(9) if step is None else stream.write(step)
    assert kept.written == kept_by_task.written
    return kept.written


def test_the_head_of_a_request_leaves_with_its_content() -> None:
    assert written(HEAD, BODY, b"") == [HEAD + BODY]


def test_a_request_that_is_a_head_leaves_with_its_end() -> None:
    assert written(HEAD, b"", b"") == [HEAD]


def test_the_head_of_the_next_request_waits_again() -> None:
    assert written(HEAD, BODY, b"", None, None, HEAD) == [HEAD + BODY]


def test_further_pieces_leave_as_they_come() -> None:
    assert written(HEAD, BODY, BODY, b"0\r\n\r\n") == [HEAD + BODY, BODY, b"0\r\n\r\n"]


def test_what_needs_a_response_first_leaves_before_it_is_read() -> None:
    """As the greeting of a SOCKS proxy, which is one write."""
    assert written(b"greeting", None, HEAD, BODY) == [b"greeting", HEAD + BODY]


def against(serve: Serve, use: Callable[[LoopStream], Awaitable[None]]) -> None:
    """Use a connection to a server, which is closed by then."""

    async def both() -> None:
        served = asyncio.Event()

        async def serve_and_close(
            reader: asyncio.StreamReader, writer: asyncio.StreamWriter
        ) -> None:
            await serve(reader, writer)
            writer.transport.abort()
            with suppress(OSError):
                await writer.wait_closed()
            served.set()

        server = await asyncio.start_server(serve_and_close, "127.0.0.1", 0)
        host, port = server.sockets[0].getsockname()
        stream = await LoopBackend().connect_tcp(host, port, 5.0)
        await use(stream)
        await stream.aclose()
        await served.wait()
        server.close()

    asyncio.run(asyncio.wait_for(both(), 20))


def test_what_nobody_reads_is_left_to_the_system() -> None:
    size = 2_000_000

    async def serve(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(bytes(size))
        writer.close()
        await writer.wait_closed()

    async def use(stream: LoopStream) -> None:
        found, most = 0, 0
        while data := await stream.read(10_000):
            found += len(data)
            await asyncio.sleep(0)
            most = max(most, len(vars(stream)["_unread"]))
        assert found == size
        assert most < 600_000

    against(serve, use)


def test_what_the_server_does_not_take_is_waited_for() -> None:
    async def serve(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    async def use(stream: LoopStream) -> None:
        with pytest.raises(httpcore2.ReadTimeout):
            await stream.read(10, 0.01)
        stream.pause_writing()
        with pytest.raises(httpcore2.WriteTimeout):
            await stream.write(b"more", 0.01)

    against(serve, use)


def test_a_connection_that_is_reset() -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(4)
        reset = struct.pack("ii", 1, 0)
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)

    async def use(stream: LoopStream) -> None:
        assert not stream.get_extra_info("is_readable")
        await stream.write(b"more")
        with pytest.raises(httpcore2.ReadError):
            await stream.read(10)
        with pytest.raises(httpcore2.WriteError):
            await stream.write(b"more")
        assert stream.get_extra_info("is_readable")

    against(serve, use)


def test_a_name_that_cannot_be_one() -> None:
    with pytest.raises(httpcore2.ConnectError):
        asyncio.run(LoopBackend().connect_tcp("a" * 70, 1))


def test_the_loop_that_runs_decides_what_connects(monkeypatch: pytest.MonkeyPatch) -> None:
    async def chosen() -> Any:
        return vars(pool)["_backend"]()

    assert isinstance(asyncio.run(chosen()), LoopBackend)
    monkeypatch.setattr(pool, "asyncio_loop", object)
    assert isinstance(vars(pool)["_backend"](), httpcore2.AnyIOBackend)
