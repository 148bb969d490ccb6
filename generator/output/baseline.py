"""The report of the last release, beside the lock of names; only a release writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..config.beside import RELEASED, beside
from ..document.readfile import read_regular
from ..surface.report import REPORT, ReportError, parse

if TYPE_CHECKING:
    from pathlib import Path

    from ..surface.report import Report


def released(lock: Path | None) -> Report | None:
    """The report of the last release; None before the first one.

    Raises:
        ReportError: it is damaged, or of a later version of the generator.
    """
    text = released_text(lock)
    return None if lock is None or text is None else parse(text, beside(lock, RELEASED).as_posix())


def released_text(lock: Path | None) -> str | None:
    """What the file of that report says; None: it is not there."""
    path = None if lock is None else beside(lock, RELEASED)
    return report_text(path) if path is not None and path.exists() else None


def report_text(path: Path) -> str:
    """What the file of a report says.

    Raises:
        ReportError: it cannot be read.
    """
    try:
        return read_regular(path).decode("utf-8")
    except OSError as error:
        hint = "name a report, a folder of a client, a wheel, a document or a configuration"
        raise ReportError(f"{path.as_posix()}: {error.strerror}", hint) from None
    except UnicodeDecodeError:
        raise ReportError(f"{path.as_posix()} is not UTF-8", "generate the report again") from None


def last_run(out: Path) -> Report | None:
    """The report of the last run into a folder; None where it is not there, or is none of ours."""
    path = out / REPORT
    try:
        return parse(report_text(path)) if path.exists() else None
    except ReportError:
        return None
