"""`clientlathe generate`: the client of a document, written or checked."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.names import package_name
from ..output import baseline, names_lock, run_cache, summary, tree
from ..output.progress import Progress
from ..output.text_file import write_text
from ..surface.kept_names import Update
from ..surface.report import REPORT
from . import diff
from .arguments import CLIENT_HELP, CONFIG_HELP, configs_of, no_document

if TYPE_CHECKING:
    from ..config.config import Config
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
    add("--config", metavar="FILE", type=Path, help=CONFIG_HELP)
    add("--client", metavar="NAME", help=CLIENT_HELP)
    overlay = "apply this overlay (repeat for more) instead of those of the configuration"
    add("--overlay", metavar="FILE", type=Path, action="append", default=[], help=overlay)
    add("--package", metavar="NAME", type=_package, help="import name of the client")
    add("--strict", action="store_true", help="every finding and every loss ends the run")
    add = parser.add_argument_group("where to").add_argument
    add("--out", metavar="DIR", type=Path, help="output folder (default: generated)")
    add("--force", action="store_true", help="also overwrite files that were edited by hand")
    replace_help = "remove the client of this name from the output folder: it has a new name"
    add("--replace", metavar="NAME", type=_package, help=replace_help)
    add("--check", action="store_true", help="write nothing; say what would change")
    add(
        "--report",
        metavar="FILE",
        type=Path,
        help="write what became of every part, as JSON (-: stdout)",
    )
    add = parser.add_argument_group("how").add_argument
    add("--no-cache", action="store_true", help="use no result of an earlier run")
    add("-q", "--quiet", action="store_true", help="say only what is wrong")
    add("--traceback", action="store_true", help="show where in the generator it went wrong")


def _package(text: str) -> str:
    try:
        return package_name(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def run(arguments: Arguments) -> int:
    """Generate, or check."""
    configs = configs_of(arguments)
    return write(arguments, *configs) if configs else no_document("generate")


def write(arguments: Arguments, *configs: Config) -> int:
    """Write what is asked for, or say what would change.

    Of several clients none is written unless all can be.
    """
    made = [_made(arguments, config) for config in configs]
    with ExitStack() as stack:
        for each in made if arguments.report is not None else ():
            _write_report(each, arguments.report)
            if arguments.report == _STDOUT:  # nothing else is where a program reads the report
                stack.enter_context(redirect_stdout(sys.stderr))
        if refused := max(summary.refusal(each.config, each.generated) for each in made):
            return refused
        if len(made) > 1 and not arguments.check:
            for each in made:
                files = tree.sealed(each.generated.files, each.config.keep)
                tree.refuse_losses(
                    files, each.config.out, force=arguments.force, keep=each.config.keep
                )
        return max(_finish(arguments, each, is_one=len(made) == 1) for each in made)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    config: Config
    generated: Generated
    seconds: float


def _write_report(made: _Made, path: Path | None) -> None:
    accepted = summary.accepted(made.config, made.generated)
    text = made.generated.ledger.to_json(made.generated.findings, accepted) + "\n"
    if path is None or path == _STDOUT:
        sys.stdout.write(text)
    else:
        tree.write_report(path, text)


def _finish(arguments: Arguments, made: _Made, *, is_one: bool) -> int:
    config, generated = made.config, made.generated
    before = baseline.released(config.lock)
    last = baseline.last_run(config.out)
    files, replaced = tree.sealed(generated.files, config.keep), _replaced(arguments)
    if not is_one and not arguments.quiet:
        sys.stdout.write(f"{config.package}\n")
    if arguments.check:
        code = summary.check(files, config, replaced=replaced, quiet=arguments.quiet)
        return summary.check_names(config, generated) or code
    written = tree.write(
        files, config.out, force=arguments.force, keep=config.keep, replaced=replaced
    )
    summary.warn(written, config.out)
    if config.lock is not None:
        update = generated.lock or Update(lock=names_lock.read(config.lock))
        write_text(config.lock, update.text)
        if not arguments.quiet:
            same = names_lock.same_schemas(update.lock, files, before, last)
            names_lock.tell(config.lock, update, same)
    if not arguments.quiet:
        summary.summarise(config, generated.ledger, written, made.seconds)
        if before is not None:
            sys.stdout.write(f"{diff.verdict_line(before, files[REPORT].decode())}\n")
    return 0


def _replaced(arguments: Arguments) -> str:
    """The folder of the package whose place this one takes."""
    return (arguments.replace or "").replace(".", "/")


def _made(arguments: Arguments, config: Config) -> _Made:
    progress = Progress(sys.stderr, quiet=arguments.quiet)
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
