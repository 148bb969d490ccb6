"""Small mistakes and odd worlds lead to an error that says what to do, not to something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import telnyx_voice
from telnyx_voice import ConfigurationError, Telnyx, mock_response

from tests.runtime.hostile import Hostile
from tests.runtime.kinds import SHIPPED, session

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "KEY0123456789"


@pytest.fixture
def server() -> Iterator[Hostile]:
    with Hostile() as server:
        yield server


def client(*responses: Any, **options: Any) -> tuple[Telnyx, telnyx_voice.MockTransport]:
    left = list(responses)
    transport = telnyx_voice.MockTransport(lambda _: left.pop(0))
    return Telnyx(api_key=KEY, transport=transport, **options), transport


# Options


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("", "base_url is empty; help: give a URL"),
        ("https://api.example.com/v2/../v1", r"must not have \. or \.\."),
        ("https://api.example.com/./v1", r"must not have \. or \.\."),
        ("https://api.example.com/%2E%2e/v1", r"must not have \. or \.\."),
    ],
)
def test_a_base_url_is_blamed_at_construction(url: str, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        Telnyx(api_key=KEY, base_url=url)
    with pytest.raises(ConfigurationError, match=message):
        Telnyx(api_key=KEY).with_options(base_url=url)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("", "the environment variable TELNYX_BASE_URL is empty; help: give a URL, or none"),
        ("api.example.com", "the environment variable TELNYX_BASE_URL must begin with https://"),
    ],
)
def test_a_base_url_of_the_environment_is_named(
    url: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty one is what is left of a setting that got lost: it does not mean production."""
    monkeypatch.setenv("TELNYX_BASE_URL", url)
    with pytest.raises(ConfigurationError, match=message):
        Telnyx(api_key=KEY)
    assert Telnyx(api_key=KEY, base_url="https://a.example").base_url == "https://a.example"


@pytest.mark.parametrize("seconds", [10**12, float("inf"), 2_147_484])
def test_a_timeout_that_nobody_can_wait_for(seconds: float) -> None:
    with pytest.raises(ConfigurationError, match="up to 2147483, or None for no limit"):
        Telnyx(api_key=KEY, timeout=seconds)
    with pytest.raises(ConfigurationError, match="up to 2147483, or None for no limit"):
        client(mock_response())[0].get("/x", cast_to=dict, timeout=seconds)
    with pytest.raises(ConfigurationError, match="from 0 to 2147483"):
        telnyx_voice.RetryPolicy(max_retry_after=seconds)


@pytest.mark.parametrize("kind", ["http", "async http", "aiohttp", "httpx2"])
def test_the_longest_timeout(kind: str, server: Hostile) -> None:
    with session(kind, server.url, package=SHIPPED, timeout=2_147_483) as s:
        assert s.call("get", "/ok", cast_to=dict) == {"data": {"result": "ok"}}


@pytest.mark.parametrize("value", ["9999999999999", "1" * 400, "9999999999999.5"])
def test_a_retry_after_of_many_digits_is_too_long(value: str) -> None:
    asking = mock_response(429, {}, headers={"Retry-After": value})
    api, transport = client(asking)
    with pytest.raises(telnyx_voice.RateLimitError, match="asks to wait") as raised:
        api.get("/x", cast_to=dict)
    assert raised.value.retry_after == float(value)
    assert len(transport.requests) == 1


# Paths without a method of their own


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"<html>", "text/html"),
        (b'{"a":1}', "application/json"),
        (b"", "application/pdf"),
        (b"x", ""),
    ],
)
def test_bytes_are_whatever_came(content: bytes, content_type: str) -> None:
    headers = {"content-type": content_type} if content_type else {}
    api, transport = client(mock_response(content=content, headers=headers))
    assert api.get("/x", cast_to=bytes) == content
    assert transport.requests[0].header("accept") == "application/octet-stream, */*"


def test_a_path_with_a_query() -> None:
    api, transport = client(*[mock_response() for _ in range(3)], default_query={"d": "1"})
    api.get("/x?filter%5Ba%5D=1&b", cast_to=object)
    api.post("/x?a=1", cast_to=object, body={}, extra_query={"c": "d e"})
    api.get("/x", cast_to=object)
    assert [request.target for request in transport.requests] == [
        "/v2/x?d=1&filter%5Ba%5D=1&b",
        "/v2/x?d=1&c=d%20e&a=1",
        "/v2/x?d=1",
    ]
    with pytest.raises(ConfigurationError, match="path must"):
        api.get("/x?a b", cast_to=dict)


def test_an_error_keeps_little_of_a_response_that_is_too_large() -> None:
    for status in (200, 500):
        begin = b'{"a":"' + b"x" * 4_085 + KEY.encode()
        response = telnyx_voice.TransportResponse(status, [], [begin, *[b"y" * 50_000] * 20])
        api, _ = client(response, max_response_bytes=500_000, max_retries=0)
        with pytest.raises(telnyx_voice.APIError) as raised:
            api.get("/x", cast_to=dict)
        error: Any = raised.value
        assert len(error.response.content) == 4096
        assert b"KEY0" not in error.response.content
        assert len(str(error.body)) <= 4096


# Proxies


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
@pytest.mark.parametrize("kind", ["http", "async http", "aiohttp"])
def test_a_proxy_that_needs_another_package(
    kind: str, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "")
    for name in ("ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"{scheme}://user:hunter2@127.0.0.1:9")
    with (
        session(kind, "http://api.localhost:1", package=SHIPPED) as s,
        pytest.raises(ConfigurationError) as raised,
    ):
        s.call("get", "/ok", cast_to=dict)
    text = str(raised.value)
    assert f"{scheme}://" in text
    assert "help: " in text
    assert "NO_PROXY" in text
    assert "hunter2" not in text


# Webhooks alone


def test_a_client_that_only_reads_webhooks_needs_no_api_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("TELNYX_API_KEY", "TELNYX_PUBLIC_KEY", "TELNYX_WEBHOOK_SECRET"):
        monkeypatch.delenv(name, raising=False)
    pair = telnyx_voice.testing.keys()
    delivery = telnyx_voice.testing.delivery("call.refer.started", pair.private)
    for kind in (telnyx_voice.Telnyx, telnyx_voice.AsyncTelnyx):
        with pytest.raises(ConfigurationError, match="TELNYX_API_KEY"):
            kind()
    api = Telnyx(public_key=pair.public)
    event = api.webhooks.unwrap(delivery.body, delivery.headers)
    assert event.to_dict()["data"]["event_type"] == "call.refer.started"
    with pytest.raises(ConfigurationError, match=r"api_key.*TELNYX_API_KEY"):
        api.calls.actions.send_dtmf("c1", digits="1")
    with pytest.raises(ConfigurationError, match=r"api_key.*TELNYX_API_KEY"):
        api.get("/x", cast_to=dict)
    monkeypatch.setenv("TELNYX_PUBLIC_KEY", pair.public)
    assert Telnyx().webhooks.unwrap(delivery.body, delivery.headers).to_dict() == event.to_dict()
