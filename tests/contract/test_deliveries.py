"""A delivery is acknowledged only after its handler finished, whatever fails."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from telnyx_voice import TelnyxError, webhooks

from .receiving import PAIR, Event, Watched, delivery, identity, router

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telnyx_voice import testing


def sync(found: webhooks.WebhookRouter, given: testing.Delivery) -> int:
    return found.handle("POST", given.headers, given.body).status


def in_loop(found: webhooks.WebhookRouter, given: testing.Delivery) -> int:
    return asyncio.run(found.handle_async("POST", given.headers, given.body)).status


each_way = pytest.mark.parametrize("deliver", [sync, in_loop])


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.WARNING, "telnyx_voice"):
        yield


class OldStore:
    """`seen` and `forget`; the latter may be slow, or fail."""

    def __init__(self) -> None:
        self.ids = set[str]()
        self.forgetting, self.go_on = threading.Event(), threading.Event()
        self.go_on.set()
        self.failure: Exception | None = None

    def seen(self, identity: str, expires: float) -> bool:
        assert expires > 86_400
        known = identity in self.ids
        self.ids.add(identity)
        return known

    def forget(self, identity: str) -> None:
        self.forgetting.set()
        assert self.go_on.wait(30)
        if self.failure:
            raise self.failure
        self.ids.discard(identity)


def with_old_store(store: OldStore) -> webhooks.WebhookRouter:
    with pytest.warns(UserWarning, match=r"can lose events.*help: .*webhooks\.DeliveryStore"):
        return router(store)


def failing_once(found: webhooks.WebhookRouter) -> list[Any]:
    runs = list[Any]()

    @found.on(Event)
    def handler(event: Event) -> None:
        runs.append(event)
        if len(runs) == 1:
            raise LookupError("not yet")

    return runs


@each_way
def test_an_event_that_the_store_cannot_forget_is_not_lost(deliver: Any) -> None:
    store, given = OldStore(), delivery()
    store.failure = ConnectionError("no store")
    found = with_old_store(store)
    runs = failing_once(found)
    assert [deliver(found, given) for _ in range(3)] == [500, 200, 200]
    assert len(runs) == 2


def test_an_event_that_is_slowly_forgotten_is_not_acknowledged() -> None:
    store, given = OldStore(), delivery()
    found = with_old_store(store)
    runs = failing_once(found)
    store.go_on.clear()
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(sync, found, given)
        assert store.forgetting.wait(30)
        assert sync(found, given) == 503
        store.go_on.set()
        assert first.result() == 500
    assert [sync(found, given) for _ in range(2)] == [200, 200]
    assert len(runs) == 2


def test_a_store_that_remembers_and_fails_to_say_so_loses_nothing() -> None:
    class Failing(OldStore):
        def seen(self, identity: str, expires: float) -> bool:
            if not super().seen(identity, expires):
                raise TimeoutError("the response was lost")
            return True

    given, runs = delivery(), list[Any]()
    found = with_old_store(Failing())
    found.on(Event)(runs.append)
    assert [sync(found, given) for _ in range(3)] == [500, 200, 200]
    assert len(runs) == 1


def test_the_warning_points_at_the_caller_and_has_a_category() -> None:
    with pytest.warns(webhooks.EventLossWarning) as caught:
        webhooks.Webhooks(PAIR.public, replay_store=OldStore())
    assert caught[0].filename == __file__


def test_no_store_is_refused_at_once() -> None:
    not_a_store: Any = {}
    with pytest.raises(ValueError, match=r"dict has no methods `claim`.*help: "):
        webhooks.Webhooks(PAIR.public, replay_store=not_a_store)


@pytest.mark.parametrize("lease", [0, -1, float("nan"), float("inf")])
def test_a_lease_is_a_number_of_seconds(lease: float) -> None:
    with pytest.raises(ValueError, match="lease must be a positive number of seconds"):
        router(lease=lease)


# --- renewal ---


def test_a_claim_is_renewed_by_a_thread_while_the_handler_runs() -> None:
    store, given, runs = Watched(), delivery(), list[Any]()
    found = router(store, lease=0.03)

    @found.on(Event)
    def handler(event: Event) -> None:
        runs.append(event)
        assert store.renewed.wait(30)
        assert sync(found, given) == 503

    assert [sync(found, given) for _ in range(2)] == [200, 200]
    assert len(runs) == 1
    for thread in threading.enumerate():
        if thread.name == "webhook-claim":
            thread.join(30)
            assert not thread.is_alive()
    assert [call.method for call in store.calls if call.method != "claim"] == ["done"]


@pytest.mark.parametrize("kind", ["plain", "async"])
def test_a_claim_is_renewed_by_a_task_while_the_handler_runs(kind: str) -> None:
    store, given, runs = Watched(), delivery(), list[Any]()
    found = router(store, lease=0.03)

    def plain(event: Event) -> None:
        runs.append(event)
        assert store.renewed.wait(30)

    async def in_the_loop(event: Event) -> None:
        await asyncio.to_thread(plain, event)
        assert (await found.handle_async("POST", given.headers, given.body)).status == 503

    found.on(Event)(plain if kind == "plain" else in_the_loop)

    async def scenario() -> None:
        for _ in range(2):
            response = await found.handle_async("POST", given.headers, given.body)
            assert response.status == 200
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(scenario())
    assert len(runs) == 1


def test_busy_threads_of_the_loop_do_not_keep_claims_from_being_renewed() -> None:
    store, given, go_on = Watched(), delivery(), threading.Event()
    found = router(store, lease=0.03)

    @found.on(Event)
    async def handler(event: Event) -> None:
        waiting = ThreadPoolExecutor(1)
        await asyncio.get_running_loop().run_in_executor(waiting, store.renewed.wait, 30)

    async def scenario() -> int:
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
        busy = asyncio.create_task(asyncio.to_thread(go_on.wait, 60))
        response = await found.handle_async("POST", given.headers, given.body)
        go_on.set()
        await busy
        return response.status

    assert asyncio.run(asyncio.wait_for(scenario(), 30)) == 200


@pytest.mark.slow
def test_a_renewal_does_not_outlive_the_process() -> None:
    program = """
