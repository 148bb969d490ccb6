"""A side of `clientlathe diff` that a second process makes, while this one makes the other.

Nothing is said there: what cannot be made there is made here, where its reason is raised, when its
turn comes. So a run with two processes ends as one with a single process does.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from contextlib import contextmanager, suppress
from threading import Thread
from typing import TYPE_CHECKING

from .sides import Side, is_document, read_side

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path
    from subprocess import Popen

WORTH_A_PROCESS = 1_000_000
"""Bytes of a document that takes about a second; a process needs a half of one to begin."""


@contextmanager
def ahead(
    old: Path | None, new: Path, config: Path | None, client: str
) -> Generator[Callable[[], Side | None]]:
    """Begin to make the second of two large documents, if that is what is compared.

    Args:
        old: What is made here meanwhile; None: it is not named.
        new: What is made by the second process, which ends with the block at the latest.
        config: The configuration that counts for documents, too.
        client: The client in it.

    Yields:
        What waits for the side; None where it is left to the caller.
    """
    if old is None or not sys.executable or not (is_large(old) and is_large(new)):
        yield lambda: None
        return
    with begun(new, config, client) as process:
        yield lambda: _end_of(process)


def is_large(path: Path) -> bool:
    """Whether it is a document that takes its time; a pipe can be read once, and only here."""
    return is_document(path) and path.is_file() and path.stat().st_size >= WORTH_A_PROCESS


@contextmanager
def begun(*wanted: object) -> Generator[Popen[bytes]]:
    """A process that reads a side, with the arguments of `read_side`.

    A process of `multiprocessing` would import the caller's script again, and run it where nothing
    in it asks for `__main__`.
    """
    import subprocess

    with subprocess.Popen(  # noqa: S603 - this interpreter, and code of our own
        [sys.executable, "-P", "-c", f"from {__name__} import work; work()"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdin is not None
        try:
            with suppress(BrokenPipeError):
                process.stdin.write(pickle.dumps(wanted))
                process.stdin.flush()
            yield process
        finally:
            process.kill()
            with suppress(BrokenPipeError):
                process.stdin.close()


def _end_of(process: Popen[bytes]) -> Side | None:
    assert process.stdout is not None
    made = process.stdout.read()
    if process.wait():
        return None
    side = pickle.loads(made)  # noqa: S301 - our own process wrote it
    assert isinstance(side, Side)
    return side


def work() -> None:
    """What the process does: make a side, and leave Ctrl-C to the first process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # as the first process does, and for the same reason
    wanted = pickle.load(sys.stdin.buffer)  # noqa: S301 - the first process wrote it
    Thread(target=_end_with_the_first, daemon=True).start()
    made = pickle.dumps(read_side(*wanted), protocol=pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.write(made)
    sys.stdout.flush()
    os._exit(0)  # Python would tidy up millions of objects


def _end_with_the_first() -> None:
    """End when nobody is left who waits: standard input ends with the first process."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)
