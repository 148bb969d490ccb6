"""Ask the oracle about every edit: `python -m tests.oracle`, or `make oracle`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.surface.versions import Verdict

from .edits import edits
from .oracle import ask, figures

FALSE_MAJORS = 0.02
"""The share of majors that may be called so although nobody sees a break."""


def main() -> int:
    """Print what is wrong, then the figures; 1 if they are not good enough."""
    wanted = sys.argv[1:]
    chosen = [e for e in edits() if not wanted or any(w in e.name for w in wanted)]
    with TemporaryDirectory() as folder:
        seen = ask(chosen, Path(folder))
    missed = [each for each in seen if each.is_missed]
    false = [each for each in seen if each.is_false]
    noise = [each for each in seen if each.edit.noise and each.found.verdict is not Verdict.NONE]
    titles = ("called less than major", "called major, and nobody sees a break", "noise")
    for title, found in zip(titles, (missed, false, noise), strict=True):
        if found:
            print(f"{title}:", *(f"  {each.shown()}" for each in found), sep="\n")
    print(figures(seen))
    majors = sum(each.found.verdict is Verdict.MAJOR for each in seen)
    return int(bool(missed or noise) or len(false) > FALSE_MAJORS * majors)


if __name__ == "__main__":
    sys.exit(main())
