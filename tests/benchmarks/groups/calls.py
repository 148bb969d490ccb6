"""What a call costs, beside what else a user could send it with.

Every candidate is one live process that is used for all loads, asked in short blocks.
"""

from __future__ import annotations

from contextlib import ExitStack
from statistics import median
from typing import TYPE_CHECKING

from .. import plot
from ..figures import Chapter, Table, Verdict, comparison, number, ratio
from ..homes import CLIENT, OFFICIAL, home
from ..inside.calls import ASYNC, SYNC
from ..live import Live, interleave, say
from ..server import serving

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LOADS = (0, 1, 20, 200)
"""How many at once; 0 is synchronous, one after the other."""
_TITLES = {
    0: "Synchronous",
    1: "Asynchronous, one at a time",
    20: "Asynchronous, 20 at once",
    200: "Asynchronous, 200 at once",
}
_BUDGETS = {0: (0.85, "0.92"), 1: (0.75, "0.73"), 20: (0.75, "0.81"), 200: (0.75, "-")}
"""Of the CPU of bare httpx2, and what the ratio was over HTTP."""
_BLOCK = {0: 100, 1: 100, 20: 100, 200: 200}

Found = dict[str, dict[str, list[float]]]
_NOTE = """\
`send_dtmf` with its response read. httpx2 and aiohttp do the same by hand: `post(url, json=…)`,
`raise_for_status()`, `json()`. CPU is the time of all threads of the client's process, wall
includes the server. The bare socket sends ready bytes and is no client: it shows what the server
leaves to gain. The pool of httpx2, which is also ours, looks at each of its connections for each
request, so ours are several small ones; all 100 connections are kept for the next burst, which
needs no new handshakes, where httpx2 keeps 20 of them."""


def measure(*, quick: bool) -> Chapter:
    """Measure calls."""
    official = home(OFFICIAL)
    rounds = 4 if quick else 21
    names = [
        name for name in {**SYNC, **ASYNC} if not (name.startswith("official") and official.problem)
    ]
    loads = [load for load in LOADS if load < 200] if quick else list(LOADS)
    found: dict[tuple[str, int], Found] = {}
    with serving() as server, ExitStack() as stack:
        workers = {
            name: stack.enter_context(
                Live(
                    home(OFFICIAL if name.startswith("official") else CLIENT).python,
                    "calls",
                    name,
                    SSL_CERT_FILE=server.authority,
                )
            )
            for name in names
        }
        for kind, url in (("HTTP", server.http), ("TLS", server.tls)):
            for load in loads:
                say(f"  {_TITLES[load]}, {kind}")
                candidates = {
                    name: _asking(worker, url, load)
                    for name, worker in workers.items()
                    if name in (ASYNC if load else SYNC)
                    and not (kind == "TLS" and name == "bare socket")
                }
                found[kind, load] = interleave(candidates, rounds, warm=2)
    return Chapter(
        name="calls",
        title="What a call costs",
        notes=(
            _NOTE,
            "The ratio compares CPU and is the median of the rounds' own ratios.",
            *([f"official: {official.problem}"] if official.problem else []),
        ),
        tables=tuple(_table(kind, load, each) for (kind, load), each in found.items()),
        verdicts=_verdicts(found),
        plot=plot.groups(
            "CPU per call over HTTP, µs (median)",
            {
                _TITLES[load]: {name: median(values) for name, values in each["cpu"].items()}
                for (kind, load), each in found.items()
                if kind == "HTTP"
            },
        ),
    )


def _asking(worker: Live, url: str, load: int) -> Callable[[], Mapping[str, float]]:
    return lambda: worker.ask(url=url, calls=_BLOCK[load], at_once=load)


def _table(kind: str, load: int, found: Found) -> Table:
    cpu = comparison("", found["cpu"], "httpx2", "CPU µs")
    rows = tuple(
        (*row, number(median(found["wall"][row[0]])), number(min(found["wall"][row[0]])))
        for row in cpu.rows
    )
    head = (*cpu.head, "median wall µs", "min wall µs")
    return Table(f"{_TITLES[load]}, {kind}", head, rows)


def _verdicts(found: dict[tuple[str, int], Found]) -> tuple[Verdict, ...]:
    verdicts: list[Verdict] = []
    for (kind, load), each in found.items():
        cpu = each["cpu"]
        times = ratio(cpu, "ours", "httpx2")
        limit, before = _BUDGETS[load]
        verdicts.append(
            Verdict(
                budget=f"CPU per call, {_TITLES[load].lower()}, {kind}: at most {limit} x httpx2",
                figure=f"{number(median(cpu['ours']))} µs",
                competitor=f"{number(median(cpu['httpx2']))} µs (httpx2)",
                ratio=number(times),
                before=before if kind == "HTTP" else "-",
                held=times <= limit,
            )
        )
    return tuple(verdicts)
