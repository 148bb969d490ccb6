"""`clientlathe init`: the first minute of a repository.

Nothing that is there is overwritten, and what is guessed is proposed in comments, never taken.
"""

from __future__ import annotations

import json
import sys
import tomllib
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__
from ..config import toml
from ..config.beside import CONFIGURATION, LOCK, PYPROJECT, file_of_names
from ..config.config import OUT, Config
from ..config.features import LISTED
from ..config.load import config_in, repository
from ..config.propose import overlay_of
from ..config.schema import schema
from ..diagnostics.diagnostics import HintedError, printable
from ..document.readfile import read_regular
from ..output.change import missing, remove_if_empty
from ..output.text_file import read_text, write_bytes, write_text
from .arguments import config_of, is_url
from .fetch import DIGEST, digest_of, fetched
from .generate import Outcome, package, write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from .arguments import Arguments

USAGE = "[SPEC|URL]"
ABOUT = "begin a repository"
_DESCRIPTION = """\
Begin a repository: look at the document, write a configuration with comments, an overlay that
proposes what the document seems to need, .gitattributes and a job for CI, and generate the client.
Nothing that is there is overwritten; on a terminal it asks for what it cannot find out. The output
of a program is taken from stdin:

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
    about = "import name of the client (default: it follows from the title of the document)"
    parser.add_argument("--package", metavar="NAME", type=package, help=about)
    about = "write [tool.clientlathe] into the pyproject.toml that is here, and no generator.toml"
    parser.add_argument("--pyproject", action="store_true", help=about)
    about = "show where in the generator it went wrong"
    parser.add_argument("--traceback", action="store_true", help=about)


def run(arguments: Arguments) -> int:
    """Begin a repository with what the user named; ask on a terminal for what cannot be known."""
    if (there := config_in(Path())) is not None:
        about = f"{there} configures a client already"
        raise InitError(about, "clientlathe generate writes what it says")
    name, arguments.package = arguments.package or "", None
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    source = arguments.source or _found(asks=asks)
    is_project = Path(PYPROJECT).is_file()
    if arguments.pyproject and not is_project:
        raise InitError(f"there is no {PYPROJECT} here", "leave --pyproject out")
    into = PYPROJECT if arguments.pyproject else CONFIGURATION
    if is_project and asks and not arguments.pyproject:
        into = _chosen("Configure it in", [CONFIGURATION, PYPROJECT])

    def generate(file: Path) -> int:
        arguments.config = file
        config = config_of(arguments)
        assert config is not None
        return write(arguments, [config], Outcome())

    return init(source, Path(into), name, generate)


def _chosen(question: str, choices: list[str]) -> str:
    """What the user answers; the first choice is proposed."""
    from rich.prompt import Prompt

    try:
        return Prompt.ask(question, choices=choices, default=choices[0])
    except EOFError:
        raise KeyboardInterrupt from None  # Ctrl-D ends it as Ctrl-C does


def init(source: str, into: Path, package: str, generate: Callable[[Path], int]) -> int:
    """Write the first files of a repository, in the working directory.

    Args:
        source: The document: a path, a URL, or `-`.
        into: The configuration to write: a new file, or a `pyproject.toml` that is there.
        package: The import name of the client; empty: it follows from the document.
        generate: Writes the client of a configuration, and gives an exit code.

    Returns:
        That of `generate`; where it is not 0, or the document cannot be used, nothing stays.

    Raises:
        InitError: there is another document, or the configuration cannot be written.
        FetchError: the document cannot be fetched.
        Diagnosed: the document cannot be used.
    """
    from ..pipeline import read

    with ExitStack() as undo:
        spec, about = _document(source, undo)
        document = read(Config(spec=spec), lambda _: None).document
        config = Config(spec=spec, package=package).named(str(document.root["info"]["title"].value))
        proposed, overlay = overlay_of(document), spec.with_name(_OVERLAY)
        proposes = bool(proposed) and not overlay.exists()
        written = [into]
        if proposes:
            written.insert(0, overlay)
            _write(overlay, proposed, undo)
        is_project = into.name == PYPROJECT or Path("CHANGELOG.md").exists()
        said = _said(config, about, overlay if proposes else None, is_project=is_project)
        if into.name == PYPROJECT:
            _append(into, f"[tool.clientlathe]\n{said}", undo)
        else:
            _write(into, f"#:schema {_SCHEMA.as_posix()}\n{said}", undo)
            if not _SCHEMA.exists():
                _write(_SCHEMA, schema(), undo)
                written.append(_SCHEMA)
        written += _attributes(undo)
        workflow, job = _job()
        if not workflow.exists():
            _write(workflow, job, undo)
            written.append(workflow)
        if code := generate(into):
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


def _document(source: str, undo: ExitStack) -> tuple[Path, str]:
    """The document as a file, and lines about where it is from; empty: it was here."""
    if source == "-":
        data = sys.stdin.buffer.read()
        if not data.strip():
            raise InitError("nothing came from stdin", "pipe the document into it")
        return _kept(data, undo), "# Taken from stdin; write it again when it changes."
    if is_url(source):
        data = fetched(source)
        about = f"source = {json.dumps(source)} # `clientlathe fetch` asks it again"
        return _kept(data, undo), f'{about}\n{DIGEST} = "{digest_of(data)}"'
    return Path(source), ""


def _found(*, asks: bool) -> str:
    """The one document of the working directory, or the one of several that the user chooses."""
    paths = (f"{name}{ending}" for name in _CANDIDATES for ending in _ENDINGS)
    found = [path for path in paths if Path(path).is_file()]
    if found[1:] and asks:
        return _chosen("Which document is it?", found)
    if len(found) != 1:
        listed = ", ".join(found)
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
        write_bytes(path, data)
        undo.callback(path.unlink, missing_ok=True)
    return path


def _write(path: Path, text: str, undo: ExitStack) -> None:
    """Write a file that was not there; it goes again where the command does not come to its end."""
    for folder in missing(path.parent):
        undo.callback(remove_if_empty, folder)
    write_text(path, text)
    undo.callback(path.unlink, missing_ok=True)


def _job() -> tuple[Path, str]:
    """The job for CI, at the root of the repository; of a folder below it has that one's name."""
    root = repository(Path())
    folder = Path.cwd().relative_to(root.resolve())
    if folder == Path():
        return _WORKFLOW, JOB
    name = "-".join([*folder.parts, "client"])
    inside = f"defaults: {{run: {{working-directory: {json.dumps(folder.as_posix())}}}}}"
    text = JOB.replace("name: client\n", f"name: {json.dumps(name)}\n")
    text = text.replace("permissions:", f"{inside}\npermissions:")
    return root / _WORKFLOW.with_stem(name), text


