"""Clients of documents that a test writes out: generated in memory, put into a folder, imported."""

from __future__ import annotations

import atexit
import fcntl
import importlib
import py_compile
import shutil
import sys
from collections import defaultdict
from contextlib import contextmanager
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import TYPE_CHECKING, Any
from unittest import mock

from generator import pipeline
from generator.config.config import Config
from generator.package import format as formatting
from tests.checkout import RUNTIME

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from contextlib import AbstractContextManager

    from generator.output.generated import Generated


def generate(spec: Path, package: str) -> Generated:
    """The client of a document, its class called `Api`."""
    return run(Config(spec=spec, package=package, client="Api"))


def run(config: Config) -> Generated:
    """What is generated, without a look at its layout."""
    with unformatted():
        return pipeline.run(config, lambda _: None)


def unformatted() -> AbstractContextManager[object]:
    """A block in which black lays nothing out: it takes most of the time, and changes no tree."""
    return mock.patch.object(formatting, "format_python", dict[str, str])


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Put files into a folder, which need not exist; packages come with bytecode."""
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    for copy in {folder / path.partition("/")[0] for path in files if "/_runtime/" in path}:
        add_bytecode(copy)


def put(files: Mapping[str, bytes], folder: Path) -> None:
    """The same for packages that only this process imports: all have one copy of the runtime.

    A copy has more than a hundred files, and to write and delete them takes longer than a test.
    """
    runtimes = defaultdict[str, dict[str, bytes]](dict)
    own: dict[str, bytes] = {}
    for path, data in files.items():
        package, marker, module = path.partition("/_runtime/")
        (runtimes[package] if marker else own)[module or path] = data
    write(own, folder)
    for package, modules in runtimes.items():
        (folder / package).mkdir(parents=True, exist_ok=True)
        (folder / package / "_runtime").symlink_to(_shared(frozenset(modules.items())))


@cache
def _shared(modules: frozenset[tuple[str, bytes]]) -> Path:
    folder = Path(mkdtemp(prefix="clientlathe-runtime-"))
    atexit.register(shutil.rmtree, folder)
    write({f"shared/_runtime/{path}": data for path, data in modules}, folder)
    return folder / "shared" / "_runtime"


def add_bytecode(package: Path) -> None:
    """Put the bytecode of the runtime beside the copy of a package.

    To compile it for each client takes half of the time of an import. Python compares the hash of
    the source, so an edited copy counts.
    """
    copy = package / "_runtime"
    for path in copy.rglob("*.py"):
        compiled = Path(cache_from_source(str(path)))
        compiled.parent.mkdir(exist_ok=True)
        compiled.write_bytes(_bytecode(path.relative_to(copy).as_posix()))


@cache
def _bytecode(module: str) -> bytes:
    """What Python caches for a file of the runtime."""
    checked = py_compile.PycInvalidationMode.CHECKED_HASH
    with TemporaryDirectory() as folder:
        compiled = Path(folder, "module.pyc")
        py_compile.compile(str(RUNTIME / module), str(compiled), invalidation_mode=checked)
        return compiled.read_bytes()


@contextmanager
def locked(folder: Path) -> Generator[None]:
    """One process at a time makes a folder."""
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def imported(package: str, folder: Path) -> Generator[Any]:
    """The package of a folder, which is forgotten at the end."""
    with mock.patch.object(sys, "path", [str(folder), *sys.path]):
        importlib.invalidate_caches()
        try:
            yield importlib.import_module(package)
        finally:
            for name in [name for name in sys.modules if name.partition(".")[0] == package]:
                del sys.modules[name]


def load(package: str, folder: Path) -> None:
    """Import every module of a package of a folder, and build every model of it.

    The copy of the runtime is loaded as far as the package needs it.
    """
    for path in sorted((folder / package).rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        if "_runtime" not in parts:
            importlib.import_module(".".join(parts).removesuffix(".__init__"))
    waiting = [importlib.import_module(f"{package}._runtime.models.model").Model]
    while waiting:
        subclasses = waiting.pop().__subclasses__()
        waiting += subclasses
        for found in subclasses:
            if not found.__pydantic_generic_metadata__["parameters"]:
                assert found.model_rebuild() in {True, None}, found
