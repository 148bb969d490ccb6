"""The whole program on the shipped document: what maintainers rely on when they run it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.checkout import ROOT, operation_ids

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


def generate(folder: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", "generate", *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def project(folder: Path) -> Path:
    """A folder with the document and its configuration, and nothing generated."""
    shutil.copytree(ROOT / "spec", folder / "spec")
    shutil.copy(ROOT / "LICENSE", folder)
    return folder


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project(tmp_path_factory.mktemp("project"))
    result = generate(folder, "--quiet")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    return folder


def test_the_figures_of_the_shipped_document(done: Path) -> None:
    result = generate(done)
    figures = [line.split()[:2] for line in result.stdout.splitlines()]
    assert figures[:2] == [[f"{len(operation_ids())}", "operations"], ["6", "webhooks"]]
    assert ["0", "degraded"] in figures
    assert ": 0 written, " in result.stdout


def test_same_input_same_bytes(done: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    expected = {path: content for path, (content, _) in snapshot(done / "generated").items()}
    for seed, zone, locale in (("1", "Asia/Kathmandu", "C"), ("2", "UTC", "tr_TR.UTF-8")):
        folder = project(tmp_path_factory.mktemp("another-place"))
        result = generate(
            folder, "--no-cache", PYTHONHASHSEED=seed, TZ=zone, LC_ALL=locale, PYTHONUTF8="0"
        )
        assert result.returncode == 0, result.stderr
        found = {path: content for path, (content, _) in snapshot(folder / "generated").items()}
        assert found == expected
    shipped = {path: (ROOT / "generated" / path).read_bytes() for path in expected}
    assert shipped == expected


def test_a_second_run_touches_no_file(done: Path) -> None:
    before = snapshot(done / "generated")
    assert generate(done).returncode == 0
    assert generate(done, "--check").returncode == 0
    assert snapshot(done / "generated") == before


def test_a_mistake_in_the_document_leaves_the_client_as_it_is(done: Path, tmp_path: Path) -> None:
    shutil.copytree(done, tmp_path, dirs_exist_ok=True)
    spec = tmp_path / "spec" / "openapi.yaml"
    lines = spec.read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, start=1) if line.strip() == "in: path")
    lines[number - 1] = lines[number - 1].replace("in: path", "in: pfad")
    spec.write_text("\n".join(lines), encoding="utf-8")
    before = snapshot(tmp_path / "generated")
    result = generate(tmp_path, "--quiet")
    assert result.returncode == 2
    column = lines[number - 1].index("pfad") + 1
    assert f"spec/openapi.yaml:{number}:{column}: E" in result.stderr
    assert snapshot(tmp_path / "generated") == before
