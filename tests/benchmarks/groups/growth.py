"""How cost grows with the number of operations.

A step from one size to the next may cost as many times more as there are more operations, not more.
"""

from __future__ import annotations

import json
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from .. import plot
from ..counts import size
from ..documents import growing
from ..figures import Chapter, Table, Verdict, number
from ..generators import OTHERS, OURS, PACKAGE
from ..homes import home
from ..live import say
from ..server import serving
from .start import Script, run_once

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZES = (10, 100, 1_000, 5_000)
_COMPARED_UP_TO = 1_000  # the others take minutes beyond
_TOLERANCE = 1.15
"""How much worse than linear a step may look before it is called that: timings are noisy."""
_NOTE = """\
Documents made for this: ten operations to a tag, each with a path and a query parameter and its
own request and response. MB is the greatest process of a first run; import and first call are those
of a client in a fresh process, over the interpreter."""


def measure(*, quick: bool) -> Chapter:
    """Measure growth."""
    sizes = SIZES[:2] if quick else SIZES
    (other,) = (each for each in OTHERS if each.name == "openapi-python-client")
    found: dict[str, list[float]] = {}
    with serving() as server:
        for count in sizes:
            say(f"  {count:,} operations")
            with TemporaryDirectory() as folder:
                figures = _one(count, Path(folder), server.http)
                if count <= _COMPARED_UP_TO and not home(other.home).problem:
                    spent = other.run(Path(folder) / "openapi.json", Path(folder) / "other")
                    figures[f"first run s, {other.name}"] = spent.wall
            for name, value in figures.items():
                found.setdefault(name, []).append(value)
    verdicts = tuple(
        verdict
        for name in ("first run s", "again s", "MB", "import ms", "first call ms", "code lines")
        for verdict in [_verdict(name, sizes, found[name])]
    )
    if theirs := found.get(f"first run s, {other.name}"):
        largest, mine = sizes[len(theirs) - 1], found["first run s"][len(theirs) - 1]
        verdicts += (
            Verdict(
                budget=f"{largest:,} operations: faster than {other.name}",
                figure=f"{number(mine)} s",
                competitor=f"{number(theirs[-1])} s",
                ratio=number(mine / theirs[-1]),
                held=mine < theirs[-1],
            ),
        )
    rows = tuple(
        (name, *(number(value) for value in values), *("" for _ in sizes[len(values) :]))
        for name, values in found.items()
    )
    timed = {name: values for name, values in found.items() if name.endswith((" s", " ms", "ent"))}
    return Chapter(
        name="growth",
        title="How cost grows",
        notes=(_NOTE,),
        tables=(Table("Figures", ("figure", *(f"{count:,}" for count in sizes)), rows),),
        verdicts=verdicts,
        plot=plot.lines("Cost by number of operations", sizes, timed, "operations"),
    )


def _one(count: int, folder: Path, url: str) -> dict[str, float]:
    document, out = folder / "openapi.json", folder / "ours"
    document.write_text(json.dumps(growing(count)), encoding="utf-8")
    first = OURS.run(document, out)
    again = OURS.run(document, out)
    assert (first.code, again.code) == (0, 0), first.output
    where = home(OURS.home)
    script = Script(
        where.name,
        f"import sys; sys.path.insert(0, {str(out)!r})\nfrom {PACKAGE} import Growing",
        "Growing(base_url=URL)",
        "client.group0.step0('x', name='y')",
    )
    runs = [run_once(where.python, script.program(), url) for _ in range(4)][1:]
    printed = size(path for path in (out / PACKAGE).rglob("*.py") if "_runtime" not in path.parts)
    return {
        "first run s": first.wall,
        "again s": again.wall,
        "MB": first.memory,
        "import ms": min(run["import"] for run in runs),
        "first call ms": min(run["first call"] for run in runs),
        "MB after the call": min(run["first call MB"] for run in runs),
        "files": printed.files,
        "code lines": printed.code,
    }


def _verdict(name: str, sizes: Sequence[int], values: Sequence[float]) -> Verdict:
    """The steepest step, as a power of the number of operations: 1 is linear, 0 is none at all."""
    steps = [
        log(values[n + 1] / values[n]) / log(sizes[n + 1] / sizes[n]) for n in range(len(sizes) - 1)
    ]
    return Verdict(
        budget=f"growth of {name}, {sizes[0]:,} to {sizes[-1]:,} operations: no step worse than "
        "linear",
        figure=f"{number(values[0])} → {number(values[-1])}",
        competitor="linear: power 1",
        ratio=f"power {max(steps):.2f}",
        held=max(steps) <= _TOLERANCE,
    )
