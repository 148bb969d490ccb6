"""Another version of Python writes the same bytes."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .documents import EVERY_NEW, ROOT
from .making import generate

if TYPE_CHECKING:
    from .making import Made

VERSIONS = ("3.12", "3.13", "3.14")


def other() -> str | None:
    """Another interpreter, on the path or among those of pyenv."""
    named = [shutil.which(f"python{version}") for version in VERSIONS]
    kept = [*(Path.home() / ".pyenv" / "versions").glob("3.1[2-9]*/bin/python")]
    for found in [*filter(None, named), *map(str, sorted(kept))]:
        done = subprocess.run([found, "-c", ""], capture_output=True, check=False)
        if done.returncode == 0:
            return found
    return None


@cache
def environment(base: Path) -> Path | None:
    """An environment of another Python with what the generator needs; None: it cannot be made."""
    found = other()
    if found is None:
        return None
    folder = ROOT / ".cache" / f"python-{Path(found).parent.parent.name}"
    python = folder / "bin" / "python"
    ready = folder / "ready"
    if not ready.exists():
        shutil.rmtree(folder, ignore_errors=True)
        project = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text("utf-8"))["project"]
        install = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
        steps = [[found, "-m", "venv", str(folder)], [*install, *project["dependencies"]]]
        for step in steps:
            if subprocess.run(step, capture_output=True, check=False).returncode:
                return None
        ready.touch()
    return python


@EVERY_NEW
@pytest.mark.slow
def test_another_python_writes_the_same_bytes(made: Made, base: Path) -> None:
    if other() is None:
        pytest.skip(f"no other Python is installed: {', '.join(VERSIONS)}")
    with base.joinpath("python.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        python = environment(base)
    if python is None:
        pytest.skip("what the generator needs cannot be installed for another Python")
    done = generate(made.source, made.folder, "--check", python=str(python))
    assert done.returncode == 0, done.stdout + done.stderr
