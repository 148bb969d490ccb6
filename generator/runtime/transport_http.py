"""The transport that clients use by default: the connection pool of httpx2 (`httpcore2`).

Comes in: requests. Goes out: answers. The rule of this file: nothing is opened before the first
request, and no connection is used by two processes or two event loops.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from weakref import finalize

import httpcore2

from .errors import ConfigurationError
from .network import TRANSLATED, Backend, limits
from .ownership import PerLoop
from .proxy import proxy_of_environment, proxy_parts
from .transport import AsyncTransportResponse, TransportResponse

if TYPE_CHECKING:
    import ssl

    from .options import Certificate
    from .transport import Origin, TransportRequest

MAX_CONNECTIONS = 100
KEEPALIVE_SECONDS = 60.0

Pools = dict["Origin", httpcore2.ConnectionPool]
AsyncPools = dict["Origin", httpcore2.AsyncConnectionPool]


class _Settings:
    """What pools are made with.

    Args:
        ssl_context: how servers are verified; by default by the system's certificates, or those
            that SSL_CERT_FILE or SSL_CERT_DIR name.
        certificate: what is shown to servers that ask for it, beside the default of `ssl_context`:
            paths of the certificate and of its key, and the key's password.
        proxy: the URL of a proxy; by default what HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY
            say.
        max_connections: how many may be open at once to one origin; more requests wait.
    """

    def __init__(
        self,
        *,
        ssl_context: ssl.SSLContext | None = None,
        certificate: Certificate | None = None,
        proxy: str | None = None,
        max_connections: int = MAX_CONNECTIONS,
    ) -> None:
        if certificate is not None:
            if ssl_context is not None:
                raise ConfigurationError("give ssl_context or certificate, not both")
            ssl_context = _default_context(certificate)
        self._ssl_context = ssl_context
        self._proxy = proxy
        self._max_connections = max_connections
        self._begin()

    if TYPE_CHECKING:  # each has its own

        def _begin(self) -> None: ...

    def _open(self, origin: Origin, prefix: str = "", **settings: Any) -> Any:
        """A pool that leads to an origin, of the classes whose names begin with `prefix`."""
        context = self._ssl_context
        if context is None and origin.scheme == "https":
            context = _default_context()
        kind = "ConnectionPool"
        if proxy := self._proxy or proxy_of_environment(origin):
            kind, settings["proxy_url"], settings["proxy_auth"] = proxy_parts(proxy)
        return getattr(httpcore2, prefix + kind)(
            ssl_context=context,
            max_connections=self._max_connections,
            max_keepalive_connections=self._max_connections,
            keepalive_expiry=KEEPALIVE_SECONDS,
            **settings,
        )


def _default_context(certificate: Certificate | None = None) -> ssl.SSLContext:
    try:
        context = httpcore2.default_ssl_context()
    except OSError as error:
        raise ConfigurationError(f"the certificates cannot be loaded: {error}") from None
    if certificate is not None:
        files = (certificate,) if isinstance(certificate, str) else certificate
        try:  # with a password, an empty one too, nobody is asked for it on the terminal
            context.load_cert_chain(files[0], "".join(files[1:2]) or None, "".join(files[2:]))
        except (OSError, ValueError) as error:
            raise ConfigurationError(f"certificate cannot be used: {error}") from None
    return context


class HTTPTransport(_Settings):
    """HTTP/1.1 with kept connections, for threads."""

    def _begin(self) -> None:
        self._pools: Pools = {}
        self._process = os.getpid()
        finalize(self, _close, self._pools)

    def send(self, request: TransportRequest, /) -> TransportResponse:
        """Send a request.

        Raises:
            TransportError: no answer came.
        """
        request.sent = False
        if self._process != os.getpid():
            self._leave_to_parent()
        pool = self._pools.get(request.origin)
        if pool is None:
            pool = self._pools.setdefault(
                request.origin, self._open(request.origin, network_backend=Backend())
            )
        with TRANSLATED:
            response = pool.handle_request(_core_request(request, limits(request)))
        chunks = TRANSLATED.read(response.iter_stream())
        return TransportResponse(response.status, response.headers, chunks, response.close)

    def _leave_to_parent(self) -> None:
        """Close this process's copies of what it was forked with; the parent's stay open."""
        inherited = list(self._pools.values())
        self._pools.clear()
        self._process = os.getpid()
        for pool in inherited:
            for connection in pool.connections:  # without the pool's lock: a thread may hold it
                connection.close()

    def close(self) -> None:
        """Close all connections."""
        _close(self._pools)


def _close(pools: Pools) -> None:
    while pools:
        pools.popitem()[1].close()


class AsyncHTTPTransport(_Settings):
    """HTTP/1.1 with kept connections, for tasks of asyncio or trio."""

    def _begin(self) -> None:
        self._pools: PerLoop[AsyncPools] = PerLoop(dict)

    async def asend(self, request: TransportRequest, /) -> AsyncTransportResponse:
        """Send a request.

        Raises:
            TransportError: no answer came.
        """
        request.sent = False
        pools = self._pools.current()
        pool = pools.get(request.origin)
        if pool is None:
            pool = pools[request.origin] = self._open(request.origin, "Async")
        time = request.time
        limits = {"connect": time.connect, "read": time.read, "write": time.read}
        with TRANSLATED:
            response = await pool.handle_async_request(_core_request(request, limits))
        chunks = TRANSLATED.aread(response.aiter_stream())
        return AsyncTransportResponse(response.status, response.headers, chunks, response.aclose)

    async def aclose(self) -> None:
        """Close all connections of this event loop."""
        for pool in (self._pools.pop() or {}).values():
            await pool.aclose()


def _core_request(request: TransportRequest, limits: dict[str, float | None]) -> httpcore2.Request:
    scheme, host, port = request.origin
    core = httpcore2.Request(
        request.method,
        httpcore2.URL(scheme=scheme, host=host, port=port, target=request.target),
        content=request,
        extensions={"timeout": limits},
    )
    core.headers = request.headers  # they are bytes, for which the constructor checks each
    return core
