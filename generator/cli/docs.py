"""`clientlathe docs`: the site of a client, as Markdown that Zensical builds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..output.site_folder import write_site
from .arguments import add_common, add_document, config_of, no_document

if TYPE_CHECKING:
    import argparse

    from ..config.config import Config
    from .arguments import Arguments

USAGE = "[SPEC]"
ABOUT = "write the site of a client, as Markdown"
_DESCRIPTION = """\
Write the site of a client: the guide, every resource and model, llms.txt, an index of the skill
pages, and an overlay with a code sample for each operation of the document.

  clientlathe docs --out site
  cd site && zensical build           # pip install zensical; the result is in site/site"""
OUT = Path("site")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = _DESCRIPTION
    add = parser.add_argument_group("what to write").add_argument
    add_document(add)
    add("--out", metavar="DIR", type=Path, default=OUT, help="folder of the site (default: site)")
    add_common(parser)


def run(arguments: Arguments) -> int:
    """Write the site of what the user named."""
    out, arguments.out = arguments.out or OUT, None
    config = config_of(arguments)
    return no_document("docs") if config is None else write_docs(config, out)


def write_docs(config: Config, out: Path) -> int:
    """Write the site of a client.

    Args:
        config: The client.
        out: The folder of the site.

    Returns:
        0.

    Raises:
        Diagnosed: the document cannot be used.
        TreeError: the folder has files that are somebody else's.
    """
    from ..pipeline import site

    files = site(config)
    write_site(files, out)
    sys.stdout.write(f"{len(files)} files in {out}; build it there with: zensical build\n")
    return 0
