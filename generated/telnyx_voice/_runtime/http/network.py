"""Sockets that keep to the deadline of a call.

How much time is left is computed before each step, so that a server that sends a byte now and then
gains none.
"""

# ruff: noqa: ASYNC109 - httpcore2 calls with a timeout
from __future__ import annotations

import socket
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

import httpcore2

from .reuse import Received, watch
from .transport import Translated

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable

    from httpcore2 import SOCKET_OPTION

    from .transport import TransportRequest

_PIECE = 65_536

TRANSLATED = Translated(
    (
        httpcore2.TimeoutException,
        httpcore2.NetworkError,
        httpcore2.ProtocolError,
        httpcore2.ProxyError,
        httpcore2.UnsupportedProtocol,
        OSError,
    ),
    httpcore2.TimeoutException,
    (httpcore2.LocalProtocolError,),
)


class CallLimit(float):
    """A time limit in seconds that also knows the moment at which the call must be over."""

    __slots__ = ("request",)
    request: TransportRequest

    @classmethod
    def of(cls, seconds: float | None, request: TransportRequest) -> float | None:
        """A limit for the steps of one attempt."""
        if seconds is None or request.time.deadline is None:
            return seconds
        limit = cls(seconds)
        limit.request = request
        return limit


def limits(request: TransportRequest) -> dict[str, float | None]:
    """The limits as httpcore2 takes them."""
    time = request.time
    read = CallLimit.of(time.step, request)
    connect = CallLimit.of(time.connect, request)
    return {"connect": connect, "read": read, "write": read, "pool": time.total}


def seconds_now(limit: float | None, error: type[Exception]) -> float | None:
    """What is left of a limit at this moment.

    Raises:
        error: nothing is left.
    """
    if type(limit) is not CallLimit:
        return limit
    time = limit.request.time
    if time.deadline is None:  # lifted: the response is streamed
        return time.read
    left = time.deadline - monotonic()
    if left <= 0:
        raise error("the time of the call ran out")
    return left if left < limit else float(limit)


def keep_to_deadline(_: str, info: dict[str, Any]) -> None:
    """Make a stream that another backend opened keep to the deadline, as a `trace` of httpcore2."""
    stream = info.get("return_value")
    if isinstance(stream, httpcore2.NetworkStream):
        read, received = stream.read, watch(stream)

        def read_in_time(max_bytes: int, timeout: float | None = None) -> bytes:
            data = read(max_bytes, seconds_now(timeout, httpcore2.ReadTimeout))
            return received.read(data, max_bytes)

        vars(stream)["read"] = read_in_time


async def watch_tasks(
    request: TransportRequest, event: str, info: dict[str, Any]
) -> None:
    """Watch a request and a stream that another backend opened, as a `trace` for tasks."""
    if event.endswith("send_request_headers.started"):
        request.sent = request.sent or info["request"].method != b"CONNECT"
    stream = info.get("return_value")
    if isinstance(stream, httpcore2.AsyncNetworkStream):
        read, received = stream.read, watch(stream)

        async def read_and_note(max_bytes: int, timeout: float | None = None) -> bytes:
            return received.read(await read(max_bytes, timeout), max_bytes)

        vars(stream)["read"] = read_and_note


class Held:
    """What was written first since the last read, which leaves with what is written next.

    httpcore2 writes the head of a request, its content in pieces, and its end, which may be empty.
    A head that left by itself would cost a packet and a turn of the event loop, and would have left
    before the content was asked for, which is what marks a request as sent.
    """

    __slots__ = ("_data", "_is_first")

    def __init__(self) -> None:
        self._data, self._is_first = b"", True

    def with_next(self, data: bytes) -> bytes:
        """What is to be sent when `data` is written."""
        if self._is_first:
            self._data, self._is_first = data, False
            return b""
        held, self._data = self._data, b""
        return held + data

    def before_read(self) -> bytes:
        """What is to be sent before something is read."""
        held, self._data, self._is_first = self._data, b"", True
        return held


