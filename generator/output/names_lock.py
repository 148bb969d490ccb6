"""The lock of names as a file, beside the configuration or in the output folder."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import printable
from ..document.readfile import find_text
from ..surface import renames
from ..surface.lock import SCHEMA, Lock, parse
from ..surface.report import REPORT
from ..surface.report import parse as parse_report

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ..surface.kept_names import Update
    from ..surface.report import Report

_SHOWN = 20


def read(path: Path | None) -> Lock:
    """The lock in a file; an empty one where there is no file.

    Raises:
        Diagnosed: E101 it cannot be read, E102 it is not UTF-8, E906 it is no lock.
    """
    text = None if path is None else find_text(path)
    return Lock() if text is None or path is None else parse(text, path.as_posix())


def is_current(path: Path | None, update: Update | None) -> bool:
    """Whether the file says what it should; without a file or an update nothing is to be said."""
    return path is None or update is None or find_text(path) == update.text


def tell(path: Path, update: Update, same: Mapping[str, str]) -> None:
    """Say which names are new, gone or changed.

    Args:
        path: The file.
        update: What it should say.
        same: Schemas that are gone, each with a new one that has its members and its uses.
    """
    file = printable(path.as_posix())
    lines = [f"{file}: new {name}" for name in update.added]
    lines += [f"{file}: gone {name}" for name in update.gone]
    lines += [f"{file}: {old} is now {new}" for old, new in update.renamed]
    shown = lines[:_SHOWN]
    if len(lines) > len(shown):
        shown.append(f"{file}: {len(lines) - len(shown)} more")
    for old, new in same.items():
        shown.append(f"{file}: {new} has the members and the uses of {old}, which is gone")
        shown.append(f"  to keep the name: clientlathe rename {new} {old}")
    sys.stdout.write("".join(f"{line}\n" for line in shown))


def same_schemas(lock: Lock, files: Mapping[str, bytes], *befores: Report | None) -> dict[str, str]:
    """The schemas that are gone and seem to have another name in the document now.

    Args:
        lock: With the names of what is gone.
        files: Of the client of now, its report among them.
        befores: Reports from when they were there.
    """
    lost = {name for part, (name, _) in lock.gone.items() if part.kind == SCHEMA}
    if not lost:
        return {}
    now = parse_report(files[REPORT].decode())
    found = [renames.same_schemas(before, now) for before in befores if before is not None]
    return {old: new for each in found for old, new in each.items() if old in lost}