def _append(path: Path, table: str, undo: ExitStack) -> None:
    """Add a table to a file of TOML, of which each byte stays as it is."""
    toml.read(path)
    before = path.read_bytes()
    end = b"\r\n" if b"\r\n" in before else b"\n"
    gap = end if not before or before.endswith(b"\n") else end * 2
    after = before + gap + table.encode().replace(b"\n", end)
    try:
        tomllib.loads(after.decode())
    except tomllib.TOMLDecodeError:
        about = f"{path} has its tables in a way that takes no [tool.clientlathe] at its end"
        raise InitError(about, f"leave --pyproject out, for a {CONFIGURATION}") from None
    write_bytes(path, after)
    undo.callback(path.write_bytes, before)


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


def _said(config: Config, about: str, overlay: Path | None, *, is_project: bool) -> str:
    """What the configuration says; a project of the user's own has a changelog of its own."""
    taken = "" if overlay is None else _PROPOSED.format(overlay=json.dumps(overlay.as_posix()))
    return _CONFIGURATION.format(
        about=f"{about}\n" if about else "",
        spec=json.dumps(config.spec.as_posix()),
        taken=taken,
        package=json.dumps(config.package),
        distribution=json.dumps(config.distribution),
        client=json.dumps(config.client),
        changelog=_CHANGELOG if is_project else "",
        features=", ".join(map(json.dumps, LISTED)),
        version=__version__,
    )


_CONFIGURATION = """\
# What `clientlathe generate` makes of the document. Paths are relative to this file.
{about}spec = {spec}
{taken}out = "generated"

package = {package} # import name
distribution = {distribution} # what pip installs
client = {client} # its class, and the asynchronous one with Async before it
version = "auto" # the one that follows from what changed since `clientlathe release`
{changelog}# license = "MIT"

# More than the document needs: {features}
features = []
# fake = true # a fake of the API, for tests of those who use the client

# generator-version = "=={version}" # another version of clientlathe refuses to read this
# strict = true # a finding about the document, or a loss that no [[accept]] lists, ends the run
"""
_PROPOSED = """\
# overlays = [{overlay}] # it proposes what the document seems to need; take this # away, too
"""
_CHANGELOG = f"""\
changelog = "{OUT}/CHANGELOG.md" # of the client alone
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
        with: {fetch-depth: 0, persist-credentials: false} # what caused a change is in the history
      - uses: actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0
        with: {python-version: "3.13"}
      - run: pipx install clientlathe=={version} # or git+https://HOST/OWNER/clientlathe@DIGEST
      - run: clientlathe generate --check --format github
      - run: clientlathe diff --format github
""".replace("{version}", __version__)  # another one may print another client
