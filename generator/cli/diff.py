"""`clientlathe diff`: what a change does to those who call the client, and what version is next."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ..config.approvals import read_approvals
from ..config.beside import APPROVALS, RELEASED, beside
from ..config.load import load_clients, load_config
from ..diagnostics.diagnostics import Diagnosed, nearest, printable, quote
from ..output.baseline import released
from ..output.progress import print_result
from ..output.verdict import FORMATS, without_release
from ..surface.compare import compare, short, verdict_of
from ..surface.report import REPORT, Report, ReportError, parse
from ..surface.versions import Verdict, reaches
from .ahead import ahead
from .arguments import CLIENT_HELP, config_path, document, refuse_client
from .causes import causes
from .revision import check_out, last_change, report_at
from .sides import Side, is_document, made, read_side

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from ..config.approvals import Approval
    from ..surface.compare import Change, Comparison
    from .arguments import Arguments

USAGE = "[OLD] [NEW]"
ABOUT = "say what changed for callers, and which version comes next"
_DESCRIPTION = """\
Say what a change does to those who call the client, and which version comes next.

OLD and NEW are reports (api.txt), folders of generated clients, wheels, documents or
configurations (.toml). Without OLD it is the report of the last release, api.released.txt beside
the configuration; without NEW it is what the configuration makes now. A document without a
configuration takes its names from the client that it is compared with.
With --base, OLD is the client in that revision, and a file that is named is NEW."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = _DESCRIPTION
    add = parser.add_argument_group("what to compare").add_argument
    add("old", metavar="OLD", nargs="?", type=document, help="what callers have now")
    add("new", metavar="NEW", nargs="?", type=document, help="what they would get")
    about = "read this configuration; what it says of names counts for documents, too"
    add("--config", metavar="FILE", type=Path, help=about)
    add("--client", metavar="NAME", help=f"{CLIENT_HELP} (default: each)")
    add("--base", metavar="REV", help="compare with the client in this revision of git")
    add = parser.add_argument_group("how").add_argument
    add("--format", choices=list(FORMATS), default="text", help="default: text")
    fail = "exit with 1 if the verdict is this or worse, but for approved changes"
    add("--fail-on", choices=["major", "minor"], help=fail)
    add("--traceback", action="store_true", help="show where in the generator it went wrong")


def run(arguments: Arguments) -> int:
    """Compare what the user named, for each client of a configuration."""
    config = config_path(arguments)
    old, new = arguments.old, arguments.new
    if arguments.base is not None:
        if new is not None:
            raise ReportError(
                "OLD, NEW and --base are named",
                "leave OLD out: clientlathe diff --base REV NEW",
            )
        old, new = None, old
    if config is None and not any(each and each.suffix == ".toml" for each in (old, new)):
        refuse_client(arguments.client or "")
    is_applied = arguments.config is not None or arguments.base is not None
    if config is not None and not is_applied:
        _tell_bare([each for each in (old, new) if each is not None and is_document(each)], config)
    clients = [arguments.client or ""]
    if config is not None and clients == [""] and new is None:
        found = load_clients(config)
        clients = [each.package for each in found] if len(found) > 1 else clients
    return max(
        diff(
            old,
            new,
            config=config,
            client=client,
            is_applied=is_applied,
            base=arguments.base,
            shown_as=arguments.format,
            fail_on=arguments.fail_on,
        )
        for client in clients
    )


