"""The lock of names as a file, beside the configuration or in the output folder.

Comes in: a path. Goes out: what the lock says, and its text put in place in one step.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Position, printable
from ..surface.lock import Lock, parse
from .differences import TreeError

if TYPE_CHECKING:
    from pathlib import Path

    from ..surface.kept_names import Update

_SHOWN = 20


def read(path: Path | None) -> Lock:
    """The lock in a file; an empty one where there is no file.

    Raises:
        Diagnosed: E101 it cannot be read, E102 it is not UTF-8, E906 it is no lock.
    """
    text = None if path is None else _text(path)
    return Lock() if text is None or path is None else parse(text, path.as_posix())


def is_current(path: Path | None, update: Update | None) -> bool:
    """Whether the file says what it should; without a file or an update nothing is to be said."""
    return path is None or update is None or _text(path) == update.text


def write(path: Path | None, update: Update | None) -> None:
    """Bring the file to what it should say, in one step.

    Raises:
        TreeError: the system refuses it.
    """
    if path is None or update is None or is_current(path, update):
        return
    staged = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        staged.write_text(update.text, encoding="utf-8", newline="\n")
        staged.replace(path)
    except OSError as error:
        raise TreeError(f"{path.as_posix()}: {error.strerror}", "generate again") from error


def tell(path: Path, update: Update) -> None:
    """Say which names are new, gone or changed."""
    file = printable(path.as_posix())
    lines = [f"{file}: new {name}" for name in update.added]
    lines += [f"{file}: gone {name}" for name in update.gone]
    lines += [f"{file}: {old} is now {new}" for old, new in update.renamed]
    shown = lines[:_SHOWN]
    if len(lines) > len(shown):
        shown.append(f"{file}: {len(lines) - len(shown)} more")
    sys.stdout.write("".join(f"{line}\n" for line in shown))


def _text(path: Path) -> str | None:
    start = Position(path.as_posix(), 1, 1)
    try:
        return path.read_bytes().decode().replace("\r\n", "\n")
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"cannot read the file: {error.strerror}"
        raise Diagnosed(Diagnostic("E101", start, message)) from None
    except UnicodeDecodeError as error:
        raise Diagnosed(Diagnostic("E102", start, f"not UTF-8: {error.reason}")) from None
