"""Text files of the user that a command changes, each in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import HintedError
from ..document.readfile import find_text

if TYPE_CHECKING:
    from pathlib import Path


class FileError(HintedError):
    """A file cannot be written; what the command wrote before it is there."""


def read_text(path: Path) -> str:
    """What a file says; nothing where it is not there. Raises what `find_text` does."""
    return find_text(path) or ""


def write_text(path: Path, text: str) -> None:
    """Bring a file to what it should say, in one step; one that says it already is left alone.

    It keeps the line ends that it has.

    Raises:
        FileError: the system refuses it.
    """
    if find_text(path) == text:
        return
    is_windows = path.is_file() and b"\r\n" in path.read_bytes()
    data = text.encode()
    write_bytes(path, data.replace(b"\n", b"\r\n") if is_windows else data)


def write_bytes(path: Path, data: bytes) -> None:
    """Bring a file to these bytes, in one step; raises what `write_text` does."""
    staged = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        staged.write_bytes(data)
        staged.replace(path)
    except OSError as error:
        raise FileError(
            f"{path.as_posix()} cannot be written: {error.strerror}",
            "remove the cause, and run the command again",
        ) from error
