"""Access tokens by client credentials, over a token server of our own."""

from __future__ import annotations

import asyncio
import pickle
from math import inf
from typing import TYPE_CHECKING, Any

import pytest

from generator.runtime.auth import oauth2
from generator.runtime.core.errors import (
    APIConnectionError,
    APITimeoutError,
    AuthenticationError,
    ConfigurationError,
    OAuth2Error,
)
from generator.runtime.http.retry import RetryPolicy
from generator.runtime.http.transport import MockTransport, TransportRequest, mock_response
from tests.runtime.token_server import (
    GET,
    ID,
    SECRET,
    Api,
    AsyncApi,
    TokenServer,
    operation,
    spec,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.runtime.core.spec import ClientSpec
    from generator.runtime.http.transport import TransportResponse


@pytest.fixture
def server() -> Iterator[TokenServer]:
    with TokenServer() as running:
        yield running


def once(*described: ClientSpec, **options: Any) -> Any:
    """Call once, with a client that is made for it."""
    with Api(*described, **options) as client:
        return client.things()


def asynchronously(*described: ClientSpec, **options: Any) -> Any:
    """The same with the asynchronous client."""

    async def run() -> Any:
        async with AsyncApi(*described, **options) as client:
            return await client.things()

    return asyncio.run(run())


@pytest.fixture(params=[once, asynchronously], ids=["sync", "async"])
def get(request: pytest.FixtureRequest) -> Any:
    """Call once, with a client of either kind."""
    return request.param


@pytest.mark.parametrize("in_body", [False, True])
def test_the_request_is_that_of_the_standard(server: TokenServer, get: Any, in_body: bool) -> None:
    assert get(spec(in_body=in_body), base_url=server.url) == {"ok": True}
    form = {"grant_type": ["client_credentials"], "path": ["/token"]}
    client = {"client_id": [ID], "client_secret": [SECRET]}
    assert server.fetches == [form | client if in_body else form]
    assert server.calls == ["token-1"]


class Clock:
    """The clock of the shells, set by a test."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    monkeypatch.setattr("generator.runtime.client.sync.monotonic", found)
    monkeypatch.setattr("generator.runtime.client.sync._IO.clock", found)
    monkeypatch.setattr("generator.runtime.client.sync._SystemClock.monotonic", found)
    return found


def test_a_token_is_renewed_early_and_then_not_used_any_more(clock: Clock) -> None:
    transport = MockTransport(grant)
    client = Api(transport=transport, client_id=ID, client_secret=SECRET)
    shown: list[str | None] = []
    for moment in (0, 79, 80, 159, 160):  # a lifetime of 100, the last fifth of it is early
        clock.now = 1000.0 + moment
        client.things()
        shown.append(transport.requests[-1].header("authorization"))
    assert shown == [f"Bearer token-{n}" for n in (1, 1, 2, 2, 3)]


def grant(request: TransportRequest) -> TransportResponse:
    """A token that tells when it was given, or the response to a call."""
    if request.method == "GET":
        return mock_response(json={})
    granted.append(request)
    return mock_response(json={"access_token": f"token-{len(granted)}", "expires_in": 100})


granted: list[TransportRequest] = []


@pytest.fixture(autouse=True)
def _nothing_granted() -> None:
    granted.clear()


@pytest.mark.parametrize("reply", [(503, {}), (400, {"error": "invalid_client"})])
def test_a_renewal_that_fails_costs_nothing_while_the_old_token_is_valid(
    clock: Clock, reply: tuple[int, object]
) -> None:
    replies = [mock_response(json={"access_token": "token-1", "expires_in": 100})]

    def respond(request: TransportRequest) -> TransportResponse:
        if request.method == "GET":
            return mock_response(json={})
        return replies.pop() if replies else mock_response(*reply)

    transport = MockTransport(respond)
    client = Api(transport=transport, max_retries=0)
    for moment in (0, 80, 81, 86):
        clock.now = 1000.0 + moment
        client.things()
    methods = [request.method for request in transport.requests]
    assert methods == ["POST", "GET", "POST", "GET", "GET", "POST", "GET"]
    clock.now = 1100.0
    with pytest.raises((OAuth2Error, APIConnectionError)):
        client.things()


def test_a_renewal_takes_half_of_the_time_at_most(clock: Clock) -> None:
    transport = MockTransport(grant)
    client = Api(transport=transport)
    client.things(timeout=8)
    clock.now += 90
    client.things(timeout=8)
    clock.now += 90
    client.things(timeout=None)
    fetches = [request.time for request in granted]
    assert [(time.total, time.deadline) for time in fetches] == [
        (8.0, 1008.0),
        (4.0, 1094.0),
        (10.0, 1190.0),
    ]


def test_a_token_that_is_refused_is_fetched_again_once(server: TokenServer, get: Any) -> None:
    server.revoked = {"token-1"}
    assert get(base_url=server.url) == {"ok": True}
    assert (server.calls, len(server.fetches)) == (["token-1", "token-2"], 2)
    server.revoked = {f"token-{n}" for n in range(9)}
    with pytest.raises(AuthenticationError) as error:
        get(base_url=server.url)
    assert error.value.retries_taken == 0
    assert server.calls[2:] == ["token-3", "token-4"]


REFUSALS: list[tuple[int, object, str]] = [
    (400, {"error": "invalid_scope", "error_description": "No."}, "400 invalid_scope No."),
    (401, {}, "the token server responded with 401"),
    (403, b"<html>", "the token server responded with 403"),
    (302, b"", "the token server responded with 302"),
    (200, {}, "no access token that can be sent"),
    (200, b"not json", "no access token that can be sent"),
    (200, {"access_token": 5}, "no access token that can be sent"),
    (200, {"access_token": "a\nb"}, "no access token that can be sent"),
    (200, {"access_token": "a", "token_type": "DPoP"}, "the token is no bearer token"),
]


@pytest.mark.parametrize(("status", "body", "message"), REFUSALS)
def test_no_token_is_no_call(
    server: TokenServer, get: Any, status: int, body: object, message: str
) -> None:
    server.reply = status, body
    with pytest.raises(OAuth2Error, match=message) as error:
        get(base_url=server.url)
    assert (error.value.status_code, len(server.fetches), server.calls) == (status, 1, [])
    assert not error.value.sent


def test_refused_credentials_are_told_without_the_secret(server: TokenServer, get: Any) -> None:
    server.reply = 401, {"error": "invalid_client", "error_description": f"not {SECRET}"}
    with pytest.raises(OAuth2Error) as error:
        get(base_url=server.url)
    assert (error.value.error, error.value.description) == ("invalid_client", "not ***")
    again: Exception = pickle.loads(pickle.dumps(error.value))
    for text in (str(error.value), repr(error.value), str(vars(again))):
        assert SECRET not in text
    assert "GET /things was not sent" in str(again)


def test_a_call_that_was_refused_was_sent(server: TokenServer) -> None:
    with Api(base_url=server.url) as client:
        client.things()
        server.revoked.add("token-1")
        server.reply = 401, {"error": "invalid_client"}
        with pytest.raises(OAuth2Error, match="was refused, and is not sent again") as error:
            client.things()
    assert (error.value.sent, server.calls) == (True, ["token-1"] * 2)


def test_a_token_server_that_is_down_is_asked_again(server: TokenServer, get: Any) -> None:
    server.reply = 503, {}
    with pytest.raises(APIConnectionError, match=r"was not sent: .*responded with 503") as error:
        get(base_url=server.url, retry_policy=RetryPolicy(max_retries=1, initial_delay=0.01))
    assert (error.value.sent, len(server.fetches)) == (False, 2)


def test_a_token_server_that_cannot_be_reached(get: Any) -> None:
    with pytest.raises(APIConnectionError, match="was not sent: no token came") as error:
        get(base_url="http://127.0.0.1:9", max_retries=0)
    assert error.value.sent is False


def test_the_deadline_holds_while_a_token_is_fetched(server: TokenServer, get: Any) -> None:
    server.hold.clear()
    with pytest.raises(APITimeoutError, match="was not sent") as error:
        get(base_url=server.url, timeout=0.2)
    assert error.value.sent is False


def test_each_set_of_scopes_has_a_token_of_its_own(server: TokenServer) -> None:
    with Api(base_url=server.url) as client:
        for called in (operation("read", "write"), operation("write", "read"), GET):
            client.things(called)
    scopes = [fetch.get("scope") for fetch in server.fetches]
    assert scopes == [["read write"], None]


LIFETIMES: list[tuple[object, float]] = [
    (3600, 3600.0),
    (0.5, 0.5),
    ("3600", 3600.0),
    ("3600.5", 3600.5),
    (None, inf),
    (0, inf),
    (-1, inf),
    (True, inf),
    ("soon", inf),
    ("nan", inf),
    (10**400, inf),
    ({}, inf),
]


@pytest.mark.parametrize(("told", "lifetime"), LIFETIMES)
def test_lifetimes_as_servers_write_them(told: object, lifetime: float) -> None:
    assert oauth2.seconds(told) == lifetime


ENDPOINTS: list[tuple[str, dict[str, Any], str]] = [
    ("/oauth/token", {}, "https://api.example.com/oauth/token"),
    ("oauth/token", {}, "https://api.example.com/v1/oauth/token"),
    ("https://api.example.com/token", {}, "https://api.example.com/token"),
    ("https://id.example.com/token?p=1", {}, "https://id.example.com/token?p=1"),
    ("/token", {"base_url": "https://test.example/x"}, "https://test.example/token"),
    (
        "https://api.example.com/token",
        {"base_url": "https://test.example"},
        "https://test.example/token",
    ),
    (
        "https://id.example.com/token",
        {"base_url": "https://test.example"},
        "https://id.example.com/token",
    ),
    (
        "https://id.example.com/token",
        {"token_url": "http://localhost:1/t"},
        "http://localhost:1/t",
    ),
]


@pytest.mark.parametrize(("token_url", "options", "expected"), ENDPOINTS)
def test_where_tokens_are_fetched(token_url: str, options: dict[str, Any], expected: str) -> None:
    Api(spec(token_url), transport=MockTransport(grant), **options).things()
    assert [request.url for request in granted] == [expected]


@pytest.mark.parametrize("url", ["http://id.example.com/token", "https://"])
def test_a_token_url_that_cannot_work(url: str) -> None:
    with pytest.raises(ConfigurationError, match="token_url"):
        Api(token_url=url)


def test_which_options_are_missing() -> None:
    with pytest.raises(ConfigurationError) as error:
        Api(client_id=ID)
    assert str(error.value) == (
        "no credential: give token=…, or client_id=… or the environment variable EXAMPLE_CLIENT_ID"
        " with client_secret=… or the environment variable EXAMPLE_CLIENT_SECRET"
    )


def test_a_token_of_the_callers_own_goes_first(server: TokenServer, get: Any) -> None:
    get(base_url=server.url, token="token-mine", client_id=ID, client_secret=SECRET)
    assert (server.calls, server.fetches) == (["token-mine"], [])
    get(base_url=server.url, token=lambda: "token-made", client_id=ID, client_secret=SECRET)
    assert (server.calls[1:], server.fetches) == (["token-made"], [])


def test_no_token_is_fetched_where_the_caller_sets_the_header(server: TokenServer) -> None:
    with Api(base_url=server.url) as client:
        client.things(extra_headers={"authorization": "Bearer token-x"})
    assert (server.calls, server.fetches) == (["token-x"], [])
