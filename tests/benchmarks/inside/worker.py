"""The side of `live.py` that responds.

What is measured stands between two looks at the clocks, and nothing else does.
"""

from __future__ import annotations

import json
import os
import sys
from time import perf_counter, process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def serve(measure: Callable[..., dict[str, float]]) -> None:
    """Respond until nobody asks any more."""
    for line in sys.stdin:
        print(json.dumps(measure(**json.loads(line))), flush=True)
    os._exit(0)  # open connections end with the process; libraries would complain of each


def timed(work: Callable[[], object], calls: int) -> dict[str, float]:
    """Microseconds per call of what is done in one go."""
    wall, cpu = perf_counter(), process_time()
    work()
    cpu, wall = process_time() - cpu, perf_counter() - wall
    return {"cpu": cpu / calls * 1e6, "wall": wall / calls * 1e6}


def repeated(work: Callable[[], object], calls: int) -> dict[str, float]:
    """Microseconds per call of what is done again and again."""

    def all_of_it() -> None:
        for _ in range(calls):
            work()

    return timed(all_of_it, calls)
