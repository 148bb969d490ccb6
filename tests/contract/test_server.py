"""The same calls over a real socket, and the example that the README gives."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from telnyx_voice import AsyncTelnyx, Telnyx, UnprocessableEntityError

from .checks_answers import assert_parsed
from .checks_calls import CALL, HARD_SEGMENTS, accepted, arguments, assert_sent
from .probe import KEY, Answer, resource_of
from .server import LoopbackServer
from .spec_reader import Spec, load
from .values import good

if TYPE_CHECKING:
    from .spec_reader import Operation

SPEC = load()
ROOT = Path(__file__).resolve().parents[2]

each_operation = pytest.mark.parametrize("operation", SPEC.operations, ids=lambda found: found.id)


def served_by(server: LoopbackServer) -> Spec:
    """The contract with the loopback server in place of the real one."""
    spec = SPEC.copy()
    spec.data["servers"] = [{"url": f"{server.origin}/v2"}]
    return spec


def on(spec: Spec, operation: Operation) -> Operation:
    return next(found for found in spec.operations if found.id == operation.id)


@pytest.mark.slow
@each_operation
def test_sync_over_a_socket(operation: Operation) -> None:
    assert operation.body is not None
    status, schema = operation.success[0]
    with LoopbackServer(accepted(operation)) as server:
        spec = served_by(server)
        with Telnyx(api_key=KEY, base_url=spec.server_url) as client:
            method = getattr(resource_of(client, operation.resource), operation.python_name)
            for body in good(operation.body):
                result = method(CALL, **arguments(body))
                assert_parsed(schema, result, good(schema)[0])
                sent = server.received.pop()
                assert_sent(on(spec, operation), sent, {"call_control_id": CALL}, body)
            for segment in HARD_SEGMENTS:
                body = good(operation.body)[0]
                method(segment, **arguments(body))
                sent = server.received.pop()
                assert_sent(on(spec, operation), sent, {"call_control_id": segment}, body)
    assert status == 200


@pytest.mark.slow
@each_operation
def test_async_over_a_socket(operation: Operation) -> None:
    assert operation.body is not None
    schema = operation.success[0][1]
    bodies = good(operation.body)[:10]

    async def run(base_url: str) -> list[object]:
        async with AsyncTelnyx(api_key=KEY, base_url=base_url) as client:
            method = getattr(resource_of(client, operation.resource), operation.python_name)
            return [await method(CALL, **arguments(body)) for body in bodies]

    with LoopbackServer(accepted(operation)) as server:
        spec = served_by(server)
        for result in asyncio.run(run(spec.server_url)):
            assert_parsed(schema, result, good(schema)[0])
        assert len(server.received) == len(bodies)
        for sent, body in zip(server.received, bodies, strict=True):
            assert_sent(on(spec, operation), sent, {"call_control_id": CALL}, body)


def test_documented_errors_over_a_socket() -> None:
    answer = SPEC.at("#/components/responses/UnprocessableEntityResponse")
    media = answer / "content" / "application/json"
    with (
        LoopbackServer(Answer(422, None)) as server,
        Telnyx(api_key=KEY, base_url=served_by(server).server_url) as client,
    ):
        for _, example in media.children("examples"):
            server.answer = Answer(422, example.get("value"))
            with pytest.raises(UnprocessableEntityError) as caught:
                client.calls.actions.send_dtmf(CALL, digits="1")
            expected = example.get("value")["errors"][0]
            assert caught.value.errors[0].code == expected["code"]
            assert expected["title"] in str(caught.value)


def first_example(readme: Path) -> str:
    """The first Python block of a README that makes a client and calls an operation."""
    text = readme.read_text("utf-8")
    for block in re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        if "client = Telnyx()" in block and "client.calls." in block:
            return str(block)
    raise AssertionError(f"{readme} has no example")


@pytest.mark.parametrize("readme", ["README.md", "generated/README.md"])
def test_the_example_of_the_readme_runs(readme: str) -> None:
    example = first_example(ROOT / readme)
    with LoopbackServer(accepted(SPEC.operations[0])) as server:
        environment = os.environ | {
            "TELNYX_API_KEY": KEY,
            "TELNYX_BASE_URL": served_by(server).server_url,
        }
        done = subprocess.run(
            [sys.executable, "-c", example],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert "ok" in done.stdout
        methods = {found.method.upper() for found in SPEC.operations}
        assert server.received
        for sent in server.received:
            assert sent.method in methods
            assert sent.headers["authorization"] == f"Bearer {KEY}"
