"""What a person sees while the stages run and when they are done.

A terminal is the business of rich, which is loaded where there is one. A colour is never the only
carrier of a meaning (https://no-color.org).
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console
    from rich.status import Status


def paint(text: str, style: str, stream: TextIO) -> str:
    """Style text for a terminal.

    Args:
        text: The text.
        style: In the words of rich, such as `red` or `bold`.
        stream: Where it is written to.

    Returns:
        The text as it is in a pipe, on a dumb terminal and with NO_COLOR; FORCE_COLOR makes a
        pipe a terminal.
    """
    if os.environ.get("NO_COLOR") or not (_is_terminal(stream) or os.environ.get("FORCE_COLOR")):
        return text
    from rich.text import Text

    console = _console(stream)
    with console.capture() as capture:
        console.print(Text(text, style), end="")
    return capture.get()


_START = re.compile(
    r"(?P<excerpt> *\d* \| )|(?P<hang> *(?:(?:error|warning|help|allowed): |\S.*?  +)?)"
)
"""How a line begins: one of a source, or what the rest of a line stands behind."""


def print_result(text: str, shown_as: str) -> None:
    """Write what a command was asked for; what people read fits the terminal."""
    sys.stdout.write(fitted(text, sys.stdout) if shown_as == "text" else text)


def fitted(text: str, stream: TextIO) -> str:
    """The text as a terminal is to show it: no word is cut where a line ends."""
    return fit(text, shutil.get_terminal_size().columns) if stream.isatty() else text


def fit(text: str, width: int) -> str:
    """Break long lines between words.

    Their rest stands below what follows a word such as `help:` or a gap between two columns. Lines
    of a source stay as they are.

    Args:
        text: Several lines.
        width: What a line may have, in characters.
    """
    return "".join(_fit(line, width) for line in text.splitlines(keepends=True))


def _fit(line: str, width: int) -> str:
    start = _START.match(line)
    if len(line.rstrip("\n")) <= width or start is None or start["excerpt"] is not None:
        return line
    hang, indent = len(start["hang"]), len(line) - len(line.lstrip())
    if not indent < hang <= width - 24:
        hang = indent + 4
    lines = textwrap.wrap(
        line[indent:],
        width,
        initial_indent=" " * indent,
        subsequent_indent=" " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines) + "\n"


def _is_terminal(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _console(stream: TextIO) -> Console:
    from rich.console import Console

    return Console(file=stream, highlight=False, soft_wrap=True)


class Progress:
    """Shows what a run is at: on a terminal in a line that goes again, in a pipe not at all.

    Args:
        stream: Where to.
        quiet: Show nothing, only measure.
        verbose: Write a line for each stage, with how long it took, wherever it goes.
    """

    def __init__(self, stream: TextIO, *, quiet: bool = False, verbose: bool = False) -> None:
        self._stream = stream
        self._verbose = verbose and not quiet
        self._status: Status | None = None
        self._began = self._stage_began = time.perf_counter()
        self._stage = ""
        if _is_terminal(stream) and not quiet and not verbose:
            self._status = _console(stream).status("", spinner="line")
            self._status.start()

    @property
    def seconds(self) -> float:
        """Since this object was made."""
        return time.perf_counter() - self._began

    def stage(self, name: str) -> None:
        """A stage begins, and the one before it has ended."""
        self._end_stage()
        self._stage = name
        self._stage_began = time.perf_counter()
        if self._status is not None:
            self._status.update(name)

    def finish(self) -> None:
        """The last stage has ended, or was given up."""
        self._end_stage()
        if self._status is not None:
            self._status.stop()

    def _end_stage(self) -> None:
        if self._stage and self._verbose:
            seconds = time.perf_counter() - self._stage_began
            self._stream.write(f"{self._stage:<12}{seconds:6.2f} s\n")
            self._stream.flush()
        self._stage = ""


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
        style = "yellow" if figure.worrying and figure.value else "bold"
        rows.append(f"{paint(number, style, stream)} {figure.name}\n")
    return "".join(rows)
