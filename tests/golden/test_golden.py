"""Small documents, what comes out of them, and what one can do with it."""

from __future__ import annotations

import ast
import importlib.util
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from generator.surface.reserved import MODULE_NAMES, RESOURCE_MODULE_NAMES
from tests import clients
from tests.golden import packages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

each_case = pytest.mark.parametrize("case", packages.names())


@each_case
def test_what_comes_out_is_expected(
    case: str, rewrite: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not [str(finding) for finding in packages.generated(case).findings]
    found, expected = packages.files(case), packages.expected(case)
    if rewrite:
        with capsys.disabled():
            write(case, found, expected)
        expected = packages.expected(case)
    assert sorted(found) == sorted(expected)
    for path, data in found.items():
        assert data.decode() == expected[path].decode(), path


def write(case: str, found: dict[str, bytes], expected: dict[str, bytes]) -> None:
    folder = packages.CASES / case / "expected"
    for path in {**found, **expected}:
        if found.get(path) != expected.get(path):
            change = "new" if path not in expected else "changed" if path in found else "gone"
            sys.stdout.write(f"{change:8} {case}/expected/{path}\n")
    shutil.rmtree(folder, ignore_errors=True)
    clients.write(found, folder)


@each_case
def test_what_is_lost_is_expected(case: str, rewrite: bool) -> None:
    file = packages.CASES / case / "losses.txt"
    found = packages.losses(case)
    if rewrite and found:
        file.write_text(found, encoding="utf-8")
    elif rewrite:
        file.unlink(missing_ok=True)
    assert found == (file.read_text(encoding="utf-8") if file.exists() else "")


@pytest.fixture
def installed(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder from which the client of the case can be imported."""
    packages.install(case, tmp_path)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    yield tmp_path
    for name in [name for name in sys.modules if name.partition(".")[0] == case]:
        del sys.modules[name]


@each_case
def test_the_client_can_be_used(case: str, installed: Path) -> None:
    path = packages.CASES / case / "use.py"
    spec = importlib.util.spec_from_file_location(f"use_{case}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    checks = [value for name, value in vars(module).items() if name.startswith("test_")]
    assert checks
    for check in checks:
        check()


@pytest.mark.slow
@each_case
def test_every_module_loads_and_every_model_can_be_built(case: str, installed: Path) -> None:
    clients.load(case, installed)


@pytest.mark.parametrize(
    ("folder", "reserved"), [("models", MODULE_NAMES), ("resources", RESOURCE_MODULE_NAMES)]
)
def test_no_class_can_have_a_name_that_its_module_imports(
    folder: str, reserved: frozenset[str]
) -> None:
    for case in packages.names():
        for path, data in packages.expected(case).items():
            if path.startswith(f"{case}/{folder}/") and not path.endswith("__init__.py"):
                nodes = ast.walk(ast.parse(data))
                imports = [
                    node
                    for node in nodes
                    if isinstance(node, ast.ImportFrom)
                    and node.level != 1
                    and node.module != "extras"  # the maintainer's own
                ]
                found = {alias.name for node in imports for alias in node.names}
                assert {name for name in found if name[0].isupper()} <= reserved, path
