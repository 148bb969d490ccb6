"""A server on the loopback that misbehaves on purpose, written on bare sockets.

Every connection is served by a thread. What it does is told by the first step of the path:
`/slow_body/…` drips, `/reset/…` resets. It speaks as little HTTP as it needs, and never through a
library of the client's own.
"""

from __future__ import annotations

import gzip
import json
import select
import socket
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl
    from io import BufferedReader
    from typing import Self

OK = json.dumps({"data": {"result": "ok"}}).encode()


Way = Callable[["Hostile", socket.socket, "Received"], bool]
WAYS: dict[str, Way] = {}


def way(function: Way) -> Way:
    """A way to respond; it returns whether the connection may be used again."""
    WAYS[function.__name__.strip("_").removeprefix("status_")] = function
    return function


@dataclass
class Received:
    """A request as it came over the wire."""

    connection: int
    line: str
    headers: dict[str, str]
    body: bytes

    @property
    def target(self) -> str:
        return self.line.split(" ")[1]

    @property
    def path(self) -> str:
        """The path, also of the whole URL that a proxy is asked for."""
        whole = self.target.partition("?")[0]
        return "/" + whole.split("/", 3)[3] if whole.startswith("http") else whole


@dataclass
class Hostile:
    """The server. `with Hostile() as server:` starts and stops it."""

    tls: ssl.SSLContext | None = None
    received: list[Received] = field(default_factory=list[Received])
    connections: int = 0
    open_now: int = 0
    dripped: int = 0
    """How many bytes were sent one by one; a slow response has more than 500."""
    gate: threading.Event = field(default_factory=threading.Event)
    """Set when the server stops, and by tests that let a hanging response go on."""
    strayed: threading.Event = field(default_factory=threading.Event)
    """Set when something was sent that nobody had asked for."""

    def __enter__(self) -> Self:
        self._lock = threading.Lock()
        self._sockets: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self.port = 0
        self.listen()
        return self

    def __exit__(self, *_: object) -> None:
        self.gate.set()
        self.stop_listening()
        with self._lock:
            for connection in self._sockets:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def listen(self) -> None:
        """Take connections, at the same port each time."""
        self._listener = socket.create_server(("127.0.0.1", self.port), backlog=256)
        self.port = self._listener.getsockname()[1]
        self._start(self._accept)

    def stop_listening(self) -> None:
        """Refuse connections from now on; those that are open stay."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    def _start(self, function: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=function, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        listener = self._listener
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        with self._lock:
            self.connections += 1
            number = self.connections
            self.open_now += 1
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self.tls:
                connection = self.tls.wrap_socket(connection, server_side=True)
            with self._lock:
                self._sockets.add(connection)
            reader = connection.makefile("rb")
            while (request := self._read(reader, number)) is not None:
                with self._lock:
                    self.received.append(request)
                if request.line.startswith("CONNECT "):
                    tunnel(connection, request)
                    break
                name = request.path.split("/")[1]
                if not WAYS[name](self, connection, request):
                    break
        except OSError:
            return  # the client went away, which is what half of the scenarios are about
        finally:
            with self._lock:
                self._sockets.discard(connection)
            with suppress(OSError):
                connection.close()
            with self._lock:
                self.open_now -= 1  # who waits for it may rely on the client's end being closed

    @staticmethod
    def _read(reader: BufferedReader, number: int) -> Received | None:
        line = reader.readline()
        if not line:
            return None
        headers: dict[str, str] = {}
        while field_line := reader.readline().strip():
            name, _, value = field_line.decode("latin-1").partition(":")
            headers[name.lower()] = value.strip()
        if headers.get("transfer-encoding") == "chunked":
            body = b""
            while size := int(reader.readline(), 16):
                body += reader.read(size)
                reader.readline()
            reader.readline()
        else:
            body = reader.read(int(headers.get("content-length", 0)))
        return Received(number, line.decode().strip(), headers, body)


def tunnel(connection: socket.socket, request: Received) -> None:
    """Be a proxy (RFC 9110, section 9.3.6): pass bytes on in both directions."""
    host, _, port = request.target.rpartition(":")
    with socket.create_connection((host, int(port))) as other:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        ways = {connection: other, other: connection}
        while True:
            for source in select.select(list(ways), [], [])[0]:
                data = source.recv(65_536)
                if not data:
                    return
                ways[source].sendall(data)


def http_response(
    content: bytes,
    *fields: str,
    status: str = "200 OK",
    content_type: str = "application/json",
) -> bytes:
    head = [f"HTTP/1.1 {status}", f"content-type: {content_type}", *fields]
    head.append(f"content-length: {len(content)}")
    return "\r\n".join([*head, "", ""]).encode() + content


@way
def ok(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(OK))
    return True


@way
def echo(server: Hostile, connection: socket.socket, request: Received) -> bool:
    said = {"line": request.line, "headers": request.headers, "body": request.body.decode()}
    connection.sendall(http_response(json.dumps({"data": {"result": json.dumps(said)}}).encode()))
    return True


@way
def id_(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """Respond with what was asked for, a little later: crossed responses show."""
    time.sleep(0.001)
    name = request.target.rsplit("/", 1)[1]
    connection.sendall(http_response(json.dumps({"data": {"result": name}}).encode()))
    return True


@way
def held(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """Respond when the test says so."""
    server.gate.wait(60)
    return ok(server, connection, request)


@way
def ok_then_close(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(OK))
    return False


@way
def chunked(server: Hostile, connection: socket.socket, request: Received) -> bool:
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
    connection.sendall(head + b"transfer-encoding: chunked\r\n\r\n")
    for start in range(0, len(OK), 5):
        piece = OK[start : start + 5]
        connection.sendall(b"%x;note=x\r\n%s\r\n" % (len(piece), piece))
    connection.sendall(b"0\r\nx-trailer: yes\r\n\r\n")
    return True


@way
def gzip_(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(gzip.compress(OK), "content-encoding: gzip"))
    return True


@way
def bomb(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(_bomb(), "content-encoding: gzip"))
    return True


@cache
def _bomb() -> bytes:
    return gzip.compress(b'{"data":{"result":"' + b"a" * 50_000_000 + b'"}}', 1)


@way
def informational(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(b"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n" + http_response(OK))
    return True


@way
def reset(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """Reset after the request was read: an RST instead of a response."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


