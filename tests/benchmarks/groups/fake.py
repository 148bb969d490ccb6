"""What a thousand calls to the fake cost, in process and over HTTP.

The client is part of the figure, since a test waits for both.
"""

from __future__ import annotations

from contextlib import ExitStack
from statistics import median
from typing import TYPE_CHECKING

from .. import plot
from ..figures import Chapter, Verdict, comparison, number, ratio
from ..homes import CLIENT, home
from ..inside.fake import CANDIDATES
from ..live import Live, interleave

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_BASE = "a transport double"
_NOTE = """\
`send_dtmf` of the client, which is in the figure. A double returns the same bytes without a look;
the fake finds the operation, checks credentials, path and body by the document, keeps the state of
the call and remembers what was sent. Over HTTP the server is in the same process."""


def measure(*, quick: bool) -> Chapter:
    """Measure calls to the fake."""
    with ExitStack() as stack:
        workers = {
            name: stack.enter_context(Live(home(CLIENT).python, "fake", name))
            for name in CANDIDATES
        }
        candidates = {name: _asking(worker) for name, worker in workers.items()}
        found = interleave(candidates, 3 if quick else 11)
    wall = {name: [each / 1_000 for each in rounds] for name, rounds in found["wall"].items()}
    seconds, bare = median(wall["in process"]), median(wall[_BASE])
    verdict = Verdict(
        budget="1,000 calls to the fake in process: less than 1 s",
        figure=f"{number(seconds)} s",
        competitor=f"{number(bare)} s ({_BASE})",
        ratio=number(ratio(wall, "in process", _BASE)),
        held=seconds < 1,
    )
    return Chapter(
        name="fake",
        title="What the fake costs",
        notes=(_NOTE,),
        tables=(comparison("1,000 calls, one after the other", wall, _BASE, "s"),),
        verdicts=(verdict,),
        plot=plot.bars(
            "1,000 calls, s (median)", {name: median(rounds) for name, rounds in wall.items()}
        ),
    )


def _asking(worker: Live) -> Callable[[], Mapping[str, float]]:
    return lambda: worker.ask(calls=250)
