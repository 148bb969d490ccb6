"""What a signed delivery costs, beside PyNaCl with plain JSON and the official SDK.

Every delivery is authentic, and every candidate reads the same bytes.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from statistics import median
from typing import TYPE_CHECKING

from tests.contract import spec_reader

from .. import plot
from ..figures import Chapter, Table, Verdict, comparison, number, ratio
from ..homes import CLIENT, OFFICIAL, home
from ..inside.webhooks import CANDIDATES
from ..live import Live, interleave

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_BASE = "PyNaCl and json"
_NOTE = """\
Ed25519 over `{timestamp}|{body}`, once per event of the spec; CPU per delivery. By hand is
PyNaCl's `VerifyKey.verify` with a key made once, then `json.loads`, with no look at the time, at
other headers or at types. Both call the same function of libsodium; what ours takes more is the
typed event (`without verifying`), and finding and checking the headers and the time."""


def measure(*, quick: bool) -> Chapter:
    """Measure deliveries."""
    official = home(OFFICIAL)
    names = [name for name in CANDIDATES if not (name.startswith("official") and official.problem)]
    events = [
        (webhook.event_type, json.dumps(next(iter(webhook.deliveries))[1], separators=(",", ":")))
        for webhook in spec_reader.load().webhooks
    ]
    pooled: dict[str, list[float]] = {name: [] for name in names}
    tables: list[Table] = []
    with ExitStack() as stack:
        workers = {
            name: stack.enter_context(
                Live(
                    home(OFFICIAL if name.startswith("official") else CLIENT).python,
                    "webhooks",
                    name,
                )
            )
            for name in names
        }
        for event, body in events[: 2 if quick else None]:
            candidates = {name: _asking(worker, body) for name, worker in workers.items()}
            cpu = interleave(candidates, 5 if quick else 15)["cpu"]
            tables.append(comparison(f"{event}, {len(body)} bytes", cpu, _BASE, "CPU µs"))
            for name in names:
                pooled[name] += cpu[name]
    times = ratio(pooled, "ours", _BASE)
    verdict = Verdict(
        budget="webhook, verified and parsed: at most 1.15 x PyNaCl and json.loads",
        figure=f"{number(median(pooled['ours']))} µs",
        competitor=f"{number(median(pooled[_BASE]))} µs ({_BASE})",
        ratio=number(times),
        before="1.14",
        held=times <= 1.15,
    )
    return Chapter(
        name="webhooks",
        title="What a webhook costs",
        notes=(
            _NOTE,
            *([f"official: {official.problem}"] if official.problem else []),
        ),
        tables=tuple(tables),
        verdicts=(verdict,),
        plot=plot.bars(
            "CPU per delivery, µs (median over all events)",
            {name: median(values) for name, values in pooled.items()},
        ),
    )


def _asking(worker: Live, body: str) -> Callable[[], Mapping[str, float]]:
    return lambda: worker.ask(body=body, calls=200)
