"""Building a request: target, header fields, content and idempotency key."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

import pytest

from generator.runtime.auth.credentials import Credentials
from generator.runtime.client.options import first_config
from generator.runtime.client.request import Plan, Prepared
from generator.runtime.core.errors import InvalidRequestError
from generator.runtime.core.media import is_json
from generator.runtime.core.omit import omit
from generator.runtime.core.operation import Body, In, Operation, Param, Style
from generator.runtime.core.security import SecurityKind, SecurityScheme
from generator.runtime.core.spec import ClientSpec
from generator.runtime.models.model import DateTime
from tests.runtime.api import BODY, GET, KEY, SEND, SEND_ONCE, SPEC, Command, Header

if TYPE_CHECKING:
    from generator.runtime.client.keywords import ClientOptions


def plan(operation: Operation[Any], spec: ClientSpec = SPEC, **options: Any) -> Plan:
    config = first_config(spec, cast("ClientOptions", options), {})
    return Plan(operation, spec, config, Credentials(spec, {"api_key": KEY}, {}))


def prepare(
    operation: Operation[Any],
    values: tuple[object, ...] = ("c1",),
    body: object = omit,
    **options: Any,
) -> Prepared:
    return plan(operation).prepare(values, body, options)  # type: ignore[arg-type] # wrong ones too


def content_of(prepared: Prepared) -> bytes:
    assert isinstance(prepared.content, bytes)
    return prepared.content


def fields(prepared: Prepared) -> dict[str, str]:
    return {name.decode().lower(): value.decode() for name, value in prepared.headers}


def problem(error: pytest.ExceptionInfo[InvalidRequestError]) -> tuple[str, str, str]:
    (only,) = error.value.problems
    return only


def test_a_post() -> None:
    prepared = prepare(SEND, ("v3:a/b",), {**BODY, "password": omit, "headers": []})
    assert prepared.target == "/v2/calls/v3%3Aa%2Fb/actions/send"
    assert json.loads(content_of(prepared)) == {**BODY, "headers": []}
    assert fields(prepared) == {
        "host": "api.example.com",
        "user-agent": "example/1.2.3",
        "accept": "application/json, */*;q=0.1",
        "accept-encoding": "gzip, deflate",
        "authorization": f"Bearer {KEY}",
        "content-type": "application/json",
        "content-length": str(len(content_of(prepared))),
    }
    assert prepared.idempotency_key is None


def test_a_get_has_no_content() -> None:
    prepared = prepare(GET)
    assert prepared.content == b""
    assert not {"content-type", "content-length"} & fields(prepared).keys()


BAD_PATHS: list[tuple[object, str]] = [
    ("", "an empty one"),
    (".", "'.'"),
    ("..", "'..'"),
    (None, "NoneType"),
    (omit, "Omit"),
    (42, "int"),
    (True, "bool"),
    (["a"], "list"),
    ({"a": 1}, "dict"),
    (b"abc", "bytes"),
    ("\ud800", "half of a surrogate pair"),
]


@pytest.mark.parametrize(("value", "got"), BAD_PATHS)
def test_a_path_argument_that_cannot_stand(value: object, got: str) -> None:
    with pytest.raises(InvalidRequestError) as error:
        prepare(GET, (value,))
    assert problem(error)[0] == "id"
    assert problem(error)[2] == got


def test_two_arguments_that_make_a_step_together() -> None:
    params = tuple(Param(name=n, location=In.PATH, required=True) for n in "ab")
    operation: Operation[None] = Operation(id="x", method="GET", path="/{a}{b}", params=params)
    assert prepare(operation, ("x", ".")).target == "/v2/x."
    with pytest.raises(InvalidRequestError):
        prepare(operation, (".", "."))


# Validation


BAD_BODIES: list[tuple[object, str]] = [
    ({}, "target"),
    ({"target": None}, "target"),
    ({"target": 5}, "target"),
    ({"target": omit}, "target"),
    ({"target": "a", "colour": 1}, "colour"),
    ({"target": "a", "headers": [{"name": "X", "valeu": "y"}]}, "headers[0].value"),
    ({"target": "a", "headers": [{"name": "X", "value": 1}]}, "headers[0].value"),
]


@pytest.mark.parametrize(("body", "path"), BAD_BODIES)
def test_a_body_that_does_not_fit(body: object, path: str) -> None:
    with pytest.raises(ValueError, match="expected") as error:
        prepare(SEND, body=body)
    assert isinstance(error.value, InvalidRequestError)
    assert path in [problem.path for problem in error.value.problems]


def test_models_and_mappings_may_be_mixed() -> None:
    headers = [Header(name="X-A", value="1"), {"name": "X-B", "value": "2"}]
    prepared = prepare(SEND, body={"target": "a", "headers": headers})
    assert json.loads(content_of(prepared))["headers"][0] == {"name": "X-A", "value": "1"}


def test_a_required_body() -> None:
    with pytest.raises(InvalidRequestError, match="body: expected a value, got omit"):
        prepare(SEND)


OPTIONAL: Operation[None] = Operation(
    id="x", method="POST", path="/x", body=Body("application/json", lambda: Command | None)
)


def test_an_optional_body_is_left_out_with_all_its_fields() -> None:
    for body in (omit, {}, {"target": omit}):
        prepared = prepare(OPTIONAL, (), body)
        assert prepared.content == b""
        assert "content-length" not in fields(prepared)
    assert prepare(OPTIONAL, (), None).content == b"null"


# Options of a call


def test_extra_fields_go_past_the_checks() -> None:
    prepared = prepare(SEND, body=BODY, extra_body={"new": [1, None], "target": 5})
    assert json.loads(content_of(prepared)) == {"target": 5, "new": [1, None]}
    assert prepare(SEND, body=BODY, extra_body=[1]).content == b"[1]"
    assert json.loads(content_of(prepare(SEND, body=BODY, extra_body=None))) == BODY
    for body in (omit, {}, {"target": 5}):
        prepared = prepare(SEND, body=body, extra_body={"target": 7})
        assert json.loads(content_of(prepared)) == {"target": 7}


@pytest.mark.parametrize("body", [{}, {"target": 5}, {"new": 1, **BODY}, [], None])
def test_a_refused_body_tells_the_way_out(body: object) -> None:
    with pytest.raises(InvalidRequestError, match="check_requests=False"):
        prepare(SEND, body=body)
    assert json.loads(content_of(prepare(SEND, body=body, check_requests=False))) == body


def test_a_body_that_is_left_out_tells_the_way_out() -> None:
    with pytest.raises(InvalidRequestError, match="extra_body"):
        prepare(SEND, body=omit)
    assert prepare(SEND, body=omit, check_requests=False).content == b""


@pytest.mark.parametrize("extra", [{"a": object()}, {"a": float("nan")}, {1, 2}])
def test_extra_fields_are_json(extra: object) -> None:
    with pytest.raises(InvalidRequestError, match="extra_body"):
        prepare(SEND, body=BODY, extra_body=extra)
    with pytest.raises(
        InvalidRequestError, match=r"expected nothing, since .* has no body, got a value"
    ):
        prepare(GET, extra_body={"a": 1})


def test_extra_header_fields_replace_others() -> None:
    prepared = prepare(GET, extra_headers={"USER-AGENT": "me", "Accept": omit, "X-New": "1"})
    assert fields(prepared)["user-agent"] == "me"
    assert fields(prepared)["x-new"] == "1"
    assert "accept" not in fields(prepared)
    with pytest.raises(InvalidRequestError, match="X-A has a line break") as error:
        prepare(GET, extra_headers={"X-A": "secret\r\nX-B: 1"})
    assert "secret" not in str(error.value)


def test_extra_query() -> None:
    prepared = prepare(GET, extra_query={"a": ["x,y", "z"], "b": {"c": 1}, "d": True})
    assert prepared.target == "/v2/calls/c1?a=x%2Cy&a=z&b%5Bc%5D=1&d=true"
    with pytest.raises(InvalidRequestError, match=r"extra_query\['a'\]"):
        prepare(GET, extra_query={"a": None})


# Idempotency


def test_a_key_is_generated_where_none_is_given() -> None:
    one, two = prepare(SEND_ONCE, body=BODY), prepare(SEND_ONCE, body={**BODY, "command_id": omit})
    assert one.idempotency_key != two.idempotency_key
    for prepared in (one, two):
        key = json.loads(content_of(prepared))["command_id"]
        assert prepared.idempotency_key == key
        assert UUID(key).version == 4


@pytest.mark.parametrize(
    ("body", "options"),
    [
        ({"command_id": "mine"}, {}),
        ({}, {"idempotency_key": "mine"}),
        ({}, {"extra_body": {"command_id": "mine"}}),
        ({"command_id": "mine"}, {"idempotency_key": "mine"}),
    ],
)
def test_a_key_of_the_caller_stays(body: dict[str, object], options: dict[str, Any]) -> None:
    prepared = prepare(SEND_ONCE, body={**BODY, **body}, **options)
    assert json.loads(content_of(prepared))["command_id"] == "mine"
    assert prepared.idempotency_key == "mine"


def test_a_key_that_cannot_be_sent() -> None:
    with pytest.raises(InvalidRequestError, match="command_id"):
        prepare(SEND_ONCE, body={**BODY, "command_id": "a"}, idempotency_key="b")
    with pytest.raises(
        InvalidRequestError,
        match=r"expected nothing, since .* has no such key, got one",
    ):
        prepare(SEND, body=BODY, idempotency_key="b")
    with pytest.raises(InvalidRequestError, match="command_id"):
        prepare(SEND_ONCE, body={**BODY, "command_id": 5})


def test_a_key_in_a_header() -> None:
    operation: Operation[None] = Operation(
        id="x", method="POST", path="/x", idempotency_header="Idempotency-Key"
    )
    prepared = prepare(operation, ())
    assert fields(prepared)["idempotency-key"] == prepared.idempotency_key
    assert fields(prepare(operation, (), idempotency_key="k"))["idempotency-key"] == "k"


KEYED: Operation[None] = Operation(
    id="x",
    method="POST",
    path="/x",
    params=(Param(name="Idempotency-Key", argument="key", location=In.HEADER),),
    idempotency_header="idempotency-key",
)


@pytest.mark.parametrize(
    ("given", "options", "expected"),
    [
        ("mine", {}, ["mine"]),
        (omit, {"idempotency_key": "mine"}, ["mine"]),
        ("mine", {"idempotency_key": "mine"}, ["mine"]),
        (omit, {"extra_headers": {"IDEMPOTENCY-KEY": "mine"}}, ["mine"]),
        ("other", {"extra_headers": {"IDEMPOTENCY-KEY": "mine"}}, ["mine"]),
        ("mine", {"extra_headers": {"Other": "x"}}, ["mine"]),
        (omit, {"extra_headers": {"Idempotency-Key": omit}}, []),
    ],
)
def test_one_key_is_sent_and_it_is_the_one_that_errors_name(
    given: object, options: dict[str, Any], expected: list[str]
) -> None:
    prepared = prepare(KEYED, (given,), **options)
    sent = [v.decode() for name, v in prepared.headers if name.lower() == b"idempotency-key"]
    assert sent == expected
    assert prepared.idempotency_key == next(iter(expected), None)


def test_two_keys_cannot_be_sent() -> None:
    with pytest.raises(InvalidRequestError, match="expected the value of idempotency-key"):
        prepare(KEYED, ("one",), idempotency_key="other")
    generated = prepare(KEYED, (omit,))
    assert [v.decode() for name, v in generated.headers if name.lower() == b"idempotency-key"] == [
        generated.idempotency_key
    ]


# Parameters


def test_a_header_argument_takes_the_place_of_what_the_client_sends() -> None:
    names = ("user-agent", "X-Trace")
    params = tuple(Param(name=n, argument=n.lower(), location=In.HEADER) for n in names)
    operation: Operation[None] = Operation(id="x", method="POST", path="/x", params=params)
    made = plan(operation, default_headers={"x-trace": "the client's", "X-Other": "kept"})

    def sent(*values: object) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, value in made.prepare(values, omit, {}).headers:
            found.setdefault(name.lower().decode(), []).append(value.decode())
        return found

    mine = sent("mine", "mine")
    assert mine["user-agent"] == mine["x-trace"] == ["mine"]
    assert mine["x-other"] == ["kept"]
    others = sent("mine", omit)
    assert others["x-trace"] == ["the client's"]


def test_an_argument_of_the_query_takes_the_place_of_a_default() -> None:
    params = (Param(name="a b", location=In.QUERY, type=lambda: list[str]),)
    operation: Operation[None] = Operation(id="x", method="GET", path="/x", params=params)
    made = plan(operation, default_query={"a b": "default", "c": "1"})
    assert made.prepare((["1", "2"],), omit, {}).target == "/v2/x?c=1&a%20b=1&a%20b=2"
    assert made.prepare((omit,), omit, {}).target == "/v2/x?a%20b=default&c=1"


def test_every_place_of_a_parameter() -> None:
    operation: Operation[None] = Operation(
        id="x",
        method="GET",
        path="/a/{id}.json",
        params=(
            Param(name="tags", location=In.QUERY, type=lambda: list[str], explode=False),
            Param(name="id", location=In.PATH, required=True, type=lambda: int),
            Param(name="X-Trace", argument="x_trace", location=In.HEADER),
            Param(
                name="filter",
                location=In.QUERY,
                style=Style.DEEP_OBJECT,
                type=lambda: dict[str, int],
            ),
            Param(name="session", location=In.COOKIE),
            Param(name="page", location=In.QUERY, required=True, type=lambda: int),
        ),
    )
    prepared = prepare(operation, (["a,b", "c"], 0, "t1", {"x": 1}, "s;1", 2))
    assert prepared.target == "/v2/a/0.json?tags=a%2Cb,c&filter%5Bx%5D=1&page=2"
    assert fields(prepared)["x-trace"] == "t1"
    assert fields(prepared)["cookie"] == "session=s%3B1"
    prepared = prepare(operation, (omit, 7, omit, omit, omit, 2))
    assert prepared.target == "/v2/a/7.json?page=2"
    with pytest.raises(InvalidRequestError, match="page: expected a value, here or"):
        prepare(operation, (omit, 7, omit, omit, omit, omit))
    with pytest.raises(InvalidRequestError, match="page"):
        prepare(operation, (omit, 7, omit, omit, omit, True))
    with pytest.raises(InvalidRequestError, match="x_trace: expected text, got int"):
        prepare(operation, (omit, 7, 5, omit, omit, 2))


# What is the same for every call


def test_a_key_in_the_query_is_redacted() -> None:
    spec = ClientSpec(
        package="x",
        version="1",
        user_agent="x/1",
        logger="x",
        server_url="https://api.example.com",
        security_schemes=(
            SecurityScheme(name="q", kind=SecurityKind.QUERY, option="api_key", parameter="key"),
        ),
        security=(("q",),),
    )
    made = plan(GET, spec)
    target = made.prepare(("c1",), omit, {}).target
    assert target == f"/calls/c1?key={KEY}"
    assert made.without_credentials(target) == "/calls/c1?key=***"


def test_an_operation_with_a_server_of_its_own() -> None:
    operation: Operation[None] = Operation(
        id="x", method="GET", path="/x", server="https://files.example.com/v1"
    )
    made = plan(operation)
    assert str(made.origin) == "https://files.example.com"
    assert made.prepare((), omit, {}).target == "/v1/x"
    # a base URL of the user's is for everything, so that no key goes elsewhere
    moved = plan(operation, base_url="https://test.example.com")
    assert str(moved.origin) == "https://test.example.com"
    assert moved.prepare((), omit, {}).target == "/x"


def test_an_operation_without_security() -> None:
    operation: Operation[None] = Operation(id="x", method="GET", path="/x", security=())
    assert "authorization" not in fields(prepare(operation, ()))


@pytest.mark.parametrize(
    ("media_type", "is_"),
    [
        ("application/json", True),
        ("Application/JSON; charset=utf-8", True),
        ("application/problem+json", True),
        ("application/vnd.api+json", True),
        ("text/json", True),
        ("application/x-json", True),
        ("application/vnd.json; version=1", True),
        ("application/stream+json", True),
        ("application/json-stream", False),
        ("text/html", False),
        ("application/jsonl", False),
        ("application/xml", False),
        ("", False),
        (None, False),
    ],
)
def test_which_media_types_are_json(media_type: str | None, is_: bool) -> None:
    assert is_json(media_type) is is_


def test_a_path_that_is_not_ready_for_a_request() -> None:
    name = Param(name="user name", location=In.PATH, required=True)
    operation: Operation[None] = Operation(
        id="x", method="GET", path="/café/{user name}?fixed=1#top", params=(name,)
    )
    prepared = prepare(operation, ("a b",), extra_query={"b": 2})
    assert prepared.target == "/v2/caf%C3%A9/a%20b?fixed=1&b=2"


def test_dates_are_written_as_the_standard_says() -> None:
    since = Param(name="since", location=In.QUERY, type=lambda: DateTime)
    operation: Operation[None] = Operation(id="x", method="GET", path="/x", params=(since,))
    moment = datetime(2026, 11, 22, 8, 30, tzinfo=timezone(timedelta(hours=1)))
    prepared = prepare(operation, (moment,))
    assert prepared.target == "/v2/x?since=2026-11-22T08%3A30%3A00%2B01%3A00"


def test_a_method_keeps_its_case() -> None:
    operation: Operation[None] = Operation(id="x", method="link", path="/x")
    assert plan(operation).method == "link"
