"""Both type checkers over clients on disk, as strict as they can be.

Both read what the runtime declares and check what uses it; the runtime itself is checked where it
is kept, once.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

from tests.checkout import ROOT, RUNTIME

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LINTED = ROOT / ".mypy_cache"
"""What mypy found when it last checked the project."""
RUN_MYPY = ROOT / "tests" / "run_mypy.py"
CHECKERS = {
    "mypy": (str(RUN_MYPY), "."),
    "basedpyright": ("-m", "basedpyright", "--warnings", "--pythonpath", sys.executable),
}
SHARED = "shared_runtime"
SETTINGS = {"typeCheckingMode": "strict", "pythonVersion": "3.11"}


def share_runtime(folder: Path) -> None:
    """Let all packages of a folder use one copy of the runtime.

    The copies are the same byte for byte, and a type checker would read each of them.
    """
    shutil.copytree(RUNTIME, folder / SHARED, ignore=shutil.ignore_patterns("__pycache__"))
    for copy in folder.glob("*/_runtime"):
        shutil.rmtree(copy)
    for path in folder.rglob("*.py"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"(from|import) \.+_runtime\b", rf"\1 {SHARED}", text), "utf-8")


def configure_mypy(folder: Path, modules: str) -> None:
    """Let mypy check a folder as it checks the project, and begin with what it knows of libraries.

    To read these takes most of a small run. Mypy uses what it found with the same options.

    Args:
        folder: Where it will be started.
        modules: Sections about single modules.
    """
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mypy"]
    options = {
        "strict": asked["strict"],
        "python_version": asked["python_version"],
        "enable_error_code": ", ".join(asked["enable_error_code"]),
    }
    lines = [f"{name} = {value}" for name, value in options.items()]
    folder.joinpath("mypy.ini").write_text("\n".join(["[mypy]", *lines, modules]), "utf-8")
    if LINTED.exists():
        shutil.copytree(LINTED, folder / LINTED.name, dirs_exist_ok=True)


def complaints(checker: str, folder: Path, checked_elsewhere: Iterable[str]) -> str:
    """What a checker says of a folder; nothing if it is content.

    Args:
        checker: A key of `CHECKERS`.
        folder: Where the packages lie.
        checked_elsewhere: Packages that are read, as the runtime is, and not checked.
    """
    read = (SHARED, *checked_elsewhere)
    settings = {**SETTINGS, "exclude": [package.replace(".", "/") for package in read]}
    folder.joinpath("pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    # Of a module whose errors it ignores, mypy does not even read the bodies of the functions.
    modules = ",".join(f"{package}.*" for package in read)
    configure_mypy(folder, f"[mypy-{modules}]\nignore_errors = True\n")
    command = [sys.executable, *CHECKERS[checker]]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    return f"{checker} ended with {done.returncode}\n{done.stdout}{done.stderr}"
