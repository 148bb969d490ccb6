from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from generator.output.progress import Figure, Progress, summary

if TYPE_CHECKING:
    import pytest


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_one_line_that_is_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "30")
    screen = Terminal()
    progress = Progress(screen)
    for stage in ("load", "overlay", "validate", "lower"):
        progress.stage(stage)
    progress.finish()
    text = screen.getvalue()
    assert "\n" not in text
    lines = text.split("\r\x1b[2K")
    assert lines[1] == "load …"
    assert re.fullmatch(r"load \d\.\d s  overlay …", lines[2])
    assert re.fullmatch(r"….*validate \d\.\d s  lower …", lines[4])
    assert all(len(line) < 30 for line in lines)
    assert lines[-1] == ""
    assert progress.seconds >= 0


def test_a_dumb_terminal_is_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    screen = Terminal()
    progress = Progress(screen)
    progress.stage("load")
    progress.finish()
    assert re.fullmatch(r"load +\d\.\d\d s\n", screen.getvalue())
    assert "\x1b" not in summary([Figure(1, "degraded", worrying=True)], screen)


def test_colours_only_on_a_terminal_and_not_with_no_color(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    figures = [Figure(3, "degraded", worrying=True), Figure(0, "lost", worrying=True)]
    plain = "       3 degraded\n       0 lost\n"
    assert summary(figures, Terminal()) == (
        "\x1b[33m       3\x1b[0m degraded\n\x1b[1m       0\x1b[0m lost\n"
    )
    assert summary(figures, io.StringIO()) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert summary(figures, Terminal()) == plain
