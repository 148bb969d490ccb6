"""When a call is retried or redirected, and when not: both clients, over `MockTransport`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.runtime.core import errors
from generator.runtime.http.retry import RetryPolicy
from generator.runtime.http.transport import mock_response
from tests.runtime.api import Flaky, lost, ok, responding, unavailable

if TYPE_CHECKING:
    from tests.runtime.conftest import Driver


# Retries


@pytest.mark.parametrize("method", ["get_call", "send_once"])
def test_an_idempotent_request_is_retried(driver: Driver, method: str) -> None:
    transport = Flaky(lost(sent=True), unavailable(), ok())
    assert driver.run(driver.client(transport=transport), method).data.result == "ok"
    assert len(transport.requests) == 3
    assert len({request.content for request in transport.requests}) == 1
    assert len(driver.slept) == 2
    assert 0 <= driver.slept[0] < 0.5
    assert 0 <= driver.slept[1] < 1.0


@pytest.mark.parametrize("status", [408, 409, 500, 502, 503, 504])
def test_a_command_without_a_key_is_not_repeated(driver: Driver, status: int) -> None:
    transport = responding(mock_response(status, {}), ok())
    with pytest.raises(errors.APIStatusError):
        driver.run(driver.client(transport=transport), "send")
    assert len(transport.requests) == 1


def test_a_command_without_a_key_is_not_repeated_after_no_response(driver: Driver) -> None:
    transport = Flaky(lost(sent=True), ok())
    with pytest.raises(errors.NoResponseError, match="the line went dead") as raised:
        driver.run(driver.client(transport=transport), "send")
    assert raised.value.sent
    assert len(transport.requests) == 1


@pytest.mark.parametrize(
    "given",
    [
        lost(sent=False),
        mock_response(429, {}),
        unavailable(retry_after="0"),
        unavailable(x_should_retry="true"),
    ],
)
def test_a_command_is_repeated_where_nothing_was_done(driver: Driver, given: Any) -> None:
    transport = Flaky(given, ok())
    assert driver.run(driver.client(transport=transport), "send").data.result == "ok"
    assert len(transport.requests) == 2


def test_nothing_sent_at_all(driver: Driver) -> None:
    transport = Flaky(lost(sent=False))
    with pytest.raises(errors.APIConnectionError, match="was not sent") as raised:
        driver.run(driver.client(transport=transport), "send")
    assert type(raised.value) is errors.APIConnectionError
    assert not raised.value.sent
    assert raised.value.retries_taken == 2
    assert len(transport.requests) == 3


@pytest.mark.parametrize(
    ("sent", "kind"), [(True, errors.ResponseTimeoutError), (False, errors.APITimeoutError)]
)
def test_a_time_limit_of_one_step(driver: Driver, sent: bool, kind: type[Exception]) -> None:
    error = lost(sent=sent)
    error.timeout = True
    with pytest.raises(errors.APITimeoutError) as raised:
        driver.run(driver.client(transport=Flaky(error), max_retries=0), "send")
    assert type(raised.value) is kind


def test_retries_of_one_call(driver: Driver) -> None:
    transport = responding(unavailable())
    client = driver.client(transport=transport, max_retries=1)
    for options, attempts in (({}, 2), ({"max_retries": 0}, 1), ({"max_retries": 4}, 5)):
        transport.requests.clear()
        with pytest.raises(errors.InternalServerError) as raised:
            driver.run(client, "get_call", **options)
        assert len(transport.requests) == attempts
        assert raised.value.retries_taken == attempts - 1


def test_the_wait_that_the_server_asks_for(driver: Driver) -> None:
    transport = responding(mock_response(429, {}, headers={"Retry-After": "3"}), ok())
    driver.run(driver.client(transport=transport), "send")
    assert driver.slept == [3.0]


@pytest.mark.parametrize(
    "options", [{}, {"retry_policy": RetryPolicy(max_retry_after=1000.0), "timeout": 100.0}]
)
def test_a_wait_that_is_too_long_fails_now(driver: Driver, options: dict[str, Any]) -> None:
    transport = responding(mock_response(429, {}, headers={"Retry-After": "120"}), ok())
    with pytest.raises(errors.RateLimitError, match="asks to wait 120 s") as raised:
        driver.run(driver.client(transport=transport, **options), "send")
    assert raised.value.retry_after == 120.0
    assert driver.slept == []
    assert len(transport.requests) == 1


def test_a_date_far_away_fails_now(driver: Driver) -> None:
    late = "Fri, 31 Dec 9999 23:59:59 GMT"
    transport = responding(mock_response(429, {}, headers={"Retry-After": late}))
    with pytest.raises(errors.RateLimitError):
        driver.run(driver.client(transport=transport), "send")
    assert len(transport.requests) == 1


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_get_follows_within_its_origin(driver: Driver, status: int) -> None:
    moved = mock_response(status, {}, headers={"location": "../other?a=1#here"})
    transport = responding(moved, ok())
    driver.run(driver.client(transport=transport), "get_call")
    assert [request.target for request in transport.requests] == ["/v2/calls/c1", "/v2/other?a=1"]


REDIRECTS = [
    ("get_call", "https://evil.example.com/v2/calls/c1", "another origin"),
    ("get_call", "http://api.example.com/v2/calls/c1", "another origin"),
    ("get_call", "https://api.example.com:8443/", "another origin"),
    ("get_call", "//evil.example.com/", "another origin"),
    ("get_call", "https://api.example.com@evil.example.com/", "another origin"),
    ("get_call", "file:///etc/passwd", "another origin"),
    ("get_call", "", "another origin or to none"),
    ("send", "/v2/other", "not followed for POST"),
    ("send_once", "/v2/other", "not followed for POST"),
]


@pytest.mark.parametrize(("method", "location", "message"), REDIRECTS)
def test_a_redirect_that_is_not_followed(
    driver: Driver, method: str, location: str, message: str
) -> None:
    transport = responding(mock_response(307, {}, headers={"location": location}), ok())
    with pytest.raises(errors.APIStatusError, match=message) as raised:
        driver.run(driver.client(transport=transport), method)
    assert raised.value.status_code == 307
    assert len(transport.requests) == 1


def test_redirects_end(driver: Driver) -> None:
    transport = responding(mock_response(302, {}, headers={"location": "/v2/again"}))
    with pytest.raises(errors.APIStatusError, match="after 5 others"):
        driver.run(driver.client(transport=transport), "get_call")
    assert len(transport.requests) == 6
