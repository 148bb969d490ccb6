"""Connections of an event loop, and what leaves in one write."""

from __future__ import annotations

import asyncio
import gc
import socket
import ssl
import struct
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Any, cast

import httpcore2
import pytest
import trustme

from generator.runtime.http import loop_stream, pool
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


def test_pieces_that_need_not_wait_let_the_loop_turn() -> None:
    """Else an upload to a fast server would hold up all tasks, and the limit of its own call."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(len(HEAD + BODY))
        writer.write(b"response")
        await reader.read()

    async def use(stream: LoopStream) -> None:
        turns: list[int] = []
        asyncio.get_running_loop().call_soon(turns.append, 1)
        await stream.write(HEAD)
        assert turns == []
        await stream.write(BODY)
        assert turns == [1]
        assert await stream.read(10) == b"response"
        asyncio.get_running_loop().call_soon(turns.append, 2)
        await stream.write(HEAD)
        assert turns == [1]

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


def test_who_still_reads_when_another_task_closes_gets_no_end() -> None:
    """An end would make a response that ends with its connection look whole."""

    async def serve(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    async def use(stream: LoopStream) -> None:
        reading = asyncio.create_task(stream.read(10))
        await asyncio.sleep(0)
        await stream.aclose()
        with pytest.raises(httpcore2.ReadError, match="closed"):
            await reading

    against(serve, use)


@pytest.fixture(scope="module")
def contexts() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Those of a server and of its client."""
    authority: Any = trustme.CA()
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(serving)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    return serving, trusting


Contexts = tuple[ssl.SSLContext, ssl.SSLContext]


def test_what_came_before_tls_does_not_pass_for_decrypted(contexts: Contexts) -> None:
    """As the response to a request, which a proxy could send after it has opened a tunnel."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"opened" + b"forged")
        with suppress(OSError):
            await writer.start_tls(contexts[0])
            writer.write(b"genuine")
            await reader.read()

    async def use(stream: LoopStream) -> None:
        assert await stream.read(6) == b"opened"
        with pytest.raises(httpcore2.ConnectError, match="before TLS"):
            await stream.start_tls(contexts[1], "localhost", 5.0)
        with pytest.raises(httpcore2.WriteError):
            await stream.write(HEAD)

    against(serve, use)


@pytest.mark.parametrize("is_noticed", [True, False])
def test_tls_with_a_server_that_has_gone(contexts: Contexts, is_noticed: bool) -> None:
    async def serve(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"opened")
        writer.close()
        await writer.wait_closed()

    async def use(stream: LoopStream) -> None:
        assert await stream.read(6) == b"opened"
        if is_noticed:
            assert await stream.read(6) == b""
            await asyncio.sleep(0)
        with pytest.raises(httpcore2.ConnectError):
            await stream.start_tls(contexts[1], "localhost")

    against(serve, use)


def test_a_name_that_tls_refuses(contexts: Contexts) -> None:
    async def serve(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    async def use(stream: LoopStream) -> None:
        with pytest.raises(httpcore2.ConnectError):
            await stream.start_tls(contexts[1], ".localhost", 5.0)

    against(serve, use)


@pytest.mark.parametrize("size", [10, 400_000])
def test_a_server_that_takes_all_before_it_responds(contexts: Contexts, size: int) -> None:
    """TLS says what it takes by other rules than a socket does."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await writer.start_tls(contexts[0])
        await reader.readexactly(5 * size)
        writer.write(b"done")
        await reader.read()

    async def use(stream: LoopStream) -> None:
        tls = await stream.start_tls(contexts[1], "localhost", 5.0)
        for _ in range(5):
            await tls.write(bytes(size), 5.0)
        assert await tls.read(10, 5.0) == b"done"

    against(serve, use)


def resolve(
    monkeypatch: pytest.MonkeyPatch, addresses: list[tuple[socket.AddressFamily, Any]]
) -> None:
    """Let the running loop find these addresses whatever it looks for."""

    async def getaddrinfo(*_: object, **__: object) -> list[Any]:
        await asyncio.sleep(0)
        return [
            (family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", address)
            for family, address in addresses
        ]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)


