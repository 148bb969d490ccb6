"""Connections that an event loop of asyncio carries by itself.

httpcore2's own go through anyio, which opens two scopes and lets the loop turn at each step. Here a
step that need not wait does not, and one that must is one future.
"""

# ruff: noqa: ASYNC109 - httpcore2 calls with a timeout
from __future__ import annotations

import asyncio
import selectors
from typing import TYPE_CHECKING, Any, TypeVar, cast

import httpcore2

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
        """Whether the system takes no more for now."""
        self._waiter: asyncio.Future[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Use a socket from now on, encrypted or not."""
        self._transport = cast("asyncio.Transport", transport)
        self._transport.set_write_buffer_limits(0)
        self._arrived = _Selector()  # it needs no descriptor of its own
        socket = self._transport.get_extra_info("socket")
        self._arrived.register(socket, selectors.EVENT_READ)

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
        self._is_over, self._error = True, exc
        self._wake()

    def pause_writing(self) -> None:
        """Note that the system takes no more for now."""
        self._is_full = True

    def resume_writing(self) -> None:
        """Note that the system took all."""
        self._is_full = False
        self._wake()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def _change(self) -> None:
        self._waiter = asyncio.get_running_loop().create_future()
        await self._waiter

    async def _something_came(self) -> None:
        while not (self._unread or self._is_over):
            await self._change()

    async def _all_left(self) -> None:
        while self._is_full and not self._is_over:
            await self._change()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive what is there, at most `max_bytes`; nothing at the end."""
        if not self._unread:
            await _in_time(timeout, httpcore2.ReadTimeout, self._something_came)
        if self._error is not None and not self._unread:
            raise httpcore2.ReadError(self._error) from self._error
        data = bytes(self._unread[:max_bytes])
        del self._unread[:max_bytes]
        if len(self._unread) <= _MAX_UNREAD:
            self._transport.resume_reading()
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        if not self._transport.is_closing():
            self._transport.write(buffer)
            if self._is_full:
                await _in_time(timeout, httpcore2.WriteTimeout, self._all_left)
        if self._transport.is_closing():
            raise httpcore2.WriteError(self._error or "the connection is closed")

    async def aclose(self) -> None:
        """Close the connection, whatever is still to be sent."""
        self._transport.abort()
        await asyncio.sleep(0)  # which is when the loop closes the socket

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> LoopStream:
        """Go on encrypted."""

        async def upgraded() -> asyncio.Transport | None:
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
            self._transport.abort()
            if isinstance(error, OSError):
                raise httpcore2.ConnectError(error) from error
            raise
        self.connection_made(transport)
        return self

    def get_extra_info(self, info: str) -> Any:
        """What the transport knows, and whether there is something to read, or the end."""
        if info != "is_readable":
            return self._transport.get_extra_info(info)
        return bool(
            self._unread
            or self._is_over
            or self._transport.is_closing()
            or self._arrived.select(0)
        )


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
        """Connect to the address of a host that is there first."""

        async def connected() -> LoopStream:
            _, stream = await asyncio.get_running_loop().create_connection(
                LoopStream,
                host,
                port,
                local_addr=None if local_address is None else (local_address, 0),
                happy_eyeballs_delay=_NEXT_ADDRESS_SECONDS,
            )
            return stream

        try:
            stream = await _in_time(timeout, httpcore2.ConnectTimeout, connected)
        except (OSError, UnicodeError) as error:  # a label may be too long
            raise httpcore2.ConnectError(error) from error
        socket = stream.get_extra_info("socket")
        for option in socket_options or ():
            socket.setsockopt(*option)
        return stream


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
