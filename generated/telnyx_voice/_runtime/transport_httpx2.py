"""Sending through a user's own `httpx2.Client`.

Comes in: requests. Goes out: answers. The rule of this file: every request passes through the
client's `send`, so that its hooks, authentication, mounts, proxies and certificates apply; the
client stays the user's, who also closes it.
"""

from __future__ import annotations

import os
from time import monotonic
from typing import TYPE_CHECKING

import httpx2

from .deadline import least
from .errors import ConfigurationError
from .transport import (
    AsyncTransportResponse,
    TransportError,
    TransportResponse,
    check_process,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from .transport import TransportRequest


class HTTPX2Transport:
    """A transport made of an `httpx2.Client`."""

    def __init__(self, client: httpx2.Client) -> None:
        _check_kind(client, httpx2.Client)
        self._client = client
        self._process = os.getpid()

    def send(self, request: TransportRequest, /) -> TransportResponse:
        """Send a request.

        Raises:
            TransportError: no answer came.
        """
        check_process(self._process)
        time = request.time
        limits = {"connect": time.connect, "read": time.step, "write": time.step}
        limits["pool"] = time.total
        built = _build(self._client, request, limits)
        try:
            response = self._client.send(built, stream=True, follow_redirects=False)
        except httpx2.TransportError as error:
            raise _transport_error(error) from error
        if time.deadline is not None:  # the limit is looked up anew when the content is read
            limits["read"] = least(time.read, max(time.deadline - monotonic(), 0.001))
        return TransportResponse(
            response.status_code, response.headers.raw, _read(response), response.close
        )

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
            TransportError: no answer came.
        """
        check_process(self._process)
        time = request.time
        limits = {"connect": time.connect, "read": time.read, "write": time.read, "pool": None}
        built = _build(self._client, request, limits)
        try:
            response = await self._client.send(built, stream=True, follow_redirects=False)
        except httpx2.TransportError as error:
            raise _transport_error(error) from error
        return AsyncTransportResponse(
            response.status_code, response.headers.raw, _aread(response), response.aclose
        )

    async def aclose(self) -> None:
        """Leave the client open: it is the user's."""


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
        raise ConfigurationError(f"http_client must be an httpx2.{kind.__name__}, got {found}")


def _build(
    client: httpx2.Client | httpx2.AsyncClient,
    request: TransportRequest,
    limits: dict[str, float | None],
) -> httpx2.Request:
    built = client.build_request(
        request.method,
        request.url,
        content=request.content or None,
        headers=request.headers,
        extensions={"timeout": limits},
    )
    built.stream = _Marking(request)
    return built


def _transport_error(error: httpx2.TransportError) -> TransportError:
    text = str(error) or type(error).__name__
    if isinstance(error, httpx2.LocalProtocolError):
        text = "the request breaks a rule of HTTP"  # its own text repeats header values
    return TransportError(text, timeout=isinstance(error, httpx2.TimeoutException))


def _read(response: httpx2.Response) -> Iterator[bytes]:
    try:
        yield from response.iter_raw()
    except httpx2.TransportError as error:
        raise _transport_error(error) from error


async def _aread(response: httpx2.Response) -> AsyncIterator[bytes]:
    try:
        async for chunk in response.aiter_raw():
            yield chunk
    except httpx2.TransportError as error:
        raise _transport_error(error) from error
