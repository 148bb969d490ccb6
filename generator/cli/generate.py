"""`clientlathe generate`: the client of a document, written or checked."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.names import package_name
from ..diagnostics.diagnostics import Diagnosed
from ..output import baseline, names_lock, run_cache, summary, tree
from ..output.differences import LossError, TreeError
from ..output.problems import FORMATS, of_differences, of_error, of_findings, of_lock, of_losses
from ..output.progress import Progress
from ..output.text_file import FileError, write_text
from ..surface.kept_names import Update
from ..surface.report import REPORT
from . import diff
from .arguments import CLIENT_HELP, CONFIG_HELP, add_document, configs_of, no_document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..config.config import Config
    from ..output.generated import Generated
    from ..output.problems import Problem
    from .arguments import Arguments

USAGE = "[SPEC]"
ABOUT = "write the client of a document, or check that it is up to date"
_STDOUT = Path("-")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = f"{ABOUT[0].upper()}{ABOUT[1:]}."
    add = parser.add_argument_group("what to generate").add_argument
    add_document(add)
    add("--config", metavar="FILE", type=Path, help=CONFIG_HELP)
    add("--client", metavar="NAME", help=CLIENT_HELP)
    overlay = "apply this overlay (repeat for more) instead of those of the configuration"
    add("--overlay", metavar="FILE", type=Path, action="append", default=[], help=overlay)
    add("--package", metavar="NAME", type=package, help="import name of the client")
    add("--strict", action="store_true", help="every finding and every loss ends the run")
    where = parser.add_argument_group("where to")
    add = where.add_argument
    add("--out", metavar="DIR", type=Path, help="output folder (default: generated)")
    add("--force", action="store_true", help="also overwrite files that were edited by hand")
    replace_help = "remove the client of this name from the output folder: it has a new name"
    add("--replace", metavar="NAME", type=package, help=replace_help)
    add = where.add_mutually_exclusive_group().add_argument
    add("--check", action="store_true", help="write nothing; exit with 1 if anything would change")
    add("--dry-run", action="store_true", help="write nothing; say what would change")
    report = "write what became of every part, as JSON (-: stdout)"
    where.add_argument("--report", metavar="FILE", type=Path, help=report)
    add = parser.add_argument_group("how").add_argument
    add("--no-cache", action="store_true", help="use no result of an earlier run")
    add("-q", "--quiet", action="store_true", help="say only what is wrong")
    add("-v", "--verbose", action="store_true", help="say how long each stage took")
    about = "write findings, losses and differences to stdout for programs, the words to stderr"
    add("--format", choices=["text", *FORMATS], default="text", help=about)
    add("--traceback", action="store_true", help="show where in the generator it went wrong")


def package(text: str) -> str:
    """The name of a package, as an option takes it."""
    try:
        return package_name(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def run(arguments: Arguments) -> int:
    """Generate, or check."""
    if arguments.format == "text":
        return _generate(arguments, Outcome())
    if arguments.report == _STDOUT:
        summary.say_error(
            "--report - and --format both write to stdout", "name a file: --report FILE"
        )
        return 2
    outcome = Outcome()
    found = outcome.problems
    try:
        with redirect_stdout(sys.stderr):
            return _generate(arguments, outcome)
    except Diagnosed as error:
        found += of_findings(error.diagnostics)
        raise
    except LossError as error:
        advice = summary.advice(error.differences, error.out, arguments.again)
        found += of_differences(error.differences, error.out, advice)
        raise
    except (TreeError, FileError) as error:
        found.append(of_error(error))
        raise
    finally:
        sys.stdout.write(FORMATS[arguments.format](found))


def _generate(arguments: Arguments, outcome: Outcome) -> int:
    configs = configs_of(arguments)
    return write(arguments, configs, outcome) if configs else no_document("generate")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came upon, beside what it wrote."""

    problems: list[Problem] = field(default_factory=list["Problem"])
    sources: set[str] = field(default_factory=set[str])
    """The files that it read, as messages name them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    config: Config
    generated: Generated
    seconds: float

    @property
    def accepted(self) -> Mapping[tuple[str, str], str]:
        """Why findings and losses are accepted, by code and pointer."""
        return summary.accepted(self.config, self.generated)


def write(arguments: Arguments, configs: Sequence[Config], outcome: Outcome) -> int:
    """Write what is asked for, or say what would change.

    Of several clients none is written unless all can be.

    Args:
        arguments: What the user typed.
        configs: What follows from it.
        outcome: Is told what the run comes upon.
    """
    found = outcome.problems
    made = [_made(arguments, config) for config in configs]
    with ExitStack() as stack:
        for each in made:
            outcome.sources.update(each.generated.sources)
            found += of_findings(summary.findings(each.config, each.generated), each.accepted)
            lost = each.generated.ledger.lost()
            found += of_losses(lost, each.accepted, is_strict=each.config.strict)
            if arguments.report is not None:
                _write_report(each, arguments.report)
        if arguments.report == _STDOUT:  # nothing else is where a program reads the report
            stack.enter_context(redirect_stdout(sys.stderr))
        if refused := max(summary.refusal(each.config, each.generated) for each in made):
            return refused
        if len(made) > 1 and not arguments.is_trial:
            for each in made:
                files, keep = tree.sealed(each.generated.files, each.config.keep), each.config.keep
                tree.refuse_losses(files, each.config.out, force=arguments.force, keep=keep)
        return max(_finish(arguments, each, found, is_one=len(made) == 1) for each in made)


def _write_report(made: _Made, path: Path) -> None:
    text = made.generated.ledger.to_json(made.generated.findings, made.accepted) + "\n"
    if path == _STDOUT:
        sys.stdout.write(text)
    else:
        tree.write_report(path, text)


def _finish(arguments: Arguments, made: _Made, found: list[Problem], *, is_one: bool) -> int:
    config, generated = made.config, made.generated
    before = baseline.released(config.lock)
    last = baseline.last_run(config.out)
    files, replaced = tree.sealed(generated.files, config.keep), _replaced(arguments)
    if not is_one and not arguments.quiet:
        sys.stdout.write(f"{config.package}\n")
    if arguments.check:
        again = arguments.again
        differences = tree.compare(files, config.out, keep=config.keep, replaced=replaced)
        advice = summary.advice(differences, config.out, again, config)
        found += of_differences(differences, config.out, advice)
        if not names_lock.is_current(config.lock, generated.lock):
            found.append(of_lock(config, again))
        code = summary.check(differences, config, len(files), again, quiet=arguments.quiet)
        return summary.check_names(config, generated, again) or code
    written = tree.write(
        files,
        config.out,
        force=arguments.force,
        keep=config.keep,
        replaced=replaced,
        is_trial=arguments.dry_run,
    )
    if arguments.dry_run:
        summary.rehearse(written, config)
    else:
        summary.warn(written, config)
    if config.lock is not None:
        update = generated.lock or Update(lock=names_lock.read(config.lock))
        is_first = not config.lock.exists()
        if not arguments.dry_run:
            write_text(config.lock, update.text)
        if not arguments.quiet and not is_first:
            same = names_lock.same_schemas(update.lock, files, before, last)
            names_lock.tell(config.lock, update, same)
    if not arguments.quiet:
        trial = arguments.dry_run
        summary.summarise(config, generated.ledger, written, made.seconds, is_trial=trial)
        if before is not None:
            sys.stdout.write(f"{diff.verdict_line(before, files[REPORT].decode())}\n")
    return 0


def _replaced(arguments: Arguments) -> str:
    """The folder of the package whose place this one takes."""
    return (arguments.replace or "").replace(".", "/")


def _made(arguments: Arguments, config: Config) -> _Made:
    progress = Progress(sys.stderr, quiet=arguments.quiet, verbose=arguments.verbose)
    try:
        generated = _generated(config, progress, _replaced(arguments))
    finally:
        progress.finish()
    return _Made(config=config, generated=generated, seconds=progress.seconds)


def _generated(config: Config, progress: Progress, replaced: str) -> Generated:
    progress.stage("cache")
    known = run_cache.load(config)
    if known is not None and tree.is_done(
        tree.sealed(known.files, config.keep), config.out, keep=config.keep, replaced=replaced
    ):
        return known
    progress.stage("start")
    from ..pipeline import run

    generated = run(config, progress.stage)
    run_cache.store(config, generated)
    return generated
