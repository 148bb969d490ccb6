"""What is sent, what is refused, and what is made of a response."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import deque
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

import pytest
from pydantic import Field

from generator.runtime.core.errors import InvalidRequestError, UnreadableBody
from generator.runtime.core.omit import omit
from generator.runtime.models.codec import check_value, decode_json, encode_json
from generator.runtime.models.model import DateTime, Model, UnknownVariant
from tests.runtime.codec_api import Cat, Header, Pet, Request, request

if TYPE_CHECKING:
    from generator.runtime.core.drift import DriftEvent


def encode(**members: object) -> Any:
    return json.loads(encode_json(request, {"to": "x", **members}))


def refuse(**members: object) -> dict[str, str]:
    with pytest.raises(InvalidRequestError) as raised:
        encode_json(request, {"to": "x", **members})
    return {problem.path: str(problem) for problem in raised.value.problems}


# --- writing ---


def test_omit_is_left_out_at_any_depth() -> None:
    assert encode(from_=omit, headers=[omit, {"name": "a", "value": "b", "x": omit}]) == {
        "to": "x",
        "headers": [{"name": "a", "value": "b"}],
    }


def test_the_bytes_are_compact_utf8() -> None:
    assert encode_json(request, {"to": "Zoë"}) == '{"to":"Zoë"}'.encode()


class Color(Enum):
    RED = "red"


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        ((1, 2), [1, 2]),
        (deque([1]), [1]),
        (range(2), [0, 1]),
        (MappingProxyType({"a": 1}), {"a": 1}),
        (datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC), "2026-01-02T03:04:05.000006Z"),
        (datetime(2026, 1, 2), "2026-01-02T00:00:00"),  # noqa: DTZ001 - it is read so, too
        (date(2026, 1, 2), "2026-01-02"),
        (time(3, 4, tzinfo=UTC), "03:04:00Z"),
        (timedelta(days=1, hours=2), "P1DT2H"),
        (Decimal("1.5"), 1.5),
        (Decimal("1E+3"), 1000),
        (Decimal("0.12345678901234567890"), "0.12345678901234567890"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (Color.RED, "red"),
        (Header(name="a", value="b"), {"name": "a", "value": "b"}),
        (2**70, 2**70),
        (0.1, 0.1),
        (None, None),
    ],
)
def test_python_values_become_json(value: object, sent: object) -> None:
    assert encode(anything=value) == {"to": "x", "anything": sent}
    assert json.loads(encode_json(None, value)) == sent


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        b"bytes",
        bytearray(b"bytes"),
        {1: "a name that is no text"},
        {1, 2},
        object(),
        Decimal("NaN"),
        "\ud800",
        (item for item in "ab"),
    ],
)
def test_what_is_not_json_is_refused_in_its_place(value: object) -> None:
    assert list(refuse(anything=[0, value])) == ["anything[1]"]
    assert list(refuse(headers=[{"name": "a", "value": value}])) == ["headers[0].value"]


def test_a_value_that_holds_itself_is_refused() -> None:
    endless: list[object] = []
    endless.append(endless)
    assert "depth" in refuse(anything=endless)["body"]


@pytest.mark.parametrize(
    ("members", "path", "words"),
    [
        ({"millis": 10**9}, "millis", "less than or equal to 500"),
        ({"millis": True}, "millis", "a valid integer, got true"),
        ({"millis": "200"}, "millis", 'a valid integer, got "200"'),
        ({"digits": "hello!"}, "digits", "^[0-9A-DwW*#]+$"),
        ({"track": "both"}, "track", "'inbound' or 'outbound', got \"both\""),
        ({"headers": [{"nmae": "a", "value": "b"}]}, "headers[0].name", "got nothing"),
        ({"headers": [{"name": "a", "value": "b", "x": 1}]}, "headers[0].x", "name, value"),
        ({"headers": {}}, "headers", "a valid array, got object"),
        ({"headers": [1]}, "headers[0]", "object"),
        ({"headers": [{"name": "a", "value": "b"}] * 3}, "headers", "at most 2"),
        ({"fom": 1}, "fom", "a name that the API does not describe"),
        ({"from_": "python name"}, "from_", "a name that the API does not describe"),
        ({"from": None}, "from", "got null"),
        ({"headers": [None]}, "headers[0]", "got null"),
        ({"at": "tomorrow"}, "at", "date-time"),
        ({"day": datetime(2026, 1, 1, tzinfo=UTC)}, "day", "date"),
        ({"pet": {"kind": "emu"}}, "pet.kind", "cat, dog"),
        ({"pet": {"kind": "cat", "lives": "9"}}, "pet.lives", "integer"),
        ({"either": "x"}, "either", "an object or a valid array"),
        ({"scores": {"a": "1"}}, "scores.a", "integer"),
        ({"labels": {"a": "long"}}, "labels.a", "at most 3"),
        ({"tags": ["a", "a"]}, "tags", "twice"),
        ({"id": "1"}, "id", "only the server"),
        ({"wait": 5}, "wait", "0 or greater than or equal to 90"),
        ({"child": {"child": {"to": 1}}}, "child.child.to", "string"),
        ({"to": None}, "to", "string, got null"),
        ({"to": omit}, "to", "got nothing"),
    ],
)
def test_a_wrong_argument_is_named(members: dict[str, Any], path: str, words: str) -> None:
    problems = refuse(**members)
    assert words in problems[path]


def test_all_problems_are_told_at_once() -> None:
    problems = refuse(millis=1, fom=1, headers=[{"name": 1, "value": b""}], state=1, day=None)
    assert set(problems) == {"millis", "fom", "headers[0].name", "headers[0].value", "state", "day"}


def test_the_body_as_a_whole_has_a_name() -> None:
    with pytest.raises(InvalidRequestError, match=r"^body: expected an object, got array"):
        encode_json(request, [])
    with pytest.raises(InvalidRequestError, match=r"^options: "):
        encode_json(request, "x", where="options")


@pytest.mark.parametrize("secret", ["short", 12345678, ["hunter22"], {"a": "hunter22"}])
def test_a_secret_is_not_repeated(secret: object) -> None:
    text = refuse(password=secret)["password"]
    assert "short" not in text
    assert "12345678" not in text
    assert "hunter22" not in text


def test_a_secret_inside_a_wrong_value_is_not_repeated() -> None:
    assert "hunter22" not in str(refuse(to={"password": "hunter22"}))
    assert "hunter22" not in str(refuse(unknown="hunter22"))


def test_new_values_of_an_open_list_are_sent() -> None:
    assert encode(engine="New", engines=["New", "Krisp"])["engine"] == "New"


def test_nullable_members_may_be_null() -> None:
    assert encode(state=None, anything=None) == {"to": "x", "state": None, "anything": None}


def test_a_model_that_was_read_can_be_sent() -> None:
    read = decode_json(request, b'{"to": "x", "id": "7", "from": "y", "scores": {"a": 1}}')
    assert encode_json(request, read) == b'{"to":"x","from":"y","scores":{"a":1}}'
    assert encode(child=read) == {"to": "x", "child": json.loads(encode_json(request, read))}


def test_a_mistake_inside_a_model_is_found() -> None:
    header = Header(name="a", value="b")
    header.value = 5  # type: ignore[assignment]  # the mistake under test
    assert "headers[0].value" in refuse(headers=[header])


def test_a_parameter_becomes_plain_json() -> None:
    at = datetime(2026, 1, 2, tzinfo=UTC)
    assert check_value(lambda: list[DateTime], (at,), where="since") == ["2026-01-02T00:00:00Z"]
    assert check_value(None, {"a": (omit, 1)}, where="filter") == {"a": [1]}
    with pytest.raises(InvalidRequestError, match=r"^filter\[size\]: expected"):
        check_value(lambda: Annotated[int, Field(ge=1)], 0, where="filter[size]")
    with pytest.raises(InvalidRequestError, match=r"^filter\.millis: expected"):
        check_value(request, {"to": "x", "millis": 1}, where="filter")


# --- reading ---


def drift_of(content: object, lazy: Any = request) -> tuple[Any, dict[str, DriftEvent]]:
    events: list[DriftEvent] = []
    value = decode_json(lazy, json.dumps(content).encode(), on_drift=events.append, operation="op")
    return value, {f"{event.json_path} {event.kind}": event for event in events}


def test_only_values_of_the_open_type_are_new() -> None:
    events = drift_of(4096, lambda: int | Literal["inf"])[1]
    assert not events
    assert [*drift_of(3, lambda: int | Literal[1, 2])[1]] == ["$ unknown_value"]


class Inner(Model):
    text: str


class Outer(Model):
    inner: Inner


def test_a_class_that_only_another_holds_has_no_validator_of_its_own() -> None:
    body = {"inner": {"text": "x", "more": 1}}
    value, events = drift_of(body, lambda: Outer)
    assert [*events] == ["$.inner.more unknown_field"]
    assert (Outer.__pydantic_complete__, Inner.__pydantic_complete__) == (True, False)
    assert value.inner.to_dict() == body["inner"]
    assert Inner.model_validate(body["inner"]) == value.inner
    assert Inner.model_validate_json(value.inner.model_dump_json()) == value.inner


def test_a_sound_response_is_typed_and_tells_nothing() -> None:
    body = {"to": "x", "headers": [{"name": "a", "value": "b"}], "at": "2026-01-02T03:04:05Z"}
    value, events = drift_of(body)
    assert isinstance(value.headers[0], Header)
    assert value.at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert value.to_dict() == body
    assert not events


@pytest.mark.parametrize(
    ("body", "path", "found"),
    [
        ({}, "$.to missing", "nothing"),
        ({"to": 1}, "$.to mistyped", "number"),
        ({"to": None}, "$.to null", "null"),
        ({"to": "x", "new": "s"}, "$.new unknown_field", "string"),
        ({"to": "x", "a-b": {}}, "$['a-b'] unknown_field", "object"),
        ({"to": "x", "from": None}, "$.from null", "null"),
        ({"to": "x", "from_": "y"}, "$.from_ unknown_field", "string"),
        ({"to": "x", "track": "both"}, "$.track unknown_value", '"both"'),
        ({"to": "x", "engine": "New"}, "$.engine unknown_value", '"New"'),
        ({"to": "x", "engines": ["Krisp", "New"]}, "$.engines[*] unknown_value", '"New"'),
        ({"to": "x", "millis": 1}, "$.millis invalid", "number"),
        ({"to": "x", "millis": "1"}, "$.millis mistyped", "string"),
        ({"to": "x", "at": "noon"}, "$.at mistyped", "string"),
        ({"to": "x", "headers": "none"}, "$.headers mistyped", "string"),
        ({"to": "x", "headers": [{"name": "a"}]}, "$.headers[*].value missing", "nothing"),
        ({"to": "x", "pet": {"kind": "emu"}}, "$.pet.kind unknown_variant", '"emu"'),
        ({"to": "x", "pet": {"kind": "cat"}}, "$.pet.lives missing", "nothing"),
        ({"to": "x", "either": {"name": 5}}, "$.either.name mistyped", "number"),
        ({"to": "x", "scores": {"a": None}}, "$.scores.a null", "null"),
        ({"to": "x", "password": 5}, "$.password mistyped", "number"),
    ],
)
def test_a_difference_is_kept_and_told(body: dict[str, Any], path: str, found: str) -> None:
    value, events = drift_of(body)
    assert isinstance(value, Request)
    assert value.to_dict() == body
    assert json.loads(value.to_json()) == body
    assert events[path].found == found
    assert events[path].operation == "op"


def test_what_fits_beside_a_difference_is_typed() -> None:
    value, _ = drift_of(
        {
            "headers": [{"name": 1, "value": "b"}],
            "at": "2026-01-02T03:04:05Z",
            "pet": {"kind": "cat"},
        }
    )
    assert value.to is None
    assert isinstance(value.headers[0], Header)
    assert isinstance(value.pet, Cat)
    assert value.pet.lives is None
    assert value.at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"to": 1},
        {"to": None},
        {"to": "x", "from": None},
        {"to": "x", "track": "both"},
        {"to": "x", "headers": [{"name": "a"}]},
    ],
)
def test_strict_refuses_what_breaks_the_document(body: object) -> None:
    with pytest.raises(UnreadableBody) as raised:
        decode_json(request, json.dumps(body).encode(), strict=True)
    assert raised.value.reason == "mismatch"
    assert raised.value.json_path.startswith("$.")


@pytest.mark.parametrize(
    "member", [{"new": 1}, {"engine": "New"}, {"pet": {"kind": "emu"}}, {"id": "read-only"}]
)
def test_strict_accepts_what_is_new(member: dict[str, Any]) -> None:
    body = {"to": "x", **member}
    assert decode_json(request, json.dumps(body).encode(), strict=True).to_dict() == body


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"{", "invalid_json"),
        (b'{"to": "x"} y', "invalid_json"),
        (b'{"to": "\xff"}', "invalid_utf8"),
        (b'{"a": NaN}', "invalid_json"),
        (b"[" * 100_000 + b"]" * 100_000, "too_deep"),
    ],
)
@pytest.mark.parametrize("lazy", [request, None, lambda: list[Request]])
def test_unreadable_content(content: bytes, reason: str, lazy: Any) -> None:
    with pytest.raises(UnreadableBody) as raised:
        decode_json(lazy, content)
    assert raised.value.reason == reason


def test_the_deepest_json_is_read_or_refused() -> None:
    content = b'{"child":' * 195 + b"1" + b"}" * 195
    with suppress(UnreadableBody):  # which of the two depends on how deep the caller already is
        value = decode_json(request, content, on_drift=lambda _: None)
        assert json.loads(value.to_json()) == json.loads(content)


def test_a_byte_order_mark_is_passed_over() -> None:
    assert decode_json(request, b'\xef\xbb\xbf{"to": "x"}').to == "x"


def test_types_that_are_no_models() -> None:
    assert decode_json(lambda: dict[str, list[Header]], b'{"a": []}') == {"a": []}
    value, events = drift_of({"a": [{"name": "b"}], "c": 1}, lambda: dict[str, list[Header]])
    assert isinstance(value["a"][0], Header)
    assert value["c"] == 1
    assert set(events) == {"$.a[*].value missing", "$.c mistyped"}
    value, events = drift_of([{"kind": "emu"}, 5], lambda: list[Pet])
    assert [type(item) for item in value] == [UnknownVariant, int]
    assert set(events) == {"$[*].kind unknown_variant", "$[*] mistyped"}


def test_texts_of_a_query_are_converted() -> None:
    content = b'{"to": "1", "millis": "200", "flag": "true", "ratio": "0.5"}'
    value = decode_json(request, content, texts=True)
    assert (value.to, value.millis, value.flag, value.ratio) == ("1", 200, True, 0.5)


def test_what_is_imported_first_loads_no_models() -> None:
    names = ("core.drift", "core.lazy", "webhooks.router")
    modules = ", ".join(f"generator.runtime.{name}" for name in names)
    code = f"import sys, {modules}; assert not {{'pydantic', 'nacl'}} & sys.modules.keys()"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("value", [1.0, [2.0, {"a": 3.0}], Decimal("1.50"), {"x": Decimal(1)}])
def test_numbers_of_a_body_without_a_type_are_sent(value: object) -> None:
    content = encode_json(None, value)
    assert json.loads(content) == json.loads(json.dumps(value, default=float))
