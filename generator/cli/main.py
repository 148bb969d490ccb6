"""The command line: arguments in, an exit code and words out.

It decides nothing about the client; every way to end is a row of `EXIT_CODES`.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from .. import __version__
from ..config.beside import CONFIGURATION, file_of_names
from ..config.config import Config, load_config, package_name
from ..diagnostics.diagnostics import Diagnosed, nearest
from ..document.cache import cache_folder
from ..output import baseline, names_lock, run_cache, summary, tree
from ..output.differences import LossError, TreeError
from ..output.progress import Progress
from ..output.text_file import write_text
from ..surface.kept_names import Update
from ..surface.origins import OriginsError
from ..surface.rename import NoNameError
from ..surface.report import REPORT, ReportError
from . import diff, explain, release, rename
from .release import ReleaseError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ..output.run_cache import Generated

_STDOUT = Path("-")
COMMANDS = ("generate", "diff", "explain", "rename", "release")
CONFIGS = (Path("spec") / CONFIGURATION, Path(CONFIGURATION))

EXIT_CODES: Mapping[int, str] = {
    0: "done; with --check: the output folder is up to date",
    1: "--check found differences; diff --fail-on found such a change",
    2: "bad input (document, configuration, options, output folder); nothing was written",
    3: "more would be lost than the configuration accepts; nothing was written",
    70: "internal error; nothing was written",
    130: "interrupted (Ctrl-C)",
    141: "whoever read the output went away",
}

_EPILOG = """\
examples:
  clientlathe generate openapi.yaml            a client of any document, in ./generated
  clientlathe generate openapi.yaml --out acme --package acme
  clientlathe generate                         what spec/generator.toml (or generator.toml) says
  clientlathe generate --check                 is the client up to date? for a CI job
  clientlathe generate --report report.json    what became of every part of the document
  clientlathe diff                             what changed for callers since the last release
  clientlathe diff old.yaml new.yaml --format markdown
  clientlathe explain pets.list.limit          where a name comes from, and how to change it
  clientlathe rename pets.add pets.create      another name for a part
  clientlathe release                          set version and changelog, keep the report

