"""How a downstream team tests its code; nothing here knows a URL or a JSON key of the API by heart."""

import pytest
from telnyx_voice import Telnyx, UnprocessableEntityError, models, webhooks
from telnyx_voice.testing import FakeTelnyx


class Recorder:
    """The code under test: starts a recording and remembers what webhooks say."""

    def __init__(self, client: Telnyx, receiver: webhooks.Webhooks) -> None:
        self.client, self.states = client, dict[str, str]()
        self.router = receiver.router()
        self.router.on(models.CallSiprecStartedEvent)(self._started)
        self.router.on(models.CallSiprecStoppedEvent)(self._stopped)

    def start(self, call: str) -> None:
        self.client.calls.actions.start_siprec(call)

    def _started(self, event: models.CallSiprecStartedEvent) -> None:
        self.states[event.data.payload.call_control_id] = "recording"

    def _stopped(self, event: models.CallSiprecStoppedEvent) -> None:
        self.states[event.data.payload.call_control_id] = "stopped"


def test_a_recording_from_start_to_stop() -> None:
    with FakeTelnyx() as fake:
        call = "v3:call"  # exists when first used
        recorder = Recorder(fake.client(), fake.receiver())  # the fake's key, the fake's clock
        fake.deliver_to(recorder.router)  # signed, in order; or a URL, an ASGI or WSGI app

        recorder.start(call)
        fake.run()  # deliveries that are due
        assert recorder.states == {call: "recording"}

        fake.clock.advance(minutes=5)
        fake.emit(models.CallSiprecStoppedEvent, call_control_id=call)  # the other side ends it
        fake.run()
        assert recorder.states == {call: "stopped"}


def test_an_ended_call_is_reported() -> None:
    with FakeTelnyx() as fake:
        fake.calls.actions.start_siprec.raises(422, code="90018", title="Call has already ended")
        with pytest.raises(UnprocessableEntityError) as caught:
            fake.client().calls.actions.start_siprec("v3:x")
        assert [item.code for item in caught.value.errors] == ["90018"]


def test_a_retry_after_a_timeout_has_the_same_command_id() -> None:
    with FakeTelnyx() as fake:
        fake.faults.timeout_after_sending(times=1)
        fake.client().calls.actions.refer("v3:x", sip_address="sip:user@example.com")
        first, second = fake.calls.actions.refer.requests
        assert first.arguments.command_id
        assert first.arguments.command_id == second.arguments.command_id
