from __future__ import annotations

import io
import re

import pytest

from generator.output.progress import Figure, Progress, fit, fitted, summary


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(screen: io.StringIO, **options: bool) -> str:
    """What progress writes of two stages."""
    progress = Progress(screen, **options)
    progress.stage("load")
    progress.stage("lower")
    progress.finish()
    assert progress.seconds >= 0
    return screen.getvalue()


def test_a_terminal_gets_one_line_that_goes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    text = shown(Terminal())
    assert "lower" in text
    assert text.rstrip("\x1b[?25h").endswith("\x1b[2K")  # the line is empty, the cursor is back


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_quiet_and_verbose(monkeypatch: pytest.MonkeyPatch, term: str) -> None:
    monkeypatch.setenv("TERM", term)
    assert shown(Terminal(), quiet=True) == ""
    assert shown(Terminal(), quiet=True, verbose=True) == ""
    lines = r"load +\d\.\d\d s\nlower +\d\.\d\d s\n"
    assert re.fullmatch(lines, shown(Terminal(), verbose=True))


def test_a_pipe_and_a_dumb_terminal_get_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(io.StringIO()) == ""
    monkeypatch.setenv("TERM", "dumb")
    assert shown(Terminal()) == ""
    assert "\x1b" not in summary([Figure(1, "degraded", worrying=True)], Terminal())


def test_colours_only_on_a_terminal_and_not_with_no_color(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for variable in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    figures = [Figure(3, "degraded", worrying=True), Figure(0, "lost", worrying=True)]
    plain = "       3 degraded\n       0 lost\n"
    coloured = "\x1b[33m       3\x1b[0m degraded\n\x1b[1m       0\x1b[0m lost\n"
    assert summary(figures, Terminal()) == coloured
    assert summary(figures, io.StringIO()) == plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert summary(figures, io.StringIO()) == coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert summary(figures, Terminal()) == plain


def test_no_word_is_cut_where_a_line_of_a_terminal_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    said = (
        "openapi.yaml:3:1: E204 an unknown location of a parameter\n"
        "    3 | the line of a document, which stays as it is written\n"
        "      | ^^^\n"
        "  help: write one of the four, --such as path-and-query, here\n"
        "  BREAKING  Pet.name: is required now: calls without it fail\n"
    )
    assert fit(said, 40) == (
        "openapi.yaml:3:1: E204 an unknown\n"
        "    location of a parameter\n"
        "    3 | the line of a document, which stays as it is written\n"
        "      | ^^^\n"
        "  help: write one of the four, --such as\n"
        "        path-and-query, here\n"
        "  BREAKING  Pet.name: is required now:\n"
        "            calls without it fail\n"
    )
    monkeypatch.setenv("COLUMNS", "40")
    assert fitted(said, io.StringIO()) == said
    assert fitted(said, Terminal()) == fit(said, 40)
