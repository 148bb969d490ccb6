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

from tests.checkout import GENERATED, ROOT

FOLDER = ROOT / ".cache" / "lowest"
TOOLS = ("hypothesis", "jsonschema", "openapi-spec-validator", "pytest", "pyyaml")
"""What the tests need beside the client, in the versions of this environment."""
TESTS = ("test_operations.py", "test_models.py", "test_webhooks.py")


def floors() -> list[str]:
    """The lowest version of each dependency of the generated client, extras included."""
    project = tomllib.loads((GENERATED / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project.get("optional-dependencies", {}).values()
    lines = [*project["dependencies"], *(line for extra in extras for line in extra)]
    return [re.sub(r">=([^,]+).*", r"==\1", line) for line in lines]


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
        subprocess.run([*pip, *floors(), *tools, "rfc3339-validator"], check=True)
        made.write_text(wanted, "utf-8")
    paths = [str(ROOT / "tests" / "contract" / name) for name in TESTS]
    command = [
        str(python),
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-m",
        "not slow",
        *paths,
    ]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{GENERATED}"}
    return subprocess.run([*command, *paths], cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