class Interrupted:
    """Work whose task is cancelled at one of the moments at which it waits.

    Args:
        work: what is awaited.
        moment: which, from 1.
        late: whether what is waited for happens first, in the same turn of the loop.
    """

    def __init__(self, work: Any, moment: int, *, late: bool) -> None:
        self._work, self._moment, self._late = work.__await__(), moment, late

    def _cancel(self, task: Any, _: object) -> None:
        task.cancel()

    def __await__(self) -> Any:
        task: Any = asyncio.current_task()
        step, count = partial(self._work.send, None), 0
        while True:
            try:
                future = step()
            except StopIteration as end:
                return end.value
            count += 1
            if count == self._moment:
                if self._late and future is not None:
                    future.add_done_callback(partial(self._cancel, task))
                else:
                    task.cancel()
            try:
                if future is not None:
                    future._asyncio_future_blocking = True
                yield future
            except BaseException as error:  # noqa: BLE001 - it is passed on
                step = partial(self._work.throw, error)
            else:
                step = partial(self._work.send, None)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("late", [False, True])
def test_a_task_that_is_cancelled_leaves_no_socket(
    contexts: Contexts, monkeypatch: pytest.MonkeyPatch, late: bool
) -> None:
    """Whatever it waits for: a name, one of several connections, TLS, or a response."""
    monkeypatch.setattr(loop_stream, "_NEXT_ADDRESS_SECONDS", 0.0001)
    gc.collect()  # what other tests left; what is there still is not gone through again
    gc.freeze()
    left: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", left.append)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            await writer.start_tls(contexts[0])
            await reader.readexactly(4)
            writer.write(b"done")
            await reader.read()
        writer.transport.abort()

    def note(_: object, context: dict[str, Any]) -> None:
        left.append(context)

    async def use(port: int) -> None:
        opened = await LoopBackend().connect_tcp("localhost", port, 5.0)
        stream = await opened.start_tls(contexts[1], "localhost", 5.0)
        try:
            await stream.write(b"more", 5.0)
            assert await stream.read(4, 5.0) == b"done"
        finally:
            await stream.aclose()

    async def cancel_each() -> int:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(note)
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port, moment = server.sockets[0].getsockname()[1], 0
        addresses = [("127.0.0.1", 1), ("127.0.0.1", port), ("127.0.0.1", port)]
        resolve(monkeypatch, [(socket.AF_INET, address) for address in addresses])
        while True:
            moment += 1

            async def interrupted() -> None:
                await Interrupted(use(port), moment, late=late)  # noqa: B023 - awaited at once

            try:
                await loop.create_task(interrupted())
                break
            except asyncio.CancelledError:
                gc.collect()
        server.close()
        return moment

    assert asyncio.run(asyncio.wait_for(cancel_each(), 20)) > 4
    gc.collect()
    assert left == []


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_host_of_which_one_address_accepts(
    family: socket.AddressFamily, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = {socket.AF_INET: "127.0.0.1", socket.AF_INET6: "::1"}
    try:
        listening = socket.create_server((home[family], 0), family=family)
    except OSError:
        pytest.skip("this machine has no such address")
    port = listening.getsockname()[1]

    async def connected() -> Any:
        families = [socket.AF_INET6, socket.AF_INET6, socket.AF_INET]
        resolve(monkeypatch, [(each, (home[each], port)) for each in families])
        options = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)]
        stream = await LoopBackend().connect_tcp("host.example", port, 5.0, socket_options=options)
        sock = stream.get_extra_info("socket")
        found = sock.family, sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) > 0
        no_delay = sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        await stream.aclose()
        return *found, no_delay > 0

    with listening:
        assert asyncio.run(connected()) == (family, True, True)
    with pytest.raises(httpcore2.ConnectError, match="Connect call failed"):
        asyncio.run(connected())


@pytest.mark.skipif(sys.version_info < (3, 12), reason="there are no eager tasks yet")
def test_eager_tasks() -> None:
    async def connected() -> None:
        loop: Any = asyncio.get_running_loop()
        loop.set_task_factory(vars(asyncio)["eager_task_factory"])
        with socket.create_server(("127.0.0.1", 0)) as listening:
            stream = await LoopBackend().connect_tcp("localhost", listening.getsockname()[1], 5.0)
            await stream.aclose()

    asyncio.run(connected())


def test_a_name_that_cannot_be_one() -> None:
    with pytest.raises(httpcore2.ConnectError):
        asyncio.run(LoopBackend().connect_tcp("a" * 70, 1))


def test_the_loop_that_runs_decides_what_connects(monkeypatch: pytest.MonkeyPatch) -> None:
    async def chosen() -> Any:
        return vars(pool)["_backend"]()

    assert isinstance(asyncio.run(chosen()), LoopBackend)
    monkeypatch.setattr(pool, "asyncio_loop", object)
    assert isinstance(vars(pool)["_backend"](), httpcore2.AnyIOBackend)
