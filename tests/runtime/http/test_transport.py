"""What holds for every transport, also for those that users write or mock."""

from __future__ import annotations

import asyncio
import gzip
import json
from typing import Any

import httpx2
import pytest

from generator.runtime.core import errors
from generator.runtime.http.transport import (
    MockTransport,
    Origin,
    Translated,
    TransportError,
    TransportResponse,
)
from tests.runtime.api import OK, AsyncExample, Example, ok, responding


@pytest.mark.parametrize(
    ("origin", "shown"),
    [
        (Origin("https", "api.example.com", 443), "https://api.example.com"),
        (Origin("https", "api.example.com", 80), "https://api.example.com:80"),
        (Origin("http", "::1", 8080), "http://[::1]:8080"),
    ],
)
def test_an_origin_as_text(origin: Origin, shown: str) -> None:
    assert str(origin) == shown


class Careless:
    """A transport that does not say what was sent."""

    attempts = 0

    def send(self, _: Any) -> TransportResponse:
        self.attempts += 1
        raise TransportError("something went wrong")

    def close(self) -> None:
        pass


def test_what_is_not_known_to_be_unsent_counts_as_sent() -> None:
    transport = Careless()
    with pytest.raises(errors.NoResponseError):
        Example(transport=transport).send()
    assert transport.attempts == 1


@pytest.mark.parametrize(
    ("error", "sent", "timeout"),
    [
        (httpx2.ConnectError("refused"), False, False),
        (httpx2.ConnectTimeout("slow"), False, True),
        (httpx2.PoolTimeout("full"), False, True),
        (httpx2.ReadTimeout("slow"), True, True),
        (httpx2.ReadError("reset"), True, False),
        (httpx2.RemoteProtocolError("closed"), True, False),
        (httpx2.LocalProtocolError("Illegal header value b'Bearer secret'"), False, False),
    ],
)
def test_a_mocked_client_of_the_users(error: Exception, sent: bool, timeout: bool) -> None:
    def handler(_: httpx2.Request) -> httpx2.Response:
        raise error

    with httpx2.Client(transport=httpx2.MockTransport(handler)) as http_client:
        client = Example(http_client=http_client, max_retries=0)
        with pytest.raises(errors.APIConnectionError) as raised:
            client.send()
    assert raised.value.sent is sent
    assert isinstance(raised.value, errors.APITimeoutError) is timeout
    assert "secret" not in str(raised.value)


def test_what_a_client_of_the_users_adds_is_sent() -> None:
    seen: list[httpx2.Request] = []

    def handler(request: httpx2.Request) -> httpx2.Response:
        assert request.read() == request.content
        seen.append(request)
        return httpx2.Response(200, json=OK)

    def hook(request: httpx2.Request) -> None:
        request.headers["x-hook"] = "1"

    with httpx2.Client(
        transport=httpx2.MockTransport(handler),
        headers={"x-own": "2", "user-agent": "theirs"},
        event_hooks={"request": [hook]},
    ) as http_client:
        Example(http_client=http_client).send()
        Example(http_client=http_client).close()
        assert not http_client.is_closed
    (request,) = seen
    assert (request.headers["x-hook"], request.headers["x-own"]) == ("1", "2")
    assert request.headers["user-agent"] == "example/1.2.3"


def test_a_bug_in_a_hook_of_the_users_is_theirs() -> None:
    def hook(_: httpx2.Request) -> None:
        raise TypeError("a bug in the hook")

    def handler(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json=OK)

    mock = httpx2.MockTransport(handler)
    with (
        httpx2.Client(transport=mock, event_hooks={"request": [hook]}) as http_client,
        pytest.raises(TypeError, match="a bug in the hook"),
    ):
        Example(http_client=http_client).send()


def test_translation() -> None:
    translated = Translated((OSError,), TimeoutError, (BrokenPipeError,))
    for error, text, timeout in (
        (ConnectionResetError("reset"), "reset", False),
        (TimeoutError(), "TimeoutError", True),
        (BrokenPipeError("secret"), "the request breaks a rule of HTTP", False),
    ):
        with pytest.raises(TransportError, match=text) as raised, translated:
            raise error
        assert raised.value.timeout is timeout
    with pytest.raises(KeyError), translated:
        raise KeyError


def test_a_request_shows_nothing_of_itself() -> None:
    transport = responding(ok())
    Example(transport=transport).send()
    (request,) = transport.requests
    assert repr(request) == "<TransportRequest POST to api.example.com>"
    assert request.json() == {"target": "sip:me@example.com"}


def test_a_response_that_a_hook_has_read() -> None:
    packed = gzip.compress(json.dumps(OK).encode())
    headers = {"content-encoding": "gzip", "content-type": "application/json"}

    def handler(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=packed, headers=headers)

    async def read(response: httpx2.Response) -> None:
        await response.aread()

    async def call() -> Any:
        async with httpx2.AsyncClient(
            transport=httpx2.MockTransport(handler), event_hooks={"response": [read]}
        ) as http_client:
            return await AsyncExample(http_client=http_client).send()

    assert asyncio.run(call()).data.result == "ok"
    with httpx2.Client(
        transport=httpx2.MockTransport(handler),
        event_hooks={"response": [httpx2.Response.read]},
    ) as http_client:
        assert Example(http_client=http_client).send().data.result == "ok"


def test_a_handler_of_a_mock_that_returns_no_response() -> None:
    transport = MockTransport(lambda _: {"id": 1})  # type: ignore[arg-type, return-value]  # pyright: ignore[reportArgumentType] - the mistake under test
    with pytest.raises(TypeError, match=r"returned dict; help: return mock_response\("):
        Example(transport=transport).send({"target": "x"})
