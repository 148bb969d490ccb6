"""A server on loopback that keeps what it receives.

It is the standard library's server, bound to 127.0.0.1 and a free port, one thread per connection.
"""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Self

from .probe import Sent, ServerResponse

if TYPE_CHECKING:
    from types import TracebackType


class LoopbackServer:
    """Gives every request the same response, which may be replaced in between."""

    def __init__(self, response: ServerResponse) -> None:
        self.response = response
        self.received: list[Sent] = []
        keep = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # else the body waits for the client to confirm the head

            def respond(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                content = self.rfile.read(length)
                headers = {name.lower(): value for name, value in self.headers.items()}
                keep.received.append(
                    Sent(self.command, f"{keep.origin}{self.path}", headers, content)
                )
                body = json.dumps(keep.response.body).encode()
                self.send_response(keep.response.status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(
                self,
                format: str,  # noqa: A002 - the inherited name
                *args: object,
            ) -> None:
                """Keep standard error clean."""

        for method in ("GET", "PUT", "POST", "PATCH", "DELETE"):
            setattr(Handler, f"do_{method}", Handler.respond)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )

    @property
    def origin(self) -> str:
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
