"""Builds the wheel of the generated package, without the network."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.checkout import GENERATED

if TYPE_CHECKING:
    from pathlib import Path


def build(folder: Path) -> Path:
    """Build from a copy, so that the checkout stays as it is."""
    source = folder / "source"
    shutil.copytree(GENERATED, source, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    options = ["--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run(
        [sys.executable, "-m", "build", *options, str(source)],
        check=True,
        capture_output=True,
        text=True,
    )
    (wheel,) = folder.glob("*.whl")
    return wheel
