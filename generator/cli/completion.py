"""`clientlathe completion`: what a shell needs to complete commands, options and file names."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from .arguments import Arguments

USAGE = "SHELL"
ABOUT = "print what a shell needs to complete commands and options"
_DESCRIPTION = """\
Print what a shell needs to complete commands, options and file names.

  source <(clientlathe completion bash)              # in ~/.bashrc
  clientlathe completion zsh > ~/.zfunc/_clientlathe
  clientlathe completion fish > ~/.config/fish/completions/clientlathe.fish

For zsh ~/.zshrc needs fpath+=~/.zfunc before compinit."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = _DESCRIPTION
    shells = ("bash", "zsh", "fish")
    parser.add_argument("shell", metavar="SHELL", choices=shells, help=", ".join(shells))
    add = parser.add_argument_group("how").add_argument
    add("--traceback", action="store_true", help="show where in the generator it went wrong")


def run(arguments: Arguments) -> int:
    """Print it."""
    import shtab

    for action in (each for parser in arguments.commands for each in parser._actions):
        if action.type is Path:
            kind = shtab.DIRECTORY if action.metavar == "DIR" else shtab.FILE
            action.complete = kind  # type: ignore[attr-defined] # where shtab looks for it
    arguments.parser.prog = "clientlathe"
    sys.stdout.write(shtab.complete(arguments.parser, arguments.shell) + "\n")
    return 0
