"""The stores of the README hold what they promise, also when a process is killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .receiving import PAIR, Event, delivery, example, router, run

if TYPE_CHECKING:
    from collections.abc import Generator

ROOT = Path(__file__).parents[2]


@contextmanager
def sqlite(folder: Path) -> Generator[str]:
    yield f"SQLiteStore({str(folder / 'deliveries.db')!r})"


@contextmanager
def redis(folder: Path) -> Generator[str]:
    fakeredis = pytest.importorskip("fakeredis", reason="not installed here: fakeredis[lua]")
    server: Any = fakeredis.TcpFakeServer(("127.0.0.1", 0), server_type="redis")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"RedisStore(redis.Redis(port={server.server_address[1]}))"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def postgres(folder: Path) -> Generator[str]:
    psycopg = pytest.importorskip("psycopg", reason="not installed here: psycopg[binary]")
    found = shutil.which("initdb") or next(Path("/usr/lib/postgresql").glob("*/bin/initdb"), None)
    if found is None:
        pytest.skip("there is no PostgreSQL server on this machine (initdb)")
    # The server refuses to run as root, and the folders of pytest belong to whoever runs it.
    user = "nobody" if os.geteuid() == 0 else None
    place = Path(tempfile.mkdtemp(prefix="pg-"))
    if user:
        shutil.chown(place, user)
    options: Any = {"user": user, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    data, binaries = place / "data", Path(found).parent
    command = [found, "-D", data, "-A", "trust", "-U", "test", "--no-sync"]
    subprocess.run(command, check=True, timeout=120, cwd=place, **options)
    command = [binaries / "postgres", "-D", data, "-k", place, "-c", "listen_addresses=", "-F"]
    server = subprocess.Popen(command, cwd=place, **options)
    address = f"host={place} user=test dbname=postgres"
    try:
        for _ in range(600):
            try:
                psycopg.connect(address).close()
            except psycopg.OperationalError:
                assert server.poll() is None
                time.sleep(0.05)
            else:
                break
        yield f"PostgresStore({address!r})"
    finally:
        server.send_signal(signal.SIGQUIT)
        server.wait(30)
        shutil.rmtree(place)


STORES = {"SQLiteStore": sqlite, "RedisStore": redis, "PostgresStore": postgres}


@pytest.fixture(scope="module", params=STORES)
def source(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Generator[str]:
    """A program that makes `store`, by the README."""
    with STORES[request.param](tmp_path_factory.mktemp("store")) as call:
        yield f"{example(request.param)}\n\nstore = {call}\n"


@pytest.mark.slow
def test_the_protocol(source: str) -> None:
    store = run(source)["store"]
    assert store.claim("a", 60, "x") == "claimed"
    assert store.claim("a", 60, "y") == "held"
    assert store.claim("a", 60, "x") == "claimed"
    store.release("a", "y")
    assert store.claim("a", 60, "y") == "held"
    store.release("a", "x")
    assert store.claim("a", 60, "y") == "claimed"
    store.done("a", 60)
    store.release("a", "y")
    assert [store.claim("a", 60, holder) for holder in "xy"] == ["done", "done"]
    store.done("a", 120)
    store.done("unheard of", 60)
    store.release("never heard of", "x")
    assert store.claim("unheard of", 60, "x") == "done"
    assert store.claim("never heard of", 60, "x") == "claimed"


@pytest.mark.slow
def test_a_claim_and_what_is_remembered_run_out(source: str) -> None:
    store = run(source)["store"]
    for method, *arguments in (("claim", "b", 0.05, "x"), ("done", "b", 0.05)):
        getattr(store, str(method))(*arguments)
        states = [store.claim("b", 60, "y")]
        while states[-1] != "claimed" and len(states) < 3_000:
            time.sleep(0.01)
            states.append(store.claim("b", 60, "y"))
        assert states[-1] == "claimed"
        assert store.claim("b", 60, "x") == "held"


@pytest.mark.slow
def test_one_of_many_is_first(source: str) -> None:
    store = run(source)["store"]
    with ThreadPoolExecutor(8) as pool:
        claims = [pool.submit(store.claim, f"c{n % 10}", 60, str(n)) for n in range(80)]
    assert sorted(claim.result() for claim in claims) == ["claimed"] * 10 + ["held"] * 70


DYING = """
import asyncio, os, signal, sys
from telnyx_voice import models, webhooks

way, log, key, body, *pairs = sys.argv[1:]
router = webhooks.Webhooks(key, replay_store=store, lease=1).router()
headers = dict(zip(pairs[::2], pairs[1::2], strict=True))


def plain(event):
    with open(log, "a") as file:
        file.write("begun")
    os.kill(os.getpid(), signal.SIGKILL)


async def in_loop(event):
    plain(event)


router.on(models.CallReferStartedEvent)(in_loop if way == "async" else plain)
if way == "sync":
    router.handle("POST", headers, body)
else:
    asyncio.run(router.handle_async("POST", headers, body))
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("source", "way"),
    [
        *(("SQLiteStore", way) for way in ("sync", "thread", "async")),
        *(("RedisStore", "sync"), ("PostgresStore", "sync")),
    ],
    indirect=["source"],
)
def test_the_event_of_a_killed_process_is_handled_by_a_retry(
    source: str, way: str, tmp_path: Path
) -> None:
    log, given = tmp_path / "log", delivery()
    pairs = [text for pair in given.headers.items() for text in pair]
    arguments = [way, str(log), PAIR.public, given.body.decode(), *pairs]
    program = [sys.executable, "-c", source + DYING, *arguments]
    done = subprocess.run(program, cwd=ROOT, timeout=60, check=False)
    assert (done.returncode, log.read_text()) == (-signal.SIGKILL, "begun")
    found, runs, statuses = router(run(source)["store"], lease=1), list[Event](), list[int]()
    found.on(Event)(runs.append)
    while not runs and len(statuses) < 1_000:
        statuses.append(found.handle("POST", given.headers, given.body).status)
        time.sleep(0.01)
    assert statuses[-1] == 200
    assert set(statuses[:-1]) <= {503}
    assert found.handle("POST", given.headers, given.body).status == 200
    assert len(runs) == 1