class _Watched:
    """What both kinds of connections know."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._held = Held()
        self.received = Received()

    def get_extra_info(self, info: str) -> Any:
        """What the socket knows, and of `is_readable` also what was taken from it."""
        if info == "is_readable" and self.received.is_rest_left(self._stream):
            return True
        return self._stream.get_extra_info(info)


class Stream(_Watched, httpcore2.NetworkStream):
    """A connection that was opened by `Backend`."""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive what is there, at most `max_bytes`."""
        if held := self._held.before_read():
            self._send(held, timeout)
        data = self._stream.read(max_bytes, seconds_now(timeout, httpcore2.ReadTimeout))
        return self.received.read(data, max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it, the head of a request together with what follows."""
        if data := self._held.with_next(buffer):
            self._send(data, timeout)

    def _send(self, buffer: bytes, timeout: float | None) -> None:
        """Send all of it, piece by piece so that a slow receiver gains no time either."""
        for start in range(0, len(buffer), _PIECE):
            piece = buffer[start : start + _PIECE]
            self._stream.write(piece, seconds_now(timeout, httpcore2.WriteTimeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> Stream:
        """Begin TLS on this connection."""
        left = seconds_now(timeout, httpcore2.ConnectTimeout)
        return Stream(self._stream.start_tls(ssl_context, server_hostname, left))


class AsyncStream(_Watched, httpcore2.AsyncNetworkStream):
    """A connection that was opened by `AsyncBackend`."""

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive what is there, at most `max_bytes`."""
        if held := self._held.before_read():
            await self._stream.write(held, timeout)
        return self.received.read(
            await self._stream.read(max_bytes, timeout), max_bytes
        )

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it, the head of a request together with what follows."""
        if data := self._held.with_next(buffer):
            await self._stream.write(data, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> AsyncStream:
        """Begin TLS on this connection."""
        return AsyncStream(
            await self._stream.start_tls(ssl_context, server_hostname, timeout)
        )


def addresses(host: str, port: int, limit: float | None) -> list[str]:
    """The addresses of a host, within a limit.

    The system's look-up takes no limit, so a name is looked up in a thread of its own, which is
    left behind when time is up. A host that is an address already needs none.

    Raises:
        ConnectTimeout: the look-up takes too long.
        OSError: there is no such host.
    """
    if limit is None:
        return _look_up(host, port)
    try:
        return _look_up(host, port, socket.AI_NUMERICHOST)
    except socket.gaierror:
        outcome: list[list[str] | OSError] = []
        look_up = Thread(target=_tell, args=(host, port, outcome), daemon=True)
    look_up.start()
    look_up.join(seconds_now(limit, httpcore2.ConnectTimeout))
    if not outcome:
        raise httpcore2.ConnectTimeout(f"the look-up of {host} takes too long")
    if isinstance(outcome[0], OSError):
        raise outcome[0]
    return outcome[0]


def _look_up(host: str, port: int, flags: int = 0) -> list[str]:
    found = socket.getaddrinfo(plain(host), port, type=socket.SOCK_STREAM, flags=flags)
    return [str(address[0]) for *_, address in found]


def _tell(host: str, port: int, outcome: list[list[str] | OSError]) -> None:
    try:
        outcome.append(_look_up(host, port))
    except OSError as error:
        outcome.append(error)


class Backend(httpcore2.NetworkBackend):
    """Opens connections for a pool."""

    def __init__(self) -> None:
        self._backend = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> Stream:
        """Try the addresses of a host one after the other, all within the limit."""
        try:
            found = addresses(host, port, timeout)
        except OSError as error:
            raise httpcore2.ConnectError(error) from error
        failure: Exception = httpcore2.ConnectError(f"no address for {host}")
        for address in found:
            left = seconds_now(timeout, httpcore2.ConnectTimeout)
            try:
                return Stream(
                    self._backend.connect_tcp(
                        plain(address), port, left, local_address, socket_options
                    )
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure


class AsyncBackend(httpcore2.AsyncNetworkBackend):
    """Opens connections for a pool of tasks."""

    def __init__(self, backend: httpcore2.AsyncNetworkBackend) -> None:
        self._backend = backend

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> AsyncStream:
        """Open a connection as the event loop does."""
        return AsyncStream(
            await self._backend.connect_tcp(
                host, port, timeout, local_address, socket_options
            )
        )


def plain(host: str) -> str:
    """A host as `getaddrinfo` takes it without loading the tables of international names.

    Text goes through the codec of IDNA whatever is in it; bytes do not, and are what the rest of
    `socket` takes, too. Only its types know nothing of them.
    """
    return cast("str", host.encode()) if host.isascii() else host
