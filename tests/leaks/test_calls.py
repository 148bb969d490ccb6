"""The key, a password in a body and the caller's own header fields, over every transport."""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
from collections.abc import Callable
from pprint import pformat
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
import telnyx_voice
from telnyx_voice import AsyncTelnyx, MockTransport, Telnyx, mock_response

from tests.leaks.reporters import leaks
from tests.runtime.hostile import Hostile, Received, http_response, way

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "KEY-7f3a9b1c5d2e"
PASSWORD = "PASS-4e8d2a6b0c1f"
HEADER = "HEADER-9c5b1d7e3f0a"
EXTRA = "EXTRA-2b6f8a0d4c3e"
SECRETS = (KEY, PASSWORD, HEADER, EXTRA)

SOON = telnyx_voice.RetryPolicy(max_retries=1, initial_delay=0.01)

VERIFIED = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""What a client without the settings of its environment brings: no call here is over TLS."""

Make = Callable[..., Any]


def told(request: Received) -> bytes:
    """The secrets of a request, as a careless server repeats them."""
    password = json.loads(request.body or b"{}").get("sip_auth_password")
    detail = f"{request.headers['authorization']} {password}"
    return json.dumps({"errors": [{"detail": detail}]}).encode()


def _status(code: int) -> None:
    def reply(server: Hostile, connection: socket.socket, request: Received) -> bool:
        content = told(request)
        connection.sendall(http_response(content, "x-got: " + KEY, status=f"{code} Told"))
        return True

    reply.__name__ = f"told_{code}"
    way(reply)


for _code in (400, 401, 403, 404, 409, 422, 429, 500, 503):
    _status(_code)


@way
def told_garbage(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(b"{" + told(request)))
    return True


@way
def told_gzip(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(told(request), "content-encoding: gzip"))
    return True


@way
def told_header(server: Hostile, connection: socket.socket, request: Received) -> bool:
    head = f"HTTP/1.1 200 OK\r\nbad header {request.headers['authorization']}\r\n\r\n"
    connection.sendall(head.encode())
    return False


@pytest.fixture(scope="module")
def server() -> Iterator[Hostile]:
    with Hostile() as server:
        yield server


async def _used(client: Any, use: Callable[[Any], Any]) -> None:
    async with client:
        await use(client)


def plain(use: Callable[[Any], Any], **options: Any) -> None:
    with Telnyx(**options) as client:
        use(client)


def asynchronous(use: Callable[[Any], Any], **options: Any) -> None:
    asyncio.run(_used(AsyncTelnyx(**options), use))


def over_httpx2(use: Callable[[Any], Any], **options: Any) -> None:
    with httpx2.Client(verify=VERIFIED, trust_env=False) as http_client:
        plain(use, http_client=http_client, **options)


def async_over_httpx2(use: Callable[[Any], Any], **options: Any) -> None:
    async def in_loop() -> None:
        async with httpx2.AsyncClient(verify=VERIFIED, trust_env=False) as http_client:
            await _used(AsyncTelnyx(http_client=http_client, **options), use)

    asyncio.run(in_loop())


def over_aiohttp(use: Callable[[Any], Any], **options: Any) -> None:
    asynchronous(use, transport=telnyx_voice.AiohttpTransport(), **options)


BOTH: tuple[Make, ...] = (plain, asynchronous)
CLIENTS: tuple[Make, ...] = (*BOTH, over_httpx2, async_over_httpx2, over_aiohttp)


def fails(make: Make, use: Callable[[Any], Any], **options: Any) -> BaseException:
    """The error of a call; no variable on the way to it is the caller's secret."""
    try:
        make(use, **options)
    except BaseException as error:  # noqa: BLE001 - whatever leaves the package
        return below(error, "fails", "plain", "over_httpx2", "_used", "in_loop")
    pytest.fail("nothing failed")


