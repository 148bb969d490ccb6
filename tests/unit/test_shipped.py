from __future__ import annotations

import re
import shutil
import tomllib
from importlib import metadata
from typing import TYPE_CHECKING

from generator import shipped

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_runtime_is_given_as_it_is(root: Path) -> None:
    files = shipped.runtime_files()
    assert list(files) == sorted(files)
    folder = root / "generator/runtime"
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.py")} == set(files)
    assert files["core/operation.py"] == (root / "generator/runtime/core/operation.py").read_bytes()


def test_templates_are_beside_the_package_in_a_checkout_and_inside_it_when_installed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shipped.template_dir() == root / "templates"
    (tmp_path / "generator/templates").mkdir(parents=True)
    monkeypatch.setattr(shipped, "_PACKAGE", tmp_path / "generator")
    assert shipped.template_dir() == tmp_path / "generator/templates"


def test_the_state_of_the_program_is_that_of_all_that_decides_what_is_made(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    named = {re.split(r"[=<>]", line)[0] for line in project["dependencies"]}
    assert named - set(shipped.LIBRARIES) == {"rich", "shtab"}  # what they show is no output

    def state() -> str:
        shipped.program.cache_clear()
        return shipped.program()

    before = state()
    assert state() == before
    shutil.copytree(root / "generator", tmp_path / "generator")
    shutil.copytree(root / "templates", tmp_path / "templates")
    monkeypatch.setattr(shipped, "_PACKAGE", tmp_path / "generator")
    assert state() == before
    states = [before]
    for path in (
        "generator/pipeline.py",
        "generator/runtime/client/call.py",
        "templates/spec.py.j2",
    ):
        with (tmp_path / path).open("a") as file:
            file.write("\n")
        states.append(state())

    def newer(_: str) -> str:
        return "99"

    monkeypatch.setattr(metadata, "version", newer)
    states.append(state())
    shipped.program.cache_clear()
    assert len(set(states)) == len(states) == 5
