"""One run at a time in an output folder.

The system releases the lock of a process that is killed, so that nobody has to judge whether a file
that it left still means something.
"""

from __future__ import annotations

import errno
import os
import platform
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

LOCK = ".generated.lock"
PATIENCE = 10.0
"""Seconds to wait for another run; writing takes far less."""
_PAUSE = 0.05
_OPENED = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_UNSUPPORTED = {errno.ENOSYS, errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP}
"""What a file system without locks says; runs there are not kept apart."""


class BusyError(Exception):
    """Another run has the folder; the message says which."""


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 20
    """The locked byte: others cannot read what is locked, and must read who has the lock."""

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folder: Path) -> Generator[None]:
    """Be the only run in a folder.

    Args:
        folder: It exists. A file `.generated.lock` is in it meanwhile.

    Raises:
        BusyError: another run has the folder, and did not finish within `PATIENCE`.
        OSError: the folder cannot be written.
    """
    path = folder / LOCK
    descriptor = _acquired(path)
    try:
        yield
    finally:
        if sys.platform == "win32":  # which removes no file that is open
            os.close(descriptor)
        with suppress(OSError):  # the next run removes it, and may have it already
            path.unlink()
        if sys.platform != "win32":
            os.close(descriptor)


def _acquired(path: Path) -> int:
    deadline = time.monotonic() + PATIENCE
    while True:
        descriptor = os.open(path, _OPENED, 0o666)
        if _taken(descriptor) and _is_there(descriptor, path):
            with suppress(OSError):  # the name is for the message of others; the lock is taken
                os.ftruncate(descriptor, 0)
                os.lseek(descriptor, 0, os.SEEK_SET)
                os.write(descriptor, f"process {os.getpid()} on {platform.node()}".encode())
            return descriptor
        os.lseek(descriptor, 0, os.SEEK_SET)
        holder = os.read(descriptor, 200).decode("utf-8", "replace")
        os.close(descriptor)
        if time.monotonic() > deadline:
            raise BusyError(holder or "a process that does not say who it is")
        time.sleep(_PAUSE)


def _taken(descriptor: int) -> bool:
    try:
        _take(descriptor)
    except OSError as error:
        if error.errno in _UNSUPPORTED:
            return True
        if isinstance(error, BlockingIOError | PermissionError):
            return False
        os.close(descriptor)
        raise
    return True


def _is_there(descriptor: int, path: Path) -> bool:
    """Whether the file is still the one of that name: who had the lock removes it at the end."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return False
    return os.path.samestat(found, os.fstat(descriptor))
