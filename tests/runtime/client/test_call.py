"""What a call does with responses and failures: both clients, over `MockTransport`."""

from __future__ import annotations

import json
import logging
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from generator.runtime.core import errors
from generator.runtime.core.omit import omit
from generator.runtime.core.operation import Operation, Response
from generator.runtime.http.transport import mock_response
from tests.runtime.api import (
    BODY,
    HANG_UP,
    KEY,
    OK,
    CallResponse,
    Flaky,
    lost,
    ok,
    responding,
    unavailable,
)
from tests.runtime.conftest import Driver

if TYPE_CHECKING:
    from generator.runtime.core.drift import DriftEvent
    from generator.runtime.core.response import RawResponse

ERROR = {
    "errors": [
        {
            "code": "10015",
            "title": "Bad Request",
            "detail": "The target is invalid.",
            "source": {"pointer": "/target"},
            "meta": {"url": "https://example.com/10015"},
        },
        {"code": 7, "title": "Another"},
    ]
}


# Successes


def test_a_typed_response(driver: Driver) -> None:
    transport = responding(ok())
    response = driver.run(driver.client(transport=transport), "send")
    assert isinstance(response, CallResponse)
    assert response.data.result == "ok"
    assert json.loads(transport.requests[0].content) == BODY
    assert transport.requests[0].header("authorization") == f"Bearer {KEY}"


def test_an_operation_without_content(driver: Driver) -> None:
    client = driver.client(transport=responding(mock_response(204, content=b"")))
    assert driver.run(client, "call", HANG_UP, {}, ("c1",)) is None


def test_a_raw_response(driver: Driver) -> None:
    given = mock_response(200, OK, headers={"X-Request-Id": "r1"})
    client = driver.client(transport=responding(unavailable(), given))
    raw: RawResponse[CallResponse] = driver.run(client.raw(), "get_call")
    assert (raw.status_code, raw.request_id, raw.retries_taken) == (200, "r1", 1)
    assert raw.json() == json.loads(raw.text) == OK
    assert raw.parse().data.result == "ok"
    assert raw.elapsed.total_seconds() >= 0
    assert raw.request.operation == "GetCall"
    assert raw.request.url == "https://api.example.com/v2/calls/c1"
    assert isinstance(driver.run(client, "get_call"), CallResponse)
    broken = driver.client(transport=responding(mock_response(404, {})))
    with pytest.raises(errors.NotFoundError):
        driver.run(broken.raw(), "get_call")


def test_a_raw_response_that_cannot_be_read(driver: Driver) -> None:
    client = driver.client(transport=responding(mock_response(200, content=b"<html>")))
    raw = driver.run(client.raw(), "get_call")
    with pytest.raises(errors.APIResponseValidationError):
        raw.parse()


UNREADABLE: list[tuple[Any, str]] = [
    (
        mock_response(200, content=b"{", headers={"content-type": "application/json"}),
        "invalid_json",
    ),
    (mock_response(200, content=b'{"data": NaN}'), "invalid_json"),
    (mock_response(200, content=b'"\xff"'), "invalid_utf8"),
    (mock_response(200, content=b"[" * 100_000), "too_deep"),
    (mock_response(200, content=b"<html>", headers={"content-type": "text/html"}), "content_type"),
    (mock_response(200, content=b""), "empty"),
    (mock_response(204, content=b""), "empty"),
    (mock_response(200, None), "mismatch"),
    (mock_response(200, content=b"a" * 2_000), "too_large"),
    (mock_response(200, content=b"a", headers={"content-encoding": "gzip"}), "content_encoding"),
    (mock_response(200, content=b"a", headers={"content-encoding": "br"}), "content_encoding"),
]


@pytest.mark.parametrize(("given", "reason"), UNREADABLE)
def test_a_response_that_is_not_what_was_promised(driver: Driver, given: Any, reason: str) -> None:
    transport = responding(given)
    client = driver.client(
        transport=transport, max_response_bytes=1_000 if reason == "too_large" else 10**6
    )
    with pytest.raises(errors.APIResponseValidationError) as error:
        driver.run(client, "get_call")
    assert (error.value.reason, error.value.status_code) == (reason, given.status)
    assert len(transport.requests) == 1
    assert pickle.loads(pickle.dumps(error.value)).reason == reason


def test_a_type_that_allows_null() -> None:
    driver = Driver(asynchronous=False)
    operation: Operation[Any] = Operation(
        id="x",
        method="GET",
        path="/x",
        success=(Response("200", "application/json", lambda: CallResponse | None),),
    )
    client = driver.client(transport=responding(mock_response(200, None)))
    assert driver.run(client, "call", operation, {}) is None


