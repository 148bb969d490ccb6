"""Forks, event loops one after the other, Ctrl-C and proxies: what only whole processes show."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING, Any

import pytest

from tests.runtime.hostile import Hostile
from tests.runtime.kinds import session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def server() -> Iterator[Hostile]:
    with Hostile() as server:
        yield server


def run(root: Path, code: str, *arguments: str, **env: str) -> Any:
    """Run a program in a process of its own; what it prints is JSON."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(code), *arguments],
        cwd=root,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


FORK = """
    import asyncio, json, os, sys
    from tests.runtime.kinds import SYNC
    from tests.runtime.api import AsyncExample, Example
    from generator.runtime.http.aiohttp import AiohttpTransport

    kind, url = sys.argv[1:]

    async def several(client, name):
        return [(await client.get_call(f"{name}-{n}")).data.result for n in range(10)]

    def call(client, name, runner):
        if kind in SYNC:
            return [client.get_call(f"{name}-{n}").data.result for n in range(10)]
        return runner.run(several(client, name))

    runner = asyncio.Runner()
    if kind in SYNC:
        client = Example(base_url=url)
    else:
        transport = AiohttpTransport() if kind == "aiohttp" else None
        client = AsyncExample(base_url=url, transport=transport)
    call(client, "warm", runner)
    good = 0
    for trial in range(15):
        child = os.fork()
        name = f"{trial}-{'parent' if child else 'child'}"
        if child:
            right = call(client, name, runner) == [f"{name}-{n}" for n in range(10)]
            good += right and os.waitpid(child, 0)[1] == 0
        else:
            try:
                own = asyncio.Runner()
                right = call(client, name, own) == [f"{name}-{n}" for n in range(10)]
                if kind not in SYNC:
                    own.run(client.close())
                    own.close()
                os._exit(0 if right else 1)
            except BaseException as error:
                print(repr(error), file=sys.stderr)
            finally:
                os._exit(2)
    runner.run(asyncio.sleep(0)) if kind in SYNC else runner.run(client.close())
    runner.close()
    print(json.dumps(good))
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.parametrize("kind", ["http", "async http", "aiohttp"])
def test_no_response_crosses_between_processes(kind: str, root: Path, server: Hostile) -> None:
    assert run(root, FORK, kind, f"{server.url}/id") == 15


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_client_of_the_users_own_is_refused_after_a_fork(root: Path, server: Hostile) -> None:
    code = """
        import os, sys, httpx2
        from tests.runtime.api import Example
        from generator.runtime.core.errors import ClientError
        with httpx2.Client() as http_client:
            client = Example(base_url=sys.argv[1], http_client=http_client)
            client.send()
            child = os.fork()
            if not child:
                try:
                    client.send()
                except ClientError as error:
                    os._exit(7 if "before this process was forked" in str(error) else 1)
                os._exit(1)
            print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    """
    assert run(root, code, f"{server.url}/ok") == 7
    assert len(server.received) == 1


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["async http", "aiohttp"])
def test_two_event_loops_one_after_the_other(kind: str, root: Path, server: Hostile) -> None:
    code = """
        import asyncio, json, sys, warnings
        from tests.runtime.api import AsyncExample
        from generator.runtime.http.aiohttp import AiohttpTransport

        # the first loop ends with a connection open, which Python mentions when it is collected
        warnings.simplefilter("ignore", ResourceWarning)
        transport = AiohttpTransport() if sys.argv[1] == "aiohttp" else None
        client = AsyncExample(base_url=sys.argv[2], transport=transport)

        async def several():
            return [(await client.send()).data.result for _ in range(3)]

        print(json.dumps([asyncio.run(several()) for _ in range(3)]))
    """
    assert run(root, code, kind, f"{server.url}/ok") == [["ok"] * 3] * 3
    assert server.connections == 3


@pytest.mark.slow
@pytest.mark.parametrize("way", ["hang", "slow_body"])
@pytest.mark.parametrize("client", ["Example", "AsyncExample"])
@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_ctrl_c_ends_a_call(root: Path, server: Hostile, client: str, way: str) -> None:
    code = f"""
        import asyncio, sys
        from tests.runtime.api import {client} as Client
        client = Client(base_url=sys.argv[1])
        print("ready", flush=True)
        try:
            asyncio.run(client.send()) if Client.__name__ == "AsyncExample" else client.send()
        except KeyboardInterrupt:
            print("interrupted", flush=True)
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), f"{server.url}/{way}"],
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        while not server.received:
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        # the server would keep it for ten seconds and more
        assert process.stdout.readline() == "interrupted\n"
        assert not server.gate.is_set()
        server.gate.set()


def called(kind: str, url: str) -> str:
    with session(kind, url) as s:
        result: str = s.call("send").data.result
    return result


@pytest.mark.parametrize("kind", ["http", "httpx2", "async http", "async httpx2", "aiohttp"])
def test_proxies_of_the_environment(
    kind: str, server: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = server.url.replace("http://", "http://user:pass%20word@")
    target = "http://api.localhost:1/ok"
    for name, value in {"http_proxy": proxy, "no_proxy": ""}.items():
        monkeypatch.setenv(name, value)
        monkeypatch.setenv(name.upper(), value)
    # a proxy is asked for the whole URL (RFC 9112, section 3.2.2): /ok is its first step here
    assert called(kind, target) == "ok"
    (request,) = server.received
    assert request.line == f"POST {target}/calls/c1/actions/send HTTP/1.1"
    assert request.headers["host"] == "api.localhost:1"
    assert request.headers["proxy-authorization"] == "Basic dXNlcjpwYXNzIHdvcmQ="


@pytest.mark.parametrize("kind", ["http", "async http", "aiohttp"])
@pytest.mark.parametrize("exception", ["127.0.0.1", "*", "example.com,127.0.0.1"])
def test_exceptions_from_the_proxies(
    kind: str, exception: str, server: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"http_proxy": "http://127.0.0.1:1", "no_proxy": exception}.items():
        monkeypatch.setenv(name, value)
        monkeypatch.setenv(name.upper(), value)
    assert called(kind, f"{server.url}/ok") == "ok"
