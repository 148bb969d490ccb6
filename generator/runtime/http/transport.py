"""What a transport is: one method that sends a request and returns a response to read.

A transport knows HTTP and nothing of the API; it does not retry, follow redirects, decode or
decide. What it does not know to be unsent counts as sent.
"""

from __future__ import annotations

import re
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
)
from typing import Any, NamedTuple, Protocol

from ..core.encode import header_value_problem
from ..core.errors import ConfigurationError
from ..core.errors import TransportError as TransportError
from ..core.operation import ContentStream
from ..core.secret import clear_traceback
from .deadline import TimeLeft

HeaderFields = list[tuple[bytes, bytes]]
Certificate = str | tuple[str, str] | tuple[str, str, str]
"""Paths of a certificate in PEM and of its key, if that is another file, and the key's password."""

DEFAULT_PORTS = {"http": 80, "https": 443}


class Origin(NamedTuple):
    """Scheme, host and port (RFC 6454): what a connection leads to."""

    scheme: str
    host: str
    port: int

    @property
    def authority(self) -> str:
        """Host and port as they stand in a URL, the default port left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return (
            host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"
        )

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}"


def split_base_url(
    url: object, option: str = "base_url", *, allow_http: bool = False
) -> tuple[Origin, str]:
    """Take a base URL apart.

    Args:
        url: what was given.
        option: where, for messages.
        allow_http: whether keys may travel unencrypted.

    Raises:
        ConfigurationError: it is no http(s) URL, has parts that a base URL has not, or would send
            keys in the clear to a host that is not this one.
    """
    if not isinstance(url, str):
        raise ConfigurationError(f"{option} must be text, got {type(url).__name__}")
    if not url:
        raise ConfigurationError(f"{option} is empty; help: give a URL, or none at all")
    if header_value_problem(url) or " " in url:
        raise ConfigurationError(f"{option} must be ASCII without spaces")
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ConfigurationError(f"{option} is not a URL") from None
    scheme = parts.scheme.lower()
    if scheme not in DEFAULT_PORTS or not host:
        raise ConfigurationError(f"{option} must begin with https:// and name a host")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ConfigurationError(
            f"{option} must not have a user, a query or a fragment"
        )
    steps = re.sub(r"(?i)%2e", ".", parts.path).split("/")
    if "." in steps or ".." in steps:
        raise ConfigurationError(
            f"{option} must not have . or .. as a step of its path, got {parts.path}"
        )
    if scheme == "http" and not allow_http and not is_local(host):
        raise ConfigurationError(
            f"{option}: http:// would send the credentials to {host} unencrypted; use https://, "
            "or allow_http=True in a network that you trust"
        )
    return Origin(scheme, host, port or DEFAULT_PORTS[scheme]), parts.path.rstrip("/")


def is_local(host: str) -> bool:
    """Whether a host is this machine by its name (RFC 6761, section 6.3) or address."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class TransportRequest:
    """One attempt. Iterating over it yields its content and marks it as sent."""

    __slots__ = (
        "_content",
        "headers",
        "method",
        "origin",
        "sent",
        "stream",
        "target",
        "time",
    )

    def __init__(
        self,
        method: str,
        origin: Origin,
        target: str,
        headers: HeaderFields,
        *,
        content: bytes | ContentStream,
        time: TimeLeft,
    ) -> None:
        self.method = method
        self.origin = origin
        self.target = target
        """Path and query, in ASCII."""
        self.headers = headers
        """Complete but for what the connection itself needs."""
        self._content = content if isinstance(content, bytes) else b""
        self.stream = None if isinstance(content, bytes) else content
        """Content that is read while it is sent; None: it is in `content`."""
        self.time = time
        """What it may take; the client enforces the total, the transport connect and read. The
        client sets it anew once the header of a streamed response is there."""
        self.sent = True
        """Whether the server may have received it: a transport that can tell sets it to False
        first, and to True before the last byte leaves."""

    @property
    def content(self) -> bytes:
        """The whole content; a stream is read for it, and is in memory from then on."""
        if self.stream is not None:
            self._content, self.stream = b"".join(self.stream), None
        return self._content

    @property
    def url(self) -> str:
        """The whole URL."""
        return f"{self.origin}{self.target}"

    def header(self, name: str) -> str | None:
        """The value of a header, or None."""
        wanted = name.lower().encode()
        return next(
            (v.decode("ascii") for n, v in self.headers if n.lower() == wanted), None
        )

    def json(self) -> Any:
        """The content, read as JSON."""
        import json

        return json.loads(self.content)

    def __iter__(self) -> Iterator[bytes]:
        self.sent = True
        if self.stream is None:
            yield self._content
        else:
            yield from self.stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self.sent = True
        if self.stream is None:
            yield self._content
        else:
            async for piece in self.stream:
                yield piece

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.method} to {self.origin.authority}>"


