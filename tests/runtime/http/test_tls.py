"""Encryption: a private authority is trusted when it is named, and nobody else is."""

from __future__ import annotations

import asyncio
import gc
import socket
import ssl
from typing import TYPE_CHECKING, Any

import pytest
import trustme

from generator.runtime.core import errors
from generator.runtime.http.deadline import Timeout
from generator.runtime.http.pool import HTTPTransport
from generator.runtime.http.transport import MockTransport, mock_response
from tests.runtime.api import AsyncExample, Example
from tests.runtime.hostile import Hostile
from tests.runtime.http.test_processes import run
from tests.runtime.kinds import KINDS, outlasted, session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

every = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(scope="module")
def authority() -> Any:
    return trustme.CA()


def server_context(authority: Any, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


@pytest.fixture
def server(authority: Any) -> Iterator[Hostile]:
    with Hostile(tls=server_context(authority, "127.0.0.1")) as server:
        yield server


@pytest.fixture
def trusting(authority: Any) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@every
def test_a_private_authority(kind: str, server: Hostile, trusting: ssl.SSLContext) -> None:
    with session(kind, f"{server.url}/ok", tls=trusting) as s:
        for _ in range(3):
            assert s.call("send").data.result == "ok"
    assert server.connections == 1


@every
def test_an_authority_that_nobody_named(kind: str, server: Hostile) -> None:
    with (
        session(kind, f"{server.url}/ok", max_retries=0) as s,
        pytest.raises(errors.APIConnectionError, match=r"(?i)certificate") as raised,
    ):
        s.call("send")
    assert not raised.value.sent
    assert server.received == []


@every
def test_a_certificate_for_another_name(
    kind: str, authority: Any, trusting: ssl.SSLContext
) -> None:
    with Hostile(tls=server_context(authority, "other.example.com")) as server:
        with (
            session(kind, f"{server.url}/ok", tls=trusting, max_retries=0) as s,
            pytest.raises(errors.APIConnectionError) as raised,
        ):
            s.call("send")
        assert not raised.value.sent
        assert server.received == []


@every
# asyncio leaves the socket of a cancelled handshake to the collector
@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    "timeout", [Timeout(total=None, connect=0.2), Timeout(total=0.2, connect=None)]
)
def test_a_handshake_that_never_ends(kind: str, timeout: Timeout, trusting: ssl.SSLContext) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"https://127.0.0.1:{silent.getsockname()[1]}"
        with (
            session(kind, url, tls=trusting, max_retries=0) as s,
            pytest.raises(errors.APITimeoutError) as raised,
        ):
            s.call("send", timeout=timeout)
    assert type(raised.value) is errors.APITimeoutError
    assert not raised.value.sent
    gc.collect()


@pytest.mark.slow
@every
def test_the_deadline_holds_under_tls(kind: str, server: Hostile, trusting: ssl.SSLContext) -> None:
    with session(kind, f"{server.url}/slow_head", tls=trusting) as s:
        outlasted(lambda seconds: s.call("send", timeout=seconds))
        assert server.dripped < 400
        server.gate.set()


# A process of its own: what the environment says of authorities is read once.
CALL = """
    import json, sys
    from tests.runtime.kinds import session
    with session(*sys.argv[1:]) as s:
        print(json.dumps(s.call("send").data.result))
"""


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["http", "async http", "aiohttp", "httpx2"])
def test_the_environment_names_an_authority(
    kind: str, root: Path, tmp_path: Path, authority: Any, server: Hostile
) -> None:
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(bundle))
    assert run(root, CALL, kind, f"{server.url}/ok", SSL_CERT_FILE=str(bundle)) == "ok"


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["http", "httpx2", "async http", "async httpx2", "aiohttp"])
def test_a_tunnel_through_a_proxy(
    kind: str, root: Path, tmp_path: Path, authority: Any, server: Hostile
) -> None:
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(bundle))
    with Hostile() as proxy:
        url = proxy.url.replace("http://", "http://user:secret@")
        env = {"HTTPS_PROXY": url, "https_proxy": url, "NO_PROXY": "", "no_proxy": ""}
        env["SSL_CERT_FILE"] = str(bundle)
        assert run(root, CALL, kind, f"{server.url}/ok", **env) == "ok"
    (asked,) = proxy.received
    assert asked.line == f"CONNECT 127.0.0.1:{server.port} HTTP/1.1"
    assert asked.headers["proxy-authorization"] == "Basic dXNlcjpzZWNyZXQ="
    assert "authorization" not in asked.headers
    (request,) = server.received
    assert "proxy-authorization" not in request.headers


def test_certificates_that_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/ca.pem")
    with (
        session("http", "https://127.0.0.1:1") as s,
        pytest.raises(errors.ConfigurationError, match="certificates cannot be loaded"),
    ):
        s.call("send")


@pytest.fixture
def asking(authority: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hostile]:
    """A server that wants to see a certificate; its own is trusted by everybody here."""
    context = server_context(authority, "127.0.0.1")
    context.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(context)
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with Hostile(tls=context) as server:
        yield server


@pytest.mark.parametrize("key_file", ["me.pem", "me.key"])
@pytest.mark.parametrize("kind", [Example, AsyncExample])
def test_a_certificate_is_shown_to_a_server_that_asks_for_it(
    kind: type[Example | AsyncExample],
    key_file: str,
    asking: Hostile,
    authority: Any,
    tmp_path: Path,
) -> None:
    own = authority.issue_cert("me.example")
    for blob in own.cert_chain_pems:
        blob.write_to_path(tmp_path / "me.pem", append=True)
    own.private_key_pem.write_to_path(tmp_path / key_file, append=True)
    files = (str(tmp_path / "me.pem"), str(tmp_path / key_file))

    def get(**options: Any) -> Any:
        client: Any = kind(base_url=f"{asking.url}/ok", max_retries=0, **options)
        if isinstance(client, Example):
            with client:
                return client.get_call()
        return asyncio.run(aget(client))

    async def aget(client: AsyncExample) -> Any:
        async with client:
            return await client.get_call()

    assert get(certificate=files[0] if files[0] == files[1] else files).data.result == "ok"
    with pytest.raises(errors.APIConnectionError):
        get()


def test_a_certificate_that_cannot_be_used(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.pem")
    with pytest.raises(errors.ConfigurationError, match="certificate cannot be used"):
        Example(certificate=missing)
    with pytest.raises(errors.ConfigurationError, match="certificate cannot be used"):
        Example().with_options(certificate=missing)
    with pytest.raises(errors.ConfigurationError, match="give only one of transport, certificate"):
        Example(certificate=missing, transport=MockTransport(lambda _: mock_response()))
    with pytest.raises(errors.ConfigurationError, match="ssl_context or certificate, not both"):
        HTTPTransport(certificate=missing, ssl_context=ssl.create_default_context())
