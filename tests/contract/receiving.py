"""What tests of receiving share: a signed delivery, a store to watch, and the code of the guide."""

from __future__ import annotations

import json
import re
import threading
from pathlib import Path
from typing import Any, NamedTuple

from telnyx_voice import models, testing, webhooks

PAIR = testing.keys()
Event = models.CallReferStartedEvent
GUIDE = Path(__file__).parents[2] / "generated" / "docs" / "webhooks.md"


def router(
    store: Any = None, *, lease: float | None = None, **options: Any
) -> webhooks.WebhookRouter:
    times: Any = {} if lease is None else {"lease": lease}
    return webhooks.Webhooks(PAIR.public, replay_store=store, **times).router(**options)


def delivery() -> testing.Delivery:
    return testing.delivery("call.refer.started", PAIR.private)


def identity(given: testing.Delivery) -> str:
    found: str = json.loads(given.body)["data"]["id"]
    return found


def examples() -> list[str]:
    """The Python blocks of the guide's page about webhooks."""
    text = GUIDE.read_text("utf-8")
    return re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def example(name: str) -> str:
    """The block of the guide that has a class."""
    (found,) = (block for block in examples() if f"class {name}:" in block)
    return found


def run(block: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "readme"}
    exec(compile(block, "webhooks.md", "exec", dont_inherit=True), names)
    return names


class Call(NamedTuple):
    method: str
    key: str
    holder: str


class Watched:
    """A store in memory that counts, and tells a test when a claim was renewed."""

    def __init__(self) -> None:
        self.calls = list[Call]()
        self.renewed = threading.Event()
        self._inner = webhooks.MemoryReplayStore()

    def claim(self, key: str, lease: float, holder: str) -> webhooks.ClaimState:
        before = [call for call in self.calls if call == ("claim", key, holder)]
        self.calls.append(Call("claim", key, holder))
        if len(before) >= 3:
            self.renewed.set()
        return self._inner.claim(key, lease, holder)

    def done(self, key: str, remember: float) -> None:
        self.calls.append(Call("done", key, ""))
        self._inner.done(key, remember)

    def release(self, key: str, holder: str) -> None:
        self.calls.append(Call("release", key, holder))
        self._inner.release(key, holder)
