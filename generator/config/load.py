"""Reads a configuration: `generator.toml`, or `[tool.clientlathe]` of a `pyproject.toml`.

One file may be about several clients: each has a table `[[client]]`, and what stands before these
is true for all that do not say otherwise. Paths in the file are relative to the folder of the file,
as in other TOML configurations; paths on the command line to the working directory.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__
from ..diagnostics.diagnostics import Diagnosed, Diagnostic, nearest, quote
from . import toml
from .beside import CONFIGURATION, LOCK, PYPROJECT, file_of_names
from .config import OUT, Config
from .keys import CLIENT, GENERATOR_VERSION, read_keys, versions
from .table import Table, checked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Node

_NAMES = (f"spec/{CONFIGURATION}", CONFIGURATION)
_TOOL = ("tool", "clientlathe")


def find_config(folder: Path = Path()) -> Path | None:
    """The configuration of a folder, or of the nearest one above it.

    The search ends at the root of a repository, which is the folder that has a `.git`.
    """
    for place in _upwards(folder):
        found = config_in(place)
        if found is not None or (place / ".git").exists():
            return found
    return None


def repository(folder: Path) -> Path:
    """The root of the repository that a folder is in; the folder itself where it is in none."""
    return next((place for place in _upwards(folder) if (place / ".git").exists()), folder)


def _upwards(folder: Path) -> Iterator[Path]:
    """A folder, and those above it."""
    for depth in range(len(folder.resolve().parents) + 1):
        yield folder / ("../" * depth)


def config_in(folder: Path) -> Path | None:
    """The configuration of a folder."""
    for path in (folder / name for name in _NAMES):
        if path.is_file():
            return path
    pyproject = folder / PYPROJECT
    return pyproject if pyproject.is_file() and _is_ours(pyproject) else None


def _is_ours(pyproject: Path) -> bool:
    try:
        root = tomllib.loads(pyproject.read_bytes().decode("utf-8", "replace"))
    except tomllib.TOMLDecodeError:
        return False  # its own tools say what is wrong with it
    tool = root.get(_TOOL[0])
    return isinstance(tool, dict) and _TOOL[1] in tool


def load_config(path: Path, *, client: str = "", spec: Path | None = None) -> Config:
    """Read what a configuration says of one client.

    Args:
        path: The file.
        client: The name of the client's package; empty: there is one client.
        spec: The document, if the command line names it; else the file must.

    Raises:
        Diagnosed: with everything that is wrong with the file (E1xx, E9xx), and E907 where there
            is no such client, or are several.
    """
    found = load_clients(path, spec=spec)
    named = [each for each in found if client in {"", each.package}]
    if len(named) == 1:
        return named[0]
    names = [each.package for each in found]
    node = _root(path).get(CLIENT) or _root(path)
    near = nearest(client, names)
    raise Diagnosed(
        Diagnostic(
            "E907",
            node.key_position,
            f"there is no client {quote(client)}" if client else "there are several clients",
            allowed=", ".join(names),
            hint=f"name one: --client {near or names[0] or 'NAME'}",
        )
    )


def load_clients(path: Path, *, spec: Path | None = None) -> tuple[Config, ...]:
    """Read what a configuration says of each of its clients.

    Args:
        path: The file.
        spec: The document, if the command line names it; else the file must.

    Raises:
        Diagnosed: with everything that is wrong with the file (E1xx, E9xx).
    """
    root = _root(path)
    root.mapping()
    _check_generator(root)
    listed = root.get(CLIENT)
    if listed is None or isinstance(listed.value, str):
        table = Table(root)
        config = read_keys(table, path.parent, spec)
        table.finish()
        name = "" if path.name in {CONFIGURATION, PYPROJECT} else config.package or path.stem
        out = config.out if "out" in root else _out(path)
        lock = file_of_names(path.parent, name)
        return (replace(config, out=out, lock=lock, file=path, table=root.pointer),)
    clients = tuple(_client(root, node, path, spec) for node in listed.elements())
    if not clients:
        message, hint = '"client": expected a client', "write a table [[client]] for each"
        raise Diagnosed(Diagnostic("E903", listed.position, message, hint=hint))
    if mistakes := [*_same(clients, listed), *_left_alone(clients, path, listed)]:
        raise Diagnosed(*mistakes)
    return clients


def _root(path: Path) -> Node:
    node = toml.read(path).root
    if path.name == PYPROJECT:
        for key in _TOOL:
            node = node[key]
    return node


def _client(root: Node, node: Node, path: Path, spec: Path | None) -> Config:
    node.mapping()
    package = node["package"]
    shared = Table(root, elsewhere=(CLIENT,))
    table = Table(node, shared)
    config = read_keys(table, path.parent, spec)
    table.finish()
    if "out" not in root and "out" not in node:
        config = replace(config, out=_out(path) / package.text())
    lock = file_of_names(path.parent, config.package)
    return replace(config, lock=lock, file=path, table=node.pointer)


def _out(path: Path) -> Path:
    """The output folder where none is named: beside the configuration, or beside its `spec/`."""
    is_in_spec = path.parent.name == "spec" and path.name == CONFIGURATION
    return (path.parent.parent if is_in_spec else path.parent) / OUT


def _same(clients: tuple[Config, ...], listed: Node) -> Iterator[Diagnostic]:
    """Complaints about clients that would overwrite one another."""
    for about in ("package", "out"):
        first: dict[object, int] = {}
        for number, config in enumerate(clients):
            value = getattr(config, about)
            other = first.setdefault(value, number)
            if other != number:
                node = listed[number].get(about) or listed[number]
                yield Diagnostic(
                    "E903",
                    node.position,
                    f"{quote(about)}: {quote(str(value))} is that of client {other + 1} as well",
                    hint="give each client its own",
                )


def _left_alone(clients: tuple[Config, ...], path: Path, listed: Node) -> Iterator[Diagnostic]:
    """A complaint about a lock from when the file had one client: its names would be lost."""
    alone = file_of_names(path.parent)
    locks = [each.lock for each in clients if each.lock is not None]
    if alone.exists() and not any(lock.exists() for lock in locks):
        new = locks[0].as_posix()
        yield Diagnostic(
            "E907",
            listed.key_position,
            f"{alone.as_posix()} is of the time when there was one client",
            allowed=", ".join(lock.name for lock in locks),
            hint=f"rename it for the client that it is of (git mv {alone.as_posix()} {new}), "
            f"and in the same way the files that lie beside it: what comes before {LOCK} is new",
        )


def _check_generator(root: Node) -> None:
    """Refuse a configuration that another version of the generator is to read."""
    node = root.get(GENERATOR_VERSION)
    if node is None:
        return
    from packaging.specifiers import SpecifierSet

    wanted = checked(versions)(node)
    if not SpecifierSet(wanted).contains(__version__, prereleases=True):
        raise Diagnosed(
            Diagnostic(
                "E908",
                node.position,
                f"this is clientlathe {__version__}, and the configuration asks for {wanted}",
                hint=f"install one of these: pip install 'clientlathe{wanted}'; or change it to "
                f'"=={__version__}" and look at the diff',
            )
        )