def below(error: BaseException, *names: str) -> BaseException:
    """The error without the frames of a test down to the last of some functions."""
    first = trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_name in names:
            first = trace.tb_next
        trace = trace.tb_next
    return error.with_traceback(first)


def refer(client: Any) -> Any:
    return client.calls.actions.refer(
        "v3:call",
        sip_address="sip:a@b.example",
        sip_auth_password=PASSWORD,
        extra_headers={"X-Own": HEADER},
        extra_body={"more": EXTRA},
    )


def refer_raw(client: Any) -> Any:
    return client.calls.actions.with_raw_response.refer(
        "v3:call",
        sip_address="sip:a@b.example",
        sip_auth_password=PASSWORD,
        extra_headers={"X-Own": HEADER},
    )


def post(client: Any) -> Any:
    return client.post(
        "/calls/x",
        cast_to=telnyx_voice.models.CallControlCommandResponse,
        body={"sip_auth_password": PASSWORD},
        extra_headers={"X-Own": HEADER},
    )


WRONG: dict[str, Callable[[Any], Any]] = {
    "an argument that does not fit": lambda client: client.calls.actions.send_dtmf(
        "v3:call", digits="12x"
    ),
    "a secret that does not fit": lambda client: client.calls.actions.refer(
        "v3:call", sip_address=5, sip_auth_password=[PASSWORD], extra_headers={"X-Own": HEADER}
    ),
    "an argument that is missing": lambda client: client.calls.actions.refer(
        "v3:call", sip_auth_password=PASSWORD
    ),
    "an argument that there is not": lambda client: client.calls.actions.refer(
        "v3:call", sip_address="sip:a", sip_auth_password=PASSWORD, password=EXTRA
    ),
    "a header field that cannot be sent": lambda client: client.calls.actions.refer(
        "v3:call", sip_address="sip:a", extra_headers={"X-Own": HEADER + "\n"}
    ),
    "a body that is no JSON": lambda client: client.calls.actions.refer(
        "v3:call", sip_address="sip:a", extra_body={"more": {EXTRA}}
    ),
    "a number that is no time": lambda client: client.calls.actions.refer(
        "v3:call", sip_address="sip:a", sip_auth_password=PASSWORD, timeout=-1
    ),
    "a path": lambda client: client.post("no/slash", cast_to=dict, body={"a": PASSWORD}),
}

WAYS = (
    *("told_400", "told_401", "told_403", "told_404", "told_409", "told_422", "told_429"),
    *("told_500", "told_503", "told_garbage", "told_gzip", "told_header"),
    *("reset", "close", "truncated", "truncated_chunk", "not_http", "hang", "slow_body"),
    *("slow_head", "empty", "html", "redirect"),
)


@pytest.mark.parametrize("make", CLIENTS)
def test_a_call_that_cannot_be_made(make: Make) -> None:
    for wrong, use in WRONG.items():
        error = fails(make, use, api_key=KEY, base_url="http://127.0.0.1:9")
        assert (wrong, leaks(error, SECRETS)) == (wrong, [])


@pytest.mark.slow
@pytest.mark.parametrize("make", CLIENTS)
def test_a_server_that_fails(make: Make, server: Hostile) -> None:
    found = {
        f"{name} {use.__name__}": leaks(
            fails(
                make,
                use,
                api_key=KEY,
                base_url=f"{server.url}/{name}",
                timeout=0.2,
                max_retries=0,
            ),
            SECRETS,
        )
        for name, use in (
            *((name, refer) for name in WAYS),
            *((name, refer_raw) for name in ("told_422", "reset")),
            *((name, post) for name in ("told_422", "told_garbage", "reset")),
        )
    }
    assert not any(found.values()), found


