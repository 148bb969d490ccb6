"""The command that tries a running handler."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from generator.runtime.testing.command import KEY_VARIABLE, main
from tests.runtime.webhook_api import KIT, PUBLIC_KEY, SEED, Started, Webhooks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.runtime.webhook_api import Event


class Handler(BaseHTTPRequestHandler):
    received: list[Event]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.received.append(Webhooks(PUBLIC_KEY).unwrap(body, self.headers))
        self.send_response(503 if self.path == "/busy" else 204)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name in the base
        pass


@pytest.fixture
def server() -> Iterator[str]:
    Handler.received = []
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def run(*arguments: str) -> int:
    return main(KIT, "python -m example.webhooks", arguments)


def test_an_event_is_delivered(server: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("send", f"{server}/hooks", "call.started", "--key", SEED) == 0
    assert capsys.readouterr().out == "204 No Content\n"
    assert isinstance(Handler.received[0], Started)


def test_members_can_be_set(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY_VARIABLE, SEED)
    members = '{"data": {"payload": {"code": 486}}}'
    assert run("send", server, "call.started", "--set", members) == 0
    assert Handler.received[0].to_dict()["data"]["payload"]["code"] == 486


def test_a_failing_handler_is_told(server: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("send", f"{server}/busy", "call.started", "--key", SEED) == 1
    assert capsys.readouterr().out == "503 Service Unavailable\n"


def test_a_handler_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        url = f"http://127.0.0.1:{server.server_port}"
    assert run("send", url, "call.started", "--key", SEED) == 1
    assert capsys.readouterr().out.startswith("no response: ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("http://example.com/hooks", "call.started", "--key", SEED), "--remote"),
        (("http://127.0.0.1.example.com", "call.started", "--key", SEED), "--remote"),
        (("file:///etc/passwd", "call.started", "--key", SEED), "http://"),
        (("localhost:80", "call.started", "--key", SEED), "http://"),
        (("http://localhost", "call.started"), KEY_VARIABLE),
        (
            ("http://localhost", "call.started", "--key", "short"),
            "--key cannot be used: private_key",
        ),
        (
            ("http://localhost", "call.started", "--key", SEED, "--set", "{"),
            "--set must be a JSON object: Expecting",
        ),
        (
            ("http://localhost", "call.started", "--key", SEED, "--set", "[]"),
            "--set must be a JSON object, got array",
        ),
    ],
)
def test_nothing_is_sent_by_mistake(
    arguments: tuple[str, ...],
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(KEY_VARIABLE, raising=False)
    assert run("send", *arguments) == 2
    assert words in capsys.readouterr().err


def test_an_unknown_event_lists_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("send", "http://localhost", "call.invented")
    assert "call.started" in capsys.readouterr().err


def test_keys_are_made(server: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("keys", "--scheme", "standard-webhooks-ed25519") == 0
    private, public = (line.split()[1] for line in capsys.readouterr().out.splitlines())
    delivery = KIT.delivery("call.started", private, scheme="standard-webhooks-ed25519")
    receiver = Webhooks(public, scheme="standard-webhooks-ed25519")
    assert isinstance(receiver.unwrap(delivery.body, delivery.headers), Started)
