"""The generator as users install it: its wheel, in an environment of another Python.

`python -m tests.compat.environment` makes it below `.cache/compat`, and does nothing where nothing
has changed since; the tests use it and build nothing.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from tests.checkout import GENERATOR, ROOT, TEMPLATES, files

FOLDER = ROOT / ".cache" / "compat"
BIN = FOLDER / "env" / "bin"
OFFICIAL = ROOT / ".cache" / "official" / "bin" / "python"
"""An environment with the vendor's own SDK, which the fake has to satisfy as well."""
VERSIONS = ("3.14", "3.13", "3.12")


def interpreter() -> str:
    """The newest other Python, on the path or among those of pyenv; without one, this Python."""
    for version in VERSIONS:
        kept = (Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python")
        for found in [shutil.which(f"python{version}"), *map(str, sorted(kept))]:
            # A shim of pyenv is there for versions that are not chosen, too, and fails.
            command = [found or "", "-c", ""]
            if found and subprocess.run(command, capture_output=True, check=False).returncode == 0:
                return found
    return sys.executable


def state(python: str) -> str:
    """What the environment was made of."""
    sources = [*files(GENERATOR), *files(TEMPLATES, "*"), ROOT / "pyproject.toml"]
    digest = hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()
    return f"{python} {digest}"


def wheel(folder: Path) -> Path:
    """Build the wheel of the generator from its sdist, without the network."""
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run([*build, str(ROOT)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (path,) = folder.glob("*.whl")
    return path


def make_official() -> None:
    """Make the environment of the vendor's SDK, if there is none."""
    if OFFICIAL.exists():
        return
    folder = OFFICIAL.parents[1]
    sys.stdout.write(f"setting up {folder.relative_to(ROOT)} ...\n")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    pip = [str(OFFICIAL), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "telnyx"], check=True)


def main() -> None:
    """Make the environments, if they are not as they should be."""
    make_official()
    python = interpreter()
    made, wanted = FOLDER / "made.txt", state(python)
    if made.exists() and made.read_text("utf-8") == wanted:
        return
    shutil.rmtree(FOLDER, ignore_errors=True)
    sys.stdout.write(f"setting up {FOLDER.relative_to(ROOT)} with {python} ...\n")
    subprocess.run([python, "-m", "venv", str(FOLDER / "env")], check=True)
    pip = [str(BIN / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", str(wheel(FOLDER))], check=True)
    made.write_text(wanted, "utf-8")


if __name__ == "__main__":
    main()
