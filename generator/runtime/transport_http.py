"""The transport that clients use by default: the connection pool of httpx2 (`httpcore2`).

Comes in: requests. Goes out: answers. The rule of this file: nothing is opened before the first
request, and no connection is used by two processes or two event loops.
"""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary, finalize

import httpcore2

from .errors import ConfigurationError
from .network import Backend, limits
from .proxy import proxy_of_environment, proxy_parts
from .transport import AsyncTransportResponse, TransportError, TransportResponse

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Iterator

    from .transport import Origin, TransportRequest

MAX_CONNECTIONS = 100
KEEPALIVE_SECONDS = 60.0

_ERRORS = (
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
    OSError,
)


class _Pools:
    """Makes and keeps one pool per origin.

    Args:
        ssl_context: how servers are verified; by default by the system's certificates, or those
            that SSL_CERT_FILE or SSL_CERT_DIR name.
        proxy: the URL of a proxy; by default what HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY
            say.
        max_connections: how many may be open at once to one origin; more requests wait.
    """

    def __init__(
        self,
        *,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | None = None,
        max_connections: int = MAX_CONNECTIONS,
    ) -> None:
        self._ssl_context = ssl_context
        self._proxy = proxy
        self._max_connections = max_connections

    def _settings(self, origin: Origin) -> tuple[str, dict[str, Any]]:
        """The kind of pool that leads to an origin, and what it is made with."""
        context = self._ssl_context
        if context is None and origin.scheme == "https":
            try:
                context = httpcore2.default_ssl_context()
            except OSError as error:
                raise ConfigurationError(f"the certificates cannot be loaded: {error}") from None
        settings: dict[str, Any] = {
            "ssl_context": context,
            "max_connections": self._max_connections,
            "max_keepalive_connections": self._max_connections,
            "keepalive_expiry": KEEPALIVE_SECONDS,
        }
        proxy = self._proxy or proxy_of_environment(origin)
        if not proxy:
            return "ConnectionPool", settings
        kind, url, user = proxy_parts(proxy)
        return kind, {**settings, "proxy_url": url, "proxy_auth": user}


class HTTPTransport(_Pools):
    """HTTP/1.1 with kept connections, for threads."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._pools: dict[Origin, httpcore2.ConnectionPool] = {}
        self._process = os.getpid()
        finalize(self, _close, self._pools)

    def send(self, request: TransportRequest, /) -> TransportResponse:
        """Send a request.

        Raises:
            TransportError: no answer came.
        """
        if self._process != os.getpid():
            self._leave_to_parent()
        pool = self._pools.get(request.origin)
        if pool is None:
            pool = self._pools.setdefault(request.origin, self._open(request.origin))
        try:
            response = pool.handle_request(_core_request(request, limits(request.time)))
        except _ERRORS as error:
            raise transport_error(error) from error
        return TransportResponse(response.status, response.headers, _read(response), response.close)

    def _open(self, origin: Origin) -> httpcore2.ConnectionPool:
        kind, settings = self._settings(origin)
        pool: httpcore2.ConnectionPool = getattr(httpcore2, kind)(
            network_backend=Backend(), **settings
        )
        return pool

    def _leave_to_parent(self) -> None:
        """Forget the connections of the process that was forked; its own copies stay open."""
        inherited = list(self._pools.values())
        self._pools.clear()
        self._process = os.getpid()
        for pool in inherited:
            for connection in pool.connections:  # without the pool's lock: a thread may hold it
                connection.close()

    def close(self) -> None:
        """Close all connections."""
        _close(self._pools)


def _close(pools: dict[Origin, httpcore2.ConnectionPool]) -> None:
    while pools:
        pools.popitem()[1].close()


class AsyncHTTPTransport(_Pools):
    """HTTP/1.1 with kept connections, for tasks of asyncio or trio."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._loops: WeakKeyDictionary[object, dict[Origin, httpcore2.AsyncConnectionPool]]
        self._loops = WeakKeyDictionary()
        self._process = os.getpid()

    async def asend(self, request: TransportRequest, /) -> AsyncTransportResponse:
        """Send a request.

        Raises:
            TransportError: no answer came.
        """
        if self._process != os.getpid():  # forked: the connections belong to the parent
            self._loops, self._process = WeakKeyDictionary(), os.getpid()
        pools = self._loops.setdefault(current_loop(), {})
        pool = pools.get(request.origin)
        if pool is None:
            kind, settings = self._settings(request.origin)
            pool = pools[request.origin] = getattr(httpcore2, f"Async{kind}")(**settings)
        time = request.time
        limits = {"connect": time.connect, "read": time.read, "write": time.read}
        try:
            response = await pool.handle_async_request(_core_request(request, limits))
        except _ERRORS as error:
            raise transport_error(error) from error
        return AsyncTransportResponse(
            response.status, response.headers, _aread(response), response.aclose
        )

    async def aclose(self) -> None:
        """Close all connections of this event loop."""
        pools = self._loops.pop(current_loop(), {})
        while pools:
            await pools.popitem()[1].aclose()


def current_loop() -> object:
    """What connections are bound to: the running event loop."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        from anyio.lowlevel import current_token

        return current_token().native_token


def transport_error(error: Exception) -> TransportError:
    """The error of a transport for one of httpcore2."""
    text = str(error) or type(error).__name__
    if isinstance(error, httpcore2.LocalProtocolError):
        text = "the request breaks a rule of HTTP"  # its own text repeats header values
    return TransportError(text, timeout=isinstance(error, httpcore2.TimeoutException))


def _core_request(request: TransportRequest, limits: dict[str, float | None]) -> httpcore2.Request:
    origin = request.origin
    url = httpcore2.URL(
        scheme=origin.scheme, host=origin.host, port=origin.port, target=request.target
    )
    return httpcore2.Request(
        request.method,
        url,
        headers=request.headers,
        content=request,
        extensions={"timeout": limits},
    )


def _read(response: httpcore2.Response) -> Iterator[bytes]:
    try:
        yield from response.iter_stream()
    except _ERRORS as error:
        raise transport_error(error) from error


async def _aread(response: httpcore2.Response) -> AsyncIterator[bytes]:
    try:
        async for chunk in response.aiter_stream():
            yield chunk
    except _ERRORS as error:
        raise transport_error(error) from error
