"""Many calls at once, over three transports, to a server that resets, stalls and refuses.

`make soak` runs it for a minute: 16 threads and 200 tasks. It fails if a descriptor, task or thread
is left, if a call has the response of another one, or if an error says "not sent" of a request that
the server received.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import telnyx_voice

from tests.runtime.hostile import Hostile

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = Path("/proc/self/fd")
WAYS = ("id", "id", "id", "reset", "close", "stall", "error", "truncated", "stray_response")
UP, DOWN = 0.3, 0.1
"""Seconds for which the server takes connections, and refuses them."""
POLICY = telnyx_voice.RetryPolicy(max_retries=2, initial_delay=0.02, max_delay=0.05)


@dataclass
class Report:
    """What became of the calls."""

    outcomes: Counter[str] = field(default_factory=Counter[str])
    unsent: set[str] = field(default_factory=set[str])
    """The paths of requests of which an error said that they were not sent."""
    problems: list[str] = field(default_factory=list[str])

    def note(self, path: str, outcome: object) -> None:
        """Take what a call returned or raised."""
        if isinstance(outcome, Exception):
            self.outcomes[type(outcome).__name__] += 1
            if isinstance(outcome, telnyx_voice.APIConnectionError):
                if not outcome.sent:
                    self.unsent.add(path)
            elif not isinstance(outcome, telnyx_voice.APIStatusError):
                self.problems.append(f"{path}: {outcome!r}")
        else:
            self.outcomes["success"] += 1
            way, name = path.split("/")[1:]
            wanted = name if way == "id" else "ok"
            if outcome != {"data": {"result": wanted}}:
                self.problems.append(f"{path}: the response of another call: {outcome}")


def held() -> dict[str, int]:
    """What this process holds."""
    gc.collect()
    files = len(list(FILES.iterdir()))
    return {"descriptors": files, "threads": threading.active_count()}


def paths(worker: int, until: float) -> Iterator[tuple[str, str]]:
    """The calls of one worker: method and path."""
    choice = Random(worker)
    for number in count():
        if time.monotonic() >= until:
            return
        yield choice.choice(("get", "post")), f"/{choice.choice(WAYS)}/{worker}-{number}"


def thread(client: telnyx_voice.Telnyx, worker: int, until: float, report: Report) -> None:
    for verb, path in paths(worker, until):
        try:
            outcome = getattr(client, verb)(path, cast_to=dict)
        except Exception as error:  # noqa: BLE001 - the report judges it
            outcome = error
        report.note(path, outcome)


async def task(client: Any, worker: int, until: float, report: Report) -> None:
    for verb, path in paths(worker, until):
        try:
            outcome = await getattr(client, verb)(path, cast_to=dict)
        except Exception as error:  # noqa: BLE001 - the report judges it
            outcome = error
        report.note(path, outcome)


def options(server: Hostile) -> dict[str, Any]:
    return {
        "api_key": "KEY0123456789",
        "base_url": server.url,
        "timeout": 2.0,
        "retry_policy": POLICY,
    }


async def all_tasks(server: Hostile, tasks: int, until: float, report: Report) -> None:
    transports = (telnyx_voice.AsyncHTTPTransport(), telnyx_voice.AiohttpTransport())
    clients = [telnyx_voice.AsyncTelnyx(transport=t, **options(server)) for t in transports]
    await asyncio.gather(
        *(task(clients[n % 2], 1_000 + n, until, report) for n in range(tasks)),
    )
    for client in clients:
        await client.close()
    await asyncio.sleep(0.1)  # aiohttp closes a little later than it says
    left = asyncio.all_tasks() - {asyncio.current_task()}
    if left:
        report.problems.append(f"tasks are left: {left}")


def flap(server: Hostile, until: float) -> None:
    """Refuse connections now and then."""
    while time.monotonic() < until:
        time.sleep(UP)
        server.stop_listening()
        time.sleep(DOWN)
        server.listen()


def soak(seconds: float, threads: int, tasks: int) -> Report:
    """Run it; `problems` of what comes back has to be empty."""
    report, before = Report(), held()
    with Hostile() as server:
        until = time.monotonic() + seconds
        client = telnyx_voice.Telnyx(**options(server))
        work = [
            threading.Thread(target=thread, args=(client, n, until, report)) for n in range(threads)
        ]
        work.append(threading.Thread(target=flap, args=(server, until)))
        for each in work:
            each.start()
        asyncio.run(all_tasks(server, tasks, until, report))
        for each in work:
            each.join()
        client.close()
    received = {request.path for request in server.received}
    untrue = sorted(report.unsent & received)
    report.problems += [f"{path} was sent, and an error says that it was not" for path in untrue]
    del client, server
    after = held()
    report.problems += [
        f"{after[name]} {name} are left of {before[name]}"
        for name in before
        if after[name] > before[name]
    ]
    return report


def main() -> int:
    """Run it from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--threads", type=int, default=16)
    parser.add_argument("--tasks", type=int, default=200)
    report = soak(**vars(parser.parse_args()))
    lines = [f"{number:8} {name}" for name, number in report.outcomes.most_common()]
    lines.append(f"{len(report.unsent):8} of them not sent, {len(report.problems)} problems")
    sys.stdout.write("\n".join([*lines, *report.problems[:50], ""]))
    return 1 if report.problems else 0


if __name__ == "__main__":
    sys.exit(main())
