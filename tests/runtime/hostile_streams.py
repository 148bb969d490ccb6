"""What a hostile server does with streams, files and pages; importing it adds these ways."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

from tests.runtime.hostile import Hostile as Hostile
from tests.runtime.hostile import Received, http_response, reset, way

if TYPE_CHECKING:
    import socket

EVENTS = b"\xef\xbb\xbf: hello\r\n" + b"".join(
    b'event: chunk\r\nid: %d\r\ndata: {"text": "caf\xc3\xa9",\r\ndata: "count": %d}\r\n\r\n'
    % (n, n)
    for n in range(3)
)
STREAM = b"HTTP/1.1 200 OK\r\nx-request-id: r1\r\ntransfer-encoding: chunked\r\ncontent-type: "


def chunks(connection: socket.socket, *pieces: bytes) -> None:
    for piece in pieces:
        connection.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))


@way
def events(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """Events in chunks of three bytes, so that a character is cut, too."""
    connection.sendall(STREAM + b"text/event-stream\r\n\r\n")
    chunks(connection, *(EVENTS[start : start + 3] for start in range(0, len(EVENTS), 3)), b"")
    return True


@way
def events_gzip(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """Compressed events, flushed one by one; the last is held back until the gate opens."""
    connection.sendall(STREAM + b"text/event-stream\r\ncontent-encoding: gzip\r\n\r\n")
    packer = zlib.compressobj(wbits=31)
    first = EVENTS[: EVENTS.index(b"event: chunk\r\nid: 2")]
    chunks(connection, packer.compress(first) + packer.flush(zlib.Z_SYNC_FLUSH))
    server.gate.wait(30)
    chunks(connection, packer.compress(EVENTS[len(first) :]) + packer.flush(), b"")
    return True


@way
def events_then(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """Two events, then what the path says: a hang, a reset, or the end of the connection."""
    connection.sendall(STREAM + b"text/event-stream\r\n\r\n")
    whole, _, cut = EVENTS.rpartition(b"event: chunk")
    chunks(connection, whole, b"event: chunk" + cut[:5])
    what = request.path.split("/")[2]
    server.gate.wait(30 if what == "hang" else 0.05)
    if what == "reset":
        reset(server, connection, request)
    return False


@way
def endless_events(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """Events until the client goes away."""
    connection.sendall(STREAM + b"text/event-stream\r\n\r\n")
    while not server.gate.wait(0.005):
        chunks(connection, b'data: {"text": "more"}\n\n')
    return False


@way
def endless_line(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """One item without an end."""
    connection.sendall(STREAM + b"text/event-stream\r\n\r\n")
    while not server.gate.is_set():
        chunks(connection, b"data: " + b"a" * 100_000)
    return False


@way
def slow_events(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """An event, and seven more when the test says so."""
    connection.sendall(STREAM + b"text/event-stream\r\n\r\n")
    for _ in range(8):
        chunks(connection, b'data: {"text": "slow"}\n\n')
        server.gate.wait(60)
    chunks(connection, b"")
    return True


@way
def lines(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(STREAM + b"application/x-ndjson\r\n\r\n")
    chunks(connection, b'{"text": "a"}\n{"te', b'xt": "b"}\r\n\n{"text": "c"}', b"")
    return True


@way
def sequence(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(STREAM + b"application/json-seq\r\n\r\n")
    chunks(
        connection, b'\x1e{"text": "a"}\n\x1e{"te', b'xt":\n "b"}\n', b'\x1e{"text": "c"}\n', b""
    )
    return True


@way
def unavailable(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """Not now; at the second request the events."""
    if len(server.received) > 1:
        return events(server, connection, request)
    connection.sendall(
        http_response(b'{"errors": []}', "x-long: 1", status="503 Service Unavailable")
    )
    return True


FILE = bytes(range(256)) * 2000


@way
def file(server: Hostile, connection: socket.socket, request: Received) -> bool:
    connection.sendall(http_response(FILE, content_type="application/octet-stream"))
    return True


@way
def cut_file(server: Hostile, connection: socket.socket, request: Received) -> bool:
    whole = http_response(FILE, content_type="application/octet-stream")
    connection.sendall(whole[: len(whole) // 2])
    return False


@way
def page(server: Hostile, connection: socket.socket, request: Received) -> bool:
    """Three pages of two items by a cursor; the second is unavailable at first."""
    cursor = int(request.target.partition("cursor=")[2] or 0)
    if cursor == 1 and sum("cursor=1" in each.target for each in server.received) == 1:
        connection.sendall(http_response(b"{}", status="503 Service Unavailable"))
        return True
    following = cursor + 1 if cursor < 2 else None
    said = {"data": [{"text": f"{cursor}{name}"} for name in "ab"], "next": following}
    connection.sendall(http_response(json.dumps(said).encode()))
    return True
