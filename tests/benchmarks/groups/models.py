"""What reading and writing each model costs, beside plain JSON and the official SDK.

What a call sends is checked before it is written, and that is in the figure.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from statistics import median
from typing import TYPE_CHECKING, Any

from tests.contract import spec_reader, values

from .. import plot
from ..figures import Chapter, Table, Verdict, number, ratio
from ..homes import CLIENT, OFFICIAL, home
from ..live import Live, interleave

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# The classes of the official SDK for the same JSON.
OFFICIAL_NAMES = {
    "CallControlCommandResponse": "telnyx.types.calls.ActionSendDtmfResponse",
    "CallReferStartedEvent": "telnyx.types.CallReferStartedWebhookEvent",
    "CallReferCompletedEvent": "telnyx.types.CallReferCompletedWebhookEvent",
    "CallReferFailedEvent": "telnyx.types.CallReferFailedWebhookEvent",
    "SiprecStartedEvent": "telnyx.types.CallSiprecStartedWebhookEvent",
    "SiprecStoppedEvent": "telnyx.types.CallSiprecStoppedWebhookEvent",
    "SiprecFailedEvent": "telnyx.types.CallSiprecFailedWebhookEvent",
}
_NOTE = """\
CPU per value with every property set. `read`: bytes to a model; `request`: a mapping checked
against the model, to bytes; `write`: a model to JSON. json is the standard library's, which
checks nothing and makes no model."""


def measure(*, quick: bool) -> Chapter:
    """Measure models."""
    spec = spec_reader.load()
    requests = {operation.body.name for operation in spec.operations if operation.body is not None}
    wholes = {
        name: value
        for name, schema in spec.schemas.items()
        if schema.get("type") == "object" and (value := _whole(schema)) is not None
    }
    if quick:
        wholes = dict(list(wholes.items())[:6])
    official = home(OFFICIAL)
    rows: list[tuple[str, ...]] = []
    read: dict[str, dict[str, float]] = {}
    written: list[float] = []
    with ExitStack() as stack:

        def live(name: str, where: str) -> Live:
            return stack.enter_context(Live(home(where).python, "models", name))

        workers = {"json": live("json", CLIENT), "ours": live("ours", CLIENT)}
        if not official.problem:
            workers["official"] = live("official", OFFICIAL)
        for name, value in wholes.items():
            content = json.dumps(value, separators=(",", ":"))
            for work in ("read", "request" if name in requests else "write"):
                candidates = {
                    who: _asking(worker, _name(who, name), content, work)
                    for who, worker in workers.items()
                    if who != "official" or (name in OFFICIAL_NAMES and work != "request")
                }
                cpu = interleave(candidates, 4 if quick else 9)["cpu"]
                rows.append(_row(name, work, cpu))
                if work == "write":
                    written.append(ratio(cpu, "ours", "json"))
                if work == "read" and "official" in cpu:
                    read[name] = {who: median(times) for who, times in cpu.items()}
    head = (
        *("model", "work", "ours µs", "min", "json µs", "x json"),
        *("official µs", "x official"),
    )
    return Chapter(
        name="models",
        title="Reading and writing models",
        notes=(
            _NOTE,
            *([f"official: {official.problem}"] if official.problem else []),
        ),
        tables=(Table("Each model", head, tuple(rows)),),
        verdicts=(
            Verdict(
                budget="model to JSON: at most 1.5 x json.dumps of the same data",
                figure=f"{number(min(written))} to {number(max(written))} x",
                competitor="1 (json)",
                ratio=number(max(written)),
                before="1.2 to 4.5",
                held=max(written) <= 1.5,
            ),
        ),
        plot=plot.groups("CPU to read a model, µs (median)", read),
    )


def _whole(schema: spec_reader.Place) -> Any:
    """A valid value with every property; None: there is none."""
    valid = [body for body in values.bodies(schema) if schema.allows(body)]
    return max(valid, key=lambda body: len(json.dumps(body)), default=None)


def _name(who: str, model: str) -> str:
    return OFFICIAL_NAMES[model] if who == "official" else model


def _asking(worker: Live, model: str, content: str, work: str) -> Callable[[], Mapping[str, float]]:
    return lambda: worker.ask(model=model, content=content, work=work, calls=300)


def _row(name: str, work: str, cpu: dict[str, list[float]]) -> tuple[str, ...]:
    theirs = (
        (number(median(cpu["official"])), number(ratio(cpu, "ours", "official")))
        if "official" in cpu
        else ("", "")
    )
    return (
        name,
        work,
        number(median(cpu["ours"])),
        number(min(cpu["ours"])),
        number(median(cpu["json"])),
        number(ratio(cpu, "ours", "json")),
        *theirs,
    )