def test_reads_are_lenient_and_drift_is_told_once(driver: Driver) -> None:
    events: list[DriftEvent] = []
    new = {"data": {"result": 5, "new": [1]}}
    client = driver.client(transport=responding(mock_response(200, new)), on_drift=events.append)
    response = driver.run(client, "get_call")
    driver.run(client, "get_call")
    driver.run(client.with_options(timeout=5), "get_call")
    assert response.to_dict() == new
    assert [(event.operation, event.json_path) for event in events] == [
        ("GetCall", "$.data.result"),
        ("GetCall", "$.data.new"),
    ]


def test_strict_refuses_what_does_not_fit(driver: Driver) -> None:
    client = driver.client(
        transport=responding(mock_response(200, {"data": {"result": 5}})), strict=True
    )
    with pytest.raises(errors.APIResponseValidationError, match=r"mismatch at \$.data.result"):
        driver.run(client, "get_call")


# Status errors


def test_a_status_error_says_all(driver: Driver) -> None:
    given = mock_response(422, ERROR, headers={"X-Request-Id": "r1"})
    client = driver.client(transport=responding(given))
    with pytest.raises(errors.UnprocessableEntityError) as raised:
        driver.run(client, "send_once", {**BODY, "command_id": "k1"})
    error = raised.value
    first, second = error.errors
    assert (first.code, first.title, first.detail) == (
        "10015",
        "Bad Request",
        "The target is invalid.",
    )
    assert (first.pointer, first.meta) == ("/target", {"url": "https://example.com/10015"})
    assert (second.code, second.detail) == ("7", None)
    assert (error.body, error.status_code, error.request_id) == (ERROR, 422, "r1")
    assert (error.idempotency_key, error.retries_taken) == ("k1", 0)
    assert error.response.headers["x-request-id"] == "r1"
    assert str(error) == (
        "POST /calls/{id}/actions/send_once: 422 10015 Bad Request: The target is invalid. "
        "(and 1 more) (request id r1)"
    )
    assert pickle.loads(pickle.dumps(error)).errors == error.errors


def test_problem_details(driver: Driver) -> None:
    # RFC 9457, section 3
    content = {
        "type": "https://example.com/probs/out-of-credit",
        "title": "You do not have enough credit.",
        "detail": "Your current balance is 30, but that costs 50.",
        "instance": "/account/12345/msgs/abc",
        "balance": 30,
    }
    given = mock_response(403, content, headers={"content-type": "application/problem+json"})
    with pytest.raises(errors.PermissionDeniedError, match="enough credit") as raised:
        driver.run(driver.client(transport=responding(given)), "send")
    problem = raised.value.problem
    assert problem is not None
    assert (problem.type, problem.detail) == (content["type"], content["detail"])
    assert problem.extensions == {"balance": 30}


@pytest.mark.parametrize(
    "content", [b"", b"<html>oh no</html>", b"\xff\xfe", b"[" * 100_000, b"null", b'{"errors": 5}']
)
def test_an_error_gets_through_whatever_it_holds(driver: Driver, content: bytes) -> None:
    client = driver.client(transport=responding(mock_response(400, content=content)))
    with pytest.raises(errors.BadRequestError) as raised:
        driver.run(client, "send")
    assert raised.value.errors == ()


def test_a_secret_that_is_sent_back_is_redacted(driver: Driver) -> None:
    detail = f"{KEY} may not use the password hunter2"
    given = mock_response(
        401, {"errors": [{"detail": detail}]}, headers={"x-echo": f"Bearer {KEY}"}
    )
    client = driver.client(transport=responding(given))
    with pytest.raises(errors.AuthenticationError) as raised:
        driver.run(client, "send", {**BODY, "password": "hunter2"})
    error = raised.value
    shown = f"{error} {error.body} {error.errors} {error.response.text} {vars(error)}"
    shown += f"{dict(error.response.headers)} {error.request} {pickle.dumps(error)!r}"
    assert KEY not in shown
    assert "hunter2" not in shown
    assert error.errors[0].detail == "*** may not use the password ***"


# Arguments, hooks and the log


def test_an_argument_that_nobody_knows(driver: Driver) -> None:
    transport = responding(ok())
    with pytest.raises(TypeError, match=r"SendCommand: unexpected keyword argument 'taget'$"):
        driver.run(driver.client(transport=transport), "send", taget="x")
    with pytest.raises(TypeError, match=r"'timout'; did you mean 'timeout'\?$"):
        driver.run(driver.client(transport=transport), "send", timout=1)
    with pytest.raises(ValueError, match="timeout"):
        driver.run(driver.client(transport=transport), "send", timeout=-1)
    with pytest.raises(errors.InvalidRequestError):
        driver.run(driver.client(transport=transport), "send", {"target": omit})
    assert transport.requests == []


