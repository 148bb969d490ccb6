"""Neither chance nor another version of Python changes a byte."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
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
def environment(base: Path) -> str | None:
    """Another Python with what the generator needs, if there is one and the rest can be had."""
    found = other()
    if found is None:
        return None
    folder = ROOT / ".cache" / f"python-{Path(found).parent.parent.name}"
    python = folder / "bin" / "python"
    project = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text("utf-8"))["project"]
    needed = "\n".join(project["dependencies"])
    installed = folder / "installed.txt"
    if not installed.exists() or installed.read_text("utf-8") != needed:
        shutil.rmtree(folder, ignore_errors=True)
        install = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
        steps = [[found, "-m", "venv", str(folder)], [*install, *project["dependencies"]]]
        for step in steps:
            if subprocess.run(step, capture_output=True, check=False).returncode:
                return None
        installed.write_text(needed, "utf-8")
    return str(python)


@EVERY_NEW
def test_the_bytes_depend_on_the_document_alone(made: Made, base: Path) -> None:
    """Not on the order of sets, on what was made before, nor on the version where another is."""
    with base.joinpath("python.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        another = environment(base)
    python = another or sys.executable
    done = generate(made.source, made.folder, "--check", "--no-cache", python=python, seed="4711")
    assert done.returncode == 0, f"{python}\n{done.stdout}{done.stderr}"
    if another is None:
        pytest.skip(f"agreed, but with this Python: no other is ready ({', '.join(VERSIONS)})")
