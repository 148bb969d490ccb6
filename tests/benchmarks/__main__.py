"""The command behind `make bench` and `make bench-report`.

Groups run one after the other; one that fails is reported and does not take the others with it.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from time import perf_counter
from typing import TYPE_CHECKING, Any

from .figures import BUDGET_HEAD, Table
from .live import say
from .report import write

if TYPE_CHECKING:
    from .figures import Chapter

GROUPS = ("start", "calls", "webhooks", "fake", "models", "size", "generation", "growth", "diff")


def main() -> int:
    """Measure, print, and say 1 if a group could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--groups", default="", help=f"some of {','.join(GROUPS)}")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, smaller documents")
    parser.add_argument("--report", action="store_true", help="write RESULTS.md and the charts")
    arguments = parser.parse_args()
    chosen = arguments.groups.split(",") if arguments.groups else list(GROUPS)
    if unknown := set(chosen) - set(GROUPS):
        parser.error(f"unknown group {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
    chapters: list[Chapter] = []
    failed: list[str] = []
    for name in chosen:
        say(f"{name} ...")
        began = perf_counter()
        module: Any = import_module(f"{__package__}.groups.{name}")
        try:
            chapter: Chapter = module.measure(quick=arguments.quick)
        except Exception as error:  # noqa: BLE001 - the other groups can still be measured
            say(f"  {name} failed: {type(error).__name__}: {error}")
            failed.append(name)
            continue
        say(f"  {perf_counter() - began:.0f} s")
        chapters.append(chapter)
        for table in chapter.tables:
            print(table.plain())
        for note in chapter.notes:
            print(f"* {note}")
        print(flush=True)
    rows = tuple(verdict.cells() for chapter in chapters for verdict in chapter.verdicts)
    if rows:
        print(Table("Budgets", BUDGET_HEAD, rows).plain())
    if arguments.report:
        write(chapters)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