@way
def last_reset(server: Hostile, connection: socket.socket, request: Received) -> bool:
    server.stop_listening()
    return reset(server, connection, request)


@way
def last_500(server: Hostile, connection: socket.socket, request: Received) -> bool:
    server.stop_listening()
    connection.sendall(http_response(b"{}", "connection: close", status="500 Oh No"))
    return False


@way
def last_redirect(server: Hostile, connection: socket.socket, request: Received) -> bool:
    server.stop_listening()
    there = "location: /ok/there"
    connection.sendall(http_response(b"", there, "connection: close", status="302 Found"))
    return False


@way
def close(server: Hostile, connection: socket.socket, request: Received) -> bool:
    return False


@way
def truncated(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(OK)[:-5])
    return False


@way
def truncated_chunk(server: Hostile, connection: socket.socket, request: Received) -> bool:
    head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
    connection.sendall(head + b"%x\r\n%s\r\n" % (len(OK), OK))
    return False


@way
def not_http(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(b"SSH-2.0-OpenSSH_9.9\r\n")
    return False


@way
def hang(server: Hostile, connection: socket.socket, request: Received) -> bool:
    server.gate.wait(30)
    return False


@way
def stall(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """Say nothing until the client goes away, or for a while."""
    select.select([connection], [], [], 3.0)
    return False


@way
def slow_head(server: Hostile, connection: socket.socket, request: Received) -> bool:
    return drip(server, connection, http_response(OK, "x-long: " + "a" * 500))


@way
def slow_body(server: Hostile, connection: socket.socket, request: Received) -> bool:
    whole = http_response(OK + b" " * 500)
    head, _, body = whole.partition(b"\r\n\r\n")
    connection.sendall(head + b"\r\n\r\n")
    return drip(server, connection, body)


@way
def slow_chunk(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
    return drip(server, connection, b"5;" + b"a" * 500)


@way
def error(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(b"{}", status="500 Oh No"))
    return True


@way
def empty(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(b""))
    return True


@way
def status_204(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
    return True


@way
def html(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(b"<html>", content_type="text/html"))
    return True


@way
def redirect(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(b"", "location: /ok/there", status="302 Found"))
    return True


STRAY = http_response(json.dumps({"data": {"result": "of nobody"}}).encode())


def stray(function: Callable[[], tuple[bytes, bytes]]) -> Way:
    """A way to send more than was asked for; the whole arrives at once."""

    def send(server: Hostile, connection: socket.socket, request: Received) -> bool:
        whole, more = function()
        cork(connection, on=True)
        connection.sendall(whole)
        connection.sendall(more)
        cork(connection, on=False)
        server.strayed.set()
        return True

    send.__name__ = function.__name__
    return way(send)


def cork(connection: socket.socket, *, on: bool) -> None:
    """Let what is sent leave together, that of several TLS records too."""
    if hasattr(socket, "TCP_CORK"):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, on)


@stray
def stray_response() -> tuple[bytes, bytes]:
    return http_response(OK) + STRAY, b""


@stray
def stray_record() -> tuple[bytes, bytes]:
    """What is too much is in a TLS record of its own."""
    return http_response(OK), STRAY


@stray
def stray_after_chunks() -> tuple[bytes, bytes]:
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
    body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(OK), OK)
    return head + b"transfer-encoding: chunked\r\n\r\n" + body + STRAY, b""


@stray
def stray_body() -> tuple[bytes, bytes]:
    """A body where there is none (RFC 9112, section 6.3); it looks like a response."""
    head = b"HTTP/1.1 204 No Content\r\ncontent-length: %d\r\n\r\n" % len(STRAY)
    return head + STRAY, b""


@stray
def stray_line_end() -> tuple[bytes, bytes]:
    return http_response(OK) + b"\r\n", b""


@stray
def stray_hint() -> tuple[bytes, bytes]:
    return http_response(OK) + b"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n", b""


@stray
def stray_lines() -> tuple[bytes, bytes]:
    """Whole lines of a response, but not all of them."""
    return http_response(OK) + STRAY[: STRAY.index(b"\r\n\r\n") + 2], b""


@stray
def stray_past_a_full_read() -> tuple[bytes, bytes]:
    """The response fills the buffers that clients read into exactly."""
    short = http_response(OK)
    whole = http_response(OK + b" " * (65_536 - len(short) - 4))
    whole = http_response(OK + b" " * (65_536 - len(short) - 4 + 65_536 - len(whole)))
    assert len(whole) == 65_536
    return whole + STRAY, b""


@way
def stray_later(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """It comes when the response is long read: when the test sets the gate."""
    connection.sendall(http_response(OK))
    server.gate.wait(30)
    connection.sendall(STRAY)
    server.strayed.set()
    return True


@way
def stray_in_parts(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """The beginning of another response comes at once, the rest of it instead of the next."""
    connection.sendall(http_response(OK) + STRAY[:20])
    server.strayed.set()
    if connection.recv(65_536):
        connection.sendall(STRAY[20:])
    return False


def drip(server: Hostile, connection: socket.socket, content: bytes) -> bool:
    for byte in content:
        if server.gate.wait(0.02):
            break
        connection.sendall(bytes([byte]))
        server.dripped += 1
    return False
