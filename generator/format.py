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

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LINE_LENGTH = 100
_TARGET = "py311"
_PARALLEL_FROM = 60_000  # characters: about a second of black; workers start in a third of one
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
    fresh = dict(_blackened({path: files[path] for path in found if path not in known}))
    store.put((files[path], text.encode()) for path, text in fresh.items())
    return {**files, **known, **fresh}


def _blackened(files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if not files:
        return
    # The longest first, so that no worker is left alone with a long one at the end.
    jobs = sorted(files.items(), key=lambda item: (-len(item[1]), item[0]))
    workers = min(os.cpu_count() or 1, len(jobs))
    if workers == 1 or sum(map(len, files.values())) < _PARALLEL_FROM:
        yield from map(_black, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, not forked: the same on every system, and a fork copies the threads of its caller.
    with ProcessPoolExecutor(workers, get_context("spawn"), _leave_ctrl_c_to_the_parent) as pool:
        try:
            yield from pool.map(_black, jobs)
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _leave_ctrl_c_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _black(job: tuple[str, str]) -> tuple[str, str]:
    import black
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    path, text = job
    mode = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion[_TARGET.upper()]})
    try:
        return path, black.format_str(text, mode=mode)
    except InvalidInput as error:
        raise FormatError(path, text, str(error)) from None
