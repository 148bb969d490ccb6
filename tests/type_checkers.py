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
from contextlib import nullcontext
from typing import TYPE_CHECKING

from tests.checkout import ROOT, RUNTIME
from tests.clients import locked

if TYPE_CHECKING:
    from pathlib import Path

CACHE = ROOT / ".cache" / "mypy-clients"
"""What mypy knows of libraries, and of a runtime that did not change: half of a small run."""
CHECKERS = {
    "mypy": ("--strict", "--python-version=3.11", f"--cache-dir={CACHE}", "."),
    "basedpyright": ("--warnings", "--pythonpath", sys.executable),
}
SHARED = "shared_runtime"
SETTINGS = {
    "typeCheckingMode": "strict",
    "pythonVersion": "3.11",
    "exclude": ["**/_runtime", SHARED],
}
# Of a module whose errors it ignores, mypy does not even read the bodies of the functions.
MYPY_SETTINGS = f"""\
[mypy]
[mypy-*._runtime.*]
ignore_errors = True
[mypy-{SHARED}.*]
ignore_errors = True
"""


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


def complaints(checker: str, folder: Path) -> str:
    """What a checker says of a folder; nothing if it is content.

    Args:
        checker: A key of `CHECKERS`. One process at a time may write the cache of mypy.
        folder: Where the packages lie.
    """
    folder.joinpath("pyrightconfig.json").write_text(json.dumps(SETTINGS), "utf-8")
    folder.joinpath("mypy.ini").write_text(MYPY_SETTINGS, "utf-8")
    command = [sys.executable, "-m", checker, *CHECKERS[checker]]
    CACHE.parent.mkdir(exist_ok=True)
    with locked(CACHE) if checker == "mypy" else nullcontext():
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    return f"{checker} ended with {done.returncode}\n{done.stdout}{done.stderr}"