import threading
from tests.contract.receiving import Event, Watched, delivery, router
store, given = Watched(), delivery()
found = router(store, lease=0.03)
found.on(Event)(lambda event: threading.Event().wait())
request = ("POST", given.headers, given.body)
threading.Thread(target=found.handle, args=request, daemon=True).start()
assert store.renewed.wait(30)
print("ended")
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "ended\n", "")


def test_a_handler_that_loses_its_claim_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    given, lost, runs = delivery(), threading.Event(), list[Any]()

    class Stolen(Watched):
        def claim(self, key: str, lease: float, holder: str) -> webhooks.ClaimState:
            if not self.calls:
                return super().claim(key, lease, holder)
            lost.set()
            return "held"

    store = Stolen()
    found = router(store, lease=0.03)

    @found.on(Event)
    def handler(event: Event) -> None:
        assert lost.wait(30)
        runs.append(event)

    assert sync(found, given) == 200
    assert len(runs) == 1
    assert [call.method for call in store.calls] == ["claim", "done"]
    for thread in threading.enumerate():
        if thread.name == "webhook-claim":
            thread.join(30)
    assert f"{identity(given)!r} may be handled twice" in caplog.text


def test_a_renewal_that_fails_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    class Flaky(Watched):
        def claim(self, key: str, lease: float, holder: str) -> webhooks.ClaimState:
            state = super().claim(key, lease, holder)
            if len(self.calls) == 2:
                raise ConnectionError("no store")
            return state

    store = Flaky()
    found = router(store, lease=0.03)
    found.on(Event)(lambda _: store.renewed.wait(30))
    assert sync(found, delivery()) == 200
    assert "no store" in caplog.text


# --- a store that fails ---


class Broken(Watched):
    def __init__(self, *methods: str) -> None:
        super().__init__()
        self.methods = methods

    def claim(self, key: str, lease: float, holder: str) -> webhooks.ClaimState:
        self._fail("claim")
        return super().claim(key, lease, holder)

    def done(self, key: str, remember: float) -> None:
        self._fail("done")
        super().done(key, remember)

    def release(self, key: str, holder: str) -> None:
        self._fail("release")
        super().release(key, holder)

    def _fail(self, method: str) -> None:
        if method in self.methods:
            raise ConnectionError(f"{method}: no store")


@each_way
@pytest.mark.parametrize(
    ("method", "statuses"),
    [("claim", [500, 500, 200]), ("done", [500, 200, 503]), ("release", [500, 503, 503])],
)
def test_a_store_that_fails(
    deliver: Any, method: str, statuses: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    store, given = Broken(method), delivery()
    found = router(store)
    runs = failing_once(found)
    first = [deliver(found, given), deliver(found, given)]
    if method == "claim":
        assert not runs
        store.methods, runs[:] = (), [None]
    assert [*first, deliver(found, given)] == statuses
    assert f"{method}: no store" in caplog.text
    assert (200 in statuses) == (len(runs) == 2)


@each_way
@pytest.mark.parametrize("nonsense", [True, None, b"claimed", "mine"])
def test_a_store_that_says_something_else(
    deliver: Any, nonsense: Any, caplog: pytest.LogCaptureFixture
) -> None:
    class Confused(Watched):
        def claim(self, key: str, lease: float, holder: str) -> webhooks.ClaimState:
            super().claim(key, lease, holder)
            found: webhooks.ClaimState = nonsense
            return found

    found = router(Confused())
    runs = failing_once(found)
    assert deliver(found, delivery()) == 500
    assert not runs
    assert 'Confused.claim() must return "claimed", "held" or "done"' in caplog.text


@each_way
def test_a_duplicate_of_an_event_under_way_comes_back_after_the_lease(deliver: Any) -> None:
    store, given = Watched(), delivery()
    assert store.claim(identity(given), 10, "another process") == "claimed"
    response = router(store, lease=2.5).handle("POST", given.headers, given.body)
    assert (response.status, dict(response.headers)["retry-after"]) == (503, "3")
    assert deliver(router(store), given) == 503
    store.done(identity(given), 60)
    assert deliver(router(store), given) == 200


def test_unwrap_handles_an_event_once() -> None:
    store, given = Watched(), delivery()
    receiver = webhooks.Webhooks(PAIR.public, replay_store=store)
    receiver.unwrap(given.body, given.headers)
    with pytest.raises(TelnyxError, match="received before"):
        receiver.unwrap(given.body, given.headers)
    assert [call.method for call in store.calls] == ["claim", "done", "claim"]


@pytest.mark.parametrize("deliveries", [3])
def test_without_a_store_nothing_is_remembered(deliveries: int) -> None:
    found, given, runs = router(), delivery(), list[Any]()
    found.on(Event)(runs.append)
    assert [sync(found, given) for _ in range(deliveries)] == [200] * deliveries
    assert len(runs) == deliveries
