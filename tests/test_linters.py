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
    ("black", "--check", "--quiet", "."),
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
    for case in ("fakes", "multipart", "xml_bodies"):
        write(packages.generated(case).files, tmp_path / case)
    folder = tmp_path / "flagship"
    shutil.copytree(GENERATED, folder, ignore=shutil.ignore_patterns("*.egg-info"))
    assert not [said for each in sorted(tmp_path.iterdir()) if (said := complaints(each))]
    init = next(folder.glob("*/__init__.py"))
    init.write_text(init.read_text("utf-8") + "import  os\n", "utf-8")
    said = complaints(folder)
    assert [tool for tool in TOOLS if " ".join(tool) in said] == list(TOOLS)
