"""Both clients behind one face, so that a scenario is told once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.runtime.api import AsyncExample, Example


@dataclass
class Driver:
    """Calls methods of a client, synchronous or not, and records how long it would have slept."""

    asynchronous: bool
    slept: list[float] = field(default_factory=list[float])

    def client(self, **options: Any) -> Any:
        return AsyncExample(**options) if self.asynchronous else Example(**options)

    def run(self, client: Any, method: str, *arguments: Any, **options: Any) -> Any:
        result = getattr(client, method)(*arguments, **options)
        if not self.asynchronous:
            return result

        async def wait() -> Any:
            return await result

        return asyncio.run(wait())


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def driver(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Driver:
    """A driver whose waits between attempts take no time."""
    driver = Driver(request.param)

    async def sleep(seconds: float) -> None:
        driver.slept.append(seconds)

    monkeypatch.setattr("generator.runtime.client.sync.sleep", driver.slept.append)
    monkeypatch.setattr("generator.runtime.client.asynchronous._sleep", sleep)
    return driver
