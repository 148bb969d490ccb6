"""The client with the lowest versions that it says it works with: `make lowest`.

The environment below `.cache/lowest` is made anew where a bound has changed; the contract tests run
in it as they run here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import version
from typing import TYPE_CHECKING

from tests.checkout import GENERATED, ROOT

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ROOT / ".cache" / "lowest"
TOOLS = (
    *("hypothesis", "jsonschema", "openapi-spec-validator", "pytest", "pyyaml"),
    "rfc3339-validator",
)
"""What the tests need beside the client, in the versions of this environment."""
TESTS = ("test_operations.py", "test_models.py", "test_webhooks.py")


def needs() -> list[str]:
    """What the generated client needs, extras included."""
    project = tomllib.loads((GENERATED / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project.get("optional-dependencies", {}).values()
    return [*project["dependencies"], *(line for extra in extras for line in extra)]


def floors() -> list[str]:
    """The lowest version of each."""
    return [re.sub(r">=([^,]+).*", r"==\1", line) for line in needs()]


def contract(python: Path, *, shown: bool = True) -> subprocess.CompletedProcess[str]:
    """Run the quick contract tests of the client with a Python.

    Args:
        python: The interpreter of an environment that has what the client and the tests need.
        shown: Whether pytest prints what it prints; else the result has it.
    """
    paths = [str(ROOT / "tests" / "contract" / name) for name in TESTS]
    # The plugin of an old anyio does not know the pytest of today, and no client is generated here.
    options = ["-q", "-p", "no:anyio", "-m", "not slow", "-k", "not small_contract"]
    return subprocess.run(
        [str(python), "-m", "pytest", *options, *paths],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{GENERATED}"},
        capture_output=not shown,
        text=True,
        check=False,
    )


def main() -> int:
    """Make the environment and run the tests in it."""
    python, made = FOLDER / "env" / "bin" / "python", FOLDER / "made.txt"
    wanted = "\n".join([sys.version, *floors()])
    if not made.exists() or made.read_text("utf-8") != wanted:
        shutil.rmtree(FOLDER, ignore_errors=True)
        sys.stdout.write(f"setting up {FOLDER.relative_to(ROOT)} with {', '.join(floors())} ...\n")
        subprocess.run([sys.executable, "-m", "venv", str(FOLDER / "env")], check=True)
        pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
        tools = [f"{name}=={version(name)}" for name in TOOLS]
        subprocess.run([*pip, *floors(), *tools], check=True)
        made.write_text(wanted, "utf-8")
    return contract(python).returncode


if __name__ == "__main__":
    sys.exit(main())
