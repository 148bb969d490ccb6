"""The transport that clients use by default: the connection pool of httpx2 (`httpcore2`).

Nothing is opened before the first request, and no connection is used by two processes or two event
loops.
"""

from __future__ import annotations

import os
import ssl
import threading
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import finalize

import anyio
import httpcore2

from ..core.errors import ConfigurationError
from ..core.secret import concealed, opened
from .network import TRANSLATED, AsyncBackend, Backend, limits
from .ownership import PerLoop, asyncio_loop
from .proxy import proxy_of_environment, proxy_parts
from .reuse import note_rest
from .transport import (
    AsyncTransportResponse,
    Certificate,
    TransportRequest,
    TransportResponse,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .transport import Origin

MAX_CONNECTIONS = 100
KEEPALIVE_SECONDS = 60.0
_PER_POOL = 10
"""How many connections each pool of an origin holds."""


class _Pools:
    """The pools that lead to one origin, and the requests that each carries.

    A pool of httpcore2 looks at each of its connections whenever a request begins or ends, so
    several small ones cost less than a large one. The first that is not full takes a request, so
    that as many connections are open as there ever were requests at once.

    Args:
        places: a semaphore, which requests pass one by one where all connections are taken.
        make: makes a pool.
    """

    def __init__(self, places: Any, make: Callable[[], Any]) -> None:
        self.places = places
        self._make = make
        self._carried: dict[Any, set[httpcore2.Request]] = {}
        self._choosing = threading.Lock()

    def enter(self, request: httpcore2.Request) -> Any:
        """The pool for a request that has a place."""
        with self._choosing:
            for pool, requests in self._carried.items():
                if len(requests) < _PER_POOL:
                    requests.add(request)
                    return pool
            pool = self._make()
            self._carried[pool] = {request}
        return pool

    def leave(self, pool: Any, request: httpcore2.Request) -> None:
        """Give the place back, at most once."""
        try:
            self._carried[pool].remove(request)
        except KeyError:
            return
        self.places.release()

    def __iter__(self) -> Iterator[Any]:
        return iter(list(self._carried))


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
        certificate = certificate and concealed(certificate)
        proxy = proxy and concealed(proxy)
        if certificate is not None:
            if ssl_context is not None:
                raise ConfigurationError("give ssl_context or certificate, not both")
            ssl_context = _default_context(certificate)
        if max_connections < 1:
            raise ConfigurationError(
                f"max_connections is {max_connections}: at least 1 is needed"
            )
        self._ssl_context = ssl_context
        self._proxy = opened(proxy)
        self._max_connections = max_connections
        self._begin()

    if TYPE_CHECKING:  # each has its own

        def _begin(self) -> None: ...

    def _pools_to(
        self, origin: Origin, places: Any, prefix: str = "", **settings: Any
    ) -> _Pools:
        """Pools that lead to an origin, of the classes whose names begin with `prefix`."""
        if self._ssl_context is None and origin.scheme == "https":
            self._ssl_context = _default_context()
        kind = "ConnectionPool"
        if proxy := self._proxy or proxy_of_environment(origin):
            kind, settings["proxy_url"], settings["proxy_auth"] = proxy_parts(proxy)
        # it must not hold the transport, which closes the pools when it is collected
        make = partial(
            getattr(httpcore2, prefix + kind),
            ssl_context=self._ssl_context,
            max_connections=_PER_POOL,
            keepalive_expiry=KEEPALIVE_SECONDS,
            **settings,
        )
        return _Pools(places, make)


def _default_context(certificate: Certificate | None = None) -> ssl.SSLContext:
    try:
        context = httpcore2.default_ssl_context()
    except OSError as error:
        raise ConfigurationError(
            f"the certificates cannot be loaded: {error}"
        ) from None
    if certificate is not None:
        certificate = opened(certificate)
        files = (certificate,) if isinstance(certificate, str) else certificate
        # with a password, an empty one too, nobody is asked for it on the terminal
        try:
            context.load_cert_chain(
                files[0], "".join(files[1:2]) or None, "".join(files[2:])
            )
        except (OSError, ValueError) as error:
            del certificate, files  # error reporters collect local variables
            raise ConfigurationError(f"certificate cannot be used: {error}") from None
    return context


class HTTPTransport(_Settings):
    """HTTP/1.1 with kept connections, for threads."""

    def _begin(self) -> None:
        self._origins: dict[Origin, _Pools] = {}
        self._process = os.getpid()
        finalize(self, _close, self._origins)

    def send(self, request: TransportRequest, /) -> TransportResponse:
        """Send a request.

        Raises:
            TransportError: no response came.
        """
        request.sent = False
        if self._process != os.getpid():
            self._leave_to_parent()
        pools = self._origins.get(request.origin)
        if pools is None:
            places = threading.Semaphore(self._max_connections)
            made = self._pools_to(request.origin, places, network_backend=Backend())
            pools = self._origins.setdefault(request.origin, made)
        core = _core_request(request, limits(request))
        with TRANSLATED:
            if not pools.places.acquire(timeout=request.time.total):
                raise httpcore2.PoolTimeout("all connections are in use")
            pool = pools.enter(core)
            try:
                response = pool.handle_request(core)
            except BaseException:
                pools.leave(pool, core)
                raise

        chunks = TRANSLATED.read(response.stream)
        close = partial(self._end, response, pools, pool, core)
        return TransportResponse(response.status, response.headers, chunks, close)

    def _end(
        self, response: Any, pools: _Pools, pool: Any, core: httpcore2.Request
    ) -> None:
        """Give a connection back; an open response holds the transport by it."""
        try:
            note_rest(response)
            response.close()
        finally:
            pools.leave(pool, core)

    def _leave_to_parent(self) -> None:
        """Close this process's copies of what it was forked with; the parent's stay open."""
        inherited = list(self._origins.values())
        self._origins.clear()
        self._process = os.getpid()
        for pools in inherited:
            for pool in pools:
                # without its lock: a thread may hold it
                for connection in pool.connections:
                    connection.close()

    def close(self) -> None:
        """Close all connections."""
        _close(self._origins)


def _close(origins: dict[Origin, _Pools]) -> None:
    while origins:
        for pool in origins.popitem()[1]:
            pool.close()


class AsyncHTTPTransport(_Settings):
    """HTTP/1.1 with kept connections, for tasks of asyncio or trio."""

    def _begin(self) -> None:
        self._origins: PerLoop[dict[Origin, _Pools]] = PerLoop(self, dict, _aclose)

    async def asend(self, request: TransportRequest, /) -> AsyncTransportResponse:
        """Send a request.

        Raises:
            TransportError: no response came.
        """
        request.sent = False
        origins = self._origins.current()
        pools = origins.get(request.origin)
        if pools is None:
            places = anyio.Semaphore(self._max_connections, fast_acquire=True)
            backend = AsyncBackend(_backend())
            pools = self._pools_to(
                request.origin, places, "Async", network_backend=backend
            )
            origins[request.origin] = pools
        time = request.time
        limits = {"connect": time.connect, "read": time.read, "write": time.read}
        core = _core_request(request, limits)
        with TRANSLATED:
            await pools.places.acquire()
            pool = pools.enter(core)
            try:
                response = await pool.handle_async_request(core)
            except BaseException:
                pools.leave(pool, core)
                raise

        chunks = TRANSLATED.aread(response.stream)
        close = partial(self._end, response, pools, pool, core)
        return AsyncTransportResponse(response.status, response.headers, chunks, close)

    async def _end(
        self, response: Any, pools: _Pools, pool: Any, core: httpcore2.Request
    ) -> None:
        """Give a connection back; an open response holds the transport by it."""
        try:
            note_rest(response)
            await response.aclose()
        finally:
            pools.leave(pool, core)

    async def aclose(self) -> None:
        """Close all connections, those of other event loops as soon as these come to it."""
        await self._origins.close()
        self._origins.abandon()

    async def close_current(self) -> None:
        """Close the connections of this event loop alone."""
        await self._origins.close()


async def _aclose(origins: dict[Origin, _Pools]) -> None:
    for pools in origins.values():
        for pool in pools:
            await pool.aclose()


def _backend() -> httpcore2.AsyncNetworkBackend:
    """What opens connections under the library whose event loop runs."""
    loop = asyncio_loop()
    if loop is not None:
        from asyncio import BaseEventLoop

        if isinstance(loop, BaseEventLoop):
            from .loop_stream import LoopBackend

            return LoopBackend()
    # uvloop's loop tries the addresses of a host one after the other, anyio does not
    name = "TrioBackend" if loop is None else "AnyIOBackend"
    backend: httpcore2.AsyncNetworkBackend = getattr(httpcore2, name)()
    return backend


def _core_request(
    request: TransportRequest, limits: dict[str, float | None]
) -> httpcore2.Request:
    scheme, host, port = request.origin
    core = httpcore2.Request(
        request.method,
        httpcore2.URL(scheme=scheme, host=host, port=port, target=request.target),
        content=request,
        extensions={"timeout": limits},
    )
    # they are bytes, for which the constructor checks each
    core.headers = request.headers
    return core
