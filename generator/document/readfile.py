"""Reads a file that somebody's text names, without waiting for ever and without filling memory.

Only regular files are read, a pipe or a device never is, and none that is larger than any document.
`find_text` reads files of the user's own.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Position


def is_outside(document: str, file: str) -> bool:
    """Whether a file lies outside of the folder of the document, so that no message quotes it.

    Args:
        document: The first file, as the user named it.
        file: Another one, by its path or its URL.
    """
    if "://" in file:
        return False
    try:
        return not Path(file).resolve().is_relative_to(Path(document).resolve().parent)
    except (OSError, ValueError):  # a circle of links, a NUL
        return True


MAXIMUM_BYTES = 64 * 1024 * 1024
"""Large public documents have twelve million."""
# A pipe that nobody writes to would be waited for, before anything about it is known.
_OPENED = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_regular(path: str | Path, *, any_kind: bool = False) -> bytes:
    """What a file holds.

    Args:
        path: The file.
        any_kind: Whether it may be a pipe or a device as well, since the user named it.

    Raises:
        OSError: it cannot be read, is no regular file, or has more than `MAXIMUM_BYTES`; then the
            `strerror` says so in our words.
    """
    path = os.fspath(path)
    if "\0" in path:
        raise OSError(None, "a path has no NUL character", path)
    descriptor = os.open(path, os.O_RDONLY if any_kind else _OPENED)
    with os.fdopen(descriptor, "rb") as file:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(None, "this is a directory", path)
        if not any_kind and not stat.S_ISREG(mode):
            raise OSError(None, "it is no regular file", path)
        data = file.read(MAXIMUM_BYTES + 1)
    if len(data) > MAXIMUM_BYTES:
        raise OSError(None, f"it has more than {MAXIMUM_BYTES:,} bytes", path)
    return data


def find_text(path: Path) -> str | None:
    """What a file of the user says, with the line ends of Unix; None: it is not there.

    Raises:
        Diagnosed: E101 it cannot be read, E102 it is not UTF-8.
    """
    start = Position(path.as_posix(), 1, 1)
    try:
        return path.read_bytes().decode().replace("\r\n", "\n")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        message, hint = f"cannot read this file: {error.strerror}", "make it readable"
        raise Diagnosed(Diagnostic("E101", start, message, hint=hint)) from None
    except UnicodeDecodeError as error:
        message, hint = f"not UTF-8: {error.reason}", "save the file as UTF-8"
        raise Diagnosed(Diagnostic("E102", start, message, allowed="UTF-8", hint=hint)) from None
