"""Files put in place and removed, each at once, and how to take that back.

No file is ever half written: a content is staged, where nobody looks for it, and then takes its
place in one step.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .differences import TreeError

if TYPE_CHECKING:
    from contextlib import ExitStack
    from pathlib import Path

STAGING = ".generated.new"
"""The folder of staged contents; it is there only while a run writes."""
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Change:
    """What a run changes.

    Args:
        out: The output folder.
        undo: Takes it all back, unless it is emptied.
    """

    def __init__(self, out: Path, undo: ExitStack) -> None:
        self._out, self._staging, self._undo = out, out / STAGING, undo
        self._staged = 0
        self._staging.mkdir()
        undo.callback(clear, self._staging)

    def stage(self, content: bytes) -> Path:
        """Write a new file, where nobody looks for it."""
        self._staged += 1
        path = self._staging / str(self._staged)
        descriptor = os.open(path, _NEW_FILE, 0o666)
        try:
            view = memoryview(content)
            while view:
                view = view[os.write(descriptor, view) :]
        finally:
            os.close(descriptor)
        return path

    def put(self, path: str, staged: Path) -> None:
        """Put a staged file in its place."""
        target = self._out / path
        for folder in missing(target.parent):
            folder.mkdir()
            self._undo.callback(remove_if_empty, folder)
        self._undo.callback(self._restore, target, _read(target))
        staged.replace(target)

    def remove(self, path: str) -> None:
        """Remove a file."""
        target = self._out / path
        self._undo.callback(self._restore, target, _read(target))
        target.unlink()

    def _restore(self, target: Path, content: bytes | None) -> None:
        if content is None:
            target.unlink(missing_ok=True)
        elif _read(target) != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            self.stage(content).replace(target)


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def missing(folder: Path) -> list[Path]:
    """The folders to make so that a folder exists, parents first."""
    return [each for each in (*reversed(folder.parents), folder) if not each.exists()]


def is_empty(folder: Path) -> bool:
    """Whether it is a folder with nothing in it."""
    return folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())


def remove_if_empty(folder: Path) -> None:
    """Remove a folder, if there is nothing in it."""
    if is_empty(folder):
        folder.rmdir()


def clear(staging: Path) -> None:
    """Remove what a run staged, now or before it was killed; nothing else is in there."""
    if staging.is_dir() and not staging.is_symlink():
        for path in staging.iterdir():
            if path.name.isdecimal() and path.is_file() and not path.is_symlink():
                path.unlink()
        remove_if_empty(staging)
    if os.path.lexists(staging):
        raise TreeError(
            f"{staging.as_posix()} is needed while files are written, and is somebody else's",
            "move it away",
        )
