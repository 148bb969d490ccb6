"""What the fake makes of requests: those of the client, and those that the document forbids."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

import pytest
from telnyx_voice import (
    APIStatusError,
    AsyncTelnyx,
    MockTransport,
    Telnyx,
    TransportRequest,
    TransportResponse,
    models,
)
from telnyx_voice.testing import FakeError, FakeTelnyx

CALL = "v3:a b/ü,c"
PATH = "/calls/x/actions/send_dtmf"


def test_what_was_sent_is_typed() -> None:
    with FakeTelnyx() as fake:
        client = fake.client()
        client.calls.actions.refer(
            CALL,
            sip_address="sip:a@b.example",
            custom_headers=[{"name": "one", "value": "1"}],
            extra_headers={"x-mine": "yes"},
        )
        (entry,) = fake.calls.actions.refer.requests
        assert fake.sent == [entry]
        assert entry.operation == "calls.actions.refer"
        assert entry.arguments.call_control_id == CALL
        assert entry.arguments.custom_headers == [models.CustomSipHeader(name="one", value="1")]
        assert entry.arguments.sip_auth_password is None
        assert entry.headers["X-Mine"] == "yes"
        assert entry.json()["sip_address"] == "sip:a@b.example"
        assert entry.at == fake.clock.time()
        assert (entry.status, entry.reason) == (200, "")
        fake.calls.actions.refer.assert_sent(1, custom_headers=[{"name": "one", "value": "1"}])
        with pytest.raises(AssertionError, match=r"expected 2 times, got 1 of 1 requests\n  call"):
            fake.calls.actions.refer.assert_sent(2, call_control_id=CALL)
        with pytest.raises(AssertionError, match="expected at least once, got 0 of 0"):
            fake.calls.actions.send_dtmf.assert_sent()


CHANGES: list[tuple[str, dict[str, Any], str]] = [
    ("a wrong path", {"path": "/calls/x/actions/send_tones"}, "the document has no path"),
    ("a wrong method", {"method": "PUT"}, "the document has no PUT"),
    ("a missing member", {"body": {}}, "digits: expected a value, got nothing"),
    ("a misspelt member", {"body": {"digits": "1", "duration": 5}}, "duration: expected one of"),
    ("a wrong type", {"body": {"digits": 1}}, "digits: expected a valid string, got 1"),
    (
        "a broken limit",
        {"body": {"digits": "1", "duration_millis": 5}},
        "duration_millis: expected",
    ),
    ("a broken pattern", {"body": {"digits": "x"}}, "digits: expected"),
    ("a body that is no JSON", {"content": b"{"}, "body: expected JSON, got invalid json"),
    ("no body", {"content": b""}, "body: expected JSON, got empty"),
    ("another type of content", {"headers": {"content-type": "text/plain"}}, "got text/plain"),
    ("no type of content", {"headers": {"content-type": None}}, "no content type: expected appl"),
    ("no credential", {"headers": {"authorization": None}}, "expected Authorization: Bearer"),
    ("another credential", {"headers": {"authorization": "Basic a"}}, "Authorization: Bearer"),
    ("an empty credential", {"headers": {"authorization": "Bearer "}}, "Authorization: Bearer"),
]


class Mutated(MockTransport):
    """What a client with a mistake in it would send."""

    def __init__(self, fake: FakeTelnyx, change: dict[str, Any]) -> None:
        super().__init__(self._changed)
        self._fake, self._change = fake, change

    def _changed(self, request: TransportRequest) -> TransportResponse:
        change, content = self._change, request.content
        if "body" in change:
            content = json.dumps(change["body"]).encode()
        replaced = {name.encode(): value for name, value in change.get("headers", {}).items()}
        headers = [(n, v) for n, v in request.headers if n.lower() not in replaced]
        headers += [(n, v.encode()) for n, v in replaced.items() if v is not None]
        return self._fake.send(
            TransportRequest(
                change.get("method", request.method),
                request.origin,
                (
                    re.sub("/calls.*", change["path"], request.target)
                    if "path" in change
                    else request.target
                ),
                headers,
                content=change.get("content", content),
                time=request.time,
            )
        )


@pytest.mark.parametrize(
    ("change", "reason"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES]
)
def test_a_mutated_client_fails(change: dict[str, Any], reason: str) -> None:
    with FakeTelnyx() as fake:
        client = Telnyx(api_key="key", transport=Mutated(fake, change), max_retries=0)
        with pytest.raises(APIStatusError) as caught:
            client.calls.actions.send_dtmf("v3:x", digits="1")
        assert reason in str(caught.value)
        assert reason in caught.value.response.headers["x-fake-reason"]
        assert reason in fake.sent[0].reason
        assert fake.sent[0].status == caught.value.status_code
        assert not list(fake.deliveries())
        if "path" not in change and "method" not in change:
            assert caught.value.errors  # the documented error, typed


def test_a_client_without_a_mistake_passes() -> None:
    with FakeTelnyx() as fake:
        client = Telnyx(api_key="key", transport=Mutated(fake, {}), max_retries=0)
        client.calls.actions.send_dtmf("v3:x", digits="1")
        assert fake.sent[0].reason == ""


def test_the_same_command_is_carried_out_once() -> None:
    with FakeTelnyx() as fake:
        actions = fake.client().calls.actions
        for _ in range(2):
            actions.refer("v3:x", sip_address="sip:a@b.example", command_id="once")
        actions.refer("v3:y", sip_address="sip:a@b.example", command_id="once")
        actions.refer("v3:x", sip_address="sip:a@b.example", command_id="twice")
        assert len(list(fake.deliveries())) == 3


def test_a_command_is_the_same_for_a_minute_as_the_vendor_says() -> None:
    with FakeTelnyx() as fake:
        actions = fake.client().calls.actions

        def started() -> int:
            actions.refer("v3:x", sip_address="sip:a@b.example", command_id="once")
            return [each.event_type for each in fake.deliveries()].count("call.refer.started")

        assert started() == 1
        fake.clock.advance(seconds=59)
        assert started() == 0
        fake.clock.advance(seconds=1)
        assert started() == 1


def test_stubs_in_order() -> None:
    with FakeTelnyx() as fake:
        actions, refer = fake.client().calls.actions, fake.calls.actions.refer

        def result() -> str:
            return actions.refer("v3:x", sip_address="sip:a@b.example").data.result

        refer.returns(data={"result": "first"})
        refer.returns(data={"result": "second"}).times(2)
        refer.returns(
            models.CallControlCommandResponse.model_validate({"data": {"result": "last"}})
        )
        assert [result() for _ in range(5)] == ["first", "second", "second", "last", "last"]
        refer.stubs.clear()
        assert result() == "ok"
        refer.returns(data={"result": "once"}).times(1)
        assert [result(), result()] == ["once", "ok"]


def test_a_function_responds() -> None:
    with FakeTelnyx() as fake:
        actions, refer = fake.client().calls.actions, fake.calls.actions.refer
        refer.respond_with(
            lambda request: {"data": {"result": request.arguments.sip_address}},
        )
        assert actions.refer("v3:x", sip_address="sip:a@b").data.result == "sip:a@b"
        refer.stubs.clear()

        def refuse(request: object) -> models.CallControlCommandResponse:
            raise fake.error(422, code="90018", detail=f"{len(fake.sent)} requests")

        refer.respond_with(refuse)
        with pytest.raises(APIStatusError, match="90018 Call has already ended: 2 requests"):
            actions.refer("v3:x", sip_address="sip:a@b")


def test_strict_fails_where_a_stub_is_not_used_or_not_made() -> None:
    def loose() -> None:
        with FakeTelnyx(strict=True) as fake:
            fake.calls.actions.refer.returns(data={"result": "ok"})
            fake.client().calls.actions.send_dtmf("v3:x", digits="1")

    with pytest.raises(FakeError) as caught:
        loose()
    assert str(caught.value).splitlines() == [
        "calls.actions.refer: 1 of 1 stubs were not used",
        "calls.actions.send_dtmf: 1 calls, and no stub was made",
    ]
    with FakeTelnyx(strict=True) as fake:
        fake.calls.actions.send_dtmf.returns()
        fake.client().calls.actions.send_dtmf("v3:x", digits="1")


def test_strict_does_not_hide_what_failed_first() -> None:
    def broken() -> None:
        with FakeTelnyx(strict=True) as fake:
            fake.calls.actions.refer.returns()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()


def test_a_fake_is_the_transport_of_any_client() -> None:
    with FakeTelnyx() as fake, Telnyx(api_key="mine", transport=fake) as client:
        client.calls.actions.send_dtmf("v3:x", digits="1")
        AsyncTelnyx(api_key="mine", transport=fake)
    assert fake.sent[0].headers["authorization"] == "Bearer mine"


def test_fakes_do_not_share_what_they_know() -> None:
    with FakeTelnyx() as one, FakeTelnyx() as other:
        one.client().calls.actions.start_siprec("v3:x")
        assert not other.sent
        assert not other.state["calls"]
        assert one.key != other.key


def test_what_was_received_can_be_copied() -> None:
    with FakeTelnyx() as fake:
        fake.client().calls.actions.send_dtmf("v3:x", digits="1")
        (entry,) = fake.sent
        again = copy.deepcopy(entry)
        assert again.arguments == entry.arguments
        assert copy.copy(fake.calls).actions.send_dtmf.requests == [entry]
        with pytest.raises(
            AttributeError, match="no argument 'digit'; known: call_control_id, digits"
        ):
            getattr(entry.arguments, "digit".lower())


def test_the_header_fields_of_a_stub_outlive_its_status() -> None:
    with FakeTelnyx() as fake:
        refer = fake.calls.actions.refer
        refer.returns().with_headers({"x-a": "1"}).with_status(200).with_headers({"x-b": "2"})
        raw = fake.client().calls.actions.with_raw_response
        headers = raw.refer("v3:x", sip_address="sip:a@b.example").headers
        assert (headers["x-a"], headers["x-b"]) == ("1", "2")
