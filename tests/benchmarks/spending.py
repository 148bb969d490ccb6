"""What a whole program costs: time, processor time of it and its children, greatest memory.

Comes in: a command. Goes out: figures and what it printed. The rule of this file: a program that
takes too long is ended and reported as that.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
from dataclasses import dataclass
from tempfile import TemporaryFile
from time import perf_counter
from typing import TYPE_CHECKING

from .homes import environment

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 300.0
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
    with TemporaryFile() as said:
        began = perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**environment(), **variables},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,  # so that its children can be ended with it
        )
        timer = threading.Timer(seconds, os.killpg, (process.pid, signal.SIGKILL))
        timer.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        finally:
            timer.cancel()
        wall = perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        output = said.read().decode(errors="replace")
    if wall >= seconds:
        output += f"\nended after {seconds:.0f} s"
    memory = usage.ru_maxrss / 1024
    cpu = usage.ru_utime + usage.ru_stime
    return Spent(process.returncode, wall, cpu, memory, output)
