"""Webhooks of the fake: to whom, in which order, how often, and what goes wrong on the way."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

import anyio
import anyio.lowlevel
import pytest
from telnyx_voice import WebhookVerificationError, models
from telnyx_voice.testing import Delivery, FakeError, FakeTelnyx

if TYPE_CHECKING:
    from collections.abc import Callable

STARTED, COMPLETED = "call.refer.started", "call.refer.completed"


def referred(fake: FakeTelnyx, call: str = "v3:x") -> None:
    fake.client().calls.actions.refer(call, sip_address="sip:a@b.example")


def test_deliveries_are_signed_and_come_when_they_are_due() -> None:
    with FakeTelnyx() as fake:
        receiver = fake.receiver()
        referred(fake)
        (first,) = fake.deliveries()
        assert isinstance(receiver.unwrap(first.body, first.headers), models.CallReferStartedEvent)
        with pytest.raises(WebhookVerificationError):
            receiver.unwrap(first.body + b" ", first.headers)
        assert list(fake.deliveries()) == []
        fake.clock.advance(hours=1)
        (second,) = fake.deliveries()
        assert second.event_type == COMPLETED
        receiver.unwrap(second.body, second.headers)  # signed when it is sent
        with pytest.raises(WebhookVerificationError):  # long ago, by the fake's clock
            receiver.unwrap(first.body, first.headers)


def test_a_client_of_the_fake_has_its_key() -> None:
    with FakeTelnyx() as fake:
        fake.emit(STARTED)
        (sent,) = fake.deliveries()
        event = fake.client().webhooks.unwrap(sent.body, sent.headers)
        assert isinstance(event, models.CallReferStartedEvent)


def test_events_of_one_seed_have_the_same_ids() -> None:
    def ids(seed: int) -> list[str]:
        with FakeTelnyx(seed=seed) as fake:
            for _ in range(3):
                fake.emit(STARTED)
            return [json.loads(each.body)["data"]["id"] for each in fake.deliveries()]

    assert len({*ids(1), *ids(2)}) == 6
    assert ids(1) == ids(1)


def test_what_is_not_taken_is_tried_again_and_then_given_up() -> None:
    with FakeTelnyx() as fake:
        attempts: list[int] = []

        def refuse(delivery: Delivery) -> int:
            attempts.append(json.loads(delivery.body)["meta"]["attempt"])
            return 503

        fake.deliver_to(refuse)
        fake.emit(STARTED)
        assert fake.run() == 1
        assert fake.run() == 0  # the vendor waits
        assert fake.settle() == 2
        assert attempts == [1, 2, 3]
        assert [each.event_type for each in fake.undelivered] == [STARTED]


def test_who_took_a_delivery_gets_no_other_attempt() -> None:
    with FakeTelnyx() as fake:
        taken: list[int] = []
        refused: list[int] = []

        def attempt(delivery: Delivery) -> int:
            number: int = json.loads(delivery.body)["meta"]["attempt"]
            return number

        def refuse(delivery: Delivery) -> int:
            refused.append(attempt(delivery))
            return 503 if len(refused) < 3 else 200

        fake.deliver_to(lambda delivery: taken.append(attempt(delivery)))
        fake.deliver_to(refuse)
        fake.emit(STARTED)
        assert fake.settle() == 3
        assert (taken, refused) == ([1], [1, 2, 3])
        assert fake.undelivered == ()


def test_a_function_that_fails_fails_the_test() -> None:
    def broken(_: Delivery) -> None:
        raise ZeroDivisionError

    with FakeTelnyx() as fake:
        fake.deliver_to(broken)
        fake.emit(STARTED)
        with pytest.raises(ZeroDivisionError):
            fake.run()


PLANS: list[tuple[Callable[[FakeTelnyx], None], list[str]]] = [
    (lambda fake: fake.faults.duplicate_delivery(), [STARTED, STARTED, COMPLETED]),
    (lambda fake: fake.faults.duplicate_delivery(times=2), [STARTED] * 2 + [COMPLETED] * 2),
    (lambda fake: fake.faults.late_delivery(seconds=60), [COMPLETED, STARTED]),
]


@pytest.mark.parametrize(("plan", "wanted"), PLANS)
def test_faults_of_deliveries(plan: Callable[[FakeTelnyx], None], wanted: list[str]) -> None:
    with FakeTelnyx() as fake:
        seen: list[str] = []
        fake.deliver_to(lambda delivery: seen.append(delivery.event_type))
        plan(fake)
        referred(fake)
        fake.settle()
        assert seen == wanted


def test_deliveries_out_of_order() -> None:
    with FakeTelnyx() as fake:
        fake.faults.out_of_order()
        referred(fake)
        fake.clock.advance(seconds=2)
        assert [each.event_type for each in fake.deliveries()] == [COMPLETED, STARTED]


def test_a_duplicate_is_the_same_event() -> None:
    with FakeTelnyx() as fake:
        fake.faults.duplicate_delivery()
        fake.emit(STARTED)
        first, second = fake.deliveries()
        assert first.body == second.body


def test_nobody_receives() -> None:
    with FakeTelnyx() as fake:
        fake.emit(STARTED)
        with pytest.raises(FakeError, match="deliver_to"):
            fake.run()


def test_a_url_receives() -> None:
    seen: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            seen.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *_: object) -> None:  # noqa: A002 - its name over there
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server, FakeTelnyx() as fake:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        fake.deliver_to(f"http://127.0.0.1:{server.server_port}/hooks?a=1")
        fake.emit(STARTED)
        assert fake.run() == 1
        server.shutdown()
        assert json.loads(seen[0])["data"]["event_type"] == STARTED
        assert fake.undelivered == ()


def test_a_url_that_nobody_serves_is_tried_again() -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        port = server.server_port
    with FakeTelnyx() as fake:
        fake.deliver_to(f"http://127.0.0.1:{port}/")
        fake.emit(STARTED)
        assert fake.settle() == 3
        assert len(fake.undelivered) == 1


def test_applications_receive() -> None:
    """ASGI and WSGI, by their number of arguments; those of frameworks are in the README."""
    with FakeTelnyx() as fake:
        router = fake.receiver().router()
        seen: list[str] = []
        router.on(models.CallReferStartedEvent)(
            lambda event: seen.append(event.data.event_type or "")
        )

        async def asgi(scope: Any, receive: Any, send: Any) -> None:
            await router(scope, receive, send)

        for receiver in (router, router.wsgi, asgi):
            fake.deliver_to(receiver)
        fake.emit(STARTED)
        assert fake.run() == 1
        assert seen == [STARTED] * 3
        assert fake.undelivered == ()


def test_in_a_task() -> None:
    async def flow() -> list[str]:
        seen: list[str] = []

        async def take(delivery: Delivery) -> None:
            await anyio.lowlevel.checkpoint()
            seen.append(delivery.event_type)

        async with FakeTelnyx() as fake, fake.async_client() as client:
            fake.deliver_to(take)
            fake.faults.rate_limit(retry_after=30)
            await client.calls.actions.refer("v3:x", sip_address="sip:a@b.example")
            assert [each.status for each in fake.sent] == [429, 200]
            await fake.arun()
        return seen

    assert anyio.run(flow) == [STARTED]


def test_what_an_async_receiver_raises_reaches_the_test() -> None:
    async def broken(delivery: Delivery) -> None:
        raise ValueError(delivery.event_type)

    async def deliver() -> None:
        fake.run()  # inside a running loop, so that the receiver has one of its own

    with FakeTelnyx() as fake:
        fake.deliver_to(broken)
        fake.emit(STARTED)
        with pytest.raises(ValueError, match=STARTED):
            anyio.run(deliver)


def test_nothing_is_lost_where_nobody_receives() -> None:
    with FakeTelnyx() as fake:
        fake.emit(STARTED)
        with pytest.raises(FakeError, match="nobody receives webhooks; help: call `deliver_to`"):
            fake.run()
        fake.deliver_to(lambda _: None)
        assert fake.run() == 1


@pytest.mark.parametrize("receiver", [5, "localhost:8000"])
def test_what_cannot_receive(receiver: Any) -> None:
    with FakeTelnyx() as fake, pytest.raises(FakeError, match=f"or a URL .* got {receiver!r}"):
        fake.deliver_to(receiver)


def test_a_collection_that_there_is_not() -> None:
    with FakeTelnyx() as fake:
        shown = [repr(each) for each in (fake.state, fake.state["calls"], fake.calls)]
        assert shown == ["<State of calls>", "<Items of calls, 0 items>", "<Node calls of a fake>"]
        with pytest.raises(KeyError, match="no collection 'call'; known: calls"):
            _ = fake.state["call"]


def test_an_application_that_does_not_respond() -> None:
    async def asgi(scope: Any, receive: Any, send: Any) -> None: ...

    def wsgi(environ: Any, start_response: Any) -> list[bytes]:
        return []

    for application in (asgi, wsgi):
        with FakeTelnyx() as fake:
            fake.deliver_to(application, "/hooks")
            fake.emit(STARTED)
            with pytest.raises(FakeError, match="/hooks: the application ended without a response"):
                fake.run()
