"""`clientlathe schema`: the JSON Schema of a configuration, for editors."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..config.schema import schema

if TYPE_CHECKING:
    import argparse

    from .arguments import Arguments

USAGE = ""
ABOUT = "print the JSON Schema of a configuration, for editors"
_DESCRIPTION = """\
Print the JSON Schema of generator.toml. Taplo, and Even Better TOML in VS Code, complete and check
a file that names it in its first line:

  clientlathe schema > .generator.schema.json
  #:schema .generator.schema.json"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes: nothing."""
    parser.description = _DESCRIPTION
    add = parser.add_argument_group("how").add_argument
    add("--traceback", action="store_true", help="show where in the generator it went wrong")


def run(arguments: Arguments) -> int:
    """Print it."""
    del arguments
    sys.stdout.write(schema())
    return 0
