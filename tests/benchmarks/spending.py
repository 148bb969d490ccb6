"""What a whole program costs: time, processor time of it and its children, greatest memory.

A program that takes too long is ended and reported as that.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from .homes import environment

LONGEST = 300.0
_SPENDER = Path(__file__).parent / "inside" / "spender.py"
_FRAMES = " │|╭╰─╮╯"
_TELLING = re.compile(r"(?i)error|exception|not supported|cannot|unable|not found|require")


@dataclass(frozen=True, slots=True)
class Spent:
    """What a program cost."""

    code: int
    wall: float
    """Seconds."""
    cpu: float
    """Seconds, with those of the processes that it started and waited for."""
    memory: float
    """The greatest resident size of one of its processes, in MB."""
    output: str

    @property
    def reason(self) -> str:
        """The first lines that speak of a failure, else the last one."""
        lines = [found for line in self.output.splitlines() if (found := line.strip(_FRAMES))]
        telling = [line for line in lines if _TELLING.search(line)]
        return " / ".join(telling[:2] or lines[-1:] or [f"exit code {self.code}"])[:160]


def spend(command: list[str], *, cwd: Path, seconds: float = LONGEST, **variables: str) -> Spent:
    """Run a program and account for it."""
    reader, writer = os.pipe()
    with TemporaryFile() as said, os.fdopen(reader, encoding="ascii") as response:
        subprocess.run(
            [sys.executable, "-I", "-S", str(_SPENDER), str(writer), str(seconds), *command],
            cwd=cwd,
            env={**environment(), **variables},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            pass_fds=(writer,),
            check=True,
        )
        os.close(writer)
        code, wall, cpu, memory = json.loads(response.read())
        said.seek(0)
        output = said.read().decode(errors="replace")
    if wall >= seconds:
        output += f"\nended after {seconds:.0f} s"
    return Spent(code, wall, cpu, memory, output)