@pytest.mark.parametrize("make", CLIENTS)
@pytest.mark.parametrize("use", [refer, refer_raw, post])
def test_a_server_that_is_not_there(make: Make, use: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    error = fails(make, use, api_key=KEY, base_url=f"http://127.0.0.1:{port}", retry_policy=SOON)
    assert isinstance(error, telnyx_voice.APIConnectionError)
    assert leaks(error, SECRETS) == []


@pytest.mark.parametrize("make", CLIENTS)
def test_a_hook_that_raises_keeps_its_own_variables(make: Make, server: Hostile) -> None:
    def hook(attempt: Any) -> None:
        own = "the hook's own"
        raise LookupError(own[:3])

    for when, where in (("before_request", "told_422"), ("after_response", "told_422")):
        error = fails(
            make,
            refer,
            api_key=KEY,
            base_url=f"{server.url}/{where}",
            max_retries=0,
            **{when: hook},
        )
        assert isinstance(error, LookupError)
        assert leaks(error, SECRETS) == []
        trace = error.__traceback__
        found: list[Any] = []
        while trace is not None:
            found += [trace.tb_frame.f_locals.get("own")]
            trace = trace.tb_next
        assert "the hook's own" in found


@pytest.mark.parametrize("make", CLIENTS)
def test_the_error_that_a_hook_is_shown(make: Make, server: Hostile) -> None:
    found: list[list[str]] = []

    def hook(attempt: Any) -> None:
        found.append(leaks(attempt.error, SECRETS))

    names = ("reset", "hang", "not_http", "told_header")
    for name in names:
        url = f"{server.url}/{name}"
        options = {"timeout": 0.2, "max_retries": 0, "after_response": hook}
        fails(make, refer, api_key=KEY, base_url=url, **options)
    assert found == [[] for _ in names]


@pytest.mark.parametrize("make", CLIENTS)
def test_a_key_that_a_function_fails_to_give(make: Make) -> None:
    def key() -> str:
        raise LookupError("no key")

    error = fails(make, refer, api_key=key, base_url="http://127.0.0.1:9")
    assert isinstance(error, LookupError)
    assert leaks(error, SECRETS) == []
    error = fails(make, refer, api_key=lambda: KEY + "\n", base_url="http://127.0.0.1:9")
    assert isinstance(error, telnyx_voice.ConfigurationError)
    assert leaks(error, SECRETS) == []


@pytest.mark.parametrize("make", CLIENTS)
def test_a_key_that_a_function_gives(make: Make, server: Hostile) -> None:
    for name in ("told_401", "reset"):
        error = fails(
            make, refer, api_key=lambda: KEY, base_url=f"{server.url}/{name}", max_retries=0
        )
        assert leaks(error, SECRETS) == []


@pytest.mark.parametrize("make", BOTH)
def test_a_transport_whose_reasons_repeat_what_was_sent(make: Make) -> None:
    def handler(request: telnyx_voice.TransportRequest) -> Any:
        try:
            raise ValueError(f"cannot send {request.headers} {request.content!r}")
        except ValueError:
            raise telnyx_voice.TransportError(f"broken {request.headers}") from OSError(
                5, f"no way with {KEY}", PASSWORD
            )

    error = fails(make, refer, api_key=KEY, transport=MockTransport(handler), max_retries=0)
    assert isinstance(error, telnyx_voice.APIConnectionError)
    assert "OSError" in str(error.__cause__)
    assert "no way with ***" in str(error.__cause__)
    assert leaks(error, (KEY, PASSWORD)) == []


@pytest.mark.parametrize("make", BOTH)
def test_a_transport_of_the_callers_that_breaks(make: Make) -> None:
    def handler(request: telnyx_voice.TransportRequest) -> Any:
        raise ZeroDivisionError

    error = fails(make, refer, api_key=KEY, transport=MockTransport(handler))
    assert isinstance(error, ZeroDivisionError)
    assert leaks(error, SECRETS) == []


def test_a_response_that_is_read_later() -> None:
    transport = MockTransport(lambda _: mock_response(content=b'{"data":' + KEY.encode()))
    client = Telnyx(api_key=KEY, transport=transport)
    response = client.calls.actions.with_raw_response.send_dtmf("v3:call", digits="1")
    with pytest.raises(telnyx_voice.APIResponseValidationError) as caught:
        response.parse()
    assert leaks(caught.value, SECRETS) == []


OPTIONS: tuple[dict[str, Any], ...] = (
    {"api_key": KEY + "\n"},
    {"api_key": [KEY]},
    {"api_key": KEY.encode()},
    {"api_key": KEY, "webhook_secret": EXTRA.encode()},
    {"api_key": KEY, "default_headers": {"X-Own": HEADER + "\n"}},
    {"api_key": KEY, "base_url": f"https://user:{PASSWORD}@host.example"},
    {"api_key": KEY, "timeout": -1, "default_headers": {"X-Own": HEADER}},
    {"api_key": KEY, "certificate": ("/nothing/here", "/nothing", PASSWORD)},
    {"api_key": KEY, "http_client": object(), "default_query": {"token": EXTRA}},
    {"api_key": KEY, "no_option": EXTRA},
)


@pytest.mark.parametrize("make", [Telnyx, AsyncTelnyx])
@pytest.mark.parametrize("options", OPTIONS, ids=range(len(OPTIONS)))
def test_a_client_that_cannot_be_made(make: Make, options: dict[str, Any]) -> None:
    with pytest.raises(telnyx_voice.TelnyxError) as caught:
        make(**options)
    assert leaks(below(caught.value, "test_a_client_that_cannot_be_made"), SECRETS) == []


def test_no_key_but_one_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TELNYX_API_KEY", raising=False)
    monkeypatch.setenv("ANOTHER_KEY", EXTRA)
    with pytest.raises(telnyx_voice.TelnyxError) as caught:
        Telnyx()
    assert leaks(below(caught.value, "test_no_key_but_one_in_the_environment"), SECRETS) == []


@pytest.mark.parametrize("options", OPTIONS[4:], ids=range(len(OPTIONS[4:])))
def test_options_that_cannot_be_changed(options: dict[str, Any]) -> None:
    client = Telnyx(api_key=KEY)
    changes = {name: value for name, value in options.items() if name != "api_key"}
    with pytest.raises(telnyx_voice.TelnyxError) as caught:
        client.with_options(**changes)
    assert leaks(below(caught.value, "test_options_that_cannot_be_changed"), SECRETS) == []


def test_a_client_that_is_half_built() -> None:
    assert repr(object.__new__(Telnyx)) == "<Telnyx not built>"


TRANSPORTS: tuple[dict[str, Any], ...] = (
    {"certificate": ("/nothing/here", "/nothing", PASSWORD)},
    {"proxy": f"http://user:{PASSWORD}@proxy.example", "max_connections": 0},
)


@pytest.mark.parametrize("make", [telnyx_voice.HTTPTransport, telnyx_voice.AsyncHTTPTransport])
@pytest.mark.parametrize("options", TRANSPORTS, ids=range(len(TRANSPORTS)))
def test_a_transport_that_cannot_be_made(make: Make, options: dict[str, Any]) -> None:
    with pytest.raises(telnyx_voice.ConfigurationError) as caught:
        make(**options)
    assert leaks(below(caught.value, "test_a_transport_that_cannot_be_made"), SECRETS) == []


def test_a_proxy_that_cannot_be_used() -> None:
    transport = telnyx_voice.HTTPTransport(proxy=f"ftp://user:{PASSWORD}@proxy.example")
    error = fails(plain, refer, api_key=KEY, transport=transport)
    assert isinstance(error, telnyx_voice.ConfigurationError)
    assert leaks(error, SECRETS) == []


def test_records_can_be_printed() -> None:
    for record in (telnyx_voice.RetryPolicy(), telnyx_voice.Timeout()):
        assert pformat(record, width=1000) == repr(record)
