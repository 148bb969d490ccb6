"""Lays out the rendered Python as black would.

What fits is printed in black's style (`layout.py`), and most of what does not fit is broken as
black breaks it (`breaks.py`). Black is asked for the rest, and is not imported where there is none.
"""

from __future__ import annotations

import ast
import json
import os
import signal
import sys
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from ..text.source import WIDTH
from .breaks import broken
from .layout import Job, Long, parts
from .tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
    from subprocess import Popen

_TARGET = "py311"
_PARALLEL_FROM = 60_000  # characters: about a second of black; workers start in a third of one
_Text = tuple[str, int]
"""What black is asked for, and what a line of it may have."""
_MOST_KNOWN = 20_000
_KNOWN: dict[Job, str] = {}
"""The lines of statements: a process that watches asks for few of them again."""


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


def format_python(files: Mapping[str, str], whole: Collection[str] = ()) -> dict[str, str]:
    """Lay out every `.py` file; others pass unchanged.

    Args:
        files: Path to rendered text.
        whole: The paths of texts that are not printed in black's style, short statements included.

    Returns:
        The paths in their order with the text to write.

    Raises:
        FormatError: a rendered text is not Python.
    """
    python = {path: text for path, text in files.items() if path.endswith(".py")}
    return {**files, **_laid_out(python, whole)}


def _laid_out(files: Mapping[str, str], whole: Collection[str]) -> dict[str, str]:
    modules = {path: _parts(path, text, is_whole=path in whole) for path, text in files.items()}
    found = (part for module in modules.values() for part in module if isinstance(part, Long))
    if len(_KNOWN) > _MOST_KNOWN:
        _KNOWN.clear()
    _KNOWN.update(_each({part.job for part in found} - _KNOWN.keys()))
    return {
        path: "".join(
            part.put(_KNOWN[part.job]) if isinstance(part, Long) else part for part in module
        )
        for path, module in modules.items()
    }


def _parts(path: str, text: str, *, is_whole: bool) -> list[str | Long]:
    try:
        if not is_whole:
            return parts(text, WIDTH)
        ast.parse(text)
    except (SyntaxError, ValueError) as error:
        raise FormatError(path, text, error) from None
    return [Long(Job(text, WIDTH, Kind.MODULE))]


def _each(jobs: Iterable[Job]) -> Iterator[tuple[Job, str]]:
    left: list[Job] = []
    for job in jobs:
        lines = broken(job.lines, job.width, job.kind)
        if lines is None:
            left.append(job)
        else:
            yield job, lines
    texts = _by_black([(job.text, job.width) for job in left])
    yield from ((job, job.lines_of(texts[job.text, job.width])) for job in left)


def _by_black(texts: list[_Text]) -> dict[_Text, str]:
    workers = min(os.cpu_count() or 1, len(texts)) if sys.executable else 1
    if workers <= 1 or sum(len(text) for text, _ in texts) < _PARALLEL_FROM:
        return dict(zip(texts, _black(texts), strict=True))
    # The longest first and dealt out in turn, so that all workers end at about the same time.
    texts = sorted(texts, key=lambda text: -len(text[0]))
    hands = [texts[start::workers] for start in range(workers)]
    with ExitStack() as stack:
        started = [stack.enter_context(_worker(hand)) for hand in hands[1:]]
        done = dict(zip(hands[0], _black(hands[0]), strict=True))
        for hand, worker in zip(hands[1:], started, strict=True):
            printed, _ = worker.communicate()
            # What a worker cannot do is done here, where its reason is raised.
            laid = _black(hand) if worker.returncode else json.loads(printed)
            done |= zip(hand, laid, strict=True)
    return done


@contextmanager
def _worker(texts: list[_Text]) -> Generator[Popen[bytes]]:
    """A process that lays out statements; it ends with the block.

    A process of `multiprocessing` would import the caller's script again, and run it where nothing
    in it asks for `__main__`.
    """
    import subprocess

    code = f"from {__name__} import work; work()"
    with subprocess.Popen(  # noqa: S603 - this interpreter, and code of our own
        [sys.executable, "-P", "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            assert process.stdin is not None
            with suppress(BrokenPipeError), process.stdin as stream:
                stream.write(json.dumps(texts).encode())
            process.stdin = None
            yield process
        finally:
            process.kill()


def work() -> None:
    """What a worker does: lay out the statements of standard input, leave Ctrl-C to its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdout.write(json.dumps(_black(json.load(sys.stdin))))


def _black(texts: list[_Text]) -> list[str]:
    """What black makes of each."""
    if not texts:
        return []
    import black
    from black.mode import TargetVersion

    targets = {TargetVersion[_TARGET.upper()]}
    modes = {width: black.Mode(line_length=width, target_versions=targets) for _, width in texts}
    return [black.format_str(text, mode=modes[width]) for text, width in texts]
