from __future__ import annotations

from typing import TYPE_CHECKING

from generator import resources

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_runtime_is_given_as_it_is(root: Path) -> None:
    files = resources.runtime_files()
    assert list(files) == sorted(files)
    assert {path.name for path in (root / "generator/runtime").glob("*.py")} == set(files)
    assert files["operation.py"] == (root / "generator/runtime/operation.py").read_bytes()


def test_templates_are_beside_the_package_in_a_checkout_and_inside_it_when_installed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert resources.template_dir() == root / "templates"
    (tmp_path / "generator/templates").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "generator")
    assert resources.template_dir() == tmp_path / "generator/templates"