class TransportResponse:
    """A response whose header has arrived.

    Args:
        status: the status code.
        headers: the header fields as they came.
        chunks: the content as it was sent: still compressed.
        close: frees the connection.
    """

    __slots__ = ("chunks", "close", "headers", "status")

    def __init__(
        self,
        status: int,
        headers: HeaderFields,
        chunks: Iterable[bytes],
        close: Callable[[], object] = bool,
    ) -> None:
        self.status = status
        self.headers = headers
        self.chunks = chunks
        self.close = close


class AsyncTransportResponse:
    """A response whose header has arrived, for tasks.

    Args:
        status: the status code.
        headers: the header fields as they came.
        chunks: the content as it was sent: still compressed.
        aclose: frees the connection.
    """

    __slots__ = ("aclose", "chunks", "headers", "status")

    def __init__(
        self,
        status: int,
        headers: HeaderFields,
        chunks: AsyncIterable[bytes],
        aclose: Callable[[], Awaitable[object]],
    ) -> None:
        self.status = status
        self.headers = headers
        self.chunks = chunks
        self.aclose = aclose


class Translated:
    """A block in which errors of an HTTP library become `TransportError`.

    Args:
        kinds: the errors of the library.
        timeouts: those of them that say that time ran out.
        telling: those of them whose text quotes header values, so that it is not passed on.
    """

    def __init__(
        self,
        kinds: tuple[type[Exception], ...],
        timeouts: type[Exception],
        telling: tuple[type[Exception], ...] = (),
    ) -> None:
        self._kinds = kinds
        self._timeouts = timeouts
        self._telling = telling

    def __enter__(self) -> None:
        return None

    def __exit__(self, _: object, error: BaseException | None, trace: object) -> None:
        if error is None:
            return
        clear_traceback(error)
        if isinstance(error, self._telling):
            raise TransportError("the request breaks a rule of HTTP") from None
        if isinstance(error, self._kinds):
            timeout = isinstance(error, self._timeouts)
            raise TransportError(
                str(error) or type(error).__name__, timeout=timeout
            ) from error

    def read(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """The pieces of a response."""
        with self:
            yield from chunks

    async def aread(self, chunks: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
        """The pieces of a response."""
        with self:
            async for chunk in chunks:
                yield chunk


class Clock(Protocol):
    """How a client waits and measures its deadlines."""

    def monotonic(self) -> float:
        """Seconds that never go back."""
        ...

    def time(self) -> float:
        """The Unix time in seconds."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class AsyncClock(Protocol):
    """The same for tasks."""

    def monotonic(self) -> float:
        """Seconds that never go back."""
        ...

    def time(self) -> float:
        """The Unix time in seconds."""
        ...

    async def asleep(self, seconds: float) -> None:
        """Wait."""
        ...


class Transport(Protocol):
    """How requests are sent. It may be shared by threads.

    One for tests may have a `Clock` of its own in the attribute `clock`, by which the client waits.
    """

    def send(self, request: TransportRequest, /) -> TransportResponse:
        """Send a request.

        Raises:
            TransportError: no response came.
        """
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


class AsyncTransport(Protocol):
    """How requests are sent by tasks."""

    async def asend(self, request: TransportRequest, /) -> AsyncTransportResponse:
        """Send a request.

        Raises:
            TransportError: no response came.
        """
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...


class MockTransport:
    """A transport for tests: a function responds; works in both clients.

    Args:
        handler: takes a `TransportRequest`, returns a response (see `mock_response`) or raises
            `TransportError`.
    """

    def __init__(
        self, handler: Callable[[TransportRequest], TransportResponse]
    ) -> None:
        self.handler = handler
        self.requests: list[TransportRequest] = []
        """What has been sent so far."""

    def send(self, request: TransportRequest, /) -> TransportResponse:
        """Let the function respond."""
        self.requests.append(request)
        response = self.handler(request)
        if not hasattr(response, "chunks"):
            found = type(response).__name__
            raise TypeError(
                f"the handler of MockTransport returned {found}; help: return mock_response(…)"
            )
        return response

    async def asend(self, request: TransportRequest, /) -> AsyncTransportResponse:
        """Let the function respond."""
        response = self.send(request)
        return AsyncTransportResponse(
            response.status, response.headers, in_pieces(response.chunks), self.aclose
        )

    def close(self) -> None:
        """Do nothing: there is no connection."""

    async def aclose(self) -> None:
        """Do nothing: there is no connection."""


async def in_pieces(chunks: Iterable[bytes]) -> AsyncIterator[bytes]:
    """Pieces that are there already, for a task."""
    for chunk in chunks:
        yield chunk


def mock_response(
    status: int = 200,
    json: object = None,
    *,
    content: bytes | None = None,
    headers: dict[str, str] | None = None,
) -> TransportResponse:
    """A response for `MockTransport`: `json` as the content, or `content` as it is."""
    fields = dict(headers or {})
    if content is None:
        from json import dumps

        content = dumps(json).encode()
        fields.setdefault("content-type", "application/json")
    raw = [(name.encode(), value.encode()) for name, value in fields.items()]
    return TransportResponse(status, raw, [content])
