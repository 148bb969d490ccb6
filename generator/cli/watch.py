"""`clientlathe watch`: the client again whenever something that it is made of has changed."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import Diagnosed, printable
from ..output.summary import say_error
from .arguments import CLIENT_HELP, CONFIG_HELP, add_document, config_path, configs_of, no_document
from .errors import INTERRUPTED, explained
from .generate import Outcome, write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from ..config.config import Config
    from .arguments import Arguments

    State = Mapping[Path, tuple[int, int] | None]

USAGE = "[SPEC]"
ABOUT = "write the client again whenever its input changes"
_DESCRIPTION = """\
Write the client now, and again whenever something changes that it is made of: the document and the
files that it refers to, overlays, the configuration, templates and code of your own. A mistake is
shown, and the next change is waited for; Ctrl-C ends it. It needs the extra: clientlathe[watch]."""
_PATIENCE = 1000
"""Milliseconds after which files are looked at that no event was sent for, as on network disks."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = _DESCRIPTION
    add = parser.add_argument_group("what to generate").add_argument
    add_document(add)
    add("--config", metavar="FILE", type=Path, help=CONFIG_HELP)
    add("--client", metavar="NAME", help=CLIENT_HELP)
    add("--out", metavar="DIR", type=Path, help="output folder (default: generated)")
    add = parser.add_argument_group("how").add_argument
    add("-q", "--quiet", action="store_true", help="say only what is wrong")
    add("-v", "--verbose", action="store_true", help="say how long each stage took")
    add("--traceback", action="store_true", help="show where in the generator it went wrong")


def run(arguments: Arguments) -> int:
    """Generate until the user has enough."""
    try:
        from watchfiles import watch
    except ImportError:
        say_error("watchfiles is not installed", "pip install 'clientlathe[watch]'")
        return 2
    if config_path(arguments) is None and arguments.spec is None:
        return no_document("watch")
    gc.enable()  # what a round has made is garbage in the next
    inputs = Inputs(arguments)
    with suppress(KeyboardInterrupt):
        while True:
            before = inputs.state()
            if explained(inputs.generate, arguments) == INTERRUPTED:
                return INTERRUPTED
            if any(_stamp(path) != stamp for path, stamp in before.items()):
                continue
            before = inputs.state()
            _say(f"watching {len(before)} files; Ctrl-C ends it")
            for _ in watch(
                *inputs.folders(), recursive=False, rust_timeout=_PATIENCE, yield_on_timeout=True
            ):
                if changed := dict(inputs.state().items() ^ before.items()):
                    _say(f"changed: {', '.join(sorted(path.as_posix() for path in changed))}")
                    break
    return 0


def _say(text: str) -> None:
    sys.stdout.write(f"{printable(text)}\n")
    sys.stdout.flush()


class Inputs:
    """The files that clients are made of, as far as the last run came."""

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments
        self._configs: tuple[Config, ...] = ()
        self._read: set[Path] = set()

    def generate(self, arguments: Arguments) -> int:
        """Run once, and find out what it was made of; the exit code."""
        outcome = Outcome()
        try:
            self._configs = configs_of(arguments)
            return write(arguments, self._configs, outcome)
        except Diagnosed as error:
            outcome.sources.update(each.position.file for each in error.diagnostics)
            raise
        finally:
            self._read |= {Path(name) for name in outcome.sources if Path(name).is_file()}

    def files(self) -> set[Path]:
        """All files."""
        typed = (config_path(self._arguments), self._arguments.spec)
        return self._read.union(filter(None, typed), *map(_named, self._configs))

    def folders(self) -> set[Path]:
        """The folders that are there and in which one of them is, or would be."""
        packages = {config.out / config.folder for config in self._configs if config.keep}
        inside = {path.parent for path in self.files()} | packages
        return {path for path in inside if path.is_dir()}

    def state(self) -> State:
        """What changes when a file does."""
        return {path: _stamp(path) for path in self.files()}


def _named(config: Config) -> Iterator[Path]:
    """The files that a configuration names, and those of one's own that it keeps."""
    yield from (config.spec, *config.overlays)
    yield from filter(None, (config.file, config.license_file))
    if config.templates is not None:
        yield from (path for path in config.templates.rglob("*") if path.is_file())
    package = config.out / config.folder
    for path in package.rglob("*") if config.keep else ():
        inside = path.relative_to(package).as_posix()
        if path.is_file() and any(each.matches(inside) for each in config.keep):
            yield path


def _stamp(path: Path) -> tuple[int, int] | None:
    """When a file was written, and its size; None: it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
