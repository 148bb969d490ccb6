"""Keys that functions give, as a request is about to leave."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

import pytest

from generator.runtime.client.asynchronous import AsyncClient
from generator.runtime.client.sync import SyncClient
from generator.runtime.core.errors import AuthenticationError, ConfigurationError
from generator.runtime.core.operation import Operation, Response
from generator.runtime.core.security import SecurityKind, SecurityScheme
from generator.runtime.core.spec import ClientSpec
from generator.runtime.http.transport import MockTransport, TransportRequest, mock_response

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.runtime.http.transport import TransportResponse
    from tests.runtime.conftest import Driver

SCHEMES = (
    SecurityScheme(name="bearer", kind=SecurityKind.BEARER, option="bearer"),
    SecurityScheme(name="basic", kind=SecurityKind.BASIC, option="basic"),
    SecurityScheme(name="header", kind=SecurityKind.HEADER, option="header", parameter="X-Key"),
    SecurityScheme(name="query", kind=SecurityKind.QUERY, option="query", parameter="key"),
    SecurityScheme(name="cookie", kind=SecurityKind.COOKIE, option="cookie", parameter="session"),
    SecurityScheme(name="digest", kind=SecurityKind.HTTP, option="digest", parameter="Digest"),
)


def client(driver: Driver, keys: dict[str, Any], transport: MockTransport, **options: Any) -> Any:
    kind: Any = AsyncClient if driver.asynchronous else SyncClient
    spec = ClientSpec(
        package="example",
        version="1",
        user_agent="example/1",
        logger="example",
        server_url="https://api.example.com",
        security_schemes=SCHEMES,
    )
    return kind(spec, keys, {"transport": transport, **options})


def get(driver: Driver, made: Any, *schemes: str, **options: Any) -> Any:
    operation: Operation[Any] = Operation(
        id="Get",
        method="GET",
        path="/things?all=1",
        success=(Response("200", "application/json"),),
        security=(schemes,),
    )
    return driver.run(made, "call", operation, options)


def ok(_: TransportRequest) -> TransportResponse:
    return mock_response(json={})


SHOWN: list[tuple[str, str, tuple[str, str | None]]] = [
    ("bearer", "t1", ("authorization", "Bearer t1")),
    ("basic", "u:p", ("authorization", "Basic dTpw")),
    ("header", "t1", ("x-key", "t1")),
    ("query", "t 1", ("target", "/things?all=1&key=t%201")),
    ("cookie", "t1", ("cookie", "session=t1")),
    ("digest", 'username="u"', ("authorization", 'Digest username="u"')),
]


@pytest.mark.parametrize(("scheme", "key", "shown"), SHOWN)
@pytest.mark.parametrize("as_function", [False, True])
def test_a_key_is_shown_the_same_whoever_gives_it(
    driver: Driver, scheme: str, key: str, shown: tuple[str, str], as_function: bool
) -> None:
    transport = MockTransport(ok)

    def give(*_: object) -> str:
        return key

    get(driver, client(driver, {scheme: give if as_function else key}, transport), scheme)
    request = transport.requests[-1]
    found = request.target if shown[0] == "target" else request.header(shown[0])
    assert found == shown[1]


def test_all_keys_of_an_alternative_are_asked_for(driver: Driver) -> None:
    transport = MockTransport(ok)
    keys = {"header": lambda: "h", "cookie": lambda: "c", "query": "q", "bearer": lambda: "b"}
    made = client(driver, keys, transport)
    get(driver, made, "header", "cookie", "query", extra_headers={"Cookie": "mine=1"})
    request = transport.requests[-1]
    assert (request.header("x-key"), request.header("authorization")) == ("h", None)
    assert request.target == "/things?all=1&key=q"
    assert request.header("cookie") == "mine=1; session=c"


def test_a_function_is_called_for_every_attempt(driver: Driver) -> None:
    responses = [mock_response(503), mock_response(json={}), mock_response(json={})]
    transport = MockTransport(lambda _: responses.pop(0))
    tokens = iter(["t1", "t2", "t3"])
    made = client(driver, {"bearer": lambda: next(tokens)}, transport)
    get(driver, made, "bearer")
    get(driver, made, "bearer")
    shown = [request.header("authorization") for request in transport.requests]
    assert shown == ["Bearer t1", "Bearer t2", "Bearer t3"]


def test_a_coroutine_function_is_awaited_by_the_asynchronous_client(driver: Driver) -> None:
    transport = MockTransport(ok)

    async def token() -> str:
        return "t1"

    made = client(driver, {"bearer": token}, transport)
    if driver.asynchronous:
        get(driver, made, "bearer")
        assert transport.requests[-1].header("authorization") == "Bearer t1"
    else:
        with pytest.raises(ConfigurationError, match="bearer: a coroutine function"):
            get(driver, made, "bearer")


def test_after_a_401_another_key_is_tried_once(driver: Driver) -> None:
    def respond(request: TransportRequest) -> TransportResponse:
        return mock_response(401 if request.header("authorization") != "Bearer t2" else 200, {})

    transport = MockTransport(respond)
    tokens = iter(["t1", "t2", "t3", "t4", "t5", "t5"])
    made = client(driver, {"bearer": lambda: next(tokens)}, transport)
    get(driver, made, "bearer")
    assert len(transport.requests) == 2
    for sent in (4, 5):  # a third key is not asked for, and the same key is not sent again
        with pytest.raises(AuthenticationError) as error:
            get(driver, made, "bearer")
        assert len(transport.requests) == sent
        assert error.value.retries_taken == 0
    assert set(driver.slept) == {0.0}


def test_a_header_of_the_callers_own_takes_the_place_of_the_key(driver: Driver) -> None:
    transport = MockTransport(lambda _: mock_response(401))
    made = client(driver, {"bearer": never}, transport)
    with pytest.raises(AuthenticationError):
        get(driver, made, "bearer", extra_headers={"authorization": "Bearer mine"})
    assert [r.header("authorization") for r in transport.requests] == ["Bearer mine"]


def never() -> str:
    raise AssertionError("nobody needs this key")


BAD: list[tuple[object, str]] = [
    (None, "bearer must be text, got NoneType"),
    (b"t", "bearer must be text, got bytes"),
    ("", "bearer is empty"),
    ("secret\n", "bearer contains a line break at position 6"),
    (["secret"], "bearer must be one key, not a list"),
]


@pytest.mark.parametrize(("key", "message"), BAD)
def test_a_key_that_cannot_be_sent_is_refused(driver: Driver, key: object, message: str) -> None:
    transport = MockTransport(ok)
    with pytest.raises(ConfigurationError, match=message) as error:
        get(driver, client(driver, {"bearer": lambda: key}, transport), "bearer")
    assert "secret" not in str(error.value)
    assert transport.requests == []


def test_what_a_function_raises_is_the_callers(driver: Driver) -> None:
    def broken() -> str:
        raise LookupError("no vault")

    transport = MockTransport(ok)
    with pytest.raises(LookupError, match="no vault"):
        get(driver, client(driver, {"bearer": broken}, transport), "bearer")
    assert transport.requests == []


def test_a_key_that_the_server_sends_back_is_redacted(driver: Driver) -> None:
    transport = MockTransport(lambda r: mock_response(400, {"got": r.header("authorization")}))
    made = client(driver, {"bearer": lambda: "very-secret"}, transport)
    with pytest.raises(Exception, match="GET /things") as error:
        get(driver, made, "bearer")
    assert "very-secret" not in str(vars(error.value)) + str(error.value)
    assert "very-secret" not in repr(made) + repr(credentials_of(made))


def credentials_of(made: object) -> object:
    inside: dict[str, Any] = vars(made)
    return inside["_core"].credentials


def md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def digest_of(user: str, password: str) -> Callable[[TransportRequest, str], str]:
    """Digest as a caller would write it (RFC 7616, section 3.4, without qop)."""
    known: dict[str, str] = {}

    def authorization(request: TransportRequest, challenge: str) -> str:
        known.update(re.findall(r'(\w+)="([^"]*)"', challenge))
        realm, nonce = known.get("realm", ""), known.get("nonce", "")
        secret = md5(f"{user}:{realm}:{password}")
        response = md5(f"{secret}:{nonce}:{md5(f'{request.method}:{request.target}')}")
        return (
            f'username="{user}", realm="{realm}", nonce="{nonce}", uri="{request.target}",'
            f' response="{response}"'
        )

    return authorization


def test_a_challenge_gets_a_response(driver: Driver) -> None:
    secret = md5("Mufasa:http-auth@example.org:Circle of Life")
    right = md5(f"{secret}:7ypf:{md5('GET:/things?all=1')}")
    challenge = 'Digest realm="http-auth@example.org", nonce="7ypf"'

    def respond(request: TransportRequest) -> TransportResponse:
        if f'response="{right}"' in (request.header("authorization") or ""):
            return mock_response(json={})
        return mock_response(401, headers={"WWW-Authenticate": challenge})

    transport = MockTransport(respond)
    made = client(driver, {"digest": digest_of("Mufasa", "Circle of Life")}, transport)
    get(driver, made, "digest")
    get(driver, made, "digest")
    assert len(transport.requests) == 3  # the nonce is known by then
    with pytest.raises(AuthenticationError):
        get(driver, client(driver, {"digest": digest_of("Mufasa", "x")}, transport), "digest")