def test_hooks_see_every_attempt(driver: Driver) -> None:
    seen: list[tuple[Any, ...]] = []

    def before(attempt: Any) -> None:
        attempt.state["span"] = len(seen)
        attempt.set_header("traceparent", f"00-{attempt.request.retries_taken}")

    def after(attempt: Any) -> None:
        error = type(attempt.error).__name__
        seen.append((attempt.state["span"], attempt.request.path, attempt.status_code, error))
        assert attempt.seconds >= 0

    transport = Flaky(lost(sent=True), unavailable(), ok())
    client = driver.client(transport=transport, before_request=before, after_response=after)
    driver.run(client, "send_once")
    path = "/calls/{id}/actions/send_once"
    assert seen == [
        (0, path, None, "TransportError"),
        (1, path, 503, "NoneType"),
        (2, path, 200, "NoneType"),
    ]
    assert [r.header("traceparent") for r in transport.requests] == ["00-0", "00-1", "00-2"]


@pytest.mark.parametrize("name", ["before_request", "after_response"])
def test_a_hook_that_raises_is_not_repeated(driver: Driver, name: str) -> None:
    calls: list[int] = []

    def hook(attempt: Any) -> None:
        calls.append(1)
        raise TypeError("a bug in the hook")

    transport = responding(ok())
    client = driver.client(transport=transport, **{name: hook})
    with pytest.raises(TypeError, match="a bug in the hook"):
        driver.run(client, "get_call")
    assert calls == [1]


def test_a_hook_cannot_see_or_break_the_request(driver: Driver) -> None:
    shown: list[str] = []

    def before(attempt: Any) -> None:
        shown.append(repr(attempt) + repr(attempt.request) + repr(attempt._request))
        with pytest.raises(errors.ConfigurationError):
            attempt.set_header("X-A", "a\r\nb")

    driver.run(driver.client(transport=responding(ok()), before_request=before), "get_call")
    assert KEY not in shown[0]


def test_hooks_may_be_coroutines() -> None:
    driver = Driver(asynchronous=True)
    seen: list[str] = []

    async def before(attempt: Any) -> None:
        seen.append("before")

    async def after(attempt: Any) -> None:
        seen.append("after")

    client = driver.client(transport=responding(ok()), before_request=before, after_response=after)
    driver.run(client, "get_call")
    assert seen == ["before", "after"]


def test_the_log_has_no_secrets(driver: Driver, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    client = driver.client(
        transport=Flaky(lost(sent=False), unavailable(), ok()),
        default_headers={"X-Tenant": "tenant-secret"},
    )
    driver.run(
        client,
        "send_once",
        {**BODY, "password": "hunter2"},
        extra_headers={"Authorization": "Bearer other-secret"},
    )
    lines = [record.getMessage() for record in caplog.records if record.name == "example"]
    assert [line.partition(" in ")[0] for line in lines] == [
        "POST /calls/{id}/actions/send_once: TransportError",
        "POST /calls/{id}/actions/send_once: 503",
        "POST /calls/{id}/actions/send_once: 200",
    ]
    assert lines[2].endswith("attempt 3")
    for secret in (KEY, "hunter2", "tenant-secret", "other-secret", "sip:me"):
        assert secret not in caplog.text


# Calls without a method


def test_calls_that_the_document_does_not_have(driver: Driver) -> None:
    transport = responding(ok())
    client = driver.client(transport=transport)
    response = driver.run(client, "post", "/new/thing", cast_to=CallResponse, body={"a": [1]})
    assert response.data.result == "ok"
    assert driver.run(client, "get", "/new", cast_to=dict, extra_query={"a": 1}) == OK
    for method in ("put", "patch", "delete"):
        driver.run(client, method, "/new", cast_to=CallResponse)
    raw = driver.run(client.raw(), "get", "/new", cast_to=CallResponse)
    assert raw.parse().data.result == "ok"
    sent = [(r.method, r.target, r.content) for r in transport.requests]
    assert sent == [
        ("POST", "/v2/new/thing", b'{"a":[1]}'),
        ("GET", "/v2/new?a=1", b""),
        ("PUT", "/v2/new", b""),
        ("PATCH", "/v2/new", b""),
        ("DELETE", "/v2/new", b""),
        ("GET", "/v2/new", b""),
    ]
    for path in ("new", "https://evil.example.com/", "/a/{b}", "/a?{b}", "/a b", "/é"):
        with pytest.raises(errors.ConfigurationError, match="path must"):
            driver.run(client, "get", path, cast_to=CallResponse)


def test_plans_are_made_once(driver: Driver) -> None:
    client = driver.client(transport=responding(ok()))
    for _ in range(3):
        driver.run(client, "get_call")
        driver.run(client.raw(), "get_call")
        driver.run(client, "post", "/new", cast_to=CallResponse)
    assert len(client._core.plans) == 1


def test_paths_without_a_method_of_their_own_have_raw_forms(driver: Driver) -> None:
    raw = driver.client(transport=responding(ok())).with_raw_response
    for verb in ("get", "post", "put", "patch", "delete"):
        response = driver.run(raw, verb, "/new", cast_to=CallResponse)
        assert (response.status_code, response.parse().data.result) == (200, "ok")
        assert response.request.method == verb.upper()
