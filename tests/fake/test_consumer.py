"""How a downstream team tests its code; nothing here knows a URL or a JSON key of the API by heart.

The same flow runs in process and over HTTP.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import pytest
from telnyx_voice import Telnyx, UnprocessableEntityError, models, webhooks
from telnyx_voice.testing import FakeTelnyx

if TYPE_CHECKING:
    from collections.abc import Generator

CALL = "v3:call"  # exists when first used
Door = Literal["in process", "over HTTP"]

doors = pytest.mark.parametrize("door", ["in process", "over HTTP"])


@contextmanager
def through(door: Door, fake: FakeTelnyx) -> Generator[Telnyx]:
    """A client of the fake."""
    if door == "in process":
        yield fake.client()
        return
    with fake.serve() as url, Telnyx(api_key="key", base_url=url) as client:
        yield client


class Desk:
    """The code under test: acts on calls, and remembers what webhooks say."""

    def __init__(self, client: Telnyx, receiver: webhooks.Webhooks) -> None:
        self.actions, self.states = client.calls.actions, list[tuple[str, str | None]]()
        self.router = receiver.router()
        self.router.on(models.CallSiprecStartedEvent)(self._siprec_started)
        self.router.on(models.CallSiprecStoppedEvent)(self._siprec_stopped)
        self.router.on(models.CallReferStartedEvent)(self._refer_started)
        self.router.on(models.CallReferCompletedEvent)(self._refer_completed)
        self.router.on(models.CallReferFailedEvent)(self._refer_failed)

    def _siprec_started(self, event: models.CallSiprecStartedEvent) -> None:
        self._note("recording", event.data.payload.client_state)

    def _siprec_stopped(self, event: models.CallSiprecStoppedEvent) -> None:
        self._note("stopped", event.data.payload.client_state)

    def _refer_started(self, event: models.CallReferStartedEvent) -> None:
        self._note("referring", event.data.payload.client_state)

    def _refer_completed(self, event: models.CallReferCompletedEvent) -> None:
        self._note("referred", event.data.payload.client_state)

    def _refer_failed(self, event: models.CallReferFailedEvent) -> None:
        self._note(f"failed {event.data.payload.sip_notify_response}", None)

    def _note(self, what: str, state: str | None) -> None:
        self.states.append((what, state))


@doors
def test_a_call_from_start_to_end(door: Door) -> None:
    with FakeTelnyx() as fake, through(door, fake) as client:
        desk = Desk(client, fake.receiver())  # the fake's key, the fake's clock
        fake.deliver_to(desk.router)  # signed, in order; or a URL, an ASGI or WSGI app

        desk.actions.start_siprec(CALL, connector_name="archive", client_state="Zmlyc3Q=")
        fake.run()  # deliveries that are due
        assert desk.states == [("recording", "Zmlyc3Q=")]
        assert fake.state["calls"][CALL]["siprec"] is True

        desk.actions.update_client_state(CALL, client_state="c2Vjb25k")
        desk.actions.stop_siprec(CALL)
        fake.run()
        assert desk.states[1:] == [("stopped", "c2Vjb25k")]
        assert fake.state["calls"][CALL]["siprec"] is False

        desk.actions.refer(CALL, sip_address="sip:user@example.com")
        fake.run()
        assert desk.states[2:] == [("referring", "c2Vjb25k")]
        assert fake.state["calls"][CALL]["refer"] == "in progress"
        fake.clock.advance(seconds=2)
        fake.run()
        assert desk.states[3:] == [("referred", "c2Vjb25k")]
        assert fake.state["calls"][CALL]["refer"] == "completed"

        desk.actions.send_dtmf(CALL, digits="1w2", duration_millis=300)
        desk.actions.switch_supervisor_role(CALL, role="monitor")
        desk.actions.start_noise_suppression(CALL, direction="both")
        assert fake.state["calls"][CALL]["suppression"] is True
        desk.actions.stop_noise_suppression(CALL)
        assert fake.state["calls"][CALL] == {
            "client_state": "c2Vjb25k",
            "refer": "completed",
            "role": "monitor",
            "siprec": False,
            "suppression": False,
        }
        assert fake.settle() == 0
        fake.calls.actions.send_dtmf.assert_sent(1, digits="1w2", duration_millis=300)
        assert [each.status for each in fake.sent] == [200] * 8


@doors
def test_a_refer_that_fails(door: Door) -> None:
    with FakeTelnyx() as fake, through(door, fake) as client:
        desk = Desk(client, fake.receiver())
        fake.deliver_to(desk.router)
        fake.calls.actions.refer.then(models.CallReferStartedEvent, models.CallReferFailedEvent)
        desk.actions.refer(CALL, sip_address="sip:nobody@example.com")
        fake.settle()
        assert [what for what, _ in desk.states] == ["referring", "failed 603"]


@doors
def test_what_the_state_does_not_allow(door: Door) -> None:
    with FakeTelnyx() as fake, through(door, fake) as client:
        actions = client.calls.actions
        with pytest.raises(UnprocessableEntityError, match="90031"):
            actions.stop_siprec(CALL)  # nothing runs
        actions.start_siprec(CALL)
        with pytest.raises(UnprocessableEntityError, match="siprec is True, and must be False"):
            actions.start_siprec(CALL)
        fake.state["calls"].remove(CALL)
        with pytest.raises(UnprocessableEntityError) as caught:
            actions.send_dtmf(CALL, digits="1")
        assert [item.code for item in caught.value.errors] == ["90018"]


@doors
def test_calls_that_nobody_mentioned(door: Door) -> None:
    with FakeTelnyx(unknown="refuse") as fake, through(door, fake) as client:
        fake.state["calls"].add("v3:known", siprec=True)
        client.calls.actions.stop_siprec("v3:known")
        with pytest.raises(UnprocessableEntityError, match="90015"):
            client.calls.actions.stop_siprec("v3:unknown")


def test_the_other_side_ends_a_recording() -> None:
    with FakeTelnyx() as fake:
        desk = Desk(fake.client(), fake.receiver())
        fake.deliver_to(desk.router)
        desk.actions.start_siprec(CALL, client_state="bWluZQ==")
        fake.clock.advance(minutes=5)
        fake.emit(models.CallSiprecStoppedEvent, call_control_id=CALL)
        fake.run()
        assert desk.states == [("recording", "bWluZQ=="), ("stopped", "bWluZQ==")]
        assert fake.state["calls"][CALL]["siprec"] is False


def test_an_ended_call_is_reported() -> None:
    with FakeTelnyx() as fake:
        fake.calls.actions.start_siprec.raises(422, code="90018", title="Call has already ended")
        with pytest.raises(UnprocessableEntityError) as caught:
            fake.client().calls.actions.start_siprec("v3:x")
        assert [item.code for item in caught.value.errors] == ["90018"]


def test_a_retry_after_a_timeout_has_the_same_command_id_and_is_done_once() -> None:
    with FakeTelnyx() as fake:
        fake.faults.timeout_after_sending(times=1)
        fake.client().calls.actions.refer("v3:x", sip_address="sip:user@example.com")
        first, second = fake.calls.actions.refer.requests
        assert first.arguments.command_id
        assert first.arguments.command_id == second.arguments.command_id
        assert (first.status, second.status) == (None, 200)
        assert [each.event_type for each in fake.deliveries()] == ["call.refer.started"]
