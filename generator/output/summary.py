"""What the user is told when the stages are done.

A complaint says where, what follows from it, and what to do.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.accept import idle, reasons
from ..config.beside import CONFIGURATION, PYPROJECT
from ..config.keep import kept_by_mistake
from ..diagnostics.codes import ALLOWED
from ..diagnostics.diagnostics import Report, printable, quote
from ..ir.ledger import LOSSES, Outcome, Part
from . import names_lock, tree
from .differences import Kind
from .progress import Figure, fitted, paint, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..config.config import Config
    from ..diagnostics.diagnostics import Diagnostic
    from ..ir.ledger import Account, Entry
    from .differences import Difference, LossError
    from .generated import Generated

_FINDINGS_SHOWN = 20
_MANY = 5
"""How many files nobody edits by hand."""


def say_error(message: str, *hints: str) -> None:
    """Say why the run ended, and what to do about it."""
    label = paint("error:", "red", sys.stderr)
    lines = "".join(f"{line}\n" for line in [message, *(f"  help: {hint}" for hint in hints)])
    sys.stderr.write(fitted(f"error: {lines}", sys.stderr).replace("error:", label, 1))


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
    sys.stderr.write(fitted(report.render(sources), sys.stderr))


def accepted(config: Config, generated: Generated) -> Mapping[tuple[str, str], str]:
    """Why findings and losses are accepted, by code and pointer."""
    return reasons(config.accepted, _places(generated))


def _places(generated: Generated) -> list[tuple[str, str]]:
    found = [(each.code, each.pointer) for each in generated.findings]
    return found + [(each.code, each.pointer) for each in generated.ledger.lost()]


def findings(config: Config, generated: Generated) -> tuple[Diagnostic, ...]:
    """What is wrong with the input, and with what the configuration accepts."""
    return (*idle(config.accepted, _places(generated)), *generated.findings)


def refusal(config: Config, generated: Generated) -> int:
    """Decide whether the outcome may be written, and say what speaks against it.

    Returns:
        0 if nothing does; 2 for findings in strict mode and for patterns of files to keep that
        cover what is generated; 3 for losses that a strict configuration does not accept.
    """
    known, read = accepted(config, generated), generated.sources
    sources = {name: text for name, text in read.items() if config.may_quote(name)}
    if config.file is not None:
        sources[config.file.as_posix()] = _text(config.file)
    left = [f for f in findings(config, generated) if (f.code, f.pointer) not in known]
    wrong = [found for found in left if found.code not in ALLOWED]
    if config.strict and wrong:
        complain(left, sources)
        say_error(
            f"{_count(len(wrong), 'finding')}, and strict is set; nothing was written",
            f"correct them, or accept them in {_accepting(config)}; --report names the pointer "
            "of each",
        )
        return 2
    complain(left[:_FINDINGS_SHOWN], sources)
    if len(left) > _FINDINGS_SHOWN:
        more = _count(len(left) - _FINDINGS_SHOWN, "more finding")
        sys.stderr.write(f"… and {more}: --strict shows all\n")
    if covered := kept_by_mistake(config.keep, generated.files):
        complain(covered)
        return 2
    lost = generated.ledger.lost()
    entries = [entry for entry in lost if (entry.code, entry.pointer) not in known]
    if config.strict and entries:
        for entry in entries:
            sys.stderr.write(fitted(shown_loss(entry), sys.stderr))
        say_error(
            f"{_count(len(entries), 'loss', 'losses')} that the configuration does not accept; "
            "nothing was written",
            f"change the document, or accept the loss in {_accepting(config)}",
        )
        return 3
    return 0


def check_names(config: Config, generated: Generated, again: str) -> int:
    """Say whether the lock of names lacks something: 1 if it does, else 0.

    Args:
        config: With the place of the lock.
        generated: With what it should say.
        again: The command that writes.
    """
    if names_lock.is_current(config.lock, generated.lock):
        return 0
    assert config.lock is not None
    assert generated.lock is not None
    names_lock.tell(config.lock, generated.lock, {})
    file = config.lock.as_posix()
    say_error(f"{file} is not up to date", f"run: {again}, and commit it with the client")
    return 1


def check(
    differences: Sequence[Difference], config: Config, files: int, again: str, *, quiet: bool
) -> int:
    """Say what writing would change.

    Args:
        differences: What it is.
        config: Where to, and what there is somebody's own.
        files: How many there are.
        again: The command that writes.
        quiet: Say nothing if nothing would change.

    Returns:
        1 if there is something, else 0.
    """
    sys.stdout.write(_listed(differences, config.out))
    out = config.out.as_posix()
    if differences:
        count = _count(len(differences), "difference")
        say_error(
            f"{out} is not up to date: {count}", *advice(differences, config.out, again, config)
        )
        return 1
    if not quiet:
        sys.stdout.write(f"{out} is up to date ({_count(files, 'file')})\n")
    return 0


def rehearse(written: tree.Written, config: Config) -> None:
    """Say what a run would do to which file."""
    for each in written.differences:
        if each.kind is not Kind.FOREIGN:
            verb = "remove" if each.kind is Kind.STALE else "write"
            sys.stdout.write(f"would {verb:<6}  {(config.out / each.path).as_posix()}\n")


def refuse_to_lose(error: LossError, again: str) -> None:
    """Say which files would be lost, and how not to lose them."""
    sys.stderr.write(_listed(error.differences, error.out))
    say_error(f"{error}; nothing was written", *advice(error.differences, error.out, again))


def _listed(differences: Iterable[Difference], out: Path) -> str:
    return "".join(f"{d.kind.value:<13}{(out / d.path).as_posix()}\n" for d in differences)


def advice(
    differences: Iterable[Difference], out: Path, again: str, config: Config | None = None
) -> Iterator[str]:
    """What makes the folder what it should be: carried out from the first to the last, it does.

    Args:
        differences: What is not as it should be.
        out: The folder.
        again: The command that writes.
        config: With the patterns of files to keep; None where no file is foreign.
    """
    found: dict[Kind, list[str]] = {}
    for each in differences:
        found.setdefault(each.kind, []).append(each.path)
    if Kind.IN_THE_WAY in found:
        yield "move or remove what is in the way, which the generator did not write"
    if config is not None and Kind.FOREIGN in found:
        yield _keep(config, found[Kind.FOREIGN])
    if Kind.EDITED in found:
        if len(found[Kind.EDITED]) >= _MANY:
            yield (
                "if black edited them with settings of its own, write into its pyproject.toml: "
                f'[tool.black] extend-exclude = "{out.as_posix()}/"'
            )
        yield "move the edits to the document, an overlay or the configuration"
        yield f"then discard them here: {again} --force"
    else:
        yield f"run: {again}"


def _keep(config: Config, foreign: Iterable[str]) -> str:
    """How files of one's own stay in the package."""
    above = config.folder.count("/") + 1
    inside = [path.split("/", above)[-1] for path in foreign]
    kept = json.dumps([*(each.text for each in config.keep), *inside], ensure_ascii=False)
    into = f"[tool.clientlathe] of {PYPROJECT}" if _is_shared(config) else CONFIGURATION
    return f"move foreign files out of the package, or write into {into}: keep = {kept}"


