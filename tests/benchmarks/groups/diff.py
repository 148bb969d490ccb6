"""The verdict on a change: `clientlathe diff` of a large document.

Whole programs are measured, with an empty cache, and the document is changed in one place, so that
there is something to say.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from generator.config.config import Config
from generator.pipeline import decide
from tests.checkout import ROOT

from ..documents import corpus, github, growing, load, operations
from ..figures import Chapter, Table, Verdict, number
from ..spending import Spent, spend

if TYPE_CHECKING:
    from collections.abc import Mapping

_REPORT, _DOCUMENTS = 10, 20
_NOTE = """\
Medians of whole programs, from the start of the process to its end. The change is one more
operation. Against a report only one document is read and lowered; between two documents both are,
each in a process of its own if they are large."""


def measure(*, quick: bool) -> Chapter:
    """Measure the verdict."""
    largest = [] if quick else corpus()[-1:]
    whole = [found] if not quick and (found := github()) is not None else largest
    with TemporaryDirectory() as name:
        folder = Path(name)
        old = folder / "old.json"
        old.write_text(json.dumps(load(whole[0]) if whole else growing(50)), "utf-8")
        new = folder / "new.json"
        new.write_text(json.dumps(_changed(load(old))), "utf-8")
        report = folder / "api.txt"
        report.write_text(decide(Config(spec=old), lambda _: None).report.text(), "utf-8")
        sides = {
            "a report and a document": (str(report), str(new)),
            "two documents": (str(old), str(new)),
            "two reports": (str(report), str(report)),
        }
        spent: dict[str, list[Spent]] = {what: [] for what in sides}
        for _ in range(2 if quick else 3):
            for what, two in sides.items():
                spent[what].append(_spent(folder, "diff", *two))
        title = f"{whole[0].name if whole else 'a made document'}, {operations(old):,} operations"
    return Chapter(
        name="diff",
        title="The verdict on a change",
        notes=(_NOTE,),
        tables=(_table(title, spent),),
        verdicts=(
            _verdict("against a report", _REPORT, spent["a report and a document"]),
            _verdict("between two documents", _DOCUMENTS, spent["two documents"]),
        ),
    )


def _changed(document: dict[str, Any]) -> dict[str, Any]:
    operation = {"operationId": "askForMore", "responses": {"204": {"description": "Good."}}}
    return {**document, "paths": {**document["paths"], "/more-of-it": {"get": operation}}}


def _spent(folder: Path, *arguments: str) -> Spent:
    command = [sys.executable, "-m", "generator", *arguments]
    cache = str(folder / "cache")
    return spend(command, cwd=folder, PYTHONPATH=str(ROOT), CLIENTLATHE_CACHE=cache)


def _table(title: str, spent: Mapping[str, list[Spent]]) -> Table:
    rows = tuple(
        (
            what,
            *(number(median(getattr(each, figure) for each in runs)) for figure in ("wall", "cpu")),
        )
        for what, runs in spent.items()
    )
    return Table(title, ("between", "s", "CPU s"), rows)


def _verdict(what: str, limit: int, runs: list[Spent]) -> Verdict:
    seconds = median(each.wall for each in runs)
    return Verdict(
        budget=f"`diff` of a large document {what}: less than {limit} s",
        figure=f"{number(seconds)} s (min {number(min(each.wall for each in runs))})",
        competitor="-",
        ratio="-",
        held=seconds < limit,
    )
