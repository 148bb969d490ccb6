"""Generating: the flagship and public documents, first and again, beside other generators.

A first run has an empty cache and an empty folder; the run after it changes nothing. All generators
take a document one after the other before the next document's turn.
"""

from __future__ import annotations

import random
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.checkout import ROOT

from .. import plot
from ..documents import CORPUS, FLAGSHIP, corpus, operations
from ..figures import Chapter, Table, Verdict, number, ratio
from ..generators import OTHERS, OURS, Generator
from ..homes import home
from ..live import say
from ..spending import Spent, spend

if TYPE_CHECKING:
    from collections.abc import Sequence

_SMALL = 100_000  # bytes; from here on one round is enough to see a difference
_STAGE = re.compile(r"^(\w+) +([\d.]+) s$", re.MULTILINE)
OPC = "openapi-python-client"


@dataclass(slots=True)
class Runs:
    """What was found with one document."""

    operations: int
    first: dict[str, list[Spent]] = field(default_factory=dict[str, list[Spent]])
    again: list[Spent] = field(default_factory=list[Spent])
    verdicts: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])

    def wall(self) -> dict[str, list[float]]:
        """Seconds of first runs of those that wrote anything."""
        return {
            name: [each.wall for each in spent]
            for name, spent in self.first.items()
            if self.verdicts[name][0] != "fail"
        }


_NOTE = """\
Whole programs, from the start of the process to its end, seconds of wall time; ours with black
included. `again` is the same run with nothing changed. *ok*: every operation is there and every
module imports; *part*: some are not; *fail*: nothing usable. datamodel-codegen writes models only
unless it says client."""


def measure(*, quick: bool) -> Chapter:
    """Measure generation."""
    documents = [path for path in corpus() if not quick or path.stat().st_size < _SMALL]
    others = [each for each in OTHERS if not home(each.home).problem]
    order = random.Random(1)
    found: dict[str, Runs] = {}
    with TemporaryDirectory() as folder:
        flagship = _flagship(Path(folder), 2 if quick else 5)
        for document in [FLAGSHIP, *documents]:
            say(f"  {document.name}")
            runs = found[document.name] = Runs(operations(document))
            small = document.stat().st_size < _SMALL
            for number_of_round in range(2 if small and not quick else 1):
                generators = [OURS, *others]
                order.shuffle(generators)
                for generator in generators:
                    _once(generator, document, Path(folder), runs, judge=number_of_round == 0)
    absent = [f"{each.name}: {home(each.home).problem}" for each in OTHERS if each not in others]
    if not corpus():
        absent.append(
            f"No public documents: {CORPUS.relative_to(ROOT.parent)}, beside the checkout, "
            "is not there."
        )
    return Chapter(
        name="generation",
        title="Generating",
        notes=(
            _NOTE,
            *absent,
        ),
        tables=(
            _ours_table(found, flagship),
            _stages(found, flagship),
            _others_table(found, [OURS, *others]),
            _reasons(found),
        ),
        verdicts=_verdicts(found, flagship),
        plot=plot.groups(
            "First run, s (median)",
            {
                name: {who: median(walls) for who, walls in runs.wall().items()}
                for name, runs in list(found.items())[-4:]
            },
        ),
    )


def _flagship(folder: Path, rounds: int) -> Runs:
    """The flagship with its overlay and its configuration, as `make generate` does it."""
    runs = Runs(operations(FLAGSHIP))
    for _ in range(rounds):
        where = folder / "flagship"
        where.mkdir()
        config = str(ROOT / "spec" / "generator.toml")
        options = ["--config", config, "--out", str(where / "out"), "--verbose"]
        command = [*OURS.command(home(OURS.home), FLAGSHIP, where)[:4], *options]
        for kept in (runs.first.setdefault("ours", []), runs.again):
            kept.append(spend(command, cwd=where, PYTHONPATH=str(ROOT)))
        shutil.rmtree(where)
    runs.verdicts["ours"] = ("ok", "")
    return runs


def _once(generator: Generator, document: Path, folder: Path, runs: Runs, *, judge: bool) -> None:
    where = folder / "one"
    spent = generator.run(document, where)
    runs.first.setdefault(generator.name, []).append(spent)
    if generator is OURS:
        runs.again.append(generator.run(document, where))
    if judge:
        runs.verdicts[generator.name] = generator.judge(spent, where, runs.operations)
    shutil.rmtree(where)


