"""Which class a body becomes, and that no body whatever breaks the reader."""

from __future__ import annotations

import copy
import json
import pickle
import random
import re
import string
from typing import TYPE_CHECKING, Any, assert_never, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.runtime.core.drift import is_array, is_object
from generator.runtime.core.errors import WebhookVerificationError
from generator.runtime.webhooks.parse import UnknownWebhookEvent, parse
from generator.runtime.webhooks.scheme import REASONS
from tests.runtime import webhook_api
from tests.runtime.webhook_api import BODIES, Payload, Started, Stopped, Webhooks

if TYPE_CHECKING:
    from generator.runtime.core.drift import DriftEvent
    from tests.runtime.webhook_api import Event

receiver = Webhooks()


def read(body: object, *, strict: bool = False) -> tuple[Any, list[DriftEvent]]:
    told: list[DriftEvent] = []
    event = Webhooks(strict=strict, on_drift=told.append).unsafe_unwrap(json.dumps(body))
    return event, told


def refusal(body: Any, **options: Any) -> str:
    with pytest.raises(WebhookVerificationError) as raised:
        receiver.unsafe_unwrap(body, **options)
    return raised.value.reason


def test_the_class_follows_from_the_type() -> None:
    started = receiver.unsafe_unwrap(BODIES["call.started"])
    assert isinstance(started, Started)
    assert started.data
    assert started.data.payload == Payload(call="c1", state=None, code=100)
    assert isinstance(receiver.unsafe_unwrap(BODIES["call.stopped"]), Stopped)


@pytest.mark.parametrize(
    "body",
    [
        {"data": {"event_type": "call.invented", "payload": {"x": [1, None]}}, "meta": {}},
        {"data": {"event_type": ""}},
        {"data": {"event_type": 5}},
        {"data": {"event_type": ["call.started"]}},
        {"data": {"event_type": None}},
        {"data": [{"event_type": "call.started"}]},
        {"data": "x"},
        {"event_type": "call.started"},
        {},
    ],
)
def test_an_unknown_type_is_kept(body: dict[str, Any]) -> None:
    event, told = read(body)
    assert type(event) is UnknownWebhookEvent
    assert event.to_dict() == body
    assert json.loads(event.to_json()) == body
    assert not told


def test_an_unknown_event_is_a_plain_value() -> None:
    event = receiver.unsafe_unwrap('{"data": {"event_type": "call.new", "token": "hunter2"}}')
    assert isinstance(event, UnknownWebhookEvent)
    assert event.event_type == "call.new"
    assert "hunter2" not in repr(event)
    assert pickle.loads(pickle.dumps(event)) == copy.deepcopy(event) == event


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ({"cause": "invented", "payload": {}}, "$.data.cause"),
        ({"payload": "text"}, "$.data.payload"),
        ({}, "$.data.payload"),
        ({"payload": {"code": "200"}}, "$.data.payload.code"),
        ({"payload": {}, "id": 5}, "$.data.id"),
    ],
)
def test_a_known_type_keeps_its_class(data: dict[str, Any], path: str) -> None:
    body = {"data": {"event_type": "call.stopped", **data}}
    event, told = read(body)
    assert type(event) is Stopped
    assert event.to_dict() == body
    assert [(each.json_path, each.operation) for each in told] == [(path, "call.stopped")]
    with pytest.raises(WebhookVerificationError, match=r"\$\.data") as raised:
        read(body, strict=True)
    assert raised.value.reason == "mismatch"


def test_what_the_document_lacks_is_no_reason_to_refuse() -> None:
    body = json.loads(BODIES["call.started"])
    event, told = read(body, strict=False)
    assert event.to_dict() == body
    assert {each.json_path for each in told} == {"$.meta", "$.data.payload.state"}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "empty"),
        (b" ", "empty"),
        ('{"data": {"event_type": "call.st', "invalid_json"),
        ("\0", "invalid_json"),
        (b'{"data": "\xff"}', "invalid_utf8"),
        ("[" * 100_000, "too_deep"),
        ("null", "mismatch"),
        ("[]", "mismatch"),
        ('"text"', "mismatch"),
        ("5", "mismatch"),
        ("true", "mismatch"),
        ('{"data": {"event_type": "call.started"}, "x": NaN}', "invalid_json"),
        ('{"data": {"event_type": "invented"}, "x": -Infinity}', "invalid_json"),
    ],
)
def test_what_is_not_an_event(body: Any, reason: str) -> None:
    assert refusal(body) == reason


@pytest.mark.parametrize(
    "body",
    [
        b'\xef\xbb\xbf{"data": {"event_type": "call.started"}}',
        b'{"data": {"event_type": "call.started", "x": "NaN and Infinity"}}',
        b'{"data": 5, "data": {"event_type": "call.stopped", "event_type": "call.started"}}',
    ],
)
def test_the_type_is_found_as_a_reader_of_json_would(body: bytes) -> None:
    assert type(receiver.unsafe_unwrap(body)) is Started


@pytest.mark.parametrize("data", [None, 5, "call.started", ["call.started"], {"event_type": 5}])
def test_a_type_that_is_no_text_is_none(data: object) -> None:
    event = receiver.unsafe_unwrap(json.dumps({"data": data}))
    assert event == UnknownWebhookEvent(None, {"data": data})


def test_ten_megabytes_are_read() -> None:
    body = {"data": {"event_type": "call.started", "x": "y" * 10_000_000}}
    assert read(body)[0].to_dict() == body


# --- deliveries by GET ---


