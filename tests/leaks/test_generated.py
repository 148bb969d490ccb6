"""A generated client whose secrets travel in other ways: nested, in a query, fetched."""

from __future__ import annotations

import asyncio
import importlib
import sys
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli.main import main
from tests.leaks.reporters import leaks
from tests.leaks.test_calls import below

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

KEY = "KEY-5d2e7f3a9b1c"
PASSWORD = "PASS-0c1f4e8d2a6b"
PIN = "PIN-3f0a9c5b1d7e"
CLIENT_SECRET = "CLIENT-7c1e9a3b5d2f"
TOKEN = "TOKEN-4c3e2b6f8a0d"
SECRETS = (KEY, PASSWORD, PIN, CLIENT_SECRET, TOKEN)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[Any]:
    """The package that is generated."""
    out = tmp_path_factory.mktemp("vault")
    document = root / "tests" / "leaks" / "vault.yaml"
    settings = out.with_suffix(".toml")
    settings.write_text(f"spec = '{document}'\nout = '{out}'\nbody-models = true\n")
    assert main(["generate", "--config", str(settings), "--no-cache"]) == 0
    sys.path.insert(0, str(out))
    try:
        yield importlib.import_module("vault_client")
    finally:
        sys.path.remove(str(out))


def owners() -> Any:
    return [{"login": {"user": "a", "password": PASSWORD}}]


def wrong_owners() -> Any:
    return [{"login": {"user": 5, "password": PASSWORD}}]


def safe(**members: Any) -> Any:
    models: Any = importlib.import_module("vault_client.models")
    return models.Safe.model_construct(**members)


USES: dict[str, Callable[[Any], Any]] = {
    "a nested secret": lambda c: c.safes.open(pin=PIN, name="a", owners=owners(), body="b"),
    "a nested secret that does not fit": lambda c: c.safes.open(
        pin=PIN, name="too long", owners=wrong_owners()
    ),
    "a parameter that does not fit": lambda c: c.safes.open(pin=PIN[:3], name="a", owners=owners()),
    "an argument that is missing": lambda c: c.safes.open(pin=PIN, owners=owners()),
    "the response itself": lambda c: c.safes.with_raw_response.open(
        pin=PIN, name="a", owners=owners()
    ),
    "a body as its model": lambda c: c.safes.open(safe(name="a", owners=owners()), pin=PIN),
    "a model that does not fit": lambda c: c.safes.open(safe(name=5, owners=owners()), pin=PIN),
    "a model and its members": lambda c: c.safes.open(safe(owners=owners()), name="a", pin=PIN),
    "a body as a whole": lambda c: c.safes.replace(body=owners()),
    "a body as a whole that does not fit": lambda c: c.safes.replace(body=wrong_owners()),
    "items in order": lambda c: c.safes.send(body=owners()),
    "items in order that do not fit": lambda c: c.safes.send(body=wrong_owners()),
    "a stream": lambda c: c.safes.watch(pin=PIN),
    "content": lambda c: c.safes.read(pin=PIN),
}


def failing(vault: Any, how: str) -> Callable[[Any], Any]:
    """A server that fails."""

    def handler(request: Any) -> Any:
        if how == "no token":
            told = {"error": "invalid_client", "error_description": f"no {CLIENT_SECRET}"}
            return vault.mock_response(401, told)
        if request.target == "/token" and how != "token lost":
            return vault.mock_response(json={"access_token": TOKEN, "token_type": "bearer"})
        if "lost" in how:
            raise vault.TransportError(f"lost {request.target} {request.headers}")
        return vault.mock_response(422, {"detail": f"{request.target} {request.headers}"})

    return handler


def fails(vault: Any, use: Callable[[Any], Any], how: str, *, asynchronous: bool) -> BaseException:
    options = {
        "query": KEY,
        "client_id": "me",
        "client_secret": CLIENT_SECRET,
        "transport": vault.MockTransport(failing(vault, how)),
        "max_retries": 0,
    }

    async def in_loop(client: Any) -> None:
        await use(client)

    try:
        if asynchronous:
            asyncio.run(in_loop(vault.AsyncVault(**options)))
        else:
            use(vault.Vault(**options))
    except BaseException as error:  # noqa: BLE001 - whatever leaves the package
        return below(error, "fails", "in_loop")
    pytest.fail("nothing failed")


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("how", ["refused", "lost", "no token", "token lost"])
def test_calls(vault: Any, how: str, asynchronous: bool) -> None:
    for what, use in USES.items():
        error = fails(vault, use, how, asynchronous=asynchronous)
        assert (what, leaks(error, SECRETS)) == (what, [])


def test_pages(vault: Any) -> None:
    responses = iter([vault.mock_response(json={"rows": ["a"]}), vault.mock_response(422, {})] * 2)

    def respond(_: Any) -> Any:
        return next(responses)

    transport = vault.MockTransport(respond)
    client = vault.Vault(query=KEY, transport=transport)
    pages = client.safes.list_all(pin=PIN, extra_headers={"X-Own": PASSWORD})
    for _ in range(2):
        with pytest.raises(vault.UnprocessableEntityError) as caught:
            list(pages)
        assert leaks(caught.value, SECRETS) == []
    assert {request.header("X-Own") for request in transport.requests} == {PASSWORD}


def test_content_that_is_read_in_pieces(vault: Any) -> None:
    def pieces() -> Any:
        yield b"1"
        raise vault.TransportError(f"broken by {KEY} and {PIN}")

    def handler(request: Any) -> Any:
        return vault.TransportResponse(200, [], pieces())

    client = vault.Vault(query=KEY, transport=vault.MockTransport(handler))
    download = client.safes.with_streaming_response.read(pin=PIN, extra_headers={"X": PIN})
    with download as response, pytest.raises(vault.NoResponseError) as caught:
        response.read()
    assert (
        leaks(below(caught.value, "test_content_that_is_read_in_pieces", "pieces"), SECRETS) == []
    )
    with client.safes.watch(pin=PIN) as stream, pytest.raises(vault.NoResponseError) as caught:
        list(stream)
    assert (
        leaks(below(caught.value, "test_content_that_is_read_in_pieces", "pieces"), SECRETS) == []
    )


def test_an_oauth2_client_that_cannot_be_made(vault: Any) -> None:
    with pytest.raises(vault.ConfigurationError) as caught:
        vault.Vault(client_id="me", client_secret=CLIENT_SECRET + "\n")
    error = below(caught.value, "test_an_oauth2_client_that_cannot_be_made")
    assert leaks(error, SECRETS) == []
