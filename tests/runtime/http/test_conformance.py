"""Every transport against a server that misbehaves: what happens is the same for all."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from generator.runtime.core import errors
from generator.runtime.http.deadline import Timeout
from tests.runtime.api import BODY, KEY
from tests.runtime.hostile import Hostile
from tests.runtime.kinds import ASYNC, KINDS, SYNC, Session, outlasted, session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

every = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def server() -> Iterator[Hostile]:
    with Hostile() as server:
        yield server


@every
def test_what_is_sent(kind: str, server: Hostile) -> None:
    name = "a/b?c#d%e é|,:;@&=+$!*'()[]"
    with session(kind, f"{server.url}/echo/v2") as s:
        s.call("get_call", name, extra_query={"q": ["x,y", "z|&"]}, extra_headers={"X-A": "1"})
        response = s.call("send", BODY)
    got = server.received[0]
    encoded = "a%2Fb%3Fc%23d%25e%20%C3%A9%7C%2C%3A%3B%40%26%3D%2B%24%21%2A%27%28%29%5B%5D"
    assert got.line == f"GET /echo/v2/calls/{encoded}?q=x%2Cy&q=z%7C%26 HTTP/1.1"
    assert got.headers["host"] == f"127.0.0.1:{server.port}"
    assert got.headers["authorization"] == f"Bearer {KEY}"
    assert got.headers["user-agent"] == "example/1.2.3"
    assert got.headers["accept"] == "application/json, */*;q=0.1"
    assert got.headers["accept-encoding"] == "gzip, deflate"
    assert got.headers["x-a"] == "1"
    assert "content-type" not in got.headers
    posted = json.loads(response.data.result)
    assert json.loads(posted["body"]) == BODY
    assert posted["headers"]["content-type"] == "application/json"
    assert posted["headers"]["content-length"] == str(len(posted["body"]))
    assert "transfer-encoding" not in posted["headers"]


@every
def test_a_connection_is_kept(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/ok") as s:
        for _ in range(5):
            s.call("send")
    assert [request.connection for request in server.received] == [1] * 5


@pytest.mark.parametrize("kind", ["http", "async http"])
def test_a_connection_is_kept_for_a_while(
    kind: str, server: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.monotonic
    with session(kind, f"{server.url}/ok") as s:
        s.call("send")
        monkeypatch.setattr(time, "monotonic", lambda: now() + 50)
        s.call("send")
        monkeypatch.undo()
    assert server.connections == 1


@every
@pytest.mark.parametrize("way", ["chunked", "gzip", "informational"])
def test_ways_to_respond(kind: str, way: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/{way}") as s:
        for _ in range(2):
            assert s.call("send").data.result == "ok"
    assert server.connections == 1


@every
def test_a_stale_connection_is_not_used(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/ok_then_close") as s:
        for count in range(1, 4):
            s.call("send")
            wait_until(lambda: server.open_now == 0)
            if s.runner:  # a loop that runs hears of it
                s.run(lambda: asyncio.sleep(0.02))
            assert len(server.received) == count


def wait_until(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)
    time.sleep(0.02)


@every
def test_nobody_listens(kind: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with (
        session(kind, f"http://127.0.0.1:{port}", max_retries=0) as s,
        pytest.raises(errors.APIConnectionError, match="was not sent") as raised,
    ):
        s.call("send")
    assert type(raised.value) is errors.APIConnectionError
    assert not raised.value.sent


@every
def test_no_such_host(kind: str) -> None:
    with (
        session(kind, "https://host.invalid", max_retries=0) as s,
        pytest.raises(errors.APIConnectionError) as raised,
    ):
        s.call("send")
    assert not raised.value.sent


@pytest.mark.slow
@every
@pytest.mark.parametrize("way", ["reset", "close", "truncated", "truncated_chunk", "not_http"])
def test_no_complete_response(kind: str, way: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/{way}") as s:
        with pytest.raises(errors.NoResponseError) as raised:
            s.call("send")
        assert raised.value.sent
        assert len(server.received) == 1
        with pytest.raises(errors.NoResponseError):
            s.call("send_once", max_retries=1)
    keys = {request.body for request in server.received[1:]}
    assert len(server.received) == 3
    assert len(keys) == 1


@pytest.mark.slow
@every
@pytest.mark.parametrize("way", ["hang", "slow_head", "slow_body", "slow_chunk"])
def test_no_server_outlasts_the_deadline(kind: str, way: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/{way}") as s:
        outlasted(lambda seconds: s.call("send", timeout=seconds))
        assert server.dripped < 400
        server.gate.set()
        wait_until(lambda: server.open_now == 0)
    assert len(server.received) <= 1  # a reset may overtake what was sent; a second is a retry


@pytest.mark.slow
@every
def test_a_limit_for_one_read(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/hang") as s:
        with pytest.raises(errors.ResponseTimeoutError):
            s.call("get_call", timeout=Timeout(total=None, read=0.1), max_retries=1)
        server.gate.set()
    assert len(server.received) == 2


@every
def test_a_small_response_that_unpacks_to_a_large_one(kind: str, server: Hostile) -> None:
    with (
        session(kind, f"{server.url}/bomb", max_response_bytes=1_000_000) as s,
        pytest.raises(errors.APIResponseValidationError) as raised,
    ):
        s.call("send")
    assert raised.value.reason == "too_large"
    assert len(server.received) == 1


@every
@pytest.mark.parametrize(
    ("way", "reason"), [("empty", "empty"), ("204", "empty"), ("html", "content_type")]
)
def test_not_what_was_promised(kind: str, way: str, reason: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/{way}") as s:
        for _ in range(2):
            with pytest.raises(errors.APIResponseValidationError) as raised:
                s.call("send")
            assert raised.value.reason == reason
    assert server.connections == 1


@every
def test_redirects(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/redirect") as s:
        assert s.call("get_call").data.result == "ok"
        with pytest.raises(errors.APIStatusError, match="not followed for POST"):
            s.call("send")
    assert [request.target.split("/")[1] for request in server.received] == [
        "redirect",
        "ok",
        "redirect",
    ]


@every
def test_no_library_logs_a_key(
    kind: str, server: Hostile, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with session(kind, f"{server.url}/ok") as s:
        s.call("send", {**BODY, "password": "hunter2"})
    assert "attempt 1" in caplog.text
    assert KEY not in caplog.text
    assert "hunter2" not in caplog.text


@pytest.mark.parametrize("kind", SYNC)
def test_16_threads(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/id") as s, ThreadPoolExecutor(16) as pool:
        names = [f"{thread}-{number}" for thread in range(16) for number in range(10)]
        found = [response.data.result for response in pool.map(s.client.get_call, names)]
    assert found == names
    assert server.connections <= 16


@pytest.mark.slow
@pytest.mark.parametrize("kind", ASYNC)
def test_200_tasks(kind: str, server: Hostile) -> None:
    names = [str(number) for number in range(200)]
    with session(kind, f"{server.url}/id") as s:

        async def all_at_once() -> list[str]:
            calls = (s.client.get_call(name) for name in names)
            return [response.data.result for response in await asyncio.gather(*calls)]

        assert s.run(all_at_once) == names


@pytest.mark.parametrize("kind", SYNC)
def test_threads_that_wait_take_the_first_connection_that_is_free(
    kind: str, server: Hostile
) -> None:
    """Eleven of twelve connections hang; what waits goes over the twelfth, wherever it is kept."""
    names = [str(number) for number in range(30)]
    with (
        session(kind, f"{server.url}/hang", max_connections=12, max_retries=0) as s,
        ThreadPoolExecutor(41) as threads,
    ):
        hanging = [threads.submit(lose, s) for _ in range(11)]
        wait_until(lambda: len(server.received) == 11)
        quick = s.client.with_options(base_url=f"{server.url}/id")
        found = [response.data.result for response in threads.map(quick.get_call, names)]
        assert found == names
        assert server.connections == 12
        server.gate.set()
        for each in hanging:
            each.result()


@pytest.mark.parametrize("kind", ASYNC)
def test_tasks_that_wait_take_the_first_connection_that_is_free(kind: str, server: Hostile) -> None:
    names = [str(number) for number in range(30)]
    with session(kind, f"{server.url}/hang", max_connections=12, max_retries=0) as s:

        async def all_at_once() -> list[str]:
            hanging = [asyncio.create_task(s.client.get_call()) for _ in range(11)]
            await asyncio.to_thread(wait_until, lambda: len(server.received) == 11)
            quick = s.client.with_options(base_url=f"{server.url}/id")
            waiting = [asyncio.create_task(quick.get_call(name)) for name in names]
            waiting.append(asyncio.create_task(quick.get_call("given up")))
            await asyncio.sleep(0)
            waiting.pop().cancel()
            found = [response.data.result for response in await asyncio.gather(*waiting)]
            assert server.connections == 12
            server.gate.set()
            for lost in await asyncio.gather(*hanging, return_exceptions=True):
                assert isinstance(lost, errors.NoResponseError)
            return found

        assert s.run(all_at_once) == names


@pytest.mark.slow
@pytest.mark.parametrize("kind", ASYNC)
def test_cancelled_tasks_leave_a_working_client(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/held") as s:

        async def cancel_some() -> Counter[str]:
            tasks = [asyncio.create_task(s.client.get_call()) for _ in range(30)]
            await asyncio.to_thread(wait_until, lambda: len(server.received) == 30)
            for task in tasks[::2]:
                task.cancel()
            server.gate.set()
            done = await asyncio.gather(*tasks, return_exceptions=True)
            return Counter(type(result).__name__ for result in done)

        assert s.run(cancel_some) == {"CancelledError": 15, "CallResponse": 15}
        fine = s.client.with_options(base_url=f"{server.url}/id")

        async def many() -> list[str]:
            calls = (fine.get_call(str(number)) for number in range(50))
            return [response.data.result for response in await asyncio.gather(*calls)]

        assert s.run(many) == [str(number) for number in range(50)]


@pytest.mark.parametrize("kind", ASYNC)
def test_a_limit_of_the_callers_own(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/hang") as s:

        async def limited() -> None:
            async with asyncio.timeout(0.1):
                await s.client.get_call()

        with pytest.raises(TimeoutError):
            s.run(limited)
        server.gate.set()


@pytest.mark.parametrize("kind", SYNC)
def test_more_threads_than_connections(kind: str, server: Hostile) -> None:
    """A queue is a wait before anything was sent."""
    with session(kind, f"{server.url}/hang", max_connections=1) as s:
        first = threading.Thread(target=lose, args=(s,))
        first.start()
        wait_until(lambda: len(server.received) == 1)
        with pytest.raises(errors.APITimeoutError) as raised:
            s.call("send", timeout=0.1)
        assert type(raised.value) is errors.APITimeoutError
        assert not raised.value.sent
        server.gate.set()
        first.join()
    assert len(server.received) == 1


@pytest.mark.parametrize("kind", ["http", "async http"])
def test_no_connections(kind: str) -> None:
    with (
        pytest.raises(errors.ConfigurationError, match="max_connections is 0: at least 1"),
        session(kind, "http://127.0.0.1:9", max_connections=0),
    ):
        pass


def lose(s: Session) -> None:
    with pytest.raises(errors.NoResponseError):
        s.call("send")
