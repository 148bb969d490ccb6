"""Lays out the rendered Python with black.

Comes in: path to rendered text. Goes out: the same paths with black's text. The rule of this file:
black is asked only for the statements that are not laid out as they are printed (`layout.py`), and
is not even imported where there are none.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from .layout import Long, parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LINE_LENGTH = 100
_TARGET = "py311"
_PARALLEL_FROM = 60_000  # characters: about a second of black; workers start in a third of one
Job = tuple[str, int]
"""A statement, and what a line of it may have."""


class FormatError(Exception):
    """Rendered text is not Python: a mistake in the templates, never one of the document.

    The message shows the lines around the mistake, a note carries the whole text.
    """

    def __init__(self, path: str, text: str, error: SyntaxError | ValueError) -> None:
        super().__init__(path, text, error)
        self.path, self.text = path, text
        self.line, self.reason = 1, str(error)  # NUL and lone surrogates have no place
        if isinstance(error, SyntaxError):
            self.line, self.reason = error.lineno or 1, error.msg
        numbered = [f"{n:5} | {line}" for n, line in enumerate(text.splitlines(), start=1)]
        self._excerpt = "\n".join(numbered[max(0, self.line - 4) : self.line + 3])
        self.add_note("\n".join(numbered))

    def __str__(self) -> str:
        return (
            f"{self.path}:{self.line}: rendered text is not Python: {self.reason}\n{self._excerpt}"
        )


def format_python(files: Mapping[str, str]) -> dict[str, str]:
    """Lay out every `.py` file; others pass unchanged.

    Args:
        files: Path to rendered text.

    Returns:
        The paths in their order with the text to write.

    Raises:
        FormatError: a rendered text is not Python.
    """
    python = {path: text for path, text in files.items() if path.endswith(".py")}
    return {**files, **_laid_out(python)}


def _laid_out(files: Mapping[str, str]) -> dict[str, str]:
    modules = {path: _parts(path, text) for path, text in files.items()}
    found = (part for module in modules.values() for part in module if isinstance(part, Long))
    done = dict(_each(list(dict.fromkeys((part.text, part.width) for part in found))))
    return {
        path: "".join(
            part.put(done[part.text, part.width]) if isinstance(part, Long) else part
            for part in module
        )
        for path, module in modules.items()
    }


def _parts(path: str, text: str) -> list[str | Long]:
    try:
        return parts(text, LINE_LENGTH)
    except (SyntaxError, ValueError) as error:
        raise FormatError(path, text, error) from None


def _each(jobs: list[Job]) -> Iterator[tuple[Job, str]]:
    workers = min(os.cpu_count() or 1, len(jobs))
    if workers <= 1 or sum(len(text) for text, _ in jobs) < _PARALLEL_FROM:
        yield from zip(jobs, _black(jobs), strict=True)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # The longest first and dealt out in turn, so that all workers end at about the same time.
    jobs = sorted(jobs, key=lambda job: -len(job[0]))
    hands = [jobs[start :: workers * 4] for start in range(workers * 4)]
    # Spawned, not forked: the same on every system, and a fork copies the threads of its caller.
    with ProcessPoolExecutor(workers, get_context("spawn"), _leave_ctrl_c_to_the_parent) as pool:
        try:
            for hand, done in zip(hands, pool.map(_black, hands), strict=True):
                yield from zip(hand, done, strict=True)
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _leave_ctrl_c_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _black(jobs: list[Job]) -> list[str]:
    """What black makes of each."""
    if not jobs:
        return []
    import black
    from black.mode import TargetVersion

    targets = {TargetVersion[_TARGET.upper()]}
    modes = {width: black.Mode(line_length=width, target_versions=targets) for _, width in jobs}
    return [black.format_str(text, mode=modes[width]) for text, width in jobs]
