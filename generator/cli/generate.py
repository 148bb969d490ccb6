"""`clientlathe generate`: the client of a document, written or checked."""

from __future__ import annotations

import argparse
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.config import package_name
from ..diagnostics.diagnostics import Diagnosed
from ..output import baseline, names_lock, run_cache, summary, tree
from ..output.differences import LossError, TreeError
from ..output.problems import FORMATS, of_differences, of_error, of_findings, of_lock, of_losses
from ..output.progress import Progress
from ..output.text_file import write_text
from ..surface.kept_names import Update
from ..surface.report import REPORT
from . import diff
from .arguments import config_of, no_document

if TYPE_CHECKING:
    from ..config.config import Config
    from ..output.problems import Problem
    from ..output.run_cache import Generated
    from .arguments import Arguments

USAGE = "[SPEC]"
ABOUT = "write the client of a document, or check that it is up to date"
_STDOUT = Path("-")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = f"{ABOUT[0].upper()}{ABOUT[1:]}."
    add = parser.add_argument_group("what to generate").add_argument
    add("spec", metavar="SPEC", nargs="?", type=Path, help="the OpenAPI document (YAML or JSON)")
    add("--config", metavar="FILE", type=Path, help="read this generator.toml")
    overlay = "apply this overlay (repeat for more) instead of those of the configuration"
    add("--overlay", metavar="FILE", type=Path, action="append", default=[], help=overlay)
    add("--package", metavar="NAME", type=_package, help="import name of the client")
    add("--strict", action="store_true", help="every finding and every loss ends the run")
    where = parser.add_argument_group("where to")
    add = where.add_argument
    add("--out", metavar="DIR", type=Path, help="output folder (default: generated)")
    add("--force", action="store_true", help="also overwrite files that were edited by hand")
    replace_help = "remove the client of this name from the output folder: it has a new name"
    add("--replace", metavar="NAME", type=_package, help=replace_help)
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


def _package(text: str) -> str:
    try:
        return package_name(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def run(arguments: Arguments) -> int:
    """Generate, or check."""
    if arguments.format == "text":
        return _generate(arguments, [])
    if arguments.report == _STDOUT:
        summary.say_error(
            "--report - and --format both write to stdout", "name a file: --report FILE"
        )
        return 2
    found: list[Problem] = []
    try:
        with redirect_stdout(sys.stderr):
            return _generate(arguments, found)
    except Diagnosed as error:
        found += of_findings(error.diagnostics)
        raise
    except LossError as error:
        advice = summary.advice(error.differences, None, arguments.again)
        found += of_differences(error.differences, error.out, advice)
        raise
    except TreeError as error:
        found.append(of_error(error))
        raise
    finally:
        sys.stdout.write(FORMATS[arguments.format](found))


def _generate(arguments: Arguments, found: list[Problem]) -> int:
    config = config_of(arguments)
    if config is None:
        return no_document("generate")
    return write(arguments, config, found)


def write(arguments: Arguments, config: Config, found: list[Problem]) -> int:
    """Write what a configuration asks for, or say what would change.

    Args:
        arguments: What the user typed.
        config: What follows from it.
        found: Is given the problems, for programs.
    """
    progress = Progress(sys.stderr, quiet=arguments.quiet, verbose=arguments.verbose)
    try:
        generated = _made(config, progress, arguments.replace or "")
    finally:
        progress.finish()
    found += of_findings(generated.findings)
    found += of_losses(generated.ledger.lost(), config)
    if arguments.report is None:
        return _finish(arguments, config, generated, progress.seconds, found)
    report = generated.ledger.to_json(generated.findings) + "\n"
    if arguments.report != _STDOUT:
        tree.write_report(arguments.report, report)
        return _finish(arguments, config, generated, progress.seconds, found)
    sys.stdout.write(report)
    with redirect_stdout(sys.stderr):  # nothing else is where a program reads the report
        return _finish(arguments, config, generated, progress.seconds, found)


def _finish(
    arguments: Arguments,
    config: Config,
    generated: Generated,
    seconds: float,
    found: list[Problem],
) -> int:
    if refused := summary.refusal(config, generated):
        return refused
    before = baseline.released(config.lock)
    last = baseline.last_run(config.out)
    files, replaced = tree.sealed(generated.files, config.keep), arguments.replace or ""
    if arguments.check:
        again = arguments.again
        differences = tree.compare(files, config.out, keep=config.keep, replaced=replaced)
        found += of_differences(differences, config.out, summary.advice(differences, config, again))
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
        if not arguments.dry_run:
            write_text(config.lock, update.text)
        if not arguments.quiet:
            same = names_lock.same_schemas(update.lock, files, before, last)
            names_lock.tell(config.lock, update, same)
    if not arguments.quiet:
        summary.summarise(config, generated.ledger, written, seconds, is_trial=arguments.dry_run)
        if before is not None:
            sys.stdout.write(f"{diff.verdict_line(before, files[REPORT].decode())}\n")
    return 0


def _made(config: Config, progress: Progress, replaced: str) -> Generated:
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
