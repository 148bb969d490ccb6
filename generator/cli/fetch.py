"""`clientlathe fetch`: the document as its host has it today replaces the one that is kept."""

from __future__ import annotations

import sys
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from ..config.edit import home_of, with_value
from ..config.load import load_clients, load_config
from ..diagnostics.diagnostics import Diagnosed, HintedError, printable, quote
from ..document.readfile import read_regular
from ..output.text_file import write_bytes, write_text
from .arguments import add_common, config_path

if TYPE_CHECKING:
    import argparse

    from ..config.config import Config
    from .arguments import Arguments

USAGE = ""
ABOUT = "bring a document of another host up to date"
_DESCRIPTION = """\
Fetch the document from the `source` of the configuration, and keep it with its digest. All other
commands work with what is kept, so that a run needs no network and a change is a commit."""
DIGEST = "source-sha256"
"""The key of the digest in the configuration."""


class FetchError(HintedError):
    """It cannot be fetched, or would overwrite something; nothing was written."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = _DESCRIPTION
    about = "also overwrite a document that was edited since it was fetched"
    parser.add_argument("--force", action="store_true", help=about)
    add_common(parser)


def run(arguments: Arguments) -> int:
    """Fetch the documents of the configuration again."""
    path = config_path(arguments)
    if path is None:
        raise FetchError(
            "there is no configuration, so there is no document to fetch",
            "begin with clientlathe init URL",
        )
    named = arguments.client
    configs = (load_config(path, client=named),) if named else load_clients(path)
    wanted = {each.spec: each for each in configs if each.source}
    if not wanted:
        raise FetchError(
            "the configuration names no source",
            'write source = "https://…" into it, or begin with clientlathe init URL',
        )
    for config in wanted.values():
        fetch(config, force=arguments.force)
    return 0


def fetch(config: Config, *, force: bool) -> None:
    """Bring a document to what its host has.

    Args:
        config: With its source, and the file that says so.
        force: Whether edits of the document may be lost.

    Raises:
        FetchError: it cannot be fetched, or edits would be lost.
        FileError: the document or the configuration cannot be written.
        Diagnosed: the new document cannot be used.
    """
    from ..document.load import load_text

    file = config.file
    assert file is not None
    name = config.spec.as_posix()
    kept = read_regular(config.spec) if config.spec.is_file() else b""
    if kept and digest_of(kept) != config.source_digest and not force:
        raise FetchError(
            f"{name} was edited since it was fetched",
            "move the edits to an overlay, or discard them with --force",
        )
    data = fetched(config.source)
    if data == kept and digest_of(data) == config.source_digest:
        _say(f"{name} is what {config.source} has")
        return
    try:
        load_text(data, name)
    except Diagnosed as error:  # the file of that name is the one that is kept
        raise Diagnosed(
            *(
                replace(each, position=each.position._replace(file=config.source))
                for each in error.diagnostics
            )
        ) from None
    text = with_value(file, DIGEST, digest_of(data), home_of(file, "source", config.table))
    write_bytes(config.spec, data)
    write_text(file, text)
    _say(f"{name} is new, from {config.source}")
    _say("next: clientlathe generate, and clientlathe diff for what it means to callers")


def fetched(url: str) -> bytes:
    """What a URL names.

    Raises:
        FetchError: it cannot be had.
    """
    from ..pipeline import fetching

    try:
        data = fetching((url,), None)(url)
    except OSError as error:
        raise FetchError(f"{url}: {error}", "correct the URL, or fetch it yourself") from None
    if data is None:
        raise FetchError(f"{quote(url)} cannot be fetched", "name an http or https URL")
    return data


def digest_of(data: bytes) -> str:
    """The SHA-256 of a document, as it was fetched."""
    return sha256(data).hexdigest()


def _say(text: str) -> None:
    sys.stdout.write(f"{printable(text)}\n")
