"""`clientlathe release`: what the client is now becomes a release, offline.

The report goes last, so that a run which was killed is done again. Building and publishing are for
the workflow.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from ..config.beside import RELEASED, beside
from ..config.config import AUTO
from ..config.edit import with_value
from ..config.keys import released_version
from ..diagnostics.diagnostics import HintedError, printable, quote
from ..output import baseline, names_lock
from ..output.changelog import with_entry
from ..output.text_file import read_text, write_text
from ..surface.compare import changelog, compare
from ..surface.report import REPORT, parse
from ..surface.versions import Verdict, is_later, next_version, reaches
from .arguments import add_common, config_of, config_path
from .generate import Outcome, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ..config.config import Config
    from ..surface.compare import Comparison
    from ..surface.report import Report
    from .arguments import Arguments

USAGE = "[VERSION]"
ABOUT = "make what the client is now a release"
_DESCRIPTION = """\
Make what the client is now a release: set the version in the configuration, write the entry of the
changelog, generate, and keep the report as api.released.txt, with which later runs are compared.
Nothing is built or sent."""


class ReleaseError(HintedError):
    """There is nothing to release, or not with that version; nothing was written."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = _DESCRIPTION
    about = "the version; without it the one that follows from what changed"
    parser.add_argument("version", metavar="VERSION", nargs="?", type=_version, help=about)
    add_common(parser)


def _version(text: str) -> str:
    try:
        return released_version(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def run(arguments: Arguments) -> int:
    """Release what the configuration makes."""
    config = None if config_path(arguments) is None else config_of(arguments)
    if config is None or config.file is None:
        raise ReleaseError(
            "there is no configuration, so there is no client to release",
            "begin with clientlathe init",
        )
    arguments.quiet = True

    def generate(version: str | None) -> int:
        now = config if version is None else replace(config, version=version)
        return write(arguments, [now], Outcome())

    return release(config, config.file, arguments.version, generate)


def release(
    config: Config, file: Path, version: str | None, generate: Callable[[str | None], int]
) -> int:
    """Write a release.

    Args:
        config: What is released.
        file: The configuration.
        version: What the user asks for.
        generate: Writes the client, under a version where one is given, and gives an exit code.

    Returns:
        That of `generate` where it is not 0.

    Raises:
        ReleaseError: the version is none for what has changed.
        Diagnosed: the configuration or the changelog cannot be used.
    """
    assert config.lock is not None
    before = baseline.released(config.lock)
    if code := generate(None):
        return code
    now = parse((config.out / REPORT).read_text("utf-8"))
    found = None if before is None else compare(before, now)
    chosen = _chosen(config, now, found, version)
    path = config.changelog or beside(config.lock, "CHANGELOG.md")
    entry = f"## {chosen}\n\nThe first release.\n" if found is None else _entry(found, chosen)
    log = with_entry(read_text(path), chosen, entry)
    text = read_text(file)
    if config.version != AUTO:
        text = with_value(file, "version", chosen, config.table)
    write_text(config.lock, names_lock.read(config.lock).released(chosen).text())
    write_text(file, text)
    write_text(path, log)
    if code := generate(chosen):
        return code
    kept = beside(config.lock, RELEASED)
    write_text(kept, (config.out / REPORT).read_text("utf-8"))
    verdict = "" if found is None else f" ({found.verdict.value})"
    shown = [f"release {chosen}{verdict}"]
    shown += [f"  {each.as_posix()}" for each in (file, path, config.lock, kept, config.out)]
    sys.stdout.write("".join(f"{printable(line)}\n" for line in shown))
    return 0


def _entry(found: Comparison, version: str) -> str:
    if found.verdict is Verdict.NONE:
        return f"## {version}\n\nNo change of the public interface.\n"
    return changelog(found, version)


def _chosen(config: Config, now: Report, found: Comparison | None, asked: str | None) -> str:
    """The version of the release: what was asked for, or else what follows from the changes."""
    if found is None:
        return asked or now.version
    least = found.next_version
    if found.verdict is Verdict.NONE:
        least = next_version(found.released, Verdict.PATCH)
    is_ahead = config.version != AUTO and is_later(config.version, found.released)
    version = asked or (config.version if is_ahead else least)
    if not is_later(version, found.released):
        raise ReleaseError(
            f"{version} does not come after the release {found.released}",
            f"release {least}, or leave the version out",
        )
    if not reaches(version, least):
        said = f"the changes are {found.verdict.value}, so the version after {found.released}"
        raise ReleaseError(
            f"{said} is {least}, and not {quote(version)}",
            f"release {least}; clientlathe diff lists the changes",
        )
    return version
