"""`clientlathe init`: the first minute of a repository.

Nothing that is there is overwritten, and what is guessed is proposed in comments, never taken.
"""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__
from ..config.beside import CONFIGURATION, LOCK, file_of_names
from ..config.config import OUT, Config
from ..config.propose import overlay_of
from ..config.schema import schema
from ..diagnostics.diagnostics import HintedError, printable
from ..document.readfile import read_regular
from ..output.text_file import read_text, write_text
from .arguments import add_common, config_of
from .fetch import DIGEST, digest_of, fetched
from .generate import Outcome, write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from ..document.document import Document
    from .arguments import Arguments

USAGE = "[SPEC|URL]"
ABOUT = "begin a repository"
_DESCRIPTION = """\
Begin a repository: look at the document, write a configuration with comments, an overlay that
proposes what the document seems to need, .gitattributes and a job for CI, and generate the client.
Nothing that is there is overwritten. The output of a program is taken from stdin:

  python -c 'import json, shop; print(json.dumps(shop.app.openapi()))' | clientlathe init -"""
_CANDIDATES = ("openapi", "swagger", "api", "spec/openapi", "docs/openapi", "api/openapi")
_ENDINGS = (".yaml", ".yml", ".json")
_OVERLAY = "overlay.yaml"
_SCHEMA = Path(".generator.schema.json")
_ATTRIBUTES = (
    f"{LOCK} merge=union",
    f"*.{LOCK} merge=union",
    f"/{OUT}/** text=auto eol=lf linguist-generated",
)
_WORKFLOW = Path(".github/workflows/client.yml")


