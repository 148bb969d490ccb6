"""OAuth2 by a password: the client fetches its token, and refreshes it where that is documented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import pytest

from tests.kinds.made import made

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.kinds.made import Made

DOCUMENT = """
servers: [{url: https://api.example/v1}]
paths:
  /plain:
    get:
      operationId: a.plain
      tags: [a]
      security: [{plain: [read]}]
      responses: &done {'204': {description: Done.}}
  /renewed:
    get: {operationId: a.renewed, tags: [a], security: [{Password: []}], responses: *done}
  /known:
    get: {operationId: a.known, tags: [a], security: [{known: []}], responses: *done}
components:
  securitySchemes:
    plain: {type: oauth2, flows: {password: {tokenUrl: token, scopes: {read: Read.}}}}
    Password:
      type: oauth2
      flows: {password: {tokenUrl: /token, refreshUrl: /refresh, scopes: {}}}
      x-client-credential:
        option: token
        username: {option: user}
        password: {option: secret, env: MADE_SECRET}
    known:
      type: oauth2
      flows: {password: {tokenUrl: /token, scopes: {}}}
      x-client-credential: {clientId: {option: client}, clientSecret: {option: client_key}}
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with made(DOCUMENT, tmp_path_factory.mktemp("password")) as made_:
        yield made_


class TokenServer:
    """Gives tokens that live 100 seconds, unless `refuse` says otherwise."""

    def __init__(self, found: Made) -> None:
        self._found = found
        self.asked: list[tuple[str, dict[str, str], str | None]] = []
        self.shown: list[str | None] = []
        self.refuse: Callable[[dict[str, str]], bool] = lambda _: False

    def client(self, **options: Any) -> Any:
        package = self._found.package
        transport = package.MockTransport(self._respond)
        return package.Api(transport=transport, max_retries=1, **options)

    def _respond(self, request: Any) -> Any:
        respond = self._found.package.mock_response
        if request.method == "GET":
            self.shown.append(request.header("Authorization"))
            return respond(401 if self.shown[-1] == "Bearer over" else 204, content=b"")
        form = dict(parse_qsl(request.content.decode()))
        self.asked.append((request.target, form, request.header("Authorization")))
        if self.refuse(form):
            return respond(400, json={"error": "invalid_grant"})
        number = len(self.asked)
        token = {"access_token": f"t{number}", "refresh_token": f"r{number}", "expires_in": 100}
        return respond(200, json=token)


@pytest.fixture
def server(found: Made) -> TokenServer:
    return TokenServer(found)


@pytest.fixture
def clock(found: Made, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [1000.0]
    name = f"{found.package.__name__}._runtime.client.sync"

    def read(*_: object) -> float:
        return now[0]

    for place in ("monotonic", "_IO.clock", "_SystemClock.monotonic"):
        monkeypatch.setattr(f"{name}.{place}", read)
    return now


def test_the_request_is_that_of_the_standard(server: TokenServer) -> None:
    client = server.client(username="ada", password="s:&é")
    client.a.plain()
    client.a.plain()
    form = {"grant_type": "password", "username": "ada", "password": "s:&é", "scope": "read"}
    assert server.asked == [("/v1/token", form, None)]
    assert server.shown == ["Bearer t1", "Bearer t1"]


def test_a_token_of_ones_own_comes_first(server: TokenServer) -> None:
    server.client(plain="mine", username="ada", password="s").a.plain()
    assert (server.asked, server.shown) == ([], ["Bearer mine"])


def test_a_server_that_knows_its_clients_is_told_which_one_asks(server: TokenServer) -> None:
    given = {"username": "ada", "password": "s", "client": "me", "client_key": "k"}
    server.client(**given).a.known()
    ((_, form, authorization),) = server.asked
    assert authorization == "Basic bWU6aw=="
    assert "client_id" not in form


@pytest.mark.parametrize("again", ["renewed", "plain"])
def test_a_token_is_refreshed_where_that_is_documented(
    server: TokenServer, clock: list[float], again: str
) -> None:
    client = server.client(user="ada", secret="s", username="ada", password="s")
    for _ in range(3):
        getattr(client.a, again)()
        clock[0] += 90
    asked = [
        (target, form["grant_type"], form.get("refresh_token")) for target, form, _ in server.asked
    ]
    if again == "plain":
        assert asked == [("/v1/token", "password", None)] * 3
    else:
        refreshed = [("/refresh", "refresh_token", f"r{n}") for n in (1, 2)]
        assert asked == [("/token", "password", None), *refreshed]


def test_the_password_is_shown_again_where_the_refresh_token_is_over(
    server: TokenServer, clock: list[float]
) -> None:
    client = server.client(user="ada", secret="s")
    server.refuse = lambda form: "refresh_token" in form
    client.a.renewed()
    clock[0] += 200
    client.a.renewed()
    assert [form["grant_type"] for _, form, _ in server.asked] == [
        "password",
        "refresh_token",
        "password",
    ]
    assert server.shown == ["Bearer t1", "Bearer t3"]


def test_a_wrong_password_is_an_error_that_does_not_show_it(
    found: Made, server: TokenServer
) -> None:
    server.refuse = lambda _: True
    with pytest.raises(found.package.OAuth2Error) as caught:
        server.client(username="ada", password="hush-hush").a.plain()
    assert caught.value.error == "invalid_grant"
    assert "hush" not in f"{caught.value!r} {caught.value} {vars(caught.value)}"


def test_what_is_missing_is_named_with_its_environment_variable(
    found: Made, server: TokenServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(found.package.ConfigurationError, match=r"token=.*user=.*MADE_SECRET"):
        server.client(user="ada").a.renewed()
    monkeypatch.setenv("MADE_SECRET", "s")
    server.client(user="ada").a.renewed()
    assert server.shown == ["Bearer t1"]