def _accepting(config: Config) -> str:
    """Where findings and losses are accepted."""
    if _is_shared(config):
        return f"{PYPROJECT} ([[tool.clientlathe.accept]])"
    return f"{CONFIGURATION} ([[accept]])"


def _is_shared(config: Config) -> bool:
    """Whether the configuration is a part of a file that other tools have as well."""
    return config.file is not None and config.file.name == PYPROJECT


def warn(written: tree.Written, config: Config) -> None:
    """Name the files that the user may miss, or did not expect."""
    out = config.out
    label = paint("warning:", "yellow", sys.stderr)
    for path in written.overwritten:
        sys.stderr.write(f"{label} {(out / path).as_posix()} was edited by hand; overwritten\n")
    for path in written.foreign:
        sys.stderr.write(f"{label} {(out / path).as_posix()} is not generated; left alone\n")
    if written.foreign:
        sys.stderr.write(fitted(f"  help: {_keep(config, written.foreign)}\n", sys.stderr))


def summarise(
    config: Config, ledger: Account, written: tree.Written, seconds: float, *, is_trial: bool
) -> None:
    """Print the figures of a run."""
    lost = ledger.lost()
    parts = Counter(entry.part for entry in ledger.entries if entry.outcome is not Outcome.EXCLUDED)
    left_out = len(ledger.entries) - parts.total()
    put, removed = ("to write", "to remove") if is_trial else ("written", "removed")
    total = written.written + written.unchanged
    files = f"{_noun(total, 'file')} in {config.out.as_posix()}: {written.written} {put}"
    figures = [
        *(
            Figure(parts[part], _noun(parts[part], noun))
            for part, noun in (
                (Part.OPERATION, "operation"),
                (Part.WEBHOOK, "webhook"),
                (Part.SCHEMA, "model"),
            )
        ),
        Figure(len(lost), "degraded", worrying=True),
        *([Figure(left_out, "excluded")] if left_out else []),
        Figure(total, f"{files}, {written.unchanged} unchanged, {written.removed} {removed}"),
        Figure(seconds, "seconds"),
    ]
    sys.stdout.write(summary(figures, sys.stdout))
    if lost:
        for code, number in sorted(Counter(entry.code for entry in lost).items()):
            sys.stdout.write(f"  {code}: {LOSSES[code]} ({number})\n")
        sys.stdout.write("  generate --report FILE.json names each of them\n")


def shown_loss(entry: Entry) -> str:
    """A loss with its place, and the line that would accept it."""
    text = f"{entry.position}: {entry.code} {entry.detail} ({LOSSES[entry.code]})"
    return f"{printable(text)}\n  accept: code = {quote(entry.code)}, at = {quote(entry.pointer)}\n"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {_noun(number, one, many)}"


def _noun(number: int, one: str, many: str = "") -> str:
    return one if number == 1 else many or f"{one}s"


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else ""
