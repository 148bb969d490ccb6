"""The same calls over a real socket."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from telnyx_voice import AsyncTelnyx, Telnyx, UnprocessableEntityError

from .call import HARD_SEGMENTS, Call, all_keys, least
from .checks_calls import accepted, assert_sent
from .checks_responses import assert_parsed
from .probe import ServerResponse, resource_of
from .server import LoopbackServer
from .spec_reader import Spec, load
from .values import good

if TYPE_CHECKING:
    from .spec_reader import Operation

SPEC = load()
CALL = HARD_SEGMENTS[0]
KEYS = all_keys(SPEC)
KEY = KEYS["api_key"]
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
    assert schema is not None
    with LoopbackServer(accepted(operation)) as server:
        spec = served_by(server)
        calls = [
            Call(on(spec, operation), {"call_control_id": CALL}, b) for b in good(operation.body)
        ]
        calls += [least(on(spec, operation)).but(call_control_id=each) for each in HARD_SEGMENTS]
        with Telnyx(api_key=KEY, base_url=spec.server_url) as client:
            method = getattr(resource_of(client, operation.resource), operation.python_name)
            for call in calls:
                result = method(*call.positional, **call.keywords)
                assert_parsed(schema, result, good(schema)[0])
                assert_sent(call, server.received.pop(), KEYS)
    assert status == 200


@pytest.mark.slow
@each_operation
def test_async_over_a_socket(operation: Operation) -> None:
    assert operation.body is not None
    schema = operation.success[0][1]
    assert schema is not None
    bodies = good(operation.body)[:10]

    async def run(calls: list[Call], base_url: str) -> list[object]:
        async with AsyncTelnyx(api_key=KEY, base_url=base_url) as client:
            method = getattr(resource_of(client, operation.resource), operation.python_name)
            return [await method(*call.positional, **call.keywords) for call in calls]

    with LoopbackServer(accepted(operation)) as server:
        spec = served_by(server)
        calls = [Call(on(spec, operation), {"call_control_id": CALL}, body) for body in bodies]
        for result in asyncio.run(run(calls, spec.server_url)):
            assert_parsed(schema, result, good(schema)[0])
        assert len(server.received) == len(bodies)
        for call, sent in zip(calls, server.received, strict=True):
            assert_sent(call, sent, KEYS)


@pytest.mark.slow
def test_documented_errors_over_a_socket() -> None:
    response = SPEC.at("#/components/responses/UnprocessableEntityResponse")
    media = response / "content" / "application/json"
    with (
        LoopbackServer(ServerResponse(422, None)) as server,
        Telnyx(api_key=KEY, base_url=served_by(server).server_url) as client,
    ):
        for _, example in media.children("examples"):
            server.response = ServerResponse(422, example.get("value"))
            with pytest.raises(UnprocessableEntityError) as caught:
                client.calls.actions.send_dtmf(CALL, digits="1")
            expected = example.get("value")["errors"][0]
            assert caught.value.errors[0].code == expected["code"]
            assert expected["title"] in str(caught.value)
