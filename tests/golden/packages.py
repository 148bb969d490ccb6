"""The golden cases: what the generator makes of small documents, and folders to try it in.

A case is a folder: `openapi.yaml`, perhaps `overlay.yaml`, `names.lock`, and `generator.toml` with
files of one's own in `own/`; `expected/` (what comes out, without the files that no document
changes), `losses.txt` (what the ledger says is lost, if anything is) and `use.py` (calls of the
client that comes out, over a transport without a network).
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

from generator import pipeline
from generator.config.config import Config
from generator.config.features import Feature
from generator.config.load import load_config
from tests.checkout import ROOT
from tests.clients import put, write

if TYPE_CHECKING:
    from collections.abc import Generator

    from generator.output.generated import Generated

CASES = Path(__file__).parent / "cases"
ROUND_IT = frozenset({"LICENSE", "README.md", "_origins.json", "api.txt", "pyproject.toml"})
"""What is around the code of a package; the case `distribution` alone keeps it, and the pages."""
FOLDERS = ("_operations", "resources")
"""Folders of a package whose `__init__.py` no document changes."""
FAKED = frozenset({"fakes"})
"""Cases whose client has a fake, which would fill the others with what is the same in all."""
BARE = frozenset({"webhooks"})
"""Cases whose configuration asks for no feature; the others ask for all."""


def names() -> list[str]:
    return sorted(path.parent.name for path in CASES.glob("*/openapi.yaml"))


@cache
def generated(case: str) -> Generated:
    """What comes out of a case."""
    with _of_one_version():
        return pipeline.run(_config(case), lambda _: None)


@cache
def report(case: str) -> str:
    """What a caller of the client of a case sees; nothing is printed for it."""
    with _of_one_version():
        return pipeline.decide(_config(case), lambda _: None).report.text()


@contextmanager
def _of_one_version() -> Generator[None]:
    """A release changes no case."""
    with (
        mock.patch.object(pipeline, "__version__", "0"),
        mock.patch.object(pipeline, "_digest", return_value="0"),
    ):
        yield


def _config(case: str) -> Config:
    folder = CASES / case
    overlay, lock = folder / "overlay.yaml", folder / "names.lock"
    config = Config(spec=folder / "openapi.yaml")
    if (folder / "generator.toml").exists():
        config = load_config(folder / "generator.toml")
    return replace(
        config,
        overlays=(overlay,) if overlay.exists() else (),
        lock=lock if lock.exists() else None,
        package=case,
        client="Api",
        features=_features(case),
        body_models=case == "body_models",
        license_file=ROOT / "LICENSE" if case == "distribution" else None,
    )


def _features(case: str) -> frozenset[Feature]:
    if case in BARE:
        return frozenset()
    return frozenset(Feature) - (set[Feature]() if case in FAKED else {Feature.FAKE})


def files(case: str) -> dict[str, bytes]:
    """The generated files that a document can change."""
    static = {f"{case}/py.typed", *(f"{case}/{name}/__init__.py" for name in FOLDERS)}
    return {
        path: data
        for path, data in generated(case).files.items()
        if not path.startswith(f"{case}/_runtime/")
        and path not in static
        and (case == "distribution" or not is_around(path.removeprefix(f"{case}/")))
    }


def is_around(path: str) -> bool:
    """Whether a file is around the code of a package."""
    return path in ROUND_IT or (path.endswith(".md") and not path.startswith("ABOUT"))


def losses(case: str) -> str:
    """What the ledger says is lost, a line for each."""
    lost = generated(case).ledger.lost()
    return "".join(f"{e.code} {e.part.value} {e.pointer}\n    {e.detail}\n" for e in lost)


def expected(case: str) -> dict[str, bytes]:
    """The files that are expected, by path."""
    folder = CASES / case / "expected"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def install(case: str, folder: Path) -> Path:
    """Put a whole package together from what is expected, the runtime and the static files.

    The runtime is shared, so nobody may edit it.
    """
    package = install_own(case, folder)
    runtime = f"{case}/_runtime/"
    put({p: data for p, data in generated(case).files.items() if p.startswith(runtime)}, folder)
    return package


def install_own(case: str, folder: Path) -> Path:
    """The same without the runtime."""
    package = folder / case
    around = {p: data for p, data in expected(case).items() if not p.startswith(f"{case}/")}
    write({path: data for path, data in expected(case).items() if path not in around}, folder)
    write(around, package)
    own = CASES / case / "own"
    write({p.relative_to(own).as_posix(): p.read_bytes() for p in own.rglob("*.py")}, folder)
    (package / "py.typed").touch()
    for name in FOLDERS:
        (package / name).mkdir(exist_ok=True)
        (package / name / "__init__.py").touch()
    return package
