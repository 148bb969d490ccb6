"""Every transport behind one face: clients, synchronous or not, that real bytes pass through."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import aiohttp
import httpx2

from generator.runtime.transport_aiohttp import AiohttpTransport
from tests.runtime.api import AsyncExample, Example

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

SYNC = ("http", "httpx2")
ASYNC = ("async http", "async httpx2", "aiohttp", "aiohttp session")
KINDS = (*SYNC, *ASYNC)


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


@contextmanager
def session(kind: str, base_url: str, tls: Any = None, **options: Any) -> Iterator[Session]:
    """A client over a transport of a kind; `tls` is an SSL context of the caller's."""
    verify = True if tls is None else tls
    if kind in SYNC:
        http_client = httpx2.Client(verify=verify) if kind == "httpx2" else None
        if tls and kind == "http":
            from generator.runtime.transport_http import HTTPTransport

            options["transport"] = HTTPTransport(ssl_context=tls)
        with Example(base_url=base_url, http_client=http_client, **options) as client:
            yield Session(client, None)
        if http_client:
            http_client.close()
        return
    with asyncio.Runner() as runner:
        made = Session(None, runner)
        closing: list[Callable[[], Awaitable[object]]] = []

        async def open_() -> AsyncExample:
            return AsyncExample(base_url=base_url, **_parts(kind, tls, closing), **options)

        made.client = made.run(open_)
        yield made
        made.run(made.client.close)
        for close in closing:
            made.run(close)


def _parts(kind: str, tls: Any, closing: list[Any]) -> dict[str, Any]:
    if kind == "async httpx2":
        http_client = httpx2.AsyncClient(verify=True if tls is None else tls)
        closing.append(http_client.aclose)
        return {"http_client": http_client}
    if kind == "aiohttp session":
        connector = aiohttp.TCPConnector(ssl=True if tls is None else tls)
        own = aiohttp.ClientSession(connector=connector, trust_env=True)
        closing.append(own.close)
        return {"transport": AiohttpTransport(own)}
    if kind == "aiohttp":
        return {"transport": AiohttpTransport(ssl_context=tls)}
    if tls:
        from generator.runtime.transport_http import AsyncHTTPTransport

        return {"transport": AsyncHTTPTransport(ssl_context=tls)}
    return {}
