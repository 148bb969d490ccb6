"""Connections that an event loop of asyncio carries by itself.

httpcore2's own go through anyio, which opens two scopes and lets the loop turn at each step. Here a
step that need not wait does not, and one that must is one future.
"""

# ruff: noqa: ASYNC109 - httpcore2 calls with a timeout
from __future__ import annotations

import asyncio
import selectors
import socket
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast

import anyio
import httpcore2

from .network import plain

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable, Iterable

    from httpcore2 import SOCKET_OPTION

T = TypeVar("T")

_MAX_UNREAD = 262_144
"""Bytes: while more are not read, the loop receives nothing."""
_NEXT_ADDRESS_SECONDS = 0.25
"""When the next address of a host is tried beside the last one (RFC 8305, section 5)."""
_MAX_HANDSHAKE_SECONDS = 86_400.0
"""The loop has to be given a limit; that of the call comes first."""
_Selector = getattr(selectors, "PollSelector", selectors.SelectSelector)


class LoopStream(asyncio.Protocol, httpcore2.AsyncNetworkStream):
    """What a loop has received and is to send; one task at a time reads or writes."""

    def __init__(self) -> None:
        self._unread = bytearray()
        self._is_over = False
        """Whether nothing more comes."""
        self._error: Exception | None = None
        self._is_full = False
        """Whether something that was written has not left yet."""
        self._is_sending = False
        """Whether something was written since the last read."""
        self._waiter: asyncio.Future[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Use a socket from now on, encrypted or not."""
        self._transport = cast("asyncio.Transport", transport)
        # with 0, TLS would say that it is full while it is empty
        self._transport.set_write_buffer_limits(1)
        self._arrived = _Selector()  # it needs no descriptor of its own
        sock = self._transport.get_extra_info("socket")
        self._arrived.register(sock, selectors.EVENT_READ)

    def data_received(self, data: bytes) -> None:
        """Keep what came."""
        self._unread += data
        if len(self._unread) > _MAX_UNREAD:
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        """Note that the server sends no more."""
        self._is_over = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        """Note that nothing comes or leaves any more."""
        self._is_over, self._error = True, self._error or exc
        self._wake()

    def pause_writing(self) -> None:
        """Note that what was written has not left yet."""
        self._is_full = True

    def resume_writing(self) -> None:
        """Note that all of it has left."""
        self._is_full = False
        self._wake()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    @property
    def _is_closed(self) -> bool:
        """Whether nothing more can be sent."""
        return self._is_over or self._transport.is_closing()

    async def _change(self) -> None:
        self._waiter = asyncio.get_running_loop().create_future()
        await self._waiter

    async def _until_readable(self) -> None:
        while not (self._unread or self._is_over):
            await self._change()

    async def _until_sent(self) -> None:
        while self._is_full and not self._is_over:
            await self._change()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive what is there, at most `max_bytes`; nothing at the end."""
        self._is_sending = False
        if not self._unread:
            await _in_time(timeout, httpcore2.ReadTimeout, self._until_readable)
        if self._error is not None and not self._unread:
            raise httpcore2.ReadError(self._error) from self._error
        data = bytes(self._unread[:max_bytes])
        del self._unread[:max_bytes]
        if len(self._unread) <= _MAX_UNREAD:
            self._transport.resume_reading()
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        if not self._is_closed:
            self._transport.write(buffer)
            if self._is_full:
                await _in_time(timeout, httpcore2.WriteTimeout, self._until_sent)
            elif self._is_sending:  # many pieces must not keep the loop from its turn
                await asyncio.sleep(0)
            self._is_sending = True
        if self._is_closed:
            raise httpcore2.WriteError(self._error or "the connection is closed")

    def abort(self) -> None:
        """Begin to close the connection; who still reads gets an error, not an end."""
        self._error = self._error or ConnectionAbortedError("the connection was closed")
        self._transport.abort()

    async def aclose(self) -> None:
        """Close the connection, whatever is still to be sent."""
        self.abort()
        await asyncio.sleep(0)  # which is when the loop closes the socket

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> LoopStream:
        """Begin TLS on this connection; inside of TLS if there is some already."""

        async def upgraded() -> asyncio.Transport | None:
            if self._is_closed:
                return None
            if self._unread:  # read later, it would pass for decrypted
                raise ConnectionAbortedError("the server sent data before TLS")
            return await asyncio.get_running_loop().start_tls(
                self._transport,
                self,
                ssl_context,
                server_hostname=server_hostname,
                ssl_handshake_timeout=_MAX_HANDSHAKE_SECONDS,
            )

        try:
            transport = await _in_time(timeout, httpcore2.ConnectTimeout, upgraded)
            if transport is None:
                raise ConnectionAbortedError("the connection was closed")
        except BaseException as error:
            self.abort()
            if isinstance(error, OSError | ValueError):  # TLS may refuse a name
                raise httpcore2.ConnectError(error) from error
            raise
        self.connection_made(transport)
        return self

    def get_extra_info(self, info: str) -> Any:
        """What the transport knows, and whether there is something to read, or the end."""
        if info != "is_readable":
            return self._transport.get_extra_info(info)
        return bool(self._unread or self._is_closed or self._arrived.select(0))


class LoopBackend(httpcore2.AsyncNetworkBackend):
    """Opens connections as the loop that runs does."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> LoopStream:
        """Connect to the address of a host that accepts first.

        `create_connection` can try several by itself. But then it leaks sockets when it is
        cancelled (Python 3.11), and fails with eager tasks (until Python 3.13.0).
        """
        loop = asyncio.get_running_loop()

        async def connected(found: Any) -> LoopStream:
            family, kind, protocol, _, address = found
            sock: Any = socket.socket(family, kind, protocol)
            try:
                sock.setblocking(False)
                for option in socket_options or ():
                    sock.setsockopt(*option)
                if local_address is not None:
                    sock.bind((local_address, 0))
                await loop.sock_connect(sock, address)
            except BaseException:
                sock.close()
                raise
            return (await loop.create_connection(LoopStream, sock=sock))[1]

        async def first() -> LoopStream:
            found = await _look_up(host, port)
            return await _first_of([partial(connected, each) for each in found])

        try:
            return await _in_time(timeout, httpcore2.ConnectTimeout, first)
        except OSError as error:
            raise httpcore2.ConnectError(error) from error


async def _look_up(host: str, port: int) -> list[Any]:
    """The addresses of a host, those of IPv4 and IPv6 by turns."""
    try:  # an address needs no thread
        return socket.getaddrinfo(
            plain(host), port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
        )
    except socket.gaierror:
        loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(plain(host), port, type=socket.SOCK_STREAM)
    seen: Counter[int] = Counter()

    def turn(address: Any) -> int:
        seen[address[0]] += 1
        return seen[address[0]]

    return sorted(found, key=turn)


async def _first_of(attempts: list[Callable[[], Awaitable[LoopStream]]]) -> LoopStream:
    """The connection that is open first; the next attempt starts when the last fails or is slow.

    Raises:
        OSError: all failed; that of the last.
    """
    if len(attempts) == 1:
        return await attempts[0]()
    streams: list[LoopStream] = []
    failures = [OSError("the host has no address")]

    async def attempted(
        attempt: Callable[[], Awaitable[LoopStream]], failed: anyio.Event
    ) -> None:
        try:
            streams.append(await attempt())
            group.cancel_scope.cancel()
        except OSError as error:
            failures.append(error)
            failed.set()

    try:
        async with anyio.create_task_group() as group:
            for attempt in attempts:
                failed = anyio.Event()
                group.start_soon(attempted, attempt, failed)
                with anyio.move_on_after(_NEXT_ADDRESS_SECONDS):
                    await failed.wait()
        if not streams:
            raise failures[-1]
        return streams.pop(0)
    finally:
        for stream in streams:
            stream.abort()


async def _in_time(
    seconds: float | None, late: type[Exception], work: Callable[[], Awaitable[T]]
) -> T:
    """Await what a function gives.

    Raises:
        late: it takes longer.
    """
    if seconds is None:
        return await work()
    try:
        async with asyncio.timeout(seconds):
            return await work()
    except TimeoutError as error:
        raise late(error) from error
