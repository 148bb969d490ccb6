"""One candidate that calls `send_dtmf`, or does by hand what that is.

Each candidate is used as its own documentation shows, with its defaults, and every one reads the
response.
"""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from collections.abc import Awaitable, Callable
from functools import cache
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .worker import repeated, serve, timed

KEY = "KEY-of-a-benchmark"
CALL = "v3:abcdefgh"
PATH = f"/v2/calls/{CALL}/actions/send_dtmf"
CONTENT = {"digits": "1www2WABCDw9", "command_id": "891510ac-f3e4-11e8-af5b-de00688a4901"}
HEADERS = {"Authorization": f"Bearer {KEY}"}

Send = Callable[[], object]
AsyncSend = Callable[[], Awaitable[object]]


def bare_socket(url: str) -> Send:
    parts = urlsplit(url)
    body = json.dumps(CONTENT).encode()
    head = f"POST {PATH} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Length: {len(body)}\r\n\r\n"
    message = head.encode() + body
    connection = socket.create_connection((parts.hostname or "", parts.port or 80))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send() -> object:
        connection.sendall(message)
        return json.loads(connection.recv(65_536).partition(b"\r\n\r\n")[2])

    return send


def httpx2_client(url: str) -> Send:
    client: Any = import_module("httpx2").Client(headers=HEADERS)

    def send() -> object:
        response = client.post(f"{url}{PATH}", json=CONTENT)
        response.raise_for_status()
        return response.json()

    return send


def httpx2_async(url: str) -> AsyncSend:
    client: Any = import_module("httpx2").AsyncClient(headers=HEADERS)

    async def send() -> object:
        response = await client.post(f"{url}{PATH}", json=CONTENT)
        response.raise_for_status()
        return response.json()

    return send


def aiohttp_async(url: str) -> AsyncSend:
    session: Any = import_module("aiohttp").ClientSession(headers=HEADERS)

    async def send() -> object:
        async with session.post(f"{url}{PATH}", json=CONTENT) as response:
            response.raise_for_status()
            return await response.json()

    return send


def ours(url: str, **options: Any) -> Send:
    package: Any = import_module("telnyx_voice")
    client = package.Telnyx(api_key=KEY, base_url=f"{url}/v2", **options)
    return lambda: client.calls.actions.send_dtmf(CALL, **CONTENT)


def ours_httpx2(url: str) -> Send:
    return ours(url, http_client=import_module("httpx2").Client())


def ours_async(url: str, **options: Any) -> AsyncSend:
    package: Any = import_module("telnyx_voice")
    client = package.AsyncTelnyx(api_key=KEY, base_url=f"{url}/v2", **options)
    return lambda: client.calls.actions.send_dtmf(CALL, **CONTENT)


def ours_aiohttp(url: str) -> AsyncSend:
    module: Any = import_module("telnyx_voice._runtime.http.aiohttp")
    return ours_async(url, transport=module.AiohttpTransport())


def official(url: str) -> Send:
    package: Any = import_module("telnyx")
    client = package.Telnyx(api_key=KEY, base_url=f"{url}/v2")
    return lambda: client.calls.actions.send_dtmf(CALL, **CONTENT)


def official_async(url: str, **options: Any) -> AsyncSend:
    package: Any = import_module("telnyx")
    client = package.AsyncTelnyx(api_key=KEY, base_url=f"{url}/v2", **options)
    return lambda: client.calls.actions.send_dtmf(CALL, **CONTENT)


def official_aiohttp(url: str) -> AsyncSend:
    package: Any = import_module("telnyx")
    return official_async(url, http_client=package.DefaultAioHttpClient())


SYNC: dict[str, Callable[[str], Send]] = {
    "bare socket": bare_socket,
    "httpx2": httpx2_client,
    "ours": ours,
    "ours over httpx2.Client": ours_httpx2,
    "official": official,
}
ASYNC: dict[str, Callable[[str], AsyncSend]] = {
    "httpx2": httpx2_async,
    "aiohttp": aiohttp_async,
    "ours": ours_async,
    "ours over aiohttp": ours_aiohttp,
    "official": official_async,
    "official over aiohttp": official_aiohttp,
}

_loop = asyncio.Runner()


@cache
def sync_client(name: str, url: str) -> Send:
    return SYNC[name](url)


@cache
def async_client(name: str, url: str, at_once: int) -> AsyncSend:
    """Clients are made in the loop they belong to; one per load, so that none inherits a pool."""

    async def make() -> AsyncSend:
        return ASYNC[name](url)

    return _loop.run(make())


def respond(url: str, calls: int, at_once: int) -> dict[str, float]:
    name = sys.argv[1]
    if not at_once:
        return repeated(sync_client(name, url), calls)
    send = async_client(name, url, at_once)

    async def some() -> None:
        for _ in range(calls // at_once):
            await send()

    async def all_of_it() -> None:
        await asyncio.gather(*(some() for _ in range(at_once)))

    return timed(lambda: _loop.run(all_of_it()), calls // at_once * at_once)


if __name__ == "__main__":
    serve(respond)
