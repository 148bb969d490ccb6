"""Runs a program and says what it cost.

It stays small, for a process is charged with the memory of the one that started it.
"""

from __future__ import annotations

import os
import signal
import sys
from time import perf_counter


def main(response: int, seconds: float, command: list[str]) -> None:
    """Run the program in a session of its own, so that its children can be ended with it."""
    os.set_inheritable(response, False)
    began = perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, setsid=True)

    def end(*_: object) -> None:
        os.killpg(process, signal.SIGKILL)

    signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    _, status, usage = os.wait4(process, 0)
    wall = perf_counter() - began
    signal.setitimer(signal.ITIMER_REAL, 0)
    cpu = usage.ru_utime + usage.ru_stime
    figures = [os.waitstatus_to_exitcode(status), wall, cpu, usage.ru_maxrss / 1024]
    with open(response, "w", encoding="ascii") as stream:
        stream.write(repr(figures))


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), sys.argv[3:])
