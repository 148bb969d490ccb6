"""What a revision of git has of a client: its report, and what it was made of.

It asks the git of the user, without a shell and without a network, and changes nothing.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

from ..surface.report import Report, ReportError, parse

if TYPE_CHECKING:
    from collections.abc import Iterable


def report_at(revision: str, path: Path) -> Report:
    """The report in a revision.

    Raises:
        ReportError: git cannot be run, or has no such revision or file.
    """
    hint = f"name a revision in which {path.as_posix()} was committed"
    try:
        shown = _git(path.parent, "show", "--end-of-options", f"{revision}:./{path.name}")
    except OSError as error:
        raise ReportError(f"git cannot be run in {path.parent}: {error.strerror}", hint) from None
    if shown.returncode:
        said = shown.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ReportError(said[0].removeprefix("fatal: ") if said else "git found nothing", hint)
    return parse(shown.stdout.decode("utf-8", "replace"), f"{path.as_posix()} of {revision}")


def last_change(path: Path) -> str | None:
    """The revision that changed a file last; None: git does not know the file."""
    return _said(path.parent, "log", "-1", "--format=%H", "--", path.name)


def check_out(revision: str, config: Path, others: Iterable[Path], into: Path) -> Path | None:
    """Write what a revision has beside a configuration, and what else a client is made of.

    Args:
        revision: The revision.
        config: The configuration.
        others: Further folders and files.
        into: An empty folder.

    Returns:
        The configuration of the revision; None where git does not have it.
    """
    root = _said(config.parent, "rev-parse", "--show-toplevel")
    if root is None:
        return None
    top = Path(root)
    wanted = sorted({_inside(each, top) for each in (config.parent, *others)})
    there = [each for each in wanted if _said(top, "rev-parse", f"{revision}:./{each}")]
    done = _git(top, "archive", "--format=tar", revision, "--", *there)
    if done.returncode:
        return None
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(into, filter="data")
    found = into / _inside(config.parent, top) / config.name
    return found if found.exists() else None


def _inside(path: Path, top: Path) -> str:
    """A path within the checkout; all of it for one that lies elsewhere."""
    found = path.resolve()
    return found.relative_to(top).as_posix() if found.is_relative_to(top) else "."


def _said(folder: Path, *arguments: str) -> str | None:
    """What git prints; None where it cannot be run, refuses, or has nothing to say."""
    try:
        done = _git(folder, *arguments)
    except OSError:
        return None
    return None if done.returncode else done.stdout.decode("utf-8", "replace").strip() or None


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - git of the user, without a shell
        ["git", *arguments],  # noqa: S607 - the one that the user has
        cwd=folder,
        capture_output=True,
        check=False,
    )
