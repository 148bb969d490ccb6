"""Files that are read while they are sent: over every transport, and again where that is safe."""

from __future__ import annotations

import io
import os
import tracemalloc
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from generator.runtime.bodies.files import File, Source, Stream
from generator.runtime.bodies.multipart import write_multipart
from generator.runtime.bodies.raw import write_content
from generator.runtime.core import errors
from generator.runtime.core.operation import Body, Encoding, Operation
from generator.runtime.http.deadline import TimeLeft
from generator.runtime.http.transport import Origin, TransportRequest
from tests.runtime.api import Example
from tests.runtime.hostile import Hostile
from tests.runtime.kinds import KINDS, session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow

PUT: Operation[None] = Operation(
    id="put",
    method="PUT",
    path="/x",
    body=Body("application/octet-stream", required=True, writer=write_content),
)
POST: Operation[None] = Operation(
    id="post",
    method="POST",
    path="/x",
    body=Body(
        "multipart/form-data",
        required=True,
        writer=write_multipart,
        encoding=(("file", Encoding(file=True)),),
    ),
)
UNLIMITED = TimeLeft(None, None, None, None)
DATA = os.urandom(300_000)


class Pipe:
    """An open file that cannot go back."""

    def __init__(self, content: bytes) -> None:
        self._file = io.BytesIO(content)

    def read(self, size: int = -1, /) -> bytes:
        return self._file.read(size)


@pytest.fixture
def server() -> Iterator[Hostile]:
    with Hostile() as server:
        yield server


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "data.bin"
    found.write_bytes(DATA)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_arrives(kind: str, server: Hostile, path: Path) -> None:
    with session(kind, f"{server.url}/empty") as s, path.open("rb") as file:
        file.seek(100)
        for content in (DATA, path, file, Pipe(DATA), File("x", path)):
            s.call("call", PUT, {}, (), content)
    assert [got.body for got in server.received] == [DATA, DATA, DATA[100:], DATA, DATA]
    lengths = [got.headers.get("content-length") for got in server.received]
    assert lengths == ["300000", "300000", "299900", None, "300000"]
    chunked = [got.headers.get("transfer-encoding") for got in server.received]
    assert chunked == [None, None, None, "chunked", None]


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_arrives(kind: str, server: Hostile, path: Path) -> None:
    with session(kind, f"{server.url}/empty") as s:
        s.call("call", POST, {}, (), {"file": path, "purpose": "x"})
    got = server.received[0]
    assert got.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert int(got.headers["content-length"]) == len(got.body)
    assert DATA in got.body


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("content", ["path", "file", "pipe"])
def test_only_what_can_be_read_again_is_sent_again(
    kind: str, content: str, server: Hostile, path: Path
) -> None:
    given: Any = {"path": path, "file": io.BytesIO(DATA), "pipe": Pipe(DATA)}[content]
    with (
        session(kind, f"{server.url}/close", max_retries=1) as s,
        pytest.raises(errors.NoResponseError),
    ):
        s.call("call", PUT, {}, (), given)
    assert len(server.received) == (1 if content == "pipe" else 2)
    assert {got.body for got in server.received} == {DATA}


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_never_begun_is_sent_later(kind: str, server: Hostile) -> None:
    dead = server.port
    server.__exit__()
    pipe = Pipe(DATA)
    with (
        session(kind, f"http://127.0.0.1:{dead}/empty", max_retries=1) as s,
        pytest.raises(errors.APIConnectionError) as raised,
    ):
        s.call("call", PUT, {}, (), pipe)
    assert raised.value.request is not None
    assert raised.value.request.retries_taken == 1
    assert pipe.read() == DATA


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_gets_shorter_is_no_silent_loss(kind: str, server: Hostile, path: Path) -> None:
    def shorten(_: object) -> None:
        path.write_bytes(b"short")

    with (
        session(kind, f"{server.url}/empty", max_retries=0, before_request=shorten) as s,
        pytest.raises(errors.NoResponseError, match="a file got shorter while it was sent"),
    ):
        s.call("call", PUT, {}, (), path)


def test_content_of_a_request_is_there_for_tests(path: Path) -> None:
    content, origin = Stream([Source(path, "x")]), Origin("https", "x", 443)
    request = TransportRequest("PUT", origin, "/x", [], content=content, time=UNLIMITED)
    assert request.content == DATA
    assert b"".join(request) == DATA


def test_memory_holds_one_piece_at_a_time(tmp_path: Path) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(64 * 2**20)
    content = Stream([Source(large, "x")])
    tracemalloc.start()
    try:
        assert sum(map(len, content)) == 64 * 2**20
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 2**20


def test_a_client_of_the_users_may_look_at_the_content(path: Path) -> None:
    seen: list[bytes] = []

    def hook(request: httpx2.Request) -> None:
        seen.append(request.read())

    http_client = httpx2.Client(
        event_hooks={"request": [hook]},
        transport=httpx2.MockTransport(lambda _: httpx2.Response(204)),
    )
    with http_client:
        Example(http_client=http_client).call(PUT, {}, (), path)
    assert seen == [DATA]