class InitError(HintedError):
    """It cannot begin; nothing was written."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = _DESCRIPTION
    about = "the OpenAPI document: a file, a URL that is fetched once, or - for stdin"
    parser.add_argument("source", metavar="SPEC|URL", nargs="?", help=about)
    add_common(parser)


def run(arguments: Arguments) -> int:
    """Begin a repository with what the user named."""

    def generate(file: Path) -> int:
        arguments.config, arguments.quiet = file, True
        config = config_of(arguments)
        assert config is not None
        return write(arguments, [config], Outcome())

    return init(arguments.source, generate)


def init(source: str | None, generate: Callable[[Path], int]) -> int:
    """Write the first files of a repository, in the working directory.

    Args:
        source: The document; None: the one that is there.
        generate: Writes the client of a configuration, and gives an exit code.

    Returns:
        That of `generate`; where it is not 0, or the document cannot be used, nothing stays.

    Raises:
        InitError: there is a configuration, or no document.
        FetchError: the document cannot be fetched.
        Diagnosed: the document cannot be used.
    """
    from ..pipeline import read

    file = Path(CONFIGURATION)
    if file.exists():
        raise InitError(f"there is a {file} already", "clientlathe generate does what it says")
    with ExitStack() as undo:
        spec, about = _document(source, undo)
        document = read(Config(spec=spec), lambda _: None).document
        proposed, overlay = overlay_of(document), spec.with_name(_OVERLAY)
        proposes = bool(proposed) and not overlay.exists()
        written = [file]
        if proposes:
            written.insert(0, overlay)
            _write(overlay, proposed, undo)
        _write(file, _configuration(document, spec, about, overlay if proposes else None), undo)
        if not _SCHEMA.exists():
            _write(_SCHEMA, schema(), undo)
            written.append(_SCHEMA)
        written += _attributes(undo)
        if not _WORKFLOW.exists():
            _write(_WORKFLOW, JOB, undo)
            written.append(_WORKFLOW)
        if code := generate(file):
            return code
        undo.pop_all()
    shown = [f"  {path.as_posix()}" for path in ([spec] if about else []) + written]
    shown.append(f"  {file_of_names(Path()).as_posix()}")
    shown.append("  generated")
    sys.stdout.write("".join(f"{printable(line)}\n" for line in ["wrote", *shown]))
    if proposes:
        sys.stdout.write(
            f"{overlay.as_posix()} has proposals: take the # away where they are right\n"
        )
    sys.stdout.write("next: look at generated/README.md, and commit all of it\n")
    return 0


def _document(source: str | None, undo: ExitStack) -> tuple[Path, str]:
    """The document as a file, and lines about where it is from; empty: it was here."""
    if source is None:
        return _found(), ""
    if source == "-":
        return (
            _kept(sys.stdin.buffer.read(), undo),
            "# Taken from stdin; write it again when it changes.",
        )
    if source.startswith(("http://", "https://")):
        data = fetched(source)
        about = f"source = {json.dumps(source)} # `clientlathe fetch` asks it again"
        return _kept(data, undo), f'{about}\n{DIGEST} = "{digest_of(data)}"'
    return Path(source), ""


def _found() -> Path:
    """The one document of the working directory."""
    paths = [Path(f"{name}{ending}") for name in _CANDIDATES for ending in _ENDINGS]
    found = [path for path in paths if path.is_file()]
    if len(found) != 1:
        listed = ", ".join(path.as_posix() for path in found)
        raise InitError(
            f"there are several documents: {listed}" if found else "there is no document here",
            "name one: clientlathe init openapi.yaml, or a URL, or - for stdin",
        )
    return found[0]


def _kept(data: bytes, undo: ExitStack) -> Path:
    """A document that was no file, beside the configuration."""
    is_json = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    path = Path("openapi.json" if is_json else "openapi.yaml")
    if path.exists() and read_regular(path) != data:
        raise InitError(f"there is another {path} already", "move it away, or name it")
    if not path.exists():
        path.write_bytes(data)
        undo.callback(path.unlink, missing_ok=True)
    return path


def _write(path: Path, text: str, undo: ExitStack) -> None:
    """Write a file that was not there; it goes again where the command does not come to its end."""
    for folder in reversed([each for each in path.parents if not each.exists()]):
        folder.mkdir()
        undo.callback(folder.rmdir)
    write_text(path, text)
    undo.callback(path.unlink, missing_ok=True)


def _attributes(undo: ExitStack) -> list[Path]:
    """Tell git how locks are merged, of one client or several, and what is generated."""
    path = Path(".gitattributes")
    before = read_text(path)
    missing = "".join(f"{each}\n" for each in _ATTRIBUTES if each not in before.splitlines())
    if not missing:
        return []
    if not before:
        _write(path, missing, undo)
        return [path]
    end = "" if before.endswith("\n") else "\n"
    write_text(path, before + end + missing)
    undo.callback(write_text, path, before)
    return [path]


def _configuration(document: Document, spec: Path, about: str, overlay: Path | None) -> str:
    title = document.root["info"]["title"].value
    named = Config(spec=spec).named(str(title))
    taken = "" if overlay is None else _PROPOSED.format(overlay=json.dumps(overlay.as_posix()))
    return _CONFIGURATION.format(
        about=f"{about}\n" if about else "",
        spec=json.dumps(spec.as_posix()),
        taken=taken,
        package=json.dumps(named.package),
        distribution=json.dumps(named.distribution),
        client=json.dumps(named.client),
        schema=_SCHEMA.as_posix(),
        version=__version__,
    )


_CONFIGURATION = """\
#:schema {schema}
# What `clientlathe generate` makes of the document. Paths are relative to this file.
{about}spec = {spec}
{taken}out = "generated"

package = {package} # import name
distribution = {distribution} # what pip installs
client = {client} # its class, and the asynchronous one with Async before it
version = "auto" # the one that follows from what changed since `clientlathe release`
# license = "MIT"

# More than the document needs: "webhook-router", "webhook-testing", "webhook-command", "aiohttp"
features = []

# generator-version = "=={version}" # another version of clientlathe refuses to read this
# strict = true # a finding about the document, or a loss that no [[accept]] lists, ends the run
"""
_PROPOSED = """\
# overlays = [{overlay}] # it proposes what the document seems to need; take this # away, too
"""
JOB = """\
# Is the client what the document says, and what would its change mean for callers?
name: client
on: [push, pull_request]
permissions: {contents: read}
jobs:
  client:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with: {fetch-depth: 0} # the revision of the last release says what caused a change
      - uses: actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0
        with: {python-version: "3.13"}
      - run: pipx install clientlathe
      - run: clientlathe generate --check --format github
      - run: clientlathe diff --format github
"""
