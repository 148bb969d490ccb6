"""The generator as users install it: its wheel, in an environment of each other Python.

`python -m tests.compat.environment` makes them below `.cache/compat`, and does nothing where
nothing has changed since; the tests use them and build nothing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.checkout import GENERATOR, ROOT, TEMPLATES, files
from tests.lowest import TOOLS, needs

FOLDER = ROOT / ".cache" / "compat"
OFFICIAL = ROOT / ".cache" / "official" / "bin" / "python"
"""An environment with the vendor's own SDK, which the fake has to satisfy as well."""
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
THIS = ".".join(map(str, sys.version_info[:2]))


def interpreters() -> dict[str, str]:
    """Every other Python of this machine by its version; without one, this Python."""
    found = {version: interpreter(version) for version in VERSIONS if version != THIS}
    return {version: path for version, path in found.items() if path} or {THIS: sys.executable}


def interpreter(version: str) -> str | None:
    """A Python on the path or among those of pyenv."""
    kept = (Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python")
    for found in filter(None, [shutil.which(f"python{version}"), *map(str, sorted(kept))]):
        # A shim of pyenv is there for versions that are not chosen, too, and fails.
        if subprocess.run([found, "-c", ""], capture_output=True, check=False).returncode == 0:
            return found
    return None


def program(version: str, name: str) -> Path:
    """A program of the environment of a Python."""
    return FOLDER / version / "bin" / name


def state(python: str) -> str:
    """What the environment was made of."""
    sources = [*files(GENERATOR), *files(TEMPLATES, "*"), ROOT / "pyproject.toml"]
    digest = hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()
    return "\n".join([python, digest, *needs(), *TOOLS])


def wheel(folder: Path) -> Path:
    """Build the wheel of the generator from its sdist, without the network."""
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run([*build, str(ROOT)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (path,) = folder.glob("*.whl")
    return path


def make_official() -> None:
    """Make the environment of the vendor's SDK, if there is none."""
    if not OFFICIAL.exists():
        fill(OFFICIAL.parents[1], sys.executable, "telnyx")


def make(version: str, python: str, generator: Path) -> None:
    """Make the environment of a Python: the generator, and what contract tests of clients need."""
    fill(FOLDER / version, python, str(generator), *needs(), *TOOLS)


def fill(folder: Path, python: str, *wanted: str) -> None:
    """Make an environment with the pip of this one: to install and load another takes seconds.

    Of what is installed, few modules are loaded, so none is compiled before.
    """
    sys.stdout.write(f"setting up {folder.relative_to(ROOT)} with {python} ...\n")
    subprocess.run([python, "-m", "venv", "--without-pip", str(folder)], check=True)
    pip = [sys.executable, "-I", "-m", "pip", "--quiet", "--disable-pip-version-check"]
    options = ["--python", str(folder), "install", "--no-compile"]
    # On PYTHONPATH pip would find the checkout, and take it for what is installed.
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run([*pip, *options, *wanted], env=environment, check=True)


def main() -> None:
    """Make the environments, if they are not as they should be."""
    pythons = interpreters()
    made, wanted = FOLDER / "made.txt", "\n".join(map(state, pythons.values()))
    with ThreadPoolExecutor() as pool:  # each waits for processes
        waiting = [pool.submit(make_official)]
        if not made.exists() or made.read_text("utf-8") != wanted:
            shutil.rmtree(FOLDER, ignore_errors=True)
            generator = wheel(FOLDER)
            waiting += [pool.submit(make, *each, generator) for each in pythons.items()]
        for each in waiting:
            each.result()
    made.write_text(wanted, "utf-8")


if __name__ == "__main__":
    main()
