"""The asynchronous client under trio, where that is installed: no client depends on it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.runtime import errors
from generator.runtime.transport_http import AsyncHTTPTransport
from tests.runtime.api import AsyncExample
from tests.runtime.hostile import Hostile
from tests.runtime.kinds import LIMITS

trio: Any = pytest.importorskip("trio", reason="trio is no dependency of a client")


def test_calls_under_trio() -> None:
    async def several(server: Hostile) -> None:
        url, transport = server.url, AsyncHTTPTransport(max_connections=3)
        client = AsyncExample(base_url=f"{url}/ok", transport=transport)
        async with trio.open_nursery() as nursery:
            for _ in range(20):
                nursery.start_soon(client.send)
        assert server.connections <= 3
        slow = client.with_options(base_url=f"{url}/slow_head")
        for seconds in LIMITS:
            with pytest.raises(errors.APITimeoutError) as late:
                await slow.send(timeout=seconds)
            if isinstance(late.value, errors.AnswerTimeoutError):
                break
        else:
            raise AssertionError(f"nothing was sent within {LIMITS[-1]} seconds")
        broken = client.with_options(base_url=f"{url}/reset")
        with pytest.raises(errors.NoAnswerError) as raised:
            await broken.send_once()
        assert raised.value.retries_taken == 2
        await client.close()

    for _ in range(2):
        with Hostile() as server:
            trio.run(several, server)
