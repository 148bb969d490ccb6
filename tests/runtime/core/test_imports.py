"""What importing costs: nothing that a call needs is loaded before the call."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {
    "aiohttp",
    "asyncio",
    "dataclasses",
    "email",
    "httpcore2",
    "httpx2",
    "nacl",
    "pydantic",
    "pydantic_core",
    "random",
    "socket",
    "ssl",
    "urllib.request",
    "uuid",
}
LATER = {"json", "math", "urllib.parse", "weakref"}
"""What the standard library has for a client or a call that is not there yet."""


def loaded(root: Path, code: str, unwanted: set[str] = HEAVY) -> set[str]:
    program = f"{code}\nimport sys; print(*sys.modules)"
    # Without `site`: what the environment loads at its start is not ours.
    done = subprocess.run(
        [
            sys.executable,
            "-S",
            "-c",
            program,
        ],
        cwd=root,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split()) & unwanted


def test_importing_the_clients_loads_nothing(root: Path) -> None:
    code = (
        "from generator.runtime.client import asynchronous, options, sync\n"
        "from generator.runtime.core import errors, omit, spec"
    )
    assert loaded(root, code, HEAVY | LATER) == set()


def test_a_client_with_a_transport_of_its_own_loads_no_other(root: Path) -> None:
    code = (
        "from generator.runtime.client.sync import SyncClient\n"
        "from generator.runtime.core.spec import ClientSpec\n"
        "from generator.runtime.http.transport import MockTransport\n"
        "spec = ClientSpec(package='x', version='1', user_agent='x', logger='x',"
        " server_url='https://x.example.com')\n"
        "SyncClient(spec, {}, {'transport': MockTransport(lambda r: None)})"
    )
    assert loaded(root, code) == set()


def test_a_call_loads_no_other_library(root: Path) -> None:
    code = (
        "from tests.runtime.api import Example, responding, ok\n"
        "client = Example(transport=responding(ok()))\n"
        "client.send()"
    )
    assert not loaded(root, code) & {"aiohttp", "httpx2", "httpcore2", "nacl", "ssl"}


def test_what_records_name_to_write_bodies_loads_nothing(root: Path) -> None:
    code = "from generator.runtime.bodies import form, multipart, raw, sequence"
    assert loaded(root, code) == set()
