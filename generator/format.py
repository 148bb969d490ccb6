"""Lays out the rendered Python with black, once per text.

Comes in: path to rendered text. Goes out: the same paths with black's text. The rule of this file:
black's output depends on its version, its mode and the text alone, so what was laid out before is
read from the cache, and black (slow to import, slow to run) is not even imported.
"""

from __future__ import annotations

import os
import re
import signal
from importlib.metadata import version
from typing import TYPE_CHECKING

from .cache import Cache
from .pieces import Piece, parted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LINE_LENGTH = 100
_TARGET = "py311"
_PARALLEL_FROM = 60_000  # characters: about a second of black; workers start in a third of one
Job = tuple[str, str]
"""Path and text."""
_BLACK_PLACE = re.compile(r": (\d+):\d+\b")


class FormatError(Exception):
    """Rendered text is not Python: a mistake in the templates, never one of the document.

    The message shows the lines around the mistake, a note carries the whole text.
    """

    def __init__(self, path: str, text: str, reason: str) -> None:
        super().__init__(path, text, reason)
        self.path, self.text, self.reason = path, text, reason
        found = _BLACK_PLACE.search(reason)
        self.line = int(found.group(1)) if found else 1
        numbered = [f"{n:5} | {line}" for n, line in enumerate(text.splitlines(), start=1)]
        self._excerpt = "\n".join(numbered[max(0, self.line - 4) : self.line + 3])
        self.add_note("\n".join(numbered))

    def __str__(self) -> str:
        reason = self.reason.partition("\n")[0]
        return f"{self.path}:{self.line}: rendered text is not Python: {reason}\n{self._excerpt}"


def format_python(files: Mapping[str, str], *, cache: Path | None = None) -> dict[str, str]:
    """Lay out every `.py` file; others pass unchanged.

    Args:
        files: Path to rendered text.
        cache: Folder of earlier results; None uses and leaves none.

    Returns:
        The paths in their order with the text to write.

    Raises:
        FormatError: a rendered text is not Python.
    """
    store = Cache(cache, f"black {version('black')} {LINE_LENGTH} {_TARGET}")
    found = {path: store.get(text) for path, text in files.items() if path.endswith(".py")}
    known = {path: text.decode() for path, text in found.items() if text is not None}
    fresh = _blackened({path: files[path] for path in found if path not in known})
    store.put((files[path], text.encode()) for path, text in fresh.items())
    return {**files, **known, **fresh}


def _blackened(files: Mapping[str, str]) -> dict[str, str]:
    """Lay out piece by piece: what black does not change it looks at once, else twice."""
    pieces = {path: _parted(text) for path, text in files.items()}
    jobs = {piece.text: path for path, found in pieces.items() for piece in found}
    done = dict(_each([(path, text) for text, path in jobs.items()])) if jobs else {}
    return {
        path: "".join(piece.before + done[piece.text] for piece in found)
        for path, found in pieces.items()
    }


def _parted(text: str) -> list[Piece]:
    try:
        return parted(text)
    except (SyntaxError, ValueError):  # the latter for NUL and lone surrogates
        return [Piece("", text)]  # black says what is wrong with it


def _each(jobs: list[Job]) -> Iterator[tuple[str, str]]:
    workers = min(os.cpu_count() or 1, len(jobs))
    if workers <= 1 or sum(len(text) for _, text in jobs) < _PARALLEL_FROM:
        yield from _black(jobs)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # The longest first and dealt out in turn, so that all workers end at about the same time.
    jobs = sorted(jobs, key=lambda job: -len(job[1]))
    hands = [jobs[start :: workers * 4] for start in range(workers * 4)]
    # Spawned, not forked: the same on every system, and a fork copies the threads of its caller.
    with ProcessPoolExecutor(workers, get_context("spawn"), _leave_ctrl_c_to_the_parent) as pool:
        try:
            for done in pool.map(_black, hands):
                yield from done
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _leave_ctrl_c_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _black(jobs: list[Job]) -> list[tuple[str, str]]:
    """Each text with black's."""
    import black
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    mode = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion[_TARGET.upper()]})
    done: list[tuple[str, str]] = []
    for path, text in jobs:
        try:
            done.append((text, black.format_str(text, mode=mode)))
        except InvalidInput as error:
            raise FormatError(path, text, str(error)) from None
    return done
