"""`clientlathe docs`: the site of a client, as Markdown that Zensical builds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.config import Config, load_config
from ..output.site_folder import write_site
from .arguments import add_common, config_path, no_document

if TYPE_CHECKING:
    import argparse

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
    add("spec", metavar="SPEC", nargs="?", type=Path, help="the OpenAPI document (YAML or JSON)")
    add("--out", metavar="DIR", type=Path, default=OUT, help="folder of the site (default: site)")
    add_common(parser)


def run(arguments: Arguments) -> int:
    """Write the site of what the user named."""
    path, spec = config_path(arguments), arguments.spec
    if path is None and spec is None:
        return no_document("docs")
    return write_docs(path, spec, arguments.out or OUT)


def write_docs(path: Path | None, spec: Path | None, out: Path) -> int:
    """Write the site of a client.

    Args:
        path: The configuration, if there is one.
        spec: The document, where it is not the configuration's.
        out: The folder of the site.

    Returns:
        0.

    Raises:
        Diagnosed: the configuration or the document cannot be used.
        TreeError: the folder has files that are somebody else's.
    """
    from ..pipeline import site

    if path is not None:
        config = load_config(path, spec=spec)
    else:
        assert spec is not None
        config = Config(spec=spec)
    files = site(config)
    write_site(files, out)
    sys.stdout.write(f"{len(files)} files in {out}; build it there with: zensical build\n")
    return 0
