"""Sending through aiohttp, which costs less under many concurrent calls; needs aiohttp 3.14.

A session of its own belongs to one event loop of one process. A session of the user's is never
closed here.
"""

from __future__ import annotations

import os
import selectors
import ssl
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakSet, ref

import aiohttp
from aiohttp.http_exceptions import HttpProcessingError
from yarl import URL

from ..core.errors import ConfigurationError
from .ownership import PerLoop, check_process
from .proxy import proxy_of_environment
from .transport import AsyncTransportResponse, Translated, TransportRequest

if TYPE_CHECKING:
    from aiohttp.connector import Connection

    from .transport import Origin

_Selector = getattr(selectors, "PollSelector", selectors.SelectSelector)
_TRANSLATED = Translated((aiohttp.ClientError, OSError), TimeoutError)
_NOT_SENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
)


class AiohttpTransport:
    """A transport for tasks of asyncio.

    Args:
        session: a session of your own, with its connector and tracing. It no longer retries
            requests by itself: that is for the client's policy to decide.
        ssl_context: how servers are verified, for a session of the transport's own.
        max_connections: how many may be open at once, for a session of the transport's own.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession | None = None,
        *,
        ssl_context: ssl.SSLContext | None = None,
        max_connections: int = 100,
    ) -> None:
        self._session = None if session is None else _obedient(session)
        self._own = PerLoop(
            self,
            partial(_open, ssl_context, max_connections),
            aiohttp.ClientSession.close,
            _drop,
        )
        self._process = os.getpid()

    async def asend(self, request: TransportRequest, /) -> AsyncTransportResponse:
        """Send a request.

        Raises:
            TransportError: no response came.
        """
        with _TRANSLATED:
            response = await self._request(request)
        chunks = _TRANSLATED.aread(response.content.iter_any())

        aclose = partial(self._end, response)
        return AsyncTransportResponse(
            response.status, list(response.raw_headers), chunks, aclose
        )

    async def _end(self, response: aiohttp.ClientResponse) -> None:
        """Give a connection back; an open response holds the transport by it."""
        response.close()

    async def _request(self, request: TransportRequest) -> aiohttp.ClientResponse:
        if self._session:
            check_process(self._process)
        content: aiohttp.Payload | None = None
        if request.stream:
            content = aiohttp.AsyncIterablePayload(request)
        elif request.content:
            content = _Marking(request)
        request.sent = content is None  # without content, nothing tells when it leaves
        time = request.time
        try:
            return await (self._session or self._own.current()).request(
                request.method,
                URL(request.url, encoded=True),
                headers=[
                    (name.decode(), value.decode())
                    for name, value in request.headers
                    if name != b"Transfer-Encoding"  # it says that itself
                ],
                data=content,
                allow_redirects=False,
                auto_decompress=False,
                proxy=None if self._session else _proxy(request.origin),
                timeout=aiohttp.ClientTimeout(
                    sock_connect=time.connect, sock_read=time.read
                ),
            )
        except _NOT_SENT:
            request.sent = False
            raise

    async def aclose(self) -> None:
        """Close all connections, those of other event loops as soon as these come to it."""
        await self._own.close()
        self._own.abandon()

    async def close_current(self) -> None:
        """Close the connections of this event loop alone."""
        await self._own.close()


def _proxy(origin: Origin) -> str | None:
    proxy = proxy_of_environment(origin)
    if proxy and not proxy.startswith(("http://", "https://")):
        kind = proxy.partition("://")[0]
        raise ConfigurationError(
            f"a proxy of the environment is one for {kind}://, which aiohttp does not speak; help:"
            " exempt the host with NO_PROXY, use the default transport, or give AiohttpTransport a"
            " session whose connector speaks it"
        )
    return proxy


def _open(
    ssl_context: ssl.SSLContext | None, max_connections: int
) -> aiohttp.ClientSession:
    import httpcore2

    connector = aiohttp.TCPConnector(
        limit=max_connections,
        keepalive_timeout=60.0,
        ssl=ssl_context or httpcore2.default_ssl_context(),
    )
    jar = aiohttp.DummyCookieJar()
    return _obedient(aiohttp.ClientSession(connector=connector, cookie_jar=jar))


def _drop(session: aiohttp.ClientSession) -> None:
    """Close a session whose loop is over, for which there is nothing to wait."""
    closing = session.close()
    with suppress(StopIteration):
        closing.send(None)
    closing.close()


def _obedient(session: aiohttp.ClientSession) -> aiohttp.ClientSession:
    """The session, which retries nothing by itself, and uses no connection with unread bytes on it.

    On a kept connection that breaks it would send a GET, PUT or DELETE again, whatever the policy
    says, and nobody would hear of it. aiohttp has no option for that; its own tests do the same.
    """
    vars(session)["_retry_connection"] = False
    if connector := session.connector:
        _look_before_reuse(connector)
    return session


def _look_before_reuse(connector: aiohttp.BaseConnector) -> None:
    """Make a connector look at kept connections before it hands them out.

    aiohttp looks when a response ends; what the server sends after that it takes as the response
    to the next request.
    """
    if "connect" in vars(connector):
        return
    itself = ref(connector)
    used: WeakSet[Any] = WeakSet()

    async def connect(*arguments: Any, **options: Any) -> Connection:
        while True:
            connector = itself()
            assert connector is not None
            connection = await type(connector).connect(connector, *arguments, **options)
            if connection.protocol not in used:
                used.add(connection.protocol)
                return connection
            if _is_clean(connection):
                return connection
            connection.close()

    vars(connector)["connect"] = connect


def _is_clean(connection: Connection) -> bool:
    """Whether nothing is unread: in the queue, in the parser, in the socket."""
    protocol, transport = connection.protocol, connection.transport
    if protocol is None or transport is None or protocol.should_close:
        return False
    # it asks its parser in this way for what was begun when a connection is lost; the parser in
    # pure Python tells of whole lines of a response alone, and keeps what it has in these two
    parser: Any = getattr(protocol, "_parser", None)
    if getattr(parser, "_tail", b"") or getattr(parser, "_lines", ()):
        return False
    try:
        if parser is not None and parser.feed_eof() is not None:
            return False
    except HttpProcessingError:
        return False
    with _Selector() as selector:  # it needs no descriptor of its own
        selector.register(transport.get_extra_info("socket"), selectors.EVENT_READ)
        return not selector.select(0)


class _Marking(aiohttp.BytesPayload):
    """The content of a request, which is marked as sent when it is written."""

    def __init__(self, request: TransportRequest) -> None:
        super().__init__(request.content)
        self._request = request

    async def write_with_length(self, writer: Any, content_length: int | None) -> None:
        self._request.sent = True
        await super().write_with_length(writer, content_length)
