"""What the user typed, and the configuration that follows from it."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.beside import CONFIGURATION, file_of_names
from ..config.config import Config, load_config
from ..document.cache import cache_folder
from ..output.summary import say_error

if TYPE_CHECKING:
    from collections.abc import Sequence

CONFIGS = (Path("spec") / CONFIGURATION, Path(CONFIGURATION))


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
    dry_run: bool = False
    strict: bool = False
    force: bool = False
    replace: str | None = None
    no_cache: bool = False
    quiet: bool = False
    verbose: bool = False
    again: str = ""
    """The command that writes, where this one only looks."""
    version: str | None
    symbol: str
    name: str
    traceback: bool
    old: Path | None
    new: Path | None
    base: str | None
    format: str = "text"
    fail_on: str | None
    query: str
    source: str | None
    client: str | None

    @property
    def is_trial(self) -> bool:
        """Whether nothing is to be written."""
        return self.check or self.dry_run


def add_common(parser: argparse.ArgumentParser) -> None:
    """Add what every command takes that reads the configuration."""
    add = parser.add_argument_group("how").add_argument
    add("--config", metavar="FILE", type=Path, help="read this generator.toml")
    add("--traceback", action="store_true", help="show where in the generator it went wrong")


def config_path(arguments: Arguments) -> Path | None:
    """The configuration that counts; None if there is none."""
    if arguments.config is not None or arguments.spec is not None:
        return arguments.config
    return next((candidate for candidate in CONFIGS if candidate.exists()), None)


def config_of(arguments: Arguments) -> Config | None:
    """What is asked for; None if no document is."""
    path = config_path(arguments)
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
        cache=None if arguments.no_cache or arguments.is_trial else cache_folder(),
    )


def no_document(command: str) -> int:
    """Say that a command has no document; the exit code."""
    say_error(
        f"no document is named, and there is no {' or '.join(map(str, CONFIGS))}",
        f"name one: clientlathe {command} openapi.yaml",
    )
    return 2
