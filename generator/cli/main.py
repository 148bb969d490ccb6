"""The command line: arguments in, an exit code and words out.

It decides nothing about the client; every way to end is a row of `EXIT_CODES`.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import re
import shlex
import sys
import textwrap
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Protocol

from .. import __version__
from ..diagnostics.diagnostics import nearest
from ..output.progress import fit
from . import (
    completion,
    diff,
    docs,
    explain,
    fetch,
    generate,
    init,
    release,
    rename,
    schema,
    templates,
    watch,
)
from .arguments import Arguments, is_url
from .errors import INTERRUPTED, explained

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Command(Protocol):
    """What the module of a command has."""

    @property
    def USAGE(self) -> str:  # noqa: N802 - a constant of the module
        """Its arguments, as they are shown behind its name."""
        ...

    @property
    def ABOUT(self) -> str:  # noqa: N802 - a constant of the module
        """What it is for."""
        ...

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add what the command takes."""
        ...

    def run(self, arguments: Arguments) -> int:
        """Do it; the result is a key of `EXIT_CODES`."""
        ...


COMMANDS: Mapping[str, Command] = {
    "init": init,
    "generate": generate,
    "watch": watch,
    "diff": diff,
    "release": release,
    "explain": explain,
    "rename": rename,
    "fetch": fetch,
    "docs": docs,
    "templates": templates,
    "schema": schema,
    "completion": completion,
}

EXIT_CODES: Mapping[int, str] = {
    0: "done; with --check: the output folder is up to date",
    1: "--check found differences; diff --fail-on found such a change",
    2: "bad input (document, configuration, options, output folder); nothing was written",
    3: "more would be lost than the configuration accepts; nothing was written",
    70: "internal error; nothing was written",
    INTERRUPTED: "interrupted (Ctrl-C)",
    141: "whoever read the output went away",
}

_EXAMPLES = """\
examples:
  clientlathe init openapi.yaml                begin a repository: configuration, CI job, client
  clientlathe generate                         the client that the configuration describes
  clientlathe generate --check                 is it up to date? for a CI job
  clientlathe generate openapi.yaml --out acme --package acme
  clientlathe diff                             what changed for callers since the last release
  clientlathe diff old.yaml new.yaml --format markdown
  clientlathe release                          set version and changelog, keep the report
  clientlathe explain pets.list.limit          where a name comes from, and how to change it

"""
_CODES = "exit codes:\n" + "\n".join(f"{code:5}  {meaning}" for code, meaning in EXIT_CODES.items())


_PARAGRAPH = re.compile(r"(?:^\S.*(?:\n|$))+", re.MULTILINE)


class _Help(argparse.RawDescriptionHelpFormatter):
    """Names on the left, what they are for on the right, in one column."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26)
        self._action_max_length = 14  # argparse forgets that commands are indented twice

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Paragraphs of this width, and the lines that are set in, such as those of a table."""
        del indent
        width = min(width, 100)
        paragraphs = _PARAGRAPH.sub(lambda found: textwrap.fill(found[0], width) + "\n", text)
        return fit(paragraphs, width)


class _Parser(argparse.ArgumentParser):
    """A parser that says what was probably meant."""

    def error(self, message: str) -> NoReturn:
        invalid = re.match(r"argument (\S+): invalid choice: '(.*?)' \(choose from (.*)\)", message)
        if invalid is None:
            super().error(message)
        name, word, listed = invalid.groups()
        allowed = re.findall(r"[\w-]+", listed)
        is_command = name == "COMMAND"
        message = f"unknown command {word!r}" if is_command else f"argument {name}: no {word!r}"
        if is_command and is_url(word):
            message += f"; to begin with it: {self.prog} init {word}"
        elif is_command and Path(word).suffix:
            message += f"; to generate a client of it: {self.prog} generate {word}"
        elif near := nearest(word, allowed):
            message += f"; did you mean {near}?"
        else:
            message += f"; there is {', '.join(allowed)}"
        super().error(message)


def program() -> int:
    """Be the whole process: what a command makes is kept until the process ends.

    The garbage collector would look through millions of objects, time and again, and free none.
    """
    gc.disable()
    try:
        return main()
    finally:
        gc.freeze()  # the interpreter would collect once more at its end


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

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
            arguments = _parse(argv)
            return explained(COMMANDS[arguments.command or "generate"].run, arguments)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes stdout once more at its end, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


@cache
def _parsers(prog: str) -> tuple[argparse.ArgumentParser, Mapping[str, argparse.ArgumentParser]]:
    """The parser of the program, and those of its commands."""
    parser = _Parser(
        prog=prog,
        description="Turns an OpenAPI document into a typed Python client with webhooks,\n"
        "and accounts for every part of it.",
        epilog=_EXAMPLES + _CODES,
        formatter_class=_Help,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"clientlathe {__version__}")
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    parsers: dict[str, argparse.ArgumentParser] = {}
    for name, command in COMMANDS.items():
        parsers[name] = commands.add_parser(
            name,
            usage=f"%(prog)s [OPTIONS] {command.USAGE}".rstrip(),
            help=command.ABOUT,
            epilog=_CODES if command is generate else None,
            formatter_class=_Help,
            allow_abbrev=False,
        )
        command.add_options(parsers[name])
    return parser, parsers


def _parse(argv: Sequence[str] | None) -> Arguments:
    is_module = Path(sys.argv[0]).name == "__main__.py"
    prog = f"python -m {__name__.partition('.')[0]}" if is_module else "clientlathe"
    parser, parsers = _parsers(prog)
    arguments, unknown = parser.parse_known_args(argv, Arguments())
    if unknown:
        used = parsers[arguments.command or "generate"]
        known = [option for action in used._actions for option in action.option_strings]
        near = nearest(unknown[0].partition("=")[0], known)
        hint = f"; did you mean {near}?" if near else ""
        used.error(f"unknown argument {unknown[0]!r}{hint}")
    typed = sys.argv[1:] if argv is None else argv
    again = [word for word in typed if word not in {"--check", "--dry-run", "--force"}]
    arguments.parser, arguments.commands = parser, tuple(parsers.values())
    arguments.again = shlex.join(["clientlathe", *again])
    if arguments.command is None:
        parser.print_help(sys.stderr)
        raise SystemExit(2)
    return arguments
