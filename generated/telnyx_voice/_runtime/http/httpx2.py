"""Sending through a user's own `httpx2.Client`.

Every request passes through the client's `send`, so that its hooks, authentication, mounts, proxies
and certificates apply. It is never closed here.
"""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx2

from ..core.errors import ConfigurationError
from .network import keep_to_deadline, limits, watch_tasks
from .ownership import check_process
from .reuse import note_rest
from .transport import AsyncTransportResponse, Translated, TransportResponse, in_pieces

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator

    from .transport import HeaderFields, TransportRequest

_TRANSLATED = Translated(
    (httpx2.TransportError,), httpx2.TimeoutException, (httpx2.LocalProtocolError,)
)


class HTTPX2Transport:
    """A transport made of an `httpx2.Client`."""

    def __init__(self, client: httpx2.Client) -> None:
        _check_kind(client, httpx2.Client)
        self._client = client
        self._process = os.getpid()

    def send(self, request: TransportRequest, /) -> TransportResponse:
        """Send a request.

        Raises:
            TransportError: no response came.
        """
        check_process(self._process)
        built = _build(
            self._client, request, timeout=limits(request), trace=keep_to_deadline
        )
        request.sent = False
        with _TRANSLATED, _Noting(request):
            response = self._client.send(built, stream=True, follow_redirects=False)
        headers = response.headers.raw
        chunks: Iterable[bytes] = _TRANSLATED.read(response.iter_raw())
        if response.is_stream_consumed:
            note_rest(response, foreign=True)
            headers, chunks = _decoded(headers), [response.content]

        def close() -> None:
            note_rest(response, foreign=True)
            response.close()

        return TransportResponse(response.status_code, headers, chunks, close)

    def close(self) -> None:
        """Leave the client open: it is the user's."""


class AsyncHTTPX2Transport:
    """A transport made of an `httpx2.AsyncClient`."""

    def __init__(self, client: httpx2.AsyncClient) -> None:
        _check_kind(client, httpx2.AsyncClient)
        self._client = client
        self._process = os.getpid()

    async def asend(self, request: TransportRequest, /) -> AsyncTransportResponse:
        """Send a request.

        Raises:
            TransportError: no response came.
        """
        check_process(self._process)
        time = request.time
        steps = {
            "connect": time.connect,
            "read": time.read,
            "write": time.read,
            "pool": None,
        }
        built = _build(
            self._client, request, timeout=steps, trace=partial(watch_tasks, request)
        )
        request.sent = False
        with _TRANSLATED, _Noting(request):
            response = await self._client.send(
                built, stream=True, follow_redirects=False
            )
        headers = response.headers.raw
        chunks = _TRANSLATED.aread(response.aiter_raw())
        if response.is_stream_consumed:
            note_rest(response, foreign=True)
            headers, chunks = _decoded(headers), in_pieces([response.content])

        async def aclose() -> None:
            note_rest(response, foreign=True)
            await response.aclose()

        return AsyncTransportResponse(response.status_code, headers, chunks, aclose)

    async def aclose(self) -> None:
        """Leave the client open: it is the user's."""


def _decoded(headers: HeaderFields) -> HeaderFields:
    """The header fields of a response that a hook or a mock has read and unpacked already."""
    return [field for field in headers if field[0].lower() != b"content-encoding"]


class _Noting:
    """A block in which errors that come after sending mark a request, as those of a mock do."""

    def __init__(self, request: TransportRequest) -> None:
        self._request = request

    def __enter__(self) -> None:
        return None

    def __exit__(self, _: object, error: BaseException | None, trace: object) -> None:
        if isinstance(
            error, httpx2.ReadTimeout | httpx2.ReadError | httpx2.RemoteProtocolError
        ):
            self._request.sent = True


class _Marking(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The content of a request, which is marked as sent when it is taken."""

    def __init__(self, request: TransportRequest) -> None:
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._request)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._request)


def _check_kind(client: object, kind: type[object]) -> None:
    if not isinstance(client, kind):
        found = f"{type(client).__module__}.{type(client).__name__}"
        raise ConfigurationError(
            f"http_client must be an httpx2.{kind.__name__}, got {found}"
        )


def _build(
    client: httpx2.Client | httpx2.AsyncClient,
    request: TransportRequest,
    **extensions: Any,
) -> httpx2.Request:
    stream = _Marking(request)
    built = client.build_request(
        request.method,
        request.url,
        content=stream if request.stream else request.content or None,
        headers=request.headers,
        extensions=extensions,
    )
    built.stream = stream
    return built
