"""Every transport behind one face: clients, synchronous or not, that real bytes pass through."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import aiohttp
import httpx2
import telnyx_voice

from generator.runtime.core import errors
from generator.runtime.http.aiohttp import AiohttpTransport
from generator.runtime.http.deadline import Timeout
from generator.runtime.http.pool import AsyncHTTPTransport, HTTPTransport
from generator.runtime.http.retry import RetryPolicy
from tests.runtime.api import AsyncExample, Example

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

SYNC = ("http", "httpx2")
ASYNC = ("async http", "async httpx2", "aiohttp", "aiohttp session")
KINDS = (*SYNC, *ASYNC)


@dataclass(frozen=True)
class Package:
    """The clients of a package and its transports."""

    client: Callable[..., Any]
    async_client: Callable[..., Any]
    http: Callable[..., Any]
    async_http: Callable[..., Any]
    aiohttp: Callable[..., Any]
    timeout: Callable[..., Any]
    retry_policy: Callable[..., Any]


EXAMPLE = Package(
    Example,
    AsyncExample,
    HTTPTransport,
    AsyncHTTPTransport,
    AiohttpTransport,
    Timeout,
    RetryPolicy,
)
SHIPPED = Package(
    partial(telnyx_voice.Telnyx, api_key="KEY0123456789"),
    partial(telnyx_voice.AsyncTelnyx, api_key="KEY0123456789"),
    telnyx_voice.HTTPTransport,
    telnyx_voice.AsyncHTTPTransport,
    telnyx_voice.AiohttpTransport,
    telnyx_voice.Timeout,
    telnyx_voice.RetryPolicy,
)
"""The flagship as its users have it."""


@dataclass
class Session:
    """A client and what runs it."""

    client: Any
    runner: asyncio.Runner | None

    def call(self, method: str, *arguments: Any, **options: Any) -> Any:
        return self.run(lambda: getattr(self.client, method)(*arguments, **options))

    def run(self, function: Callable[[], Any]) -> Any:
        """Call a function; what it returns is awaited if the client is asynchronous."""
        if self.runner is None:
            return function()

        async def wait() -> Any:
            return await function()

        return self.runner.run(wait())


LIMITS = (0.2, 1.0, 5.0)
"""Seconds of a test that waits for a limit: on a busy machine a short one may pass too early, which
shows nothing; then the next is tried."""


def outlasted(call: Callable[[float], object], said: str = "") -> None:
    """A call that is given a limit ends by it, after its request went out.

    Args:
        call: Told the limit in seconds.
        said: What the message of its error must hold.
    """
    import pytest  # which the programs that tests start do without

    for seconds in LIMITS:
        with pytest.raises(errors.APITimeoutError) as raised:
            call(seconds)
        if isinstance(raised.value, errors.ResponseTimeoutError) and said in str(raised.value):
            assert raised.value.sent
            return
    raise AssertionError(f"no limit of {LIMITS} seconds showed it")


@cache
def _unused_context() -> ssl.SSLContext:
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@contextmanager
def session(
    kind: str,
    base_url: str,
    tls: ssl.SSLContext | None = None,
    max_connections: int = 100,
    package: Package = EXAMPLE,
    **options: Any,
) -> Generator[Session]:
    """A client over a transport of a kind; `tls` is how it verifies servers.

    Connecting takes as long as a busy machine needs, and a retry comes at once, unless a test sets
    a limit.
    """
    options.setdefault("timeout", package.timeout(connect=None))
    options.setdefault("retry_policy", package.retry_policy(initial_delay=0.01))
    # Without TLS nothing is verified, and httpx2 would read all authorities again for each client.
    verify = tls or (base_url.startswith("https:") or _unused_context())
    limits = httpx2.Limits(max_connections=max_connections)
    match kind:
        case "http":
            transport = package.http(ssl_context=tls, max_connections=max_connections)
            with package.client(base_url=base_url, transport=transport, **options) as client:
                yield Session(client, None)
        case "httpx2":
            with (
                httpx2.Client(verify=verify, limits=limits) as http_client,
                package.client(base_url=base_url, http_client=http_client, **options) as client,
            ):
                yield Session(client, None)
        case _:
            with asyncio.Runner() as runner:
                made = Session(None, runner)
                http_client_, own = made.run(lambda: _open(kind, verify, limits))
                limit = {"ssl_context": tls, "max_connections": max_connections}
                if kind == "async http":
                    options["transport"] = package.async_http(**limit)
                elif http_client_ is None:
                    options["transport"] = package.aiohttp(own, **limit)
                options |= {"base_url": base_url, "http_client": http_client_}
                made.client = package.async_client(**options)
                yield made
                made.run(made.client.close)
                if http_client_:
                    made.run(http_client_.aclose)
                if own:
                    made.run(own.close)
                if "aiohttp" in kind and base_url.startswith("https:"):
                    # It closes TLS a little later than it says.
                    made.run(lambda: asyncio.sleep(0.05))


async def _open(
    kind: str, verify: ssl.SSLContext | bool, limits: httpx2.Limits
) -> tuple[httpx2.AsyncClient | None, aiohttp.ClientSession | None]:
    """What a user would bring."""
    if kind == "async httpx2":
        return httpx2.AsyncClient(verify=verify, limits=limits), None
    if kind == "aiohttp session":
        connector = aiohttp.TCPConnector(ssl=verify, limit=limits.max_connections or 0)
        return None, aiohttp.ClientSession(connector=connector, trust_env=True)
    return None, None
