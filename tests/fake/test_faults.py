"""Faults of networks and servers, on demand; a client waits for its retries by the fake's clock."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from telnyx_voice import (
    APIConnectionError,
    InternalServerError,
    RateLimitError,
    ResponseTimeoutError,
)
from telnyx_voice.testing import FakeTelnyx

if TYPE_CHECKING:
    from collections.abc import Callable

CASES: list[tuple[Callable[[Any], None], type[Exception]]] = [
    (lambda faults: faults.timeout_after_sending(), ResponseTimeoutError),
    (lambda faults: faults.reset(), APIConnectionError),
    (lambda faults: faults.half_a_response(), APIConnectionError),
    (lambda faults: faults.rate_limit(), RateLimitError),
    (lambda faults: faults.unavailable(), InternalServerError),
]


@pytest.mark.parametrize(("plan", "error"), CASES)
def test_a_call_fails_and_the_next_one_does_not(
    plan: Callable[[Any], None], error: type[Exception]
) -> None:
    with FakeTelnyx() as fake:
        actions = fake.client(max_retries=0).calls.actions
        plan(fake.faults)
        with pytest.raises(error):
            actions.send_dtmf("v3:x", digits="1")
        assert actions.send_dtmf("v3:x", digits="1").data.result == "ok"


@pytest.mark.parametrize("plan", [row[0] for row in CASES])
def test_a_retry_heals_it(plan: Callable[[Any], None]) -> None:
    with FakeTelnyx() as fake:
        plan(fake.faults)
        fake.client().calls.actions.send_dtmf("v3:x", digits="1")
        assert len(fake.sent) == 2


def test_retries_take_time_of_the_fake_alone() -> None:
    with FakeTelnyx(now=1_000) as fake:
        fake.faults.rate_limit(retry_after=20, times=2)
        began = time.monotonic()
        fake.client().calls.actions.send_dtmf("v3:x", digits="1")
        assert time.monotonic() - began < 40
        assert fake.clock.time() == 1_040
        assert [each.at for each in fake.sent] == [1_000, 1_020, 1_040]


def test_a_call_gives_up_at_its_deadline_by_the_fakes_clock() -> None:
    with FakeTelnyx() as fake:
        fake.faults.rate_limit(retry_after=20, times=3)
        with pytest.raises(RateLimitError):
            fake.client(timeout=30).calls.actions.send_dtmf("v3:x", digits="1")
        assert len(fake.sent) == 2


def test_faults_of_one_operation() -> None:
    with FakeTelnyx() as fake:
        actions = fake.client(max_retries=0).calls.actions
        fake.faults.unavailable(fake.calls.actions.refer, retry_after=5)
        actions.send_dtmf("v3:x", digits="1")
        with pytest.raises(InternalServerError) as caught:
            actions.refer("v3:x", sip_address="sip:a@b.example")
        assert caught.value.response.headers["retry-after"] == "5"


def test_what_was_not_carried_out_changes_nothing() -> None:
    with FakeTelnyx() as fake:
        actions = fake.client(max_retries=0).calls.actions
        fake.faults.reset()
        fake.faults.rate_limit()
        for _ in range(2):
            with pytest.raises((APIConnectionError, RateLimitError)):
                actions.start_siprec("v3:x")
        assert not fake.state["calls"]
        fake.faults.timeout_after_sending()
        with pytest.raises(ResponseTimeoutError):
            actions.start_siprec("v3:x")
        assert fake.state["calls"]["v3:x"]["siprec"] is True


@pytest.mark.slow
def test_many_threads_lose_nothing() -> None:
    with FakeTelnyx() as fake:
        actions = fake.client().calls.actions

        def calls(thread: int) -> None:
            for number in range(125):
                actions.send_dtmf(f"v3:{thread}", digits=str(number))

        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-5)  # what two threads can do at once, they soon do
        try:
            with ThreadPoolExecutor(16) as pool:
                list(pool.map(calls, range(16)))
        finally:
            sys.setswitchinterval(interval)
        assert len(fake.sent) == 2_000
        assert all(each.status == 200 for each in fake.sent)
        seen = {
            (r.arguments.call_control_id, r.arguments.digits)
            for r in fake.calls.actions.send_dtmf.requests
        }
        assert len(seen) == 2_000
        assert len(fake.state["calls"]) == 16


def test_requests_of_many_threads_are_carried_out_one_after_the_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with FakeTelnyx() as fake:
        begin, inside, most = fake.state.begin, list[None](), 0

        def slowly(*found: Any) -> Any:
            nonlocal most
            inside.append(None)
            most = max(most, len(inside))
            time.sleep(0.001)  # in which any other thread that may come in does
            inside.pop()
            return begin(*found)

        monkeypatch.setattr(fake.state, "begin", slowly)
        send_dtmf = partial(fake.client().calls.actions.send_dtmf, digits="1")
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(send_dtmf, map(str, range(32))))
        assert most == 1