def diff(
    old: Path | None,
    new: Path | None,
    *,
    config: Path | None,
    client: str = "",
    is_applied: bool,
    base: str | None,
    shown_as: str,
    fail_on: str | None,
) -> int:
    """Compare, and print what comes out.

    Args:
        old: What callers have; None: `base`, or the last release.
        new: What they would get; None: what the configuration makes.
        config: The configuration, if there is one.
        client: The client in it, where it has several.
        is_applied: Whether it counts for documents, too.
        base: A revision of git; `old` is None then.
        shown_as: A key of `FORMATS`.
        fail_on: The least verdict that fails.

    Returns:
        1 if the verdict is `fail_on` or worse without what is approved, else 0.

    Raises:
        ReportError: there is nothing to compare with, or it is damaged.
        Diagnosed: a document, a configuration or an approval cannot be used.
    """
    new_path = new or config
    if new_path is None or (old is None and config is None):
        raise ReportError(
            "there is no configuration, so it is not known what to compare",
            "name both sides: clientlathe diff OLD NEW",
        )
    applied = config if is_applied else None
    with ahead(old, new_path, applied, client) as made_ahead:
        # A document takes its names from the other side, so that one comes first.
        is_named = old is not None and is_document(old) and not is_document(new_path)
        after = read_side(new_path, applied, client) if is_named else None
        if old is None:
            before = _baseline(base, config, client)
        else:
            before = read_side(old, applied, client, after)
        if before is None:
            print_result(without_release(client, shown_as), shown_as)
            return 0
        after = after or made_ahead() or read_side(new_path, applied, client, before)
    found = compare(before.report, after.report)
    with TemporaryDirectory() as folder:
        again = before if before.inputs is not None else None
        if old is None and found.changes:
            again = _again(base, config, client, Path(folder))
        why = causes(found, before, after, again)
    title = f"{after.title} against {before.title}"
    title = f"{client}: {title}" if client else title
    print_result(FORMATS[shown_as](found, title, why), shown_as)
    if fail_on is None:
        return 0
    approved = _approvals(config, client, found)
    left = [change for change in found.changes if not _is_approved(change, approved)]
    return int(verdict_of(left).is_at_least(Verdict(fail_on)))


def verdict_line(before: Report, text: str) -> str:
    """What changed since the release, in one line.

    Args:
        before: The report of the release.
        text: The report of now.
    """
    return short(compare(before, parse(text)))


def _baseline(base: str | None, config: Path | None, client: str) -> Side | None:
    """What callers have where it is not named; None before the first release."""
    assert config is not None
    found = load_config(config, client=client)
    if base is not None:
        return Side(title=base, report=report_at(base, found.out / REPORT))
    report = released(found.lock)
    return None if report is None else Side(title=f"release {report.version}", report=report)


def _again(base: str | None, config: Path | None, client: str, folder: Path) -> Side | None:
    """What the generator of today makes of the old input; None where there is no such thing.

    The input of a release is that of the revision which wrote its report.
    """
    assert config is not None
    now = load_config(config, client=client)
    assert now.lock is not None
    revision = base or last_change(beside(now.lock, RELEASED))
    if revision is None:
        return None
    others = [now.spec.parent, *(each.parent for each in now.overlays)]
    others += [each for each in (now.license_file, now.templates) if each is not None]
    others += [now.out / now.folder] if now.mixins else []
    was = check_out(revision, config, others, folder)
    if was is None:
        return None
    try:
        side = made(load_config(was, client=client))
    except Diagnosed:  # the generator of today refuses what an older one took
        return None
    short_name = revision if base else revision[:12]
    return replace(
        side,
        positions={
            key: found._replace(file=found.file.replace(f"{folder.as_posix()}/", f"{short_name}:"))
            for key, found in side.positions.items()
        },
    )


def _tell_bare(documents: Sequence[Path], config: Path) -> None:
    """Say of which documents the overlays and names of the configuration are left out."""
    if documents:
        shown = " and ".join(printable(each.as_posix()) for each in documents)
        sys.stderr.write(
            f"note: {config.as_posix()} does not count for {shown}\n"
            f"  help: --config {config.as_posix()} applies its overlays and its names\n"
        )


def _approvals(config: Path | None, client: str, found: Comparison) -> tuple[Approval, ...]:
    """What the maintainer approves; says which approvals have ended, or are about nothing."""
    lock = None if config is None else load_config(config, client=client).lock
    listed = () if lock is None else read_approvals(beside(lock, APPROVALS))
    ended = [each for each in listed if reaches(found.next_version, each.until)]
    for each in ended:
        sys.stderr.write(
            f"{each.position}: the approval of {printable(each.symbol)} ended with {each.until}\n"
            "  help: remove it, or name a later version\n"
        )
    left = tuple(each for each in listed if each not in ended)
    symbols = {change.symbol for change in found.changes}
    for each in left:
        if not any(_is_approved(change, [each]) for change in found.changes):
            near = nearest(each.symbol, symbols - {each.symbol})
            meant = f"write {quote(near)}, or " if near else ""
            sys.stderr.write(
                f"{each.position}: there is no such change of {printable(each.symbol)}\n"
                f"  help: {meant}copy the symbol and words of the sentence, or remove it\n"
            )
    return left


def _is_approved(change: Change, approvals: Iterable[Approval]) -> bool:
    return any(
        each.symbol == change.symbol and each.change in change.sentence for each in approvals
    )
