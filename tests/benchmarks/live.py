"""Processes that stay alive between rounds, one per candidate.

In each round every candidate is asked once, in an order drawn anew, so that what else the machine
does hits all alike; only one works at a time.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Self

from tests.checkout import ROOT

from .homes import environment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

INSIDE = "tests.benchmarks.inside"


class CandidateError(Exception):
    """A candidate gave no response."""


class Live:
    """A worker of `inside/` in some environment, asked in lines of JSON."""

    def __init__(self, python: str, worker: str, *arguments: str, **variables: str) -> None:
        self.name = f"{worker} {' '.join(arguments)}"
        self._process = subprocess.Popen(
            [python, "-m", f"{INSIDE}.{worker}", *arguments],
            cwd=ROOT,
            env={**environment(), "PYTHONPATH": str(ROOT), **variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, **question: Any) -> dict[str, float]:
        """Send a question and wait for the response.

        Raises:
            CandidateError: the process ended.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise CandidateError(f"{self.name} ended with {self._process.wait()}")
        measured: dict[str, float] = json.loads(line)
        return measured

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.communicate()


def interleave(
    candidates: Mapping[str, Callable[[], Mapping[str, float]]], rounds: int, *, warm: int = 1
) -> dict[str, dict[str, list[float]]]:
    """Ask every candidate once a round.

    Args:
        candidates: Name to a function that measures once.
        rounds: How many count.
        warm: How many come before them and do not.

    Returns:
        Name of a figure to candidate to its value in each round.
    """
    order = random.Random(1)
    found: dict[str, dict[str, list[float]]] = {}
    for number in range(-warm, rounds):
        names = list(candidates)
        order.shuffle(names)
        for name in names:
            for figure, value in candidates[name]().items():
                if number >= 0:
                    found.setdefault(figure, {}).setdefault(name, []).append(value)
    return found


def say(text: str) -> None:
    """Tell whoever waits what is going on."""
    print(text, file=sys.stderr, flush=True)
