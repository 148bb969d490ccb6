"""What the user typed, and the configuration that follows from it."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.beside import CONFIGURATION, PYPROJECT, file_of_names
from ..config.config import Config
from ..config.load import find_config, load_clients, load_config
from ..diagnostics.diagnostics import HintedError
from ..document.cache import cache_folder
from ..output.summary import say_error

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Arguments(argparse.Namespace):
    """What the user typed."""

    command: str | None
    spec: Path | None = None
    config: Path | None = None
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
    shell: str
    parser: argparse.ArgumentParser
    commands: tuple[argparse.ArgumentParser, ...]
    """The parsers of all commands."""
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
    pyproject: bool = False
    client: str | None = None
    names: list[str]
    show: bool

    @property
    def is_trial(self) -> bool:
        """Whether nothing is to be written."""
        return self.check or self.dry_run


CONFIG_HELP = (
    "read this file (default: spec/generator.toml, generator.toml or [tool.clientlathe] of "
    "pyproject.toml, here or in a folder above)"
)
CLIENT_HELP = "the client with this package, of a configuration that has several"


def add_common(parser: argparse.ArgumentParser) -> None:
    """Add what every command takes that reads the configuration."""
    add = parser.add_argument_group("how").add_argument
    add("--config", metavar="FILE", type=Path, help=CONFIG_HELP)
    add("--client", metavar="NAME", help=CLIENT_HELP)
    add("--traceback", action="store_true", help="show where in the generator it went wrong")


def add_document(add: Callable[..., argparse.Action]) -> None:
    """Add the document that a command is about, where it names one."""
    about = "the OpenAPI document (YAML or JSON)"
    add("spec", metavar="SPEC", nargs="?", type=document, help=about)


def document(text: str) -> Path:
    """The path of a document, as an option takes it.

    Raises:
        ArgumentTypeError: it is a URL, or stdin.
    """
    if is_url(text):
        raise argparse.ArgumentTypeError(
            f"{text} is a URL: clientlathe init {text} fetches it once and keeps it"
        )
    if text == "-":
        raise argparse.ArgumentTypeError("clientlathe init - keeps what comes from stdin")
    return Path(text)


def is_url(text: str) -> bool:
    """Whether it is meant as a URL (RFC 3986, section 3.1)."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", text) is not None


def config_path(arguments: Arguments) -> Path | None:
    """The configuration that counts; None if there is none."""
    if arguments.config is not None or arguments.spec is not None:
        return arguments.config
    return find_config()


def configs_of(arguments: Arguments) -> tuple[Config, ...]:
    """What is asked for, of one client or several; empty if no document is named.

    Raises:
        Diagnosed: the configuration cannot be used, or an option is about one client and there are
            several (E907).
        HintedError: a client of a configuration is named, and none is read.
    """
    path, one = config_path(arguments), arguments.client or ""
    found: tuple[Config, ...] = ()
    if path is None:
        refuse_client(one)
    if path is None and arguments.spec is not None:
        found = (Config(spec=arguments.spec),)
    elif path is None:
        return ()
    elif one or any((arguments.spec, arguments.out, arguments.package, arguments.report)):
        found = (load_config(path, client=one, spec=arguments.spec),)
    else:
        found = load_clients(path)
    return tuple(_with_options(each, arguments) for each in found)


def refuse_client(client: str) -> None:
    """Refuse a client that is named where no configuration is read.

    Raises:
        HintedError: one is named.
    """
    if client:
        raise HintedError(
            "--client names a client of a configuration, and none is read",
            "name the configuration with --config, or leave --client out",
        )


def config_of(arguments: Arguments) -> Config | None:
    """What is asked for of one client; None if no document is named."""
    path = config_path(arguments)
    if path is not None:
        one = load_config(path, client=arguments.client or "", spec=arguments.spec)
        return _with_options(one, arguments)
    return next(iter(configs_of(arguments)), None)


def _with_options(config: Config, arguments: Arguments) -> Config:
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
        f"no document is named, and there is no {CONFIGURATION}, nor a {PYPROJECT} with "
        "[tool.clientlathe], here or above",
        f"name one: clientlathe {command} openapi.yaml; or begin: clientlathe init",
    )
    return 2
