"""An error says "not sent" only if no attempt was sent, over every transport."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest
import telnyx_voice

from tests.runtime.hostile import Hostile
from tests.runtime.http.test_conformance import wait_until
from tests.runtime.kinds import ASYNC, KINDS, SHIPPED, session

if TYPE_CHECKING:
    from collections.abc import Iterator

AT_ONCE = telnyx_voice.RetryPolicy(max_retries=2, initial_delay=0.0)


@pytest.fixture
def server() -> Iterator[Hostile]:
    with Hostile() as server:
        yield server


@pytest.mark.parametrize("way", ["last_reset", "last_500", "last_redirect"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_attempt_that_was_sent_stays_sent(kind: str, way: str, server: Hostile) -> None:
    """What follows it cannot connect, and takes nothing back."""
    with (
        session(kind, server.url, package=SHIPPED, retry_policy=AT_ONCE) as s,
        pytest.raises(telnyx_voice.NoResponseError) as raised,
    ):
        s.call("get", f"/{way}", cast_to=dict)
    assert len(server.received) == 1
    assert raised.value.sent
    assert raised.value.retries_taken == 2
    assert "an attempt was sent, the last one was not: " in str(raised.value)


@pytest.mark.parametrize("kind", KINDS)
def test_no_attempt_that_was_sent(kind: str, server: Hostile) -> None:
    server.stop_listening()
    with (
        session(kind, server.url, package=SHIPPED, retry_policy=AT_ONCE) as s,
        pytest.raises(telnyx_voice.APIConnectionError, match="was not sent") as raised,
    ):
        s.call("get", "/ok", cast_to=dict)
    assert (raised.value.sent, raised.value.retries_taken) == (False, 2)
    assert not isinstance(raised.value, telnyx_voice.NoResponseError)


@pytest.mark.parametrize("retries", [0, 1])
@pytest.mark.parametrize("verb", ["get", "put", "delete"])
@pytest.mark.parametrize("kind", KINDS)
def test_one_policy_decides(kind: str, verb: str, retries: int, server: Hostile) -> None:
    """No transport repeats what was sent over a kept connection by itself."""
    body = {"body": {"a": 1}} if verb == "put" else {}
    with session(kind, server.url, package=SHIPPED, retry_policy=AT_ONCE) as s:
        s.call(verb, "/ok", cast_to=dict)
        with pytest.raises(telnyx_voice.NoResponseError) as raised:
            s.call(verb, "/close", cast_to=dict, max_retries=retries, **body)
    assert raised.value.retries_taken == retries
    assert [request.path for request in server.received] == ["/ok", *["/close"] * (1 + retries)]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ASYNC)
def test_time_that_runs_out_while_a_header_leaves(kind: str, server: Hostile) -> None:
    """The loop is busy when the connection becomes free: the deadline comes with the next step."""
    with session(kind, server.url, package=SHIPPED, max_connections=1, max_retries=0) as s:

        async def hold() -> None:
            await s.client.get("/held/first", cast_to=dict)
            time.sleep(1.1)  # noqa: ASYNC251 - the loop is busy on purpose

        async def both() -> object:
            holding = asyncio.create_task(hold())
            await asyncio.to_thread(wait_until, lambda: bool(server.received))
            late = asyncio.create_task(s.client.get("/id/late", cast_to=dict, timeout=1.0))
            await asyncio.sleep(0.1)
            server.gate.set()
            return (await asyncio.gather(holding, late, return_exceptions=True))[1]

        outcome = s.run(both)
        assert isinstance(outcome, telnyx_voice.APITimeoutError)
        wait_until(lambda: server.open_now == 0)
    received = [request.path for request in server.received]
    assert received[0] == "/held/first"
    assert outcome.sent or "/id/late" not in received


@pytest.mark.parametrize("kind", KINDS)
def test_a_command_under_an_idempotency_key(kind: str, server: Hostile) -> None:
    """It may have been carried out."""
    with (
        session(kind, f"{server.url}/last_500", package=SHIPPED, retry_policy=AT_ONCE) as s,
        pytest.raises(telnyx_voice.NoResponseError) as raised,
    ):
        s.run(lambda: s.client.calls.actions.send_dtmf("c1", digits="1"))
    assert raised.value.idempotency_key
    assert len(server.received) == 1
