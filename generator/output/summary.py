"""What the user is told when the stages are done.

A complaint says where, what follows from it, and what to do.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.config import kept_by_mistake, unmet
from ..diagnostics.codes import ALLOWED
from ..diagnostics.diagnostics import Report, printable
from ..ir.ledger import LOSSES, Outcome, Part
from . import names_lock, tree
from .differences import Kind
from .progress import Colour, Figure, paint, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..config.config import Config
    from ..diagnostics.diagnostics import Diagnostic
    from ..ir.ledger import Account, Entry
    from .differences import Difference, LossError
    from .run_cache import Generated

_FINDINGS_SHOWN = 20
_FORCE = "to discard them, run with --force and without --check"
_KEEP = 'move foreign files out of the package, or name them in generator.toml: keep = ["mine.py"]'


def say_error(message: str, *hints: str) -> None:
    """Say why the run ended, and what to do about it."""
    sys.stderr.write(f"{paint('error:', Colour.RED, sys.stderr)} {message}\n")
    for hint in hints:
        sys.stderr.write(f"  help: {hint}\n")


def complain(findings: Iterable[Diagnostic], sources: Mapping[str, str] | None = None) -> None:
    """Print findings with their source lines.

    Args:
        findings: What was found.
        sources: File to text; the files are read again if the text is not at hand.
    """
    report = Report(findings)
    if sources is None:
        files = {finding.position.file for finding in report}
        sources = {file: _text(Path(file)) for file in files}
    sys.stderr.write(report.render(sources))


def refusal(config: Config, generated: Generated) -> int:
    """Decide whether the outcome may be written, and say what speaks against it.

    Returns:
        0 if nothing does; 2 for findings in strict mode and for an accepted loss that does not
        occur; 3 for losses that a strict configuration does not accept.
    """
    findings, read = generated.findings, generated.sources
    sources = {name: text for name, text in read.items() if config.may_quote(name)}
    wrong = [found for found in findings if found.code not in ALLOWED]
    if config.strict and wrong:
        complain(findings, sources)
        say_error(f"{_count(len(wrong), 'finding')}, and strict is set; nothing was written")
        return 2
    complain(findings[:_FINDINGS_SHOWN], sources)
    if len(findings) > _FINDINGS_SHOWN:
        more = _count(len(findings) - _FINDINGS_SHOWN, "more finding")
        sys.stderr.write(f"… and {more}: --strict shows all\n")
    lost = generated.ledger.lost()
    if rotten := unmet(config, {(entry.pointer, entry.code) for entry in lost}):
        complain(rotten)
        return 2
    if covered := kept_by_mistake(config, generated.files):
        complain(covered)
        return 2
    accepted = {(loss.pointer, loss.code) for loss in config.accepted}
    entries = [entry for entry in lost if (entry.pointer, entry.code) not in accepted]
    if config.strict and entries:
        for entry in entries:
            sys.stderr.write(shown_loss(entry))
        say_error(
            f"{_count(len(entries), 'loss', 'losses')} that the configuration does not accept; "
            "nothing was written",
            "change the document, or accept the loss in generator.toml ([[accept]])",
        )
        return 3
    return 0


def check_names(config: Config, generated: Generated) -> int:
    """Say whether the lock of names lacks something: 1 if it does, else 0."""
    if names_lock.is_current(config.lock, generated.lock):
        return 0
    assert config.lock is not None
    assert generated.lock is not None
    names_lock.tell(config.lock, generated.lock, {})
    file = config.lock.as_posix()
    say_error(f"{file} is not up to date", "run without --check, and commit it with the client")
    return 1


def check(
    files: Mapping[str, bytes], config: Config, *, replaced: str = "", quiet: bool = False
) -> int:
    """Say what writing would change.

    Args:
        files: What would be written, with the manifest.
        config: Where to, and what there is somebody's own.
        replaced: A package whose place this one takes.
        quiet: Say nothing if nothing would change.

    Returns:
        1 if there is something, else 0.
    """
    differences = tree.compare(files, config.out, keep=config.keep, replaced=replaced)
    sys.stdout.write(_listed(differences, config.out))
    out = config.out.as_posix()
    if differences:
        count = _count(len(differences), "difference")
        say_error(f"{out} is not up to date: {count}", *_advice(differences))
        return 1
    if not quiet:
        sys.stdout.write(f"{out} is up to date ({_count(len(files), 'file')})\n")
    return 0


def refuse_to_lose(error: LossError) -> None:
    """Say which files would be lost, and how not to lose them."""
    sys.stderr.write(_listed(error.differences, error.out))
    say_error(f"{error}; nothing was written", *_advice(error.differences))


def _listed(differences: Iterable[Difference], out: Path) -> str:
    return "".join(f"{d.kind.value:<13}{(out / d.path).as_posix()}\n" for d in differences)


def _advice(differences: Iterable[Difference]) -> Iterator[str]:
    kinds = {difference.kind for difference in differences}
    if kinds & {Kind.CHANGED, Kind.MISSING, Kind.STALE}:
        yield "run the same command without --check"
    if Kind.EDITED in kinds:
        yield "move the edits to the document, the overlay or the configuration; " + _FORCE
    if Kind.IN_THE_WAY in kinds:
        yield "move or remove what is in the way, which the generator did not write"
    if Kind.FOREIGN in kinds:
        yield _KEEP


def warn(written: tree.Written, out: Path) -> None:
    """Name the files that the user may miss, or did not expect."""
    label = paint("warning:", Colour.YELLOW, sys.stderr)
    for path in written.overwritten:
        sys.stderr.write(f"{label} {(out / path).as_posix()} was edited by hand; overwritten\n")
    for path in written.foreign:
        sys.stderr.write(f"{label} {(out / path).as_posix()} is not generated; left alone\n")
    if written.foreign:
        sys.stderr.write(f"  help: {_KEEP}\n")


def summarise(config: Config, ledger: Account, written: tree.Written, seconds: float) -> None:
    """Print the figures of a run."""
    lost = ledger.lost()
    parts = Counter(entry.part for entry in ledger.entries if entry.outcome is not Outcome.EXCLUDED)
    left_out = len(ledger.entries) - parts.total()
    files = f"files in {config.out.as_posix()}: {written.written} written"
    figures = [
        Figure(parts[Part.OPERATION], "operations"),
        Figure(parts[Part.WEBHOOK], "webhooks"),
        Figure(parts[Part.SCHEMA], "models"),
        Figure(len(lost), "degraded", worrying=True),
        *([Figure(left_out, "excluded")] if left_out else []),
        Figure(
            written.written + written.unchanged,
            f"{files}, {written.unchanged} unchanged, {written.removed} removed",
        ),
        Figure(seconds, "seconds"),
    ]
    sys.stdout.write(summary(figures, sys.stdout))
    if lost:
        for code, number in sorted(Counter(entry.code for entry in lost).items()):
            sys.stdout.write(f"  {code}: {LOSSES[code]} ({number})\n")
        sys.stdout.write("  --report FILE.json names each of them\n")


def shown_loss(entry: Entry) -> str:
    """A loss with its place, and the line that would accept it."""
    text = f"{entry.position}: {entry.code} {entry.detail} ({LOSSES[entry.code]})"
    return f"{printable(text)}\n  accept: pointer = {entry.pointer!r}\n"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else ""
