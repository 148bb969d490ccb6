"""Open responses: read as the caller asks, over every transport."""

from __future__ import annotations

import asyncio
import gzip
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

import pytest

from generator.runtime.client.resource import AsyncResource, SyncResource
from generator.runtime.core import errors
from generator.runtime.http.transport import mock_response
from generator.runtime.streams.download import asynchronous_streamed, streamed, streaming
from tests.runtime.api import AsyncExample, Example, responding
from tests.runtime.hostile_streams import FILE, Hostile
from tests.runtime.kinds import KINDS, Session, session
from tests.runtime.streams.test_conformance import wait
from tests.runtime.streams_api import GET_FILE, piecewise

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from tests.runtime.conftest import Driver

every = pytest.mark.parametrize("kind", KINDS)


class Files(SyncResource):
    def get(self, name: str = "a") -> bytes:
        """Get a file."""
        return self._client.call(GET_FILE, {}, (name,))


class AsyncFiles(AsyncResource):
    async def get(self, name: str = "a") -> bytes:
        """Get a file."""
        return await self._client.call(GET_FILE, {}, (name,))


class FilesStreaming(SyncResource):
    get = streamed(Files.get)


class AsyncFilesStreaming(AsyncResource):
    get = asynchronous_streamed(AsyncFiles.get)


@pytest.fixture
def server() -> Iterator[Hostile]:
    with Hostile() as server:
        yield server


def opened(client: Any, work: Callable[[Any], Any]) -> Any:
    """Open a file and do something with the response; a coroutine for an asynchronous client."""
    if not client.is_asynchronous:
        with FilesStreaming(streaming(client)).get("a") as response:
            done = work(response)
            return done if isinstance(done, str | bytes | None) else list(done)

    async def later() -> Any:
        async with AsyncFilesStreaming(streaming(client)).get("a") as response:
            done = work(response)
            if hasattr(done, "__aiter__"):
                return [part async for part in done]
            return await cast("Awaitable[Any]", done)

    return later()


def run(s: Session, work: Callable[[Any], Any]) -> Any:
    return s.run(lambda: opened(s.client, work))


@every
def test_pieces_and_the_whole(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/file", max_response_bytes=10) as s:
        assert b"".join(run(s, lambda response: response.iter_bytes())) == FILE
        assert run(s, lambda response: response.read()) == FILE
    assert server.connections == 1


@every
def test_a_file_is_whole_or_not_there(kind: str, server: Hostile, tmp_path: Path) -> None:
    path = tmp_path / "file.bin"
    path.write_bytes(b"old")
    with session(kind, f"{server.url}/cut_file") as s:
        with pytest.raises(errors.NoResponseError, match=r"after \d+ bytes"):
            run(s, lambda response: response.write_to_file(path))
        assert [each.name for each in tmp_path.iterdir()] == ["file.bin"]
        assert path.read_bytes() == b"old"
    with session(kind, f"{server.url}/file") as s:
        run(s, lambda response: response.write_to_file(str(path)))
    assert path.read_bytes() == FILE
    assert [each.name for each in tmp_path.iterdir()] == ["file.bin"]


@every
def test_leaving_the_block_early_ends_the_connection(kind: str, server: Hostile) -> None:
    with session(kind, f"{server.url}/endless_events") as s:
        if s.runner is None:
            with FilesStreaming(streaming(s.client)).get() as response:
                assert next(response.iter_bytes())
        else:

            async def read_one() -> None:
                async with AsyncFilesStreaming(streaming(s.client)).get() as response:
                    assert await anext(response.iter_bytes())

            s.run(read_one)
        wait(s, lambda: server.open_now == 0)


@every
def test_an_error_is_raised_when_the_block_is_entered(kind: str, server: Hostile) -> None:
    with (
        session(kind, f"{server.url}/unavailable", max_retries=0) as s,
        pytest.raises(errors.InternalServerError),
    ):
        run(s, lambda response: response.read())


def read(driver: Driver, work: Callable[[Any], Any], given: Any) -> Any:
    kind = AsyncExample if driver.asynchronous else Example
    done = opened(kind(transport=responding(given)), work)
    return asyncio.run(done) if driver.asynchronous else done


TEXT = "café\r\nnaïve\rend\n\nlast"
LINES = ["café", "naïve", "end", "", "last"]


@pytest.mark.parametrize("size", [1, 3, 1000])
@pytest.mark.parametrize(
    ("content", "fields"),
    [
        (TEXT.encode(), {"content_type": "text/plain"}),
        (
            TEXT.encode("latin-1"),
            {"content_type": 'text/csv; header=present; charset="ISO-8859-1"'},
        ),
        (TEXT.encode("utf-16"), {"content_type": "text/plain;charset=utf-16"}),
        (gzip.compress(TEXT.encode()), {"content_type": "text/plain", "content_encoding": "gzip"}),
    ],
    ids=range(4),
)
def test_text_and_lines(driver: Driver, content: bytes, fields: dict[str, str], size: int) -> None:
    given = piecewise(content, size, **fields)
    given.chunks = list(given.chunks)
    assert "".join(read(driver, lambda response: response.iter_text(), given)) == TEXT
    assert read(driver, lambda response: response.iter_lines(), given) == LINES


@pytest.mark.parametrize(
    ("content", "fields", "reason"),
    [
        (b"\xff", {"content_type": "text/plain"}, "invalid_charset"),
        (b"a", {"content_type": "text/plain; charset=klingon"}, "invalid_charset"),
        (b"a", {"content_encoding": "br"}, "content_encoding"),
        (gzip.compress(b"a" * 100)[:-4], {"content_encoding": "gzip"}, "content_encoding"),
    ],
    ids=range(4),
)
def test_what_cannot_be_read(
    driver: Driver, content: bytes, fields: dict[str, str], reason: str
) -> None:
    with pytest.raises(errors.APIResponseValidationError) as raised:
        read(driver, lambda response: response.iter_text(), piecewise(content, 7, **fields))
    assert raised.value.reason == reason


def test_content_is_read_once() -> None:
    client = Example(transport=responding(mock_response(200, content=b"abc")))
    with FilesStreaming(streaming(client)).get() as response:
        assert response.read() == b"abc"
        assert (response.status_code, response.request.operation) == (200, "GetFile")
        with pytest.raises(errors.ClientError, match="already"):
            response.read()
    with FilesStreaming(streaming(client)).get() as response:
        pieces = response.iter_bytes()
    with pytest.raises(errors.ClientError, match="closed"):
        next(pieces)


def test_nothing_is_sent_before_the_block_is_entered() -> None:
    transport = responding(mock_response(200, content=b"abc"))
    download = FilesStreaming(streaming(Example(transport=transport))).get()
    assert transport.requests == []
    with suppress(ZeroDivisionError), download as response:
        assert response.status_code // 0
    assert len(transport.requests) == 1
