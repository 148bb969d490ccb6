"""Commands, options and targets that pages name are there."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

from generator.cli.main import COMMANDS, main
from tests.checkout import ROOT, none

from . import blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

FENCE = re.compile(r"^ *```(?:console|bash|yaml)\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
ANY_FENCE = re.compile(r"^ *```.*?^ *```$", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
COMMAND = re.compile(r"(?:^|[\s/])(clientlathe|make|python -m clientlathe) ([a-z-][^|>&;\n]*)")


def code() -> Iterator[tuple[str, str]]:
    """The lines of shells, and the spans of code; each with its page."""
    for path in [*blocks.pages(), ROOT / "ARCHITECTURE.md"]:
        text = path.read_text("utf-8")
        page = path.relative_to(ROOT).as_posix()
        yield from ((page, line) for part in FENCE.findall(text) for line in part.splitlines())
        yield from ((page, span) for span in SPAN.findall(ANY_FENCE.sub("", text)))


def named(*programs: str) -> dict[str, list[str]]:
    """The arguments of programs, each with the pages that show them."""
    found: dict[str, list[str]] = {}
    for page, line in code():
        for program, arguments in COMMAND.findall(line):
            if program in programs:
                found.setdefault(arguments.strip(), []).append(page)
    return found


@pytest.fixture
def options(capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The options of all commands."""
    for name in COMMANDS:
        with pytest.raises(SystemExit):
            main([name, "--help"])
    return set(re.findall(r"--[a-z][a-z-]*", capsys.readouterr().out))


def done(_: object) -> int:
    """Run nothing: what counts is that the arguments are understood."""
    return 0


def test_every_command_is_understood(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in COMMANDS.values():
        monkeypatch.setattr(command, "run", done)
    found = named("clientlathe", "python -m clientlathe")
    assert len(found) > 15
    bad: list[str] = []
    for arguments in found.keys() - COMMANDS.keys():  # a name alone speaks of the command
        try:
            main(shlex.split(arguments, comments=True))
        except SystemExit as end:
            said = capsys.readouterr().err.rpartition("error: ")[2]
            bad += [f"{found[arguments][0]}: {arguments}: {said}"] if end.code else []
    none(bad)


def test_every_option_is_one_of_a_command(options: set[str]) -> None:
    spans = {(page, span) for page, span in code() if span.startswith("--")}
    assert len(spans) > 10
    assert [each for each in sorted(spans) if each[1].split("=")[0].split()[0] not in options] == []


def test_every_target_is_one_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    found = named("make")
    assert len(found) > 5
    assert {each: pages for each, pages in found.items() if each.split()[0] not in targets} == {}
