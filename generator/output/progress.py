"""What a person sees while the stages run and when they are done.

A colour is never the only carrier of a meaning (https://no-color.org).
"""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable

_RESTART_LINE = "\r\x1b[2K"


class Colour(Enum):
    """Select Graphic Rendition codes (ECMA-48, section 8.3.117)."""

    BOLD = 1
    RED = 31
    GREEN = 32
    YELLOW = 33


def paint(text: str, colour: Colour, stream: TextIO) -> str:
    """Colour text for a terminal; unchanged in a pipe, with NO_COLOR and on a dumb terminal."""
    if not _steerable(stream) or os.environ.get("NO_COLOR"):
        return text
    return f"\x1b[{colour.value}m{text}\x1b[0m"


def _steerable(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


class Progress:
    """Shows each stage and how long it took.

    Args:
        stream: Where to.
        quiet: Show nothing, only measure.
    """

    def __init__(self, stream: TextIO, *, quiet: bool = False) -> None:
        self._stream = stream
        self._quiet = quiet
        self._live = _steerable(stream)
        self._began = self._stage_began = time.perf_counter()
        self._stage = ""
        self._done: list[str] = []

    @property
    def seconds(self) -> float:
        """Since this object was made."""
        return time.perf_counter() - self._began

    def stage(self, name: str) -> None:
        """A stage begins, and the one before it has ended."""
        self._end_stage()
        self._stage = name
        self._stage_began = time.perf_counter()
        if self._live:
            self._show("  ".join([*self._done, f"{name} …"]))

    def finish(self) -> None:
        """The last stage has ended, or was given up."""
        self._end_stage()
        if self._live:
            self._show("")

    def _end_stage(self) -> None:
        if not self._stage:
            return
        seconds = time.perf_counter() - self._stage_began
        self._done.append(f"{self._stage} {seconds:.1f} s")
        if not self._live:
            self._write(f"{self._stage:<12}{seconds:6.2f} s\n")
        self._stage = ""

    def _show(self, line: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        # The stage that runs is at the end, so a narrow terminal loses the beginning.
        self._write(_RESTART_LINE + (line if len(line) <= width else "…" + line[1 - width :]))

    def _write(self, text: str) -> None:
        if not self._quiet:
            self._stream.write(text)
            self._stream.flush()


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the summary: `8 operations`; `worrying` ones are coloured unless they are zero."""

    value: int | float
    name: str
    worrying: bool = False


def summary(figures: Iterable[Figure], stream: TextIO) -> str:
    """The figures as a table, the numbers one under the other."""
    rows: list[str] = []
    for figure in figures:
        number = f"{figure.value:8.1f}" if isinstance(figure.value, float) else f"{figure.value:8}"
        colour = Colour.YELLOW if figure.worrying and figure.value else Colour.BOLD
        rows.append(f"{paint(number, colour, stream)} {figure.name}\n")
    return "".join(rows)
