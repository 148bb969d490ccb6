"""`clientlathe rename`: another name for a part, in the lock of names.

Comes in: what the part is called, and what it is to be called. Goes out: the lock with its line.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.beside import file_of_names
from ..diagnostics.diagnostics import printable
from ..output import names_lock
from ..output.text_file import write_text
from ..surface.rename import NoNameError, renamed
from .arguments import add_common, config_of

if TYPE_CHECKING:
    import argparse

    from .arguments import Arguments

USAGE = "SYMBOL NAME"
ABOUT = "give a part of the client another name"
_DESCRIPTION = """\
Give a part of the client another name, in the lock of names; the next run prints it.

Where a schema has another name in the document now, this keeps the class: `rename Animal Pet`
gives the new schema the name of the one that is gone. Callers of the old name of a part have it
as a deprecated alias until the next major version."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = _DESCRIPTION
    parser.add_argument("symbol", metavar="SYMBOL", help="such as pets.list, Pet or PET_FOUND")
    parser.add_argument("name", metavar="NAME", help="what it is to be called")
    add_common(parser)


def run(arguments: Arguments) -> int:
    """Rename what the user named."""
    config = config_of(arguments)
    lock = None if config is None else config.lock
    return rename(lock or file_of_names(Path("generated")), arguments.symbol, arguments.name)


def rename(lock: Path, symbol: str, name: str) -> int:
    """Write the lock with another name.

    Args:
        lock: Its file.
        symbol: What the part is called.
        name: What it is to be called.

    Raises:
        NoNameError: it cannot have that name; nothing was written.
    """
    if not lock.exists():
        raise NoNameError(f"there is no {lock.as_posix()}", "run clientlathe generate first")
    write_text(lock, renamed(names_lock.read(lock), symbol, name).text())
    shown = f"{lock.as_posix()}: {symbol} is {name} now; run clientlathe generate"
    sys.stdout.write(f"{printable(shown)}\n")
    return 0