def _ours_table(found: dict[str, Runs], flagship: Runs) -> Table:
    rows = [
        (
            name,
            str(runs.operations),
            number(median(spent.wall for spent in runs.first["ours"])),
            number(median(spent.cpu for spent in runs.first["ours"])),
            number(median(spent.memory for spent in runs.first["ours"])),
            number(median(spent.wall for spent in runs.again)),
            number(_again(runs)),
            f"{_formatting(runs):.0%}",
        )
        for name, runs in {"flagship, with overlay": flagship, **found}.items()
    ]
    head = (
        "document",
        "operations",
        "first s",
        "CPU s",
        "MB",
        "again s",
        "again / first",
        "formatting",
    )
    return Table("Our generator", head, tuple(rows))


def _formatting(runs: Runs) -> float:
    """The share of a first run that the layout of the output takes."""
    spent = runs.first["ours"][-1]
    return float(dict(_STAGE.findall(spent.output))["format"]) / spent.wall


def _again(runs: Runs) -> float:
    walls = {"again": [each.wall for each in runs.again]}
    return ratio({**walls, "first": [each.wall for each in runs.first["ours"]]}, "again", "first")


def _stages(found: dict[str, Runs], flagship: Runs) -> Table:
    """Seconds of each stage, of a first run and of one after it."""
    named = {"flagship": flagship, **dict(list(found.items())[-2:])}
    columns = {
        f"{name}, {when}": dict(_STAGE.findall(spent.output))
        for name, runs in named.items()
        for when, spent in (("first", runs.first["ours"][-1]), ("again", runs.again[-1]))
    }
    stages = dict.fromkeys(stage for times in columns.values() for stage in times)
    rows = tuple((stage, *(times.get(stage, "") for times in columns.values())) for stage in stages)
    return Table("Seconds of each stage", ("stage", *columns), rows)


def _others_table(found: dict[str, Runs], generators: Sequence[Generator]) -> Table:
    rows = tuple(
        (
            name,
            str(runs.operations),
            *(
                f"{runs.verdicts[each.name][0]} "
                f"{number(median(spent.wall for spent in runs.first[each.name]))}"
                for each in generators
            ),
        )
        for name, runs in found.items()
    )
    head = ("document", "operations", *(each.name for each in generators))
    return Table("The same documents: verdict and seconds of a first run", head, rows)


def _reasons(found: dict[str, Runs]) -> Table:
    rows = tuple(
        (f"{name}, {who}", verdict, reason.replace("|", "/"))
        for name, runs in found.items()
        for who, (verdict, reason) in runs.verdicts.items()
        if verdict != "ok"
    )
    return Table("What is not ok", ("document, generator", "verdict", "what it said"), rows)


def _verdicts(found: dict[str, Runs], flagship: Runs) -> tuple[Verdict, ...]:
    seconds = median(spent.wall for spent in flagship.first["ours"])
    beside, times = "-", "-"
    if (theirs := found[FLAGSHIP.name].wall()) and OPC in theirs:
        beside = f"{number(median(theirs[OPC]))} s ({OPC}, without overlay)"
        times = number(ratio(theirs, "ours", OPC))
    verdicts = [
        Verdict(
            budget="`make generate`, flagship, first run: at most 2 s",
            figure=f"{number(seconds)} s",
            competitor=beside,
            ratio=times,
            held=seconds <= 2,
        )
    ]
    taken = {name: runs for name, runs in found.items() if OPC in runs.wall()}
    if taken:
        name, runs = max(taken.items(), key=lambda item: item[1].operations)
        walls = runs.wall()
        times_of = ratio(walls, "ours", OPC)
        verdicts.append(
            Verdict(
                budget=f"the largest document that both take ({name}, {runs.operations} "
                f"operations): faster than {OPC}",
                figure=f"{number(median(walls['ours']))} s",
                competitor=f"{number(median(walls[OPC]))} s ({runs.verdicts[OPC][0]})",
                ratio=number(times_of),
                held=times_of < 1,
            )
        )
    shares = {name: _formatting(runs) for name, runs in found.items()}
    dearest = max(shares, key=lambda name: shares[name])
    verdicts.append(
        Verdict(
            budget="formatting: at most 15 % of any first run",
            figure=f"{shares[dearest]:.0%} ({dearest})",
            competitor="-",
            ratio="-",
            before="35 to 58 %",
            held=shares[dearest] <= 0.15,
        )
    )
    name, runs = max(found.items(), key=lambda item: item[1].operations)
    again = _again(runs)
    verdicts.append(
        Verdict(
            budget=f"unchanged re-run ({name}): at most 1/5 of the first",
            figure=f"{number(median(spent.wall for spent in runs.again))} s",
            competitor=f"{number(median(s.wall for s in runs.first['ours']))} s (our first run)",
            ratio=number(again),
            held=again <= 0.2,
        )
    )
    return tuple(verdicts)
