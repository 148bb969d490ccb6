"""What is written passes ruff and black as they are, with nothing but what it brings itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.checkout import GENERATED
from tests.clients import write
from tests.golden import packages

if TYPE_CHECKING:
    from pathlib import Path

TOOLS = (
    ("ruff", "check", "--no-cache", "."),
    ("ruff", "format", "--check", "--no-cache", "."),
    # The runtime is the same byte for byte as where it is kept, and `make lint` asks black there.
    ("black", "--check", "--quiet", "--extend-exclude", "/_runtime/", "."),
)


def complaints(folder: Path) -> str:
    said = ""
    for tool in TOOLS:
        done = subprocess.run(
            [sys.executable, "-m", *tool], cwd=folder, capture_output=True, text=True, check=False
        )
        said += f"{' '.join(tool)}:\n{done.stdout}{done.stderr}" if done.returncode else ""
    return said


@pytest.mark.slow
def test_output_is_as_linters_want_it(tmp_path: Path) -> None:
    """The runtime, which is the same in all, is read in the first client alone."""
    shutil.copytree(GENERATED, tmp_path / "first", ignore=shutil.ignore_patterns("*.egg-info"))
    for case in ("fakes", "multipart", "xml_bodies"):
        files = packages.generated(case).files
        own = {path: data for path, data in files.items() if "/_runtime/" not in path}
        write(own, tmp_path / case)
    assert not [said for each in sorted(tmp_path.iterdir()) if (said := complaints(each))]


@pytest.mark.slow
def test_every_linter_is_heard(tmp_path: Path) -> None:
    shutil.copy(GENERATED / "pyproject.toml", tmp_path)
    (tmp_path / "wrong.py").write_text("import  os\n", "utf-8")
    said = complaints(tmp_path)
    assert [tool for tool in TOOLS if " ".join(tool) in said] == list(TOOLS)
