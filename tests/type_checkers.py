"""Both type checkers over clients on disk, as strict as they can be.

Both read what the copies of the runtime declare and check what uses them; the runtime itself is
checked where it is kept, once.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

CHECKERS = {
    "mypy": ("--strict", "--python-version=3.11", "."),
    "basedpyright": ("--warnings", "--pythonpath", sys.executable),
}
SETTINGS = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "exclude": ["**/_runtime"]}
# Of a module whose errors it ignores, mypy does not even read the bodies of the functions.
MYPY_SETTINGS = "[mypy]\n[mypy-*._runtime.*]\nignore_errors = True\n"


def complaints(checker: str, folder: Path, cache: Path) -> str:
    """What a checker says of a folder; nothing if it is content.

    Args:
        checker: A key of `CHECKERS`.
        folder: Where the packages lie.
        cache: Where mypy keeps what it knows of libraries; one process at a time may write it.
    """
    folder.joinpath("pyrightconfig.json").write_text(json.dumps(SETTINGS), "utf-8")
    folder.joinpath("mypy.ini").write_text(MYPY_SETTINGS, "utf-8")
    command = [sys.executable, "-m", checker, *CHECKERS[checker]]
    if checker == "mypy":
        command.append(f"--cache-dir={cache}")
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    return f"{checker} ended with {done.returncode}\n{done.stdout}{done.stderr}"
