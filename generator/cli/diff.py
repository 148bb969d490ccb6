"""`clientlathe diff`: what a change does to those who call the client.

Comes in: two of reports, folders of clients, documents and configurations. Goes out: the changes
and the next version on stdout, and an exit code.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.config import Config, load_config
from ..output.baseline import released, report_text
from ..output.verdict import FORMATS
from ..surface.compare import Verdict, compare, short
from ..surface.report import REPORT, Report, ReportError, parse

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from ..diagnostics.diagnostics import Position
    from ..surface.report import Kind

_ABOUT = """\
Say what a change does to those who call the client, and which version comes next.

OLD and NEW are reports (api.txt), folders of generated clients, documents or configurations
(.toml). Without OLD it is the report of the last release, api.released.txt beside the
configuration; without NEW it is what the configuration makes now."""
_ORDER = [Verdict.NONE, Verdict.PATCH, Verdict.MINOR, Verdict.MAJOR]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = _ABOUT
    add = parser.add_argument_group("what to compare").add_argument
    add("old", metavar="OLD", nargs="?", type=Path, help="what callers have now")
    add("new", metavar="NEW", nargs="?", type=Path, help="what they would get")
    about = "read this generator.toml; what it says of names counts for documents, too"
    add("--config", metavar="FILE", type=Path, help=about)
    add("--base", metavar="REV", help="instead of OLD: the client in this revision of git")
    add = parser.add_argument_group("how").add_argument
    add("--format", choices=list(FORMATS), default="text", help="default: text")
    fail = "exit with 1 if the verdict is this or worse"
    add("--fail-on", choices=["major", "minor"], help=fail)
    add("--traceback", action="store_true", help="show where in the generator it went wrong")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One of the two that are compared."""

    title: str
    report: Report
    positions: Mapping[tuple[Kind, str], Position]
    """Where the lines come from; empty for a report."""


def diff(
    old: Path | None,
    new: Path | None,
    *,
    config: Path | None,
    is_named: bool,
    base: str | None,
    shown_as: str,
    fail_on: str | None,
) -> int:
    """Compare, and print what comes out.

    Args:
        old: What callers have; None: `base`, or the last release.
        new: What they would get; None: what the configuration makes.
        config: The configuration, if there is one.
        is_named: Whether the user named it, so that it counts for documents, too.
        base: A revision of git, instead of `old`.
        shown_as: A key of `FORMATS`.
        fail_on: The least verdict that fails.

    Returns:
        1 if the verdict is `fail_on` or worse, else 0.

    Raises:
        ReportError: there is nothing to compare with, or it is damaged.
        Diagnosed: a document or a configuration cannot be used.
    """
    if base is not None and old is not None:
        raise ReportError("both OLD and --base are named", "name one of them")
    new_path = new or config
    if new_path is None:
        raise ReportError(
            "there is no configuration, so it is not known what to compare",
            "name both sides: clientlathe diff OLD NEW",
        )
    applied = config if is_named else None
    before = _read(old, applied) if old is not None else _baseline(base, config)
    if before is None:
        sys.stdout.write("no release yet: there is no verdict\n")
        return 0
    after = _read(new_path, applied)
    found = compare(before.report, after.report)
    title = f"{after.title} against {before.title}"
    positions = {**before.positions, **after.positions}
    sys.stdout.write(FORMATS[shown_as](found, title, positions))
    return int(fail_on is not None and _is_worse(found.verdict, Verdict(fail_on)))


def _is_worse(found: Verdict, limit: Verdict) -> bool:
    return _ORDER.index(found) >= _ORDER.index(limit)


def verdict_line(before: Report, text: str) -> str:
    """What changed since the release, in one line.

    Args:
        before: The report of the release.
        text: The report of now.
    """
    return short(compare(before, parse(text)))


def _baseline(base: str | None, config: Path | None) -> _Side | None:
    """What callers have where it is not named; None before the first release."""
    if config is None:
        raise ReportError(
            "there is no configuration, so it is not known where the last release is",
            "name both sides: clientlathe diff OLD NEW",
        )
    if base is not None:
        return _at(base, load_config(config).out / REPORT)
    report = released(load_config(config).lock)
    if report is None:
        return None
    return _Side(title=f"release {report.version}", report=report, positions={})


def _read(path: Path, config: Path | None) -> _Side:
    if path.is_dir():
        path /= REPORT
    title = path.as_posix()
    if path.suffix == ".toml":
        return _made(load_config(path))
    if path.suffix == ".txt":
        return _Side(title=title, report=parse(report_text(path), title), positions={})
    return _made(Config(spec=path) if config is None else load_config(config, spec=path))


def _made(config: Config) -> _Side:
    """What a client would be, without printing it."""
    from ..pipeline import decide
    from ..surface.build_report import build_places

    decided = decide(config, lambda _: None)
    named = decided.config
    places = list(build_places(decided.surface, package=named.package, version=named.version))
    return _Side(
        title=config.spec.as_posix(),
        report=Report({place.line.key: place.line for place in places}),
        positions={p.line.key: p.position for p in places if p.position is not None},
    )


def _at(revision: str, path: Path) -> _Side:
    """The report in a revision of git."""
    import subprocess

    command = ["git", "show", "--end-of-options", f"{revision}:./{path.name}"]
    hint = f"name a revision in which {path.as_posix()} was committed"
    try:
        shown = subprocess.run(  # noqa: S603 - git of the user, without a shell
            command, cwd=path.parent, capture_output=True, check=False
        )
    except OSError as error:
        raise ReportError(f"git cannot be run in {path.parent}: {error.strerror}", hint) from None
    if shown.returncode:
        said = shown.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ReportError(said[0] if said else "git found nothing", hint)
    title = f"{path.as_posix()} of {revision}"
    report = parse(shown.stdout.decode("utf-8", "replace"), title)
    return _Side(title=revision, report=report, positions={})
