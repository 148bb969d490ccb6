"""Sockets of clients that nobody closed, and of event loops that are over, are freed."""

from __future__ import annotations

import asyncio
import gc
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest

from tests.runtime.hostile import Hostile
from tests.runtime.http.test_conformance import wait_until
from tests.runtime.http.test_processes import run
from tests.runtime.kinds import KINDS, SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = Path("/proc/self/fd")
LISTENING = "0A"
pytestmark = pytest.mark.skipif(not FILES.exists(), reason="this system shows no descriptors")
unclosed = pytest.mark.filterwarnings(
    # Python says so of what is open when a loop ends; what counts is that it is freed
    "ignore::ResourceWarning",
    "ignore::pytest.PytestUnraisableExceptionWarning",
)
asynchronous = pytest.mark.parametrize("kind", ["async http", "aiohttp"])


@pytest.fixture(autouse=True, scope="module")
def nothing_of_other_tests() -> None:
    """Garbage is collected again and again here; what is there already is not gone through."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def server() -> Iterator[Hostile]:
    with Hostile() as server:
        yield server


def open_files(server: Hostile) -> int:
    """The descriptors of this process that are an end of a connection to a server.

    Those of other servers are none of this test's business, nor are other files.
    """
    gc.collect()
    sockets: set[str] = set()
    for file in FILES.iterdir():
        with suppress(OSError):  # it was closed meanwhile
            sockets.add(str(file.readlink()))
    return sum(f"socket:[{inode}]" in sockets for inode in connections(server.port))


def connections(port: int) -> Iterator[str]:
    """The inodes of the ends of connections over IPv4 that have a port on one side (proc(5))."""
    for row in Path("/proc/self/net/tcp").read_text("ascii").splitlines()[1:]:
        _, local, remote, state, *_, inode = row.split()[:10]
        if state != LISTENING and port in {
            int(end.partition(":")[2], 16) for end in (local, remote)
        }:
            yield inode


def wait_for(server: Hostile, files: int = 0) -> None:
    """The server closes its side when the client has closed its own."""
    wait_until(lambda: open_files(server) <= files)


def new(kind: str, server: Hostile) -> Any:
    options: dict[str, Any] = {"base_url": server.url, "max_retries": 0}
    if kind == "http":
        return SHIPPED.client(**options)
    if kind == "aiohttp":
        options["transport"] = SHIPPED.aiohttp()
    return SHIPPED.async_client(**options)


async def call(client: Any, path: str = "/ok") -> None:
    assert await client.get(path, cast_to=dict) == {"data": {"result": "ok"}}


async def calls(client: Any) -> None:
    """Several at once, each over a connection of its own."""
    await asyncio.gather(*(call(client) for _ in range(5)))


def test_clients_that_go_out_of_scope(server: Hostile) -> None:
    for _ in range(15):
        new("http", server).get("/ok", cast_to=dict)
    assert server.connections == 15
    wait_for(server)


@pytest.mark.slow
@asynchronous
def test_clients_that_go_out_of_scope_while_their_loop_runs(kind: str, server: Hostile) -> None:
    async def job() -> None:
        for _ in range(15):
            await call(new(kind, server))
        for _ in range(3_000):
            await asyncio.sleep(0.02)
            if not open_files(server):
                break
        assert open_files(server) == 0
        await asyncio.sleep(0.05)

    asyncio.run(job())


@pytest.mark.slow
@unclosed
@asynchronous
def test_clients_that_outlive_their_loop(kind: str, server: Hostile) -> None:
    clients = [new(kind, server) for _ in range(10)]
    while clients:
        asyncio.run(call(clients.pop()))
    wait_for(server)


@pytest.mark.slow
@unclosed
@asynchronous
def test_one_client_and_a_loop_for_each_job(kind: str, server: Hostile) -> None:
    client = new(kind, server)
    for _ in range(10):
        asyncio.run(call(client))
        wait_for(server, 2)  # both ends of the last connection
    assert server.connections == 10
    del client  # here, so that Python says of its last connection what it says in this test
    wait_for(server)


@pytest.mark.slow
@asynchronous
def test_a_job_that_releases_its_loop(kind: str, server: Hostile) -> None:
    """Nothing is left open, and the client goes on."""
    client = new(kind, server)

    async def job() -> None:
        await call(client)
        await client.close_connections()
        if kind == "aiohttp":  # it closes a little later than it says
            await asyncio.sleep(0.05)

    for _ in range(5):
        asyncio.run(job())
        wait_for(server)
    assert not client.is_closed


@asynchronous
def test_a_loop_that_releases_its_connections_leaves_those_of_others(
    kind: str, server: Hostile
) -> None:
    client = new(kind, server)
    with asyncio.Runner() as first, asyncio.Runner() as second:
        first.run(call(client))
        second.run(call(client))
        first.run(client.close_connections())
        second.run(call(client))
        assert [request.connection for request in server.received] == [1, 2, 2]
        first.run(client.close())
        second.run(asyncio.sleep(0.05))  # it hears of it
        wait_until(lambda: server.open_now == 0)
        first.run(asyncio.sleep(0.05))


@asynchronous
def test_each_loop_closes_the_client_as_its_last_act(kind: str, server: Hostile) -> None:
    """What the first tells the second to close is closed when the second has closed the client."""
    client = new(kind, server)
    with asyncio.Runner() as first, asyncio.Runner() as second:
        runners = (first, second)
        for runner in runners:
            runner.run(calls(client))
        for runner in runners:
            runner.run(client.close())
            if kind == "aiohttp":  # it closes a little later than it says
                runner.run(asyncio.sleep(0.05))
    wait_for(server)


@asynchronous
@pytest.mark.parametrize("busy", [False, True], ids=["idle", "busy"])
def test_a_loop_that_ends_after_another_closed_the_client(
    kind: str, busy: bool, server: Hostile
) -> None:
    """It closes its connections as its last act, though nothing more was to run."""
    client = new(kind, server)
    called, closed = Event(), Event()

    async def job() -> None:
        await calls(client)
        called.set()
        if busy:
            closed.wait(30)

    def close() -> None:
        called.wait(30)
        asyncio.run(client.close())
        closed.set()

    with ThreadPoolExecutor(1) as pool, asyncio.Runner() as runner:
        closing = pool.submit(close)
        runner.run(job())
        closing.result()
    wait_for(server)


@unclosed
@asynchronous
def test_a_loop_that_is_closed_without_a_word(kind: str, server: Hostile) -> None:
    """Nothing runs in it any more, so what it was told to close is collected with it."""
    client = new(kind, server)
    loop = asyncio.new_event_loop()
    loop.run_until_complete(calls(client))
    asyncio.run(client.close())
    loop.close()
    del loop
    wait_for(server)


EXHAUSTED = """
    import asyncio, json, os, resource, sys
    import telnyx_voice
    from tests.runtime.kinds import ASYNC, SHIPPED, session

    kind, url = sys.argv[1:]
    policy = telnyx_voice.RetryPolicy(initial_delay=0.0)
    with session(kind, url, package=SHIPPED, retry_policy=policy) as s:
        s.call("get", "/ok", cast_to=dict)
        other = s.client.with_options(base_url=url.replace("127.0.0.1", "127.0.0.2"))
        limits = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (3, limits[1]))
        try:
            s.run(lambda: other.get("/ok", cast_to=dict))
        except BaseException as raised:
            error = raised
        try:  # over the connection that is open
            s.run(lambda: s.client.get("/error", cast_to=dict))
        except BaseException as raised:
            refused = raised
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    print(json.dumps([type(error).__name__, error.sent, str(error), type(refused).__name__]))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
@pytest.mark.parametrize("kind", KINDS)
def test_an_error_is_told_where_no_file_can_be_opened(
    kind: str, root: Path, server: Hostile
) -> None:
    name, sent, text, refused = run(root, EXHAUSTED, kind, server.url)
    assert (name, sent) == ("APIConnectionError", False)
    assert "GET /ok was not sent" in text
    assert refused == "InternalServerError"
