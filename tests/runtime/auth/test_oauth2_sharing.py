"""Access tokens that threads, tasks and event loops share."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from math import inf
from typing import TYPE_CHECKING

import pytest

from generator.runtime.auth import oauth2
from generator.runtime.core.errors import (
    APITimeoutError,
    OAuth2Error,
)
from generator.runtime.core.record import replace
from generator.runtime.http.transport import TransportRequest, mock_response
from tests.runtime.token_server import (
    GET,
    Api,
    AsyncApi,
    TokenServer,
    in_threads,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.runtime.http.transport import TransportResponse


@pytest.fixture
def server() -> Iterator[TokenServer]:
    with TokenServer() as running:
        yield running


@pytest.mark.slow
def test_16_threads_fetch_one_token(server: TokenServer) -> None:
    with Api(base_url=server.url) as client:
        failures = in_threads(16, lambda: [client.things() for _ in range(50)])
    assert failures == []
    assert (len(server.fetches), set(server.calls), len(server.calls)) == (1, {"token-1"}, 800)


@pytest.mark.slow
def test_200_tasks_fetch_one_token(server: TokenServer) -> None:
    async def run() -> None:
        async with AsyncApi(base_url=server.url) as client:
            await asyncio.gather(*(client.things() for _ in range(200)))

    asyncio.run(run())
    assert (len(server.fetches), len(server.calls)) == (1, 200)


def test_calls_with_a_token_do_not_wait_for_one_another(server: TokenServer) -> None:
    """All are at the server at the same moment: none could respond before the last came."""
    together = threading.Barrier(16, timeout=20)
    waiting = TransportOf(server, together)
    with Api(base_url=server.url, transport=waiting) as client:
        client.things()
        waiting.on = True
        assert in_threads(16, client.things) == []


class TransportOf:
    """A transport that responds to calls only when a number of them has arrived."""

    def __init__(self, server: TokenServer, together: threading.Barrier) -> None:
        self.on = False
        self._together = together
        self._server = server

    def send(self, request: TransportRequest) -> TransportResponse:
        if request.method == "POST":
            return mock_response(json={"access_token": "token-1", "expires_in": 60})
        if self.on:
            self._together.wait()
        status, body = self._server.call(request.header("authorization") or "")
        return mock_response(status, body)

    def close(self) -> None:
        """Nothing is open."""


def test_event_loops_in_threads_share_a_fetch(server: TokenServer) -> None:
    client = AsyncApi(base_url=server.url)
    assert in_threads(4, lambda: asyncio.run(several(client))) == []
    assert (len(server.fetches), len(server.calls)) == (1, 20)


async def several(client: AsyncApi) -> None:
    await asyncio.gather(*(client.things() for _ in range(5)))
    await client.close_connections()


def test_variants_and_later_loops_keep_the_token(server: TokenServer) -> None:
    client = AsyncApi(base_url=server.url)

    async def run(variant: AsyncApi) -> None:
        await variant.things()
        await variant.close_connections()

    for variant in (client, client.with_options(timeout=5), client.raw()):
        asyncio.run(run(variant))
    assert len(server.fetches) == 1


def test_others_use_the_old_token_while_one_renews_it(
    server: TokenServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oauth2, "EARLY_SHARE", 1.0)
    monkeypatch.setattr(oauth2, "EARLIEST", inf)
    with Api(base_url=server.url) as client:
        client.things()
        monkeypatch.undo()
        server.asked.clear()
        server.hold.clear()
        renewing = threading.Thread(target=client.things)
        renewing.start()
        server.asked.wait(30)
        for _ in range(3):
            client.things()
        assert server.calls == ["token-1"] * 4
        server.hold.set()
        renewing.join()
        client.things()
    assert server.calls[4:] == ["token-2"] * 2
    assert len(server.fetches) == 2


def test_tasks_whose_token_is_refused_fetch_one_together(server: TokenServer) -> None:
    async def run() -> None:
        async with AsyncApi(base_url=server.url) as client:
            await client.things()
            server.revoked.add("token-1")
            await asyncio.gather(*(client.things() for _ in range(20)))

    asyncio.run(run())
    assert len(server.fetches) == 2


def test_who_waits_hears_of_the_refusal_too(server: TokenServer) -> None:
    server.reply = 401, {"error": "invalid_client"}
    server.hold.clear()
    with Api(base_url=server.url) as client:
        threading.Timer(0.2, server.hold.set).start()
        failures = in_threads(8, client.things)
    assert [type(error) for error in failures] == [OAuth2Error] * 8
    assert len({id(error) for error in failures}) == 8
    assert len(server.fetches) == 1


def test_who_waits_hears_of_its_own_call(server: TokenServer) -> None:
    server.reply = 401, {"error": "invalid_client"}
    server.hold.clear()
    with Api(base_url=server.url) as client, ThreadPoolExecutor(2) as pool:
        first = pool.submit(client.things)
        assert server.asked.wait(30)
        second = pool.submit(client.things, replace(GET, path="/others"))
        server.hold.set()
        for call, path in ((first, "/things"), (second, "/others")):
            error = call.exception(30)
            assert isinstance(error, OAuth2Error)
            assert str(error).startswith(f"GET {path} was not sent: no token")


def test_who_waits_for_a_fetch_keeps_to_a_deadline_of_its_own(server: TokenServer) -> None:
    server.hold.clear()
    with Api(base_url=server.url) as client:
        patient = threading.Thread(target=client.things)
        patient.start()
        server.asked.wait(30)
        with pytest.raises(APITimeoutError, match="while a token was fetched"):
            client.things(timeout=0.1)
        server.hold.set()
        patient.join()
    assert server.calls == ["token-1"]


def test_a_fetch_that_is_given_up_is_taken_over(server: TokenServer) -> None:
    async def run() -> None:
        async with AsyncApi(base_url=server.url) as client:
            server.hold.clear()
            first = asyncio.ensure_future(client.things())
            await asyncio.to_thread(server.asked.wait, 30)
            second = asyncio.ensure_future(client.things())
            await asyncio.sleep(0.02)
            first.cancel()
            server.hold.set()
            assert await second == {"ok": True}
            assert first.cancelled()

    asyncio.run(run())
    assert (len(server.fetches), server.calls) == (2, ["token-2"])
