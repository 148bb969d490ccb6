"""What a test cannot make the fake do, because the document does not allow it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from telnyx_voice import models
from telnyx_voice.testing import FakeError, FakeTelnyx

if TYPE_CHECKING:
    from collections.abc import Callable

Stubbing = tuple["Callable[[Any], object]", str]

COMMANDS: list[Stubbing] = [
    (lambda refer: refer.returns(dat={"result": "ok"}), "dat: expected one of data"),
    (lambda refer: refer.returns(data={"resul": "ok"}), "data.resul: expected one of result"),
    (lambda refer: refer.returns(data={}), "data.result: expected a value, got nothing"),
    (
        lambda refer: refer.returns(data={"result": 5}),
        "data.result: expected a valid string, got 5",
    ),
    (lambda refer: refer.returns(data={"result": None}), "data.result: expected a valid string"),
    (lambda refer: refer.returns(data="ok"), "data: expected"),
    (lambda refer: refer.returns(data=None), "data: expected"),
    (
        lambda refer: refer.returns(data=object()),
        "data: expected a JSON value, got a Python object",
    ),
    (lambda refer: refer.returns([]), "returns: body: expected"),
    (lambda refer: refer.returns(b"ok"), "expected a JSON value"),
    (lambda refer: refer.returns("ok"), "returns: body: expected"),
    (lambda refer: refer.returns({"data": {}}, {"data": {}}), "expected one value, got 2"),
    (lambda refer: refer.returns({"data": {}}, data={}), "a value or its members, not both"),
    (lambda refer: refer.returns().with_status(201), "201 is no documented success; known: 200"),
    (lambda refer: refer.returns().with_status(422), "422 is no documented success; known: 200"),
    (lambda refer: refer.returns().times(0), "times: expected a whole number above 0, got 0"),
    (lambda refer: refer.returns().times(1.5), "times: expected a whole number above 0, got 1.5"),
    (lambda refer: refer.returns().with_headers({"a b": "c"}), "with_headers: 'a b' cannot be"),
    (lambda refer: refer.returns().with_headers({"a": "b\n"}), "with_headers: a has a line break"),
    (lambda refer: refer.raises(200), "raises: 200 is no error; help: use `returns`"),
    (lambda refer: refer.raises(600), "raises: 600 is no error"),
    (lambda refer: refer.raises("422"), "status: expected a whole number above 0, got '422'"),
    (lambda refer: refer.raises(422, body={"error": []}), "raises: error: expected one of errors"),
    (lambda refer: refer.raises(422, body=[]), "raises: body: expected"),
    (
        lambda refer: refer.raises(422, code=90018),
        "errors[0].code: expected a valid string, got 90018",
    ),
    (lambda refer: refer.raises(422, body={"errors": []}, code="1"), "`body` or code, not both"),
    (lambda refer: refer.raises(422).with_status(200), "with_status: only what `returns`"),
    (lambda refer: refer.respond_with("ok"), "respond_with: expected a function, got 'ok'"),
    (lambda refer: refer.respond_with(len).with_headers({"a": "b"}), "gives the whole response"),
    (lambda refer: refer.then("siprec.started"), "siprec.started does not follow it; known: call."),
    (lambda refer: refer.then(models.CallSiprecStartedEvent), "help: fake.emit('siprec.started')"),
    (lambda refer: refer.then(int), "int is not the class of an event"),
    (lambda refer: refer.returns(self="x"), "refer: returns: self:"),
    (lambda refer: refer.assert_sent(sip_adress="x"), "no argument 'sip_adress'; known: call_co"),
]

PETS: list[Stubbing] = [
    (lambda fake: fake.pets.create.raises(404), "404 is not documented; known: 422"),
    (lambda fake: fake.pets.create.raises(422, code="7"), "code: expected an error that has it"),
    (lambda fake: fake.pets.get.returns(id=0, name="x"), "id: expected greater than or equal to 1"),
    (
        lambda fake: fake.pets.get.returns(id=1, name="x", kind="cow"),
        "kind: expected 'cat' or 'dog'",
    ),
    (lambda fake: fake.pets.get.returns(id=1, name="x", born="soon"), "born: expected"),
    (lambda fake: fake.pets.get.returns(id=1, name="x", code="ab"), "code: expected"),
    (lambda fake: fake.pets.remove.returns("gone"), "the response 204 has no content"),
    (lambda fake: fake.pets.list_all.returns({"id": 1}), "pets[0].name: expected a value"),
    (lambda fake: fake.pets.list_all.returns(pets=[]), "pets: give the items of all pages"),
    (lambda fake: fake.pets.list_all.returns(per_page=0), "per_page: expected a whole number"),
    (lambda fake: fake.photos.download.returns(5), "expected text or bytes, got int"),
    (lambda fake: fake.photos.download.returns(png=b""), "png: the response is image/png"),
    (
        lambda fake: fake.sent_.watch.returns({"wat": 1}),
        "item 0: what: expected a value, got nothing",
    ),
    (lambda fake: fake.sent_.watch.returns(what="x"), "a stream takes its items, not members"),
    (lambda fake: fake.pets.create.then("pet.born"), "the API has no signed webhooks"),
]


@pytest.mark.parametrize(("stub", "message"), COMMANDS)
def test_commands(stub: Callable[[Any], object], message: str) -> None:
    with FakeTelnyx() as fake:
        with pytest.raises(FakeError) as caught:
            stub(fake.calls.actions.refer)
        assert str(caught.value).startswith("calls.actions.refer: ")
        assert message in str(caught.value)


@pytest.mark.parametrize(("stub", "message"), PETS)
def test_pets(pets: Any, stub: Callable[[Any], object], message: str) -> None:
    with pets.FakeApi() as fake, pytest.raises(pets.FakeError) as caught:
        stub(fake)
    assert message in str(caught.value)


def test_there_are_more_than_forty() -> None:
    assert len({*map(id, COMMANDS), *map(id, PETS)}) > 40


OTHERS: list[tuple[Callable[[FakeTelnyx], object], str]] = [
    (lambda fake: fake.emit(int), "int is not the class of an event"),
    (lambda fake: fake.emit("call.ended"), "there is no event 'call.ended'; known: call."),
    (
        lambda fake: fake.emit("siprec.stopped", digits="1"),
        "siprec.stopped: no member 'digits'",
    ),
    (
        lambda fake: fake.emit("siprec.stopped", hangup_cause=5),
        "hangup_cause: expected a valid",
    ),
    (lambda fake: fake.state["calls"].add("x", sipre=True), "calls: no field 'sipre'; known:"),
    (lambda fake: fake.faults.reset(times=0), "times: expected a whole number above 0, got 0"),
    (lambda fake: fake.faults.duplicate_delivery(times=-1), "times: expected a whole number"),
    (
        lambda _: FakeTelnyx(unknown="maybe"),
        "unknown: expected 'create' or 'refuse', got 'maybe'",
    ),
]


@pytest.mark.parametrize(("wrong", "message"), OTHERS)
def test_what_else_is_refused(wrong: Callable[[FakeTelnyx], object], message: str) -> None:
    with FakeTelnyx() as fake, pytest.raises(FakeError) as caught:
        wrong(fake)
    assert message in str(caught.value)


def test_what_is_not_there_is_no_attribute() -> None:
    with FakeTelnyx() as fake:
        for holder, name in ((fake, "call"), (fake.calls, "acts"), (fake.calls.actions, "refers")):
            with pytest.raises(AttributeError, match=f"has no '{name}'; known: "):
                getattr(holder, name)


def test_a_clock_does_not_go_back() -> None:
    with FakeTelnyx() as fake, pytest.raises(ValueError, match="forward"):
        fake.clock.advance(seconds=-1)


def test_what_a_function_returns_is_checked_when_it_does() -> None:
    def more(_: object) -> Any:
        return {"data": {"result": "ok", "more": 1}}

    with FakeTelnyx() as fake:
        fake.calls.actions.refer.respond_with(more)
        with pytest.raises(FakeError, match=r"respond_with: data\.more: expected one of result"):
            fake.client().calls.actions.refer("v3:x", sip_address="sip:a@b.example")