exit codes:
""" + "\n".join(f"{code:5}  {meaning}" for code, meaning in EXIT_CODES.items())


class Arguments(argparse.Namespace):
    """What the user typed."""

    command: str | None
    spec: Path | None = None
    config: Path | None
    overlay: Sequence[Path] = ()
    out: Path | None = None
    package: str | None = None
    report: Path | None = None
    check: bool = False
    strict: bool = False
    force: bool = False
    replace: str | None = None
    no_cache: bool = False
    quiet: bool = False
    version: str | None
    symbol: str
    name: str
    traceback: bool
    old: Path | None
    new: Path | None
    base: str | None
    format: str
    fail_on: str | None
    query: str
    client: str | None


class _Parser(argparse.ArgumentParser):
    """A parser that says what was probably meant."""

    def error(self, message: str) -> NoReturn:
        invalid = re.search(r"invalid choice: '(.*?)'", message)
        if invalid:
            word = invalid.group(1)
            message = f"unknown command {word!r}"
            if Path(word).suffix:
                message += f"; to generate a client of it: {self.prog} generate {word}"
            elif near := nearest(word, COMMANDS):
                message += f"; did you mean {near}?"
        super().error(message)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: The arguments; those of the process if None.

    Returns:
        A key of `EXIT_CODES`.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a report never fails on a character
    try:
        try:
            return _run(_parse(argv))
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes stdout once more at its end, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def _run(arguments: Arguments) -> int:
    try:
        return _COMMANDS[arguments.command or "generate"](arguments)
    except Diagnosed as error:
        summary.complain(error.diagnostics)
        return 2
    except LossError as error:
        summary.refuse_to_lose(error)
        return 2
    except (ReportError, OriginsError, NoNameError, ReleaseError) as error:
        summary.say_error(str(error), error.hint)
        return 2
    except TreeError as error:
        summary.say_error(f"{error}; nothing was written", *filter(None, [error.hint]))
        return 2
    except KeyboardInterrupt:
        summary.say_error("interrupted")
        return 130
    except BrokenPipeError:
        raise
    except Exception as error:
        if arguments.traceback:
            raise
        summary.say_error(
            f"a mistake in the generator, please report it: {type(error).__name__}: {error}",
            "run again with --traceback, and add what it prints",
        )
        return 70


def _parse(argv: Sequence[str] | None) -> Arguments:
    module = Path(sys.argv[0]).name == "__main__.py"
    parser = _Parser(
        prog="python -m generator" if module else "clientlathe",
        description="Turns an OpenAPI document into a typed Python client with webhooks,\n"
        "and accounts for every part of it.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"clientlathe {__version__}")
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    generate = commands.add_parser(
        "generate",
        usage="%(prog)s [OPTIONS] [SPEC]",
        help="write the client of a document, or check that it is up to date",
        description="Write the client of a document, or check that it is up to date.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_options(generate)
    compared = commands.add_parser(
        "diff",
        usage="%(prog)s [OPTIONS] [OLD] [NEW]",
        help="say what changed for callers, and which version comes next",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    diff.add_options(compared)
    explained = commands.add_parser(
        "explain",
        usage="%(prog)s [OPTIONS] SYMBOL|FILE:LINE",
        help="say where a symbol comes from, or which symbols come from a line",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    explain.add_options(explained)
    more = {
        "rename": (rename.add_options, "SYMBOL NAME", "give a part of the client another name"),
        "release": (release.add_options, "[VERSION]", "make what the client is now a release"),
    }
    parsers = {"generate": generate, "diff": compared, "explain": explained}
    for name, (add_options, usage, about) in more.items():
        parsers[name] = commands.add_parser(
            name,
            usage=f"%(prog)s [OPTIONS] {usage}",
            help=about,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        add_options(parsers[name])
        add_to = parsers[name].add_argument_group("how").add_argument
        add_to("--config", metavar="FILE", type=Path, help="read this generator.toml")
        add_to("--traceback", action="store_true", help="show where in the generator it went wrong")
    arguments, unknown = parser.parse_known_args(argv, Arguments())
    if unknown:
        used = parsers[arguments.command or "generate"]
        near = nearest(unknown[0].partition("=")[0], re.findall(r"--[a-z-]+", used.format_help()))
        hint = f"; did you mean {near}?" if near else ""
        used.error(f"unknown argument {unknown[0]!r}{hint}")
    if arguments.command is None:
        parser.print_help(sys.stderr)
        raise SystemExit(2)
    return arguments


def _add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument_group("what to generate").add_argument
    add("spec", metavar="SPEC", nargs="?", type=Path, help="the OpenAPI document (YAML or JSON)")
    add("--config", metavar="FILE", type=Path, help="read this generator.toml")
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


def _config_path(arguments: Arguments) -> Path | None:
    """The configuration that counts; None if there is none."""
    if arguments.config is not None or arguments.spec is not None:
        return arguments.config
    return next((candidate for candidate in CONFIGS if candidate.exists()), None)


def _config(arguments: Arguments) -> Config | None:
    """What is asked for; None if no document is."""
    path = _config_path(arguments)
    if path is not None:
        config = load_config(path, spec=arguments.spec)
    elif arguments.spec is not None:
        config = Config(spec=arguments.spec)
    else:
        return None
    out = arguments.out or config.out
    return replace(
        config,
        overlays=tuple(arguments.overlay) or config.overlays,
        package=arguments.package or config.package,
        strict=arguments.strict or config.strict,
        out=out,
        lock=config.lock or file_of_names(out),
        cache=None if arguments.no_cache or arguments.check else cache_folder(),
    )


def _diff(arguments: Arguments) -> int:
    return diff.diff(
        arguments.old,
        arguments.new,
        config=_config_path(arguments),
        is_named=arguments.config is not None,
        base=arguments.base,
        shown_as=arguments.format,
        fail_on=arguments.fail_on,
    )


def _explain(arguments: Arguments) -> int:
    config = arguments.config
    if arguments.client is None and arguments.spec is None:
        config = _config_path(arguments)
    return explain.explain(
        arguments.query,
        client=arguments.client,
        spec=arguments.spec,
        config=config,
        shown_as=arguments.format,
    )


def _release(arguments: Arguments) -> int:
    def generate(version: str | None) -> int:
        found = _config(arguments)
        assert found is not None
        arguments.quiet = True
        return _write(arguments, found if version is None else replace(found, version=version))

    return release.release(_config_path(arguments), arguments.version, generate)


def _rename(arguments: Arguments) -> int:
    config = _config(arguments)
    lock = None if config is None else config.lock
    return rename.rename(lock or file_of_names(Path("generated")), arguments.symbol, arguments.name)


def _generate(arguments: Arguments) -> int:
    config = _config(arguments)
    if config is None:
        summary.say_error(
            f"no document is named, and there is no {' or '.join(map(str, CONFIGS))}",
            "name one: clientlathe generate openapi.yaml",
        )
        return 2
    return _write(arguments, config)


def _write(arguments: Arguments, config: Config) -> int:
    progress = Progress(sys.stderr, quiet=arguments.quiet)
    try:
        generated = _made(config, progress, arguments.replace or "")
    finally:
        progress.finish()
    if arguments.report is None:
        return _finish(arguments, config, generated, progress.seconds)
    report = generated.ledger.to_json(generated.findings) + "\n"
    if arguments.report != _STDOUT:
        tree.write_report(arguments.report, report)
        return _finish(arguments, config, generated, progress.seconds)
    sys.stdout.write(report)
    with redirect_stdout(sys.stderr):  # nothing else is where a program reads the report
        return _finish(arguments, config, generated, progress.seconds)


def _finish(arguments: Arguments, config: Config, generated: Generated, seconds: float) -> int:
    if refused := summary.refusal(config, generated):
        return refused
    before = baseline.released(config.lock)
    last = baseline.last_run(config.out)
    files, replaced = tree.sealed(generated.files, config.keep), arguments.replace or ""
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
            same = names_lock.same_schemas(update.lock, files[REPORT].decode(), before, last)
            names_lock.tell(config.lock, update, same)
    if not arguments.quiet:
        summary.summarise(config, generated.ledger, written, seconds)
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


_COMMANDS: Mapping[str, Callable[[Arguments], int]] = {
    "generate": _generate,
    "diff": _diff,
    "explain": _explain,
    "rename": _rename,
    "release": _release,
}
