"""`clientlathe templates`: which templates there are, and copies of them to change."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.own_templates import copied, read_templates, shipped_names, shipped_text
from ..diagnostics.diagnostics import HintedError, nearest, printable, quote
from ..output.text_file import write_text
from .arguments import add_common, config_of, config_path

if TYPE_CHECKING:
    import argparse

    from .arguments import Arguments

USAGE = "[NAME…]"
ABOUT = "list the templates, or copy some to change them"
_DESCRIPTION = """\
List the templates that a client is printed with, or copy some into the folder that `templates` of
the configuration names. A template there takes the place of ours of the same name; one with another
name, such as helpers.py.j2, prints a file of the package. The first line of a copy says which one
it was made of, so that `generate` tells when ours has changed.

  clientlathe templates client.py.j2
  clientlathe templates --show client.py.j2"""
FOLDER = Path("templates")


class TemplatesError(HintedError):
    """There is no such template, or a file in its place; nothing was written."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = _DESCRIPTION
    parser.add_argument("names", metavar="NAME", nargs="*", help="such as client.py.j2")
    about = "print them instead of copying them"
    parser.add_argument("--show", action="store_true", help=about)
    add_common(parser)


def run(arguments: Arguments) -> int:
    """List templates, or copy some."""
    config = None if config_path(arguments) is None else config_of(arguments)
    folder = None if config is None else config.templates
    names = arguments.names
    for name in names:
        if name not in shipped_names():
            near = nearest(name, shipped_names())
            hint = f"write {near}" if near else "clientlathe templates lists them"
            raise TemplatesError(f"there is no template {quote(name)}", hint)
    if not names:
        sys.stdout.write(_listed(folder))
    elif arguments.show:
        sys.stdout.write("".join(map(shipped_text, names)))
    else:
        beside = Path() if config is None or config.file is None else config.file.parent
        copy(names, folder or beside / FOLDER)
        if folder is None:
            sys.stdout.write(f'write into the configuration: templates = "{FOLDER}"\n')
    return 0


def copy(names: list[str], folder: Path) -> None:
    """Copy templates.

    Args:
        names: Of ours.
        folder: Where to; it need not exist.

    Raises:
        TemplatesError: one is there already; nothing was written.
    """
    for name in names:
        if (folder / name).exists():
            path = (folder / name).as_posix()
            raise TemplatesError(f"there is a {path} already", "remove it to begin again")
    for name in names:
        write_text(folder / name, copied(name))
        sys.stdout.write(f"{printable((folder / name).as_posix())}\n")


def _listed(folder: Path | None) -> str:
    """All names, and what becomes of those of the user."""
    own = None if folder is None or not folder.exists() else read_templates(folder)
    about = dict.fromkeys(shipped_names(), "")
    if own is not None:
        about |= dict.fromkeys(own.texts, "yours")
        about |= dict.fromkeys(own.overrides, "yours, instead of ours")
    return "".join(f"{name:<24} {what}".rstrip() + "\n" for name, what in sorted(about.items()))
