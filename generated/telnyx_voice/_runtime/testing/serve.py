"""Serving a fake: the same state over real HTTP, on this machine alone."""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any, Final, Protocol

from .errors import FakeError
from .responses import REASON, ascii_text
from .wire import Arrived

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from types import TracebackType

    from .received import Received
    from .responses import Reply

_HOST: Final = "127.0.0.1"
_TICK: Final = 0.1
"""Seconds between two looks at what is due, where the fake serves alone."""


class Outcome(Protocol):
    """What becomes of a request."""

    @property
    def request(self) -> Received[Any]:
        """The request."""
        ...

    @property
    def reply(self) -> Reply | None:
        """The response; None: none arrives."""
        ...

    @property
    def trouble(self) -> str:
        """What the network does to the response; empty: nothing."""
        ...


class Served(Protocol):
    """What is served: a fake."""

    @property
    def base_path(self) -> str:
        """The path of the API's URL, without a slash at its end."""
        ...

    def handle(self, arrived: Arrived) -> Outcome:
        """Respond to one request."""
        ...


class Server:
    """Serves a fake while its block lasts, or from `start` to `stop`; many requests at once."""

    def __init__(
        self,
        fake: Served,
        port: int = 0,
        log: Callable[[Received[Any]], None] | None = None,
    ) -> None:
        self._server = _Server((_HOST, port), _handler_of(fake, log))
        self._thread = Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )
        self.url = f"http://{_HOST}:{self._server.server_port}{fake.base_path}"
        """What a client takes as its base URL."""

    def start(self) -> str:
        """Begin to serve; returns the base URL."""
        self._thread.start()
        return self.url

    def stop(self) -> None:
        """End it."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> str:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a connection that a client keeps open would never end
    request_queue_size = 128


def _handler_of(
    fake: Served, log: Callable[[Received[Any]], None] | None
) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def __getattr__(self, name: str) -> Any:
            if name.startswith("do_"):  # any method that HTTP has
                return self._respond
            raise AttributeError(name)

        def _respond(self) -> None:
            arrived = Arrived(
                self.command, self.path, self.headers.items(), self._content()
            )
            try:
                outcome = fake.handle(arrived)
            except FakeError as error:  # what a test has stubbed cannot be sent
                self._send(500, [(REASON, ascii_text(str(error)))], str(error).encode())
                return
            if log is not None:
                log(outcome.request)
            if outcome.reply is None:
                self.close_connection = True
                return
            self.close_connection = self.close_connection or bool(outcome.trouble)
            self._send(*outcome.reply, half=bool(outcome.trouble))

        def _send(
            self,
            status: int,
            headers: Iterable[tuple[str, str]],
            content: bytes,
            *,
            half: bool = False,
        ) -> None:
            self.send_response_only(status)
            for name, value in headers:
                self.send_header(name, value)
            if status != 204 and status >= 200:
                self.send_header("content-length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content[: len(content) // 2] if half else content)

        def _content(self) -> bytes:
            """The body of the request (RFC 9112, section 6)."""
            if "chunked" not in (self.headers.get("transfer-encoding") or "").lower():
                return self.rfile.read(int(self.headers.get("content-length") or 0))
            pieces: list[bytes] = []
            while size := int(self.rfile.readline().partition(b";")[0], 16):
                pieces.append(self.rfile.read(size))
                self.rfile.readline()
            while self.rfile.readline().strip():
                continue
            return b"".join(pieces)

        def log_message(
            self,
            format: str,  # noqa: A002 - its name over there
            *_: object,
        ) -> None:
            """Say nothing: the fake remembers what arrives."""

    return Handler


def main(
    make: Callable[..., Any],
    program: str,
    argv: Sequence[str] | None = None,
    *,
    once: bool = False,
) -> int:
    """Serve a fake until it is interrupted, and log what arrives.

    Args:
        make: The class of the fake.
        program: How the command is called, for its help.
        argv: The arguments; None: those of the process.
        once: Whether to return as soon as it serves.
    """
    options: Any = _parser(program).parse_args(argv)
    fake = make(seed=options.seed, unknown=options.unknown)
    if options.deliver_to:
        if not hasattr(fake, "deliver_to"):
            sys.stderr.write("the API has no signed webhooks: leave --deliver-to out\n")
            return 2
        fake.deliver_to(options.deliver_to)
    with Server(fake, options.port, _tell) as url:
        _say(f"serving {url}")
        if hasattr(fake, "key"):
            _say(f"webhooks are verified with {fake.key.public}")
        with suppress(KeyboardInterrupt):
            while not once:
                time.sleep(_TICK)
                fake.clock.advance(seconds=_TICK)
                if options.deliver_to:
                    fake.run()
    return 0


def _tell(entry: Received[Any]) -> None:
    """Log a request."""
    moment = time.strftime("%H:%M:%S", time.localtime(entry.at))
    why = f": {entry.reason}" if entry.reason else ""
    status = "no response" if entry.status is None else entry.status
    _say(f"{moment} {entry.method} {entry.path} {entry.operation or '-'} {status}{why}")


def _parser(program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        program, description="A fake of the API, for tests."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="serve it over HTTP on this machine")
    serve.add_argument(
        "--port", type=int, default=0, help="the port (default: a free one)"
    )
    serve.add_argument(
        "--seed", default="0", help="what made-up values depend on (default: 0)"
    )
    serve.add_argument(
        "--unknown",
        choices=("create", "refuse"),
        help="what becomes of items never mentioned",
    )
    serve.add_argument(
        "--deliver-to", metavar="URL", help="where webhooks are delivered"
    )
    return parser


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
