"""Options and credentials: what cannot work fails at construction, and says why."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from generator.runtime.auth.credentials import Authorization, Credentials
from generator.runtime.client import keywords
from generator.runtime.client.options import CLIENT_OPTIONS, REQUEST_OPTIONS
from generator.runtime.client.sync import SyncClient
from generator.runtime.core.errors import ClientError, ConfigurationError
from generator.runtime.core.omit import omit
from generator.runtime.core.operation import Operation
from generator.runtime.core.record import replace
from generator.runtime.core.security import SecurityKind, SecurityScheme
from generator.runtime.core.spec import ClientSpec
from generator.runtime.http.deadline import Timeout
from generator.runtime.http.retry import RetryPolicy
from generator.runtime.http.transport import MockTransport, mock_response
from tests.runtime.api import BASE, KEY, SPEC, Example, ok, responding


def core(client: Example) -> Any:
    """What a client keeps to itself."""
    return vars(client)["_core"]


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("EXAMPLE_API_KEY", "EXAMPLE_PUBLIC_KEY", "EXAMPLE_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


BAD_KEYS: list[tuple[Any, str]] = [
    (None, r"no credential: give api_key=… or the environment variable EXAMPLE_API_KEY"),
    ("", "api_key is empty"),
    ("  ", "api_key is empty"),
    (f"{KEY}\n", "api_key contains a line break at position 20"),
    (f"{KEY}\r\nX-Evil: 1", "api_key contains a line break at position 20"),
    (f"{KEY}\x00", "api_key contains a control character at position 20"),
    (f"{KEY}é", "api_key has a control or non-ASCII character at position 20"),
    (f" {KEY}", "api_key has a space at its start or end"),
    (KEY.encode(), "api_key must be text, got bytes"),
    (42, "api_key must be text, got int"),
    ([], "api_key is empty"),
    ([KEY, 1], "api_key must be text, got int"),
    ([KEY, KEY], "api_key must be one key, not a list"),
]


@pytest.mark.parametrize(("key", "message"), BAD_KEYS)
def test_a_key_that_cannot_work(key: Any, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message) as error:
        Example(api_key=key)
    assert KEY not in str(error.value)


def test_the_environment_is_the_second_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXAMPLE_API_KEY", "from-env")
    monkeypatch.setenv("EXAMPLE_PUBLIC_KEY", "public-from-env")
    monkeypatch.setenv("EXAMPLE_BASE_URL", "https://eu.example.com/v3/")
    client = Example(api_key=None)
    assert client.credential("api_key") == "from-env"
    assert client.credential("public_key") == "public-from-env"
    assert client.base_url == "https://eu.example.com/v3"
    client = Example(public_key="mine", base_url="https://us.example.com")
    assert client.credential("api_key") == KEY
    assert client.credential("public_key") == "mine"
    assert client.base_url == "https://us.example.com"
    monkeypatch.setenv("EXAMPLE_API_KEY", "")
    monkeypatch.delenv("EXAMPLE_PUBLIC_KEY")
    with pytest.raises(ConfigurationError, match="no credential"):
        Example(api_key=None)


def test_a_key_that_is_not_for_requests_may_be_missing() -> None:
    assert Example().credential("public_key") is None


BAD_URLS = [
    ("http://api.example.com", "would send the credentials to api.example.com unencrypted"),
    ("http://192.168.0.1", "unencrypted"),
    ("http://localhost.example.com", "unencrypted"),
    ("ftp://api.example.com", "must begin with https://"),
    ("api.example.com", "must begin with https://"),
    ("https://", "name a host"),
    ("https://user:pass@api.example.com", "must not have a user"),
    ("https://api.example.com/?a=1", "must not have a user, a query"),
    ("https://api.example.com/#a", "must not have a user, a query or a fragment"),
    ("https://api.example.com/a b", "ASCII without spaces"),
    ("https://api.example.com/é", "ASCII without spaces"),
    ("https://bücher.example", "ASCII without spaces"),
    ("https://api.example.com:99999", "is not a URL"),
    ("https://[::1", "is not a URL"),
    (b"https://api.example.com", "must be text"),
]


@pytest.mark.parametrize(("url", "message"), BAD_URLS)
def test_a_base_url_that_cannot_work(url: Any, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        Example(base_url=url)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("http://localhost:8080/v2/", "http://localhost:8080/v2"),
        ("http://127.0.0.1", "http://127.0.0.1"),
        ("http://[::1]:1234", "http://[::1]:1234"),
        ("http://api.localhost/", "http://api.localhost"),
        ("HTTPS://API.example.com:443/x", "https://api.example.com/x"),
        ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example"),
    ],
)
def test_a_base_url_that_works(url: str, shown: str) -> None:
    assert Example(base_url=url).base_url == shown


def test_keys_travel_unencrypted_only_where_the_caller_says_so() -> None:
    client = Example(base_url="http://api.internal:7700", allow_http=True)
    assert client.base_url == "http://api.internal:7700"
    assert client.with_options(base_url="http://other.internal").base_url == "http://other.internal"
    with pytest.raises(ConfigurationError, match="or allow_http=True"):
        Example().with_options(base_url="http://api.internal")


def test_without_security_schemes_there_is_nothing_to_protect() -> None:
    plain = replace(SPEC, server_url="http://api.example.com", security_schemes=(), security=())
    assert SyncClient(plain, {}, {}).base_url == "http://api.example.com"
    with pytest.raises(ConfigurationError, match="unencrypted"):
        SyncClient(plain, {}, {"allow_http": False})


BAD_OPTIONS: list[tuple[dict[str, Any], str]] = [
    ({"timeout": 0}, "timeout: total must be a number"),
    ({"max_retries": -1}, "max_retries must be a whole number"),
    ({"max_retries": "2"}, "max_retries must be a whole number"),
    ({"max_response_bytes": 0}, "max_response_bytes must be a whole number"),
    ({"default_headers": {"X-Näme": "a"}}, "cannot be the name of a header"),
    ({"default_headers": {"X: Y": "a"}}, "cannot be the name of a header"),
    ({"default_headers": {"X-A": "secret-ä"}}, "X-A has a control or non-ASCII character"),
    ({"default_headers": {"X-A": "secret\nX-B: c"}}, "X-A has a line break"),
    ({"default_headers": {"X-A": 1}}, "X-A must be text, got int"),
    ({"default_headers": {"Content-Length": "1"}}, "Content-Length is set by the connection"),
    (
        {"transport": responding(ok()), "http_client": object()},
        "give only one of",
    ),
    ({"http_client": object()}, "http_client must be an httpx2.Client, got builtins.object"),
    ({"transport": object()}, "a synchronous client needs one with the method `send`, got object"),
    ({"colour": "blue"}, "unknown option 'colour'$"),
    ({"max_retrys": 1}, "unknown option 'max_retrys'; did you mean 'max_retries'\\?"),
]


@pytest.mark.parametrize(("options", "message"), BAD_OPTIONS)
def test_an_option_that_cannot_work(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message) as error:
        Example(**options)
    assert "secret" not in str(error.value)


def given(option: str) -> dict[str, Any]:
    return {option: KEY}


def test_a_credential_is_given_to_a_new_client() -> None:
    client = Example(transport=responding(ok()))
    option = SPEC.security_schemes[0].option
    with pytest.raises(ConfigurationError, match=f"{option} is a credential; help: make a new"):
        client.with_options(**given(option))
    with pytest.raises(ConfigurationError, match=f"did you mean '{option}'"):
        Example(**given(f"{option}s"))


def test_with_options_keeps_every_option() -> None:
    events: list[object] = []
    transport = responding(ok())
    first = Example(
        base_url="https://eu.example.com",
        timeout=7,
        retry_policy=RetryPolicy(max_retries=5, max_delay=1.0),
        default_headers={"X-One": "1", "X-Two": "2"},
        default_query={"a": 1},
        strict=True,
        on_drift=events.append,
        max_response_bytes=1000,
        transport=transport,
    )
    second = first.with_options(max_retries=1, default_headers={"X-Two": omit, "X-Three": "3"})
    one, two = core(first).config, core(second).config
    assert two.retry_policy == RetryPolicy(max_retries=1, max_delay=1.0)
    assert two.default_headers == {"X-One": "1", "X-Two": omit, "X-Three": "3"}
    for name in ("origin", "timeout", "default_query", "strict", "on_drift", "max_response_bytes"):
        assert getattr(two, name) == getattr(one, name)
    third = second.with_options(timeout=None)
    assert core(third).config.timeout == Timeout(None, None, None)
    second.get_call()
    sent = transport.requests[0]
    assert sent.target == "/calls/c1?a=1"
    assert (sent.header("x-one"), sent.header("x-two"), sent.header("x-three")) == ("1", None, "3")
    assert second.credential("api_key") == KEY


def test_closing_a_variant_leaves_the_parent_open() -> None:
    closed: list[bool] = []
    transport = responding(ok())
    client = Example(transport=transport)
    object.__setattr__(client, "_transport", Closing(transport, closed))
    with client.with_options(timeout=1) as variant:
        variant.get_call()
    assert variant.is_closed
    assert not closed
    client.get_call()
    client.close()
    assert closed == [True]
    for closed_client in (client, variant):
        with pytest.raises(ClientError, match="closed"):
            closed_client.get_call()
    with pytest.raises(ClientError, match="closed"), client:
        pass


class Closing:
    def __init__(self, transport: Any, closed: list[bool]) -> None:
        self.send = transport.send
        self._closed = closed

    def close(self) -> None:
        self._closed.append(True)


@pytest.mark.parametrize("journey", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_client_stays_in_its_process(journey: Any) -> None:
    client = Example(transport=responding(ok()))
    for secret in (client, core(client).credentials):
        with pytest.raises(ClientError, match="cannot be pickled or copied"):
            journey(secret)


def test_a_key_is_in_no_repr() -> None:
    client = Example(transport=responding(ok()), default_headers={"X-Tenant": "tenant-secret"})
    client.get_call()
    shown = f"{client!r} {vars(client)!r} {core(client)!r} {core(client).plans!r} {client.raw()!r}"
    assert KEY not in shown
    assert "tenant-secret" not in shown
    assert repr(client) == f"<Example {BASE}>"


def scheme(kind: SecurityKind, name: str, parameter: str = "") -> SecurityScheme:
    return SecurityScheme(name=name, kind=kind, option=name, parameter=parameter)


MANY = ClientSpec(
    package="x",
    version="1",
    user_agent="x/1",
    logger="x",
    server_url=BASE,
    security_schemes=(
        scheme(SecurityKind.BEARER, "bearer"),
        scheme(SecurityKind.BASIC, "basic"),
        scheme(SecurityKind.HEADER, "header", "X-Key"),
        scheme(SecurityKind.QUERY, "query", "api key"),
        scheme(SecurityKind.COOKIE, "cookie", "session"),
    ),
)


def test_every_kind_of_credential() -> None:
    keys = {
        "bearer": "b",
        "basic": "Aladdin:open sesame",
        "header": "h",
        "query": "q&",
        "cookie": "c",
    }
    credentials = Credentials(MANY, keys, {})
    shown = credentials.authorize([["basic", "header", "query", "cookie"]])
    # RFC 7617, section 2
    assert shown.headers[0] == (b"Authorization", b"Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    assert shown.headers[1:] == ((b"X-Key", b"h"),)
    assert shown.query == ("api%20key=q%26",)
    assert shown.cookies == ("session=c",)
    assert credentials.authorize([["bearer"]]).headers == ((b"Authorization", b"Bearer b"),)


def test_the_first_alternative_that_is_complete() -> None:
    credentials = Credentials(MANY, {"header": "h"}, {})
    assert credentials.authorize([["bearer"], ["header"]]).headers == ((b"X-Key", b"h"),)
    assert credentials.authorize([["bearer", "header"], []]) == Authorization()
    assert credentials.authorize([]) == Authorization()
    with pytest.raises(ConfigurationError, match="give bearer=…, or basic=…"):
        credentials.authorize([["bearer"], ["basic"]])


def test_a_basic_credential_has_a_colon() -> None:
    with pytest.raises(ConfigurationError, match="no colon"):
        Credentials(MANY, {"basic": "alone"}, {})


def test_the_public_spec_has_no_secret_in_it() -> None:
    assert KEY not in repr(SPEC)


@pytest.mark.parametrize(
    ("server_url", "message"),
    [
        ("/v1", "the document names no host: give base_url or the environment variable EXAMPLE_"),
        ("/", "such as https://host.example$"),
        ("https://{tenant}.example", "such as https://{tenant}.example$"),
    ],
)
def test_a_document_that_names_no_host_needs_a_base_url(server_url: str, message: str) -> None:
    spec = replace(SPEC, server_url=server_url)
    with pytest.raises(ConfigurationError, match=message):
        SyncClient(spec, {"api_key": KEY}, {})
    client = SyncClient(spec, {"api_key": KEY}, {"base_url": "https://mine.example/v1"})
    assert client.base_url == "https://mine.example/v1"


@pytest.mark.parametrize(
    ("base_url", "server", "url"),
    [
        (None, "https://files.example/x", "https://files.example/x/a"),
        ("https://eu.example.com/v2", "https://files.example/x", "https://files.example/x/a"),
        ("https://eu.example.com/v2/", "https://files.example/x", "https://files.example/x/a"),
        ("https://eu.example.com", "https://files.example/x", "https://eu.example.com/a"),
        ("http://localhost:1/y", "https://files.example/x", "http://localhost:1/y/a"),
        (None, "/internal", "https://api.example.com/internal/a"),
        ("http://localhost:1/y", "/internal", "http://localhost:1/internal/a"),
    ],
)
@pytest.mark.parametrize("later", [False, True])
def test_where_an_operation_with_a_server_of_its_own_goes(
    base_url: str | None, server: str, url: str, later: bool
) -> None:
    spec = replace(SPEC, server_patterns=(r"https://(?:eu|us)\.example\.com/v2",))
    operation: Operation[Any] = Operation(id="Get", method="GET", path="/a", server=server)
    transport = MockTransport(lambda _: mock_response(204))
    if later:
        client = SyncClient(spec, {"api_key": KEY}, {"transport": transport})
        client = client.with_options(base_url=base_url)
    else:
        options: Any = {"transport": transport, "base_url": base_url}
        client = SyncClient(spec, {"api_key": KEY}, options)
    client.call(operation, {})
    assert transport.requests[0].url == url


def test_the_keywords_that_are_taken_are_those_that_type_checkers_see() -> None:
    assert keywords.ClientOptions.__optional_keys__ == CLIENT_OPTIONS
    assert keywords.AsyncClientOptions.__optional_keys__ == CLIENT_OPTIONS
    assert keywords.RequestOptions.__optional_keys__ == REQUEST_OPTIONS
