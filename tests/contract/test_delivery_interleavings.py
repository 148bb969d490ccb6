"""Deliveries, crashes and leases that run out, in any order: what is acknowledged was handled."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from .receiving import Event, delivery, identity, router

if TYPE_CHECKING:
    from telnyx_voice import webhooks

LEASE = 10.0


class Shared:
    """What a database holds: rows with a holder, none where the event was handled, and a clock."""

    def __init__(self) -> None:
        self.now = 0.0
        self.rows: dict[str, tuple[str, float]] = {}

    def claim(self, key: str, lease: float, holder: str) -> webhooks.ClaimState:
        found, until = self.rows.get(key, ("", 0.0))
        if until > self.now and found != holder:
            return "held" if found else "done"
        self.rows[key] = (holder, self.now + lease)
        return "claimed"

    def done(self, key: str, remember: float) -> None:
        self.rows[key] = ("", self.now + remember)

    def release(self, key: str, holder: str) -> None:
        if self.rows.get(key, ("", 0.0))[0] == holder:
            del self.rows[key]


@dataclass
class Run:
    """One delivery in a process of its own, which reaches the database until it dies."""

    database: Shared
    key: str
    reached: set[str]
    """The methods that do not fail."""
    alive: bool = True
    holder: str = ""
    outcome: asyncio.Future[None] = field(default_factory=asyncio.Future[None])
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    request: asyncio.Task[int] | None = None

    def claim(self, key: str, lease: float, holder: str) -> webhooks.ClaimState:
        self._reach("claim")
        self.holder = holder
        return self.database.claim(key, lease, holder)

    def done(self, key: str, remember: float) -> None:
        self._reach("done")
        self.database.done(key, remember)

    def release(self, key: str, holder: str) -> None:
        self._reach("release")
        self.database.release(key, holder)

    def _reach(self, method: str) -> None:
        if not self.alive or method not in self.reached:
            raise ConnectionError(method)


class Deliveries(RuleBasedStateMachine):
    runs: Bundle[Run] = Bundle("runs")

    @initialize()
    def begin(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.database = Shared()
        self.events = [delivery() for _ in range(2)]
        self.running = list[Run]()
        self.completed = set[str]()
        self.acknowledged = set[str]()
        self.overtaken = set[str]()
        """Events whose handler may run twice at once, because a claim ran out under it."""

    @rule(
        target=runs,
        number=st.integers(0, 1),
        unreachable=st.frozensets(st.sampled_from(["claim", "done", "release"]), max_size=1),
    )
    def deliver(self, number: int, unreachable: frozenset[str]) -> Run:
        return self.loop.run_until_complete(self._deliver(number, set(unreachable)))

    @rule(run=consumes(runs), finishes=st.booleans())
    def end(self, run: Run, finishes: bool) -> None:
        async def end() -> None:
            assert run.request
            if run.request.done():
                return
            if finishes:
                self.completed.add(run.key)
                run.outcome.set_result(None)
            else:
                run.outcome.set_exception(LookupError("failed"))
            self._note(run, await run.request)

        self.loop.run_until_complete(end())

    @rule(run=consumes(runs))
    def kill(self, run: Run) -> None:
        async def kill() -> None:
            assert run.request
            run.alive = False
            if not run.request.done():
                run.request.cancel()
                await asyncio.wait([run.request])

        self.loop.run_until_complete(kill())
        self.running = [each for each in self.running if each is not run]

    @rule(seconds=st.sampled_from([1.0, LEASE, 2 * LEASE]), renewing=st.booleans())
    def wait(self, seconds: float, renewing: bool) -> None:
        """Time passes; the processes that live renew their claims, or stand still."""
        self.database.now += seconds
        for run in self.running:
            holder, until = self.database.rows.get(run.key, ("", 0.0))
            if renewing and holder == run.holder:
                self.database.rows[run.key] = (holder, self.database.now + LEASE)
            elif until <= self.database.now:
                self.overtaken.add(run.key)

    @invariant()
    def what_is_acknowledged_was_handled(self) -> None:
        if hasattr(self, "loop"):
            assert self.acknowledged <= self.completed

    @invariant()
    def one_handler_runs_at_a_time(self) -> None:
        if hasattr(self, "loop"):
            keys = [run.key for run in self.running if run.key not in self.overtaken]
            assert len(keys) == len(set(keys))

    def teardown(self) -> None:
        if not hasattr(self, "loop"):
            return
        for run in list(self.running):
            self.kill(run)
        self.database.now += 2 * LEASE
        for number, given in enumerate(self.events):  # nothing is stuck, and nothing is lost
            run = self.loop.run_until_complete(self._deliver(number, set()))
            self.end(run, finishes=True)
            assert identity(given) in self.completed & self.acknowledged
        self.loop.close()

    async def _deliver(self, number: int, unreachable: set[str]) -> Run:
        given = self.events[number]
        run = Run(self.database, identity(given), {"claim", "done", "release"} - unreachable)
        found = router(run, lease=LEASE)

        @found.on(Event)
        async def handler(event: Event) -> None:
            assert isinstance(event, Event)
            self.running.append(run)
            run.begun.set()
            try:
                await run.outcome
            finally:
                self.running.remove(run)

        async def request() -> int:
            return (await found.handle_async("POST", given.headers, given.body)).status

        run.request = asyncio.create_task(request())
        begun = asyncio.create_task(run.begun.wait())
        await asyncio.wait([run.request, begun], return_when=asyncio.FIRST_COMPLETED)
        begun.cancel()
        if run.request.done():
            self._note(run, run.request.result())
        return run

    def _note(self, run: Run, status: int) -> None:
        assert status in {200, 500, 503}
        if status == 200:
            self.acknowledged.add(run.key)


@pytest.mark.slow
def test_any_order_of_deliveries_crashes_and_waits(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("CRITICAL", "telnyx_voice")
    machine: Any = Deliveries
    run_state_machine_as_test(
        machine, settings=settings(deadline=None, max_examples=60, stateful_step_count=25)
    )
