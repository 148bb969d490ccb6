"""Ask the oracle about every edit: `python -m tests.oracle`, or `make oracle`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.surface.versions import Verdict

from .edits import edits
from .oracle import Seen, ask, figures

FALSE_MAJORS = 0.02
"""The share of majors that may be called so although nobody sees a break."""
AT_ONCE = 40
"""The clients that the type checkers hold in memory together."""


def main() -> int:
    """Print what is wrong, batch by batch, then the figures; 1 if they are not good enough."""
    wanted = sys.argv[1:]
    chosen = [e for e in edits() if not wanted or any(w in e.name for w in wanted)]
    seen: list[Seen] = []
    while batch := chosen[len(seen) : len(seen) + AT_ONCE]:
        with TemporaryDirectory() as folder:
            found = ask(batch, Path(folder))
        seen += found
        print(f"{len(seen)} of {len(chosen)}", *map(_wrong, found), sep="", flush=True)
    print(figures(seen))
    majors = sum(each.found.verdict is Verdict.MAJOR for each in seen)
    false = sum(each.is_false for each in seen)
    wrong = any(each.is_missed or each.is_noise_called_a_change for each in seen)
    return int(wrong or false > FALSE_MAJORS * majors)


def _wrong(seen: Seen) -> str:
    """What is wrong with a verdict, on lines of its own."""
    titles = {
        "called less than major": seen.is_missed,
        "called major, and nobody sees a break": seen.is_false,
        "noise": seen.is_noise_called_a_change,
    }
    return "".join(f"\n  {title}: {seen.shown()}" for title, holds in titles.items() if holds)


if __name__ == "__main__":
    sys.exit(main())