@pytest.mark.parametrize(
    "query",
    [
        "data[event_type]=call.started&data[payload][code]=200&data[payload][call]=5",
        "data.event_type=call.started&data.payload.code=200&data.payload.call=5",
        'data={"event_type":"call.started","payload":{"code":200,"call":"5"}}',
        "data%5Bevent_type%5D=call.started&data.payload=%7B%22code%22%3A200%2C%22call%22%3A%225%22%7D",
    ],
)
def test_a_query_is_an_event(query: str) -> None:
    event = receiver.unsafe_unwrap(query, query=True)
    assert isinstance(event, Started)
    assert event.data
    assert event.data.payload == Payload(code=200, call="5")


def test_a_query_that_does_not_fit_keeps_its_texts() -> None:
    event = receiver.unsafe_unwrap("data.event_type=call.started&data.payload.code=x", query=True)
    assert isinstance(event, Started)
    assert event.to_dict()["data"]["payload"] == {"code": "x"}


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("a=1&a=2", "mismatch"),
        ("a=1&a[b]=2", "mismatch"),
        ("a[b]=1&a=2", "mismatch"),
        ("a={", "invalid_json"),
        ("&".join(f"a{number}=1" for number in range(2_000)), "mismatch"),
        (b"\xff=1", "mismatch"),
        (".".join("a" * 5_000) + "=1&" + ".".join("a" * 5_000) + "=1", "mismatch"),
    ],
)
def test_a_query_that_is_not_an_event(query: Any, reason: str) -> None:
    assert refusal(query, query=True) == reason


def test_an_empty_query_is_an_unknown_event() -> None:
    event = receiver.unsafe_unwrap("", query=True)
    assert event == UnknownWebhookEvent(None, {})


# --- the union ---


def describe(event: Event) -> str:
    match event:
        case Started():
            return "started"
        case Stopped():
            return "stopped"
        case UnknownWebhookEvent():
            return "unknown"
        case _:
            assert_never(event)


def test_a_match_over_the_union_is_exhaustive() -> None:
    assert describe(receiver.unsafe_unwrap(BODIES["call.stopped"])) == "stopped"
    assert describe(receiver.unsafe_unwrap("{}")) == "unknown"


def test_the_union_is_there_at_run_time() -> None:
    union = vars(webhook_api)["__getattr__"]("Event")
    assert get_args(union) == (Started, Stopped, UnknownWebhookEvent)
    with pytest.raises(AttributeError, match="Evnet"):
        vars(webhook_api)["__getattr__"]("Evnet")


# --- anything at all ---

GARBAGE: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 2**70, 1.25, 0.5, "", "\0", "\ud7ff", "x" * 1000, "call.started"),
    *([], {}, [[]], {"": ""}, [None] * 10, {"event_type": "call.stopped"}),
)


def mutated(value: Any, chance: random.Random) -> Any:
    """A copy in which any part may be missing, doubled, moved, renamed or of another type."""
    if chance.random() < 0.08:
        return chance.choice(GARBAGE)
    if is_object(value):
        members: dict[str, Any] = {}
        for name, item in value.items():
            roll = chance.random()
            if roll > 0.05:
                other = chance.choice(string.ascii_letters)
                members[other if roll > 0.95 else name] = mutated(item, chance)
        return members
    if is_array(value):
        return [mutated(item, chance) for item in value * chance.choice((1, 1, 2))]
    return value


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Bytes with a piece cut out, repeated or overwritten."""
    start = chance.randrange(len(content) + 1)
    end = min(len(content), start + chance.randrange(12))
    piece = chance.randbytes(chance.randrange(6))
    middle = chance.choice((b"", content[start:end] * 2, piece, b"\0", b"\xff", b"{", b"]"))
    return content[:start] + middle + content[end:]


def timeless(body: dict[str, Any]) -> dict[str, Any]:
    """Without the one member whose text may be another for the same instant."""
    data = body.get("data")
    if is_object(data) and re.match(r"\d{4}-\d\d-\d\d[Tt ]", str(data.get("occurred_at"))):
        del data["occurred_at"]
    return body


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_no_body_escapes_as_another_error(seed: int) -> None:
    chance = random.Random(seed)
    read_as: dict[str, int] = {}
    for number in range(5_000):
        sample = json.loads(chance.choice(list(BODIES.values())))
        content = json.dumps(mutated(sample, chance)).encode()
        if number % 3 == 0:
            content = damaged(content, chance)
        query = number % 7 == 0
        strict = number % 5 == 0
        try:
            event, _ = parse(
                Webhooks.spec, content, query=query, strict=strict, on_drift=lambda _: None
            )
        except WebhookVerificationError as error:
            name = error.reason
        else:
            name = type(event).__name__
            if not query:
                assert timeless(event.to_dict()) == timeless(json.loads(content))
        read_as[name] = read_as.get(name, 0) + 1
    assert {"Started", "Stopped", "UnknownWebhookEvent", "invalid_json", "mismatch"} <= set(read_as)
    assert set(read_as) <= {"Started", "Stopped", "UnknownWebhookEvent", *REASONS}


@pytest.mark.slow
@given(content=st.binary(max_size=300) | st.text(max_size=300), query=st.booleans())
@settings(max_examples=2 * settings().max_examples)
def test_no_bytes_escape_as_another_error(content: bytes | str, query: bool) -> None:
    try:
        event = receiver.unsafe_unwrap(content, query=query)
    except WebhookVerificationError as error:
        assert error.reason in REASONS  # noqa: PT017 - both outcomes are fine
    else:
        assert isinstance(event, UnknownWebhookEvent)
