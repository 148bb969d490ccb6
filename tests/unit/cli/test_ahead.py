"""`clientlathe diff` of two large documents: two processes end as one does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.cli import ahead, diff
from generator.cli.main import main
from generator.cli.sides import read_side
from tests.benchmarks.documents import growing

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALL, LARGE = json.dumps(growing(1)), json.dumps(growing(2))
BROKEN = '{"openapi": "3.1.0",'


@pytest.fixture(autouse=True)
def begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[subprocess.Popen[bytes]]]:
    """The processes that a test began; every document counts as large, and no process is left."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(ahead, "WORTH_A_PROCESS", 0)
    found: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def kept(arguments: list[str], **settings: object) -> subprocess.Popen[bytes]:
        found.append(popen(arguments, **settings))  # type: ignore[call-overload] # passed on
        return found[-1]

    monkeypatch.setattr(subprocess, "Popen", kept)
    yield found
    assert all(each.returncode is not None for each in found)


def compare(old: str, new: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """How `diff` ends, and what it prints."""
    for name, text in (("old", old), ("new", new)):
        Path(f"{name}.json").write_text(text, encoding="utf-8")
    code = main(["diff", "old.json", "new.json", "--fail-on", "minor"])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new"),
    [(SMALL, LARGE), (SMALL, BROKEN), (BROKEN, LARGE), (BROKEN, BROKEN)],
    ids=["both", "the new one is broken", "the old one is broken", "both are broken"],
)
def test_two_processes_say_what_one_says(
    old: str,
    new: str,
    begun: list[object],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    two = compare(old, new, capsys)
    assert len(begun) == 1
    monkeypatch.setattr(ahead, "WORTH_A_PROCESS", sys.maxsize)
    assert compare(old, new, capsys) == two
    assert len(begun) == 1


def test_the_second_process_makes_the_new_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made: list[str] = []

    def told(path: Path, *arguments: object) -> object:
        made.append(path.name)
        return read_side(path, *arguments)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(diff, "read_side", told)
    assert compare(SMALL, LARGE, capsys)[0] == 1
    assert made == ["old.json"]


@pytest.mark.slow
def test_what_a_process_does_not_end_is_made_here(
    begun: list[subprocess.Popen[bytes]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    wanted = compare(SMALL, LARGE, capsys)

    def killed(*arguments: object) -> object:
        begun[-1].kill()
        return read_side(*arguments)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(diff, "read_side", killed)
    assert compare(SMALL, LARGE, capsys) == wanted


def test_ctrl_c_ends_both(
    begun: list[subprocess.Popen[bytes]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def interrupted(*_: object) -> object:
        begun[-1].send_signal(signal.SIGINT)  # a terminal sends it to all of a group
        raise KeyboardInterrupt

    monkeypatch.setattr(diff, "read_side", interrupted)
    assert compare(SMALL, LARGE, capsys) == (130, "", "error: interrupted\n")


def test_a_process_ends_with_the_one_that_began_it() -> None:
    os.mkfifo("new.json")  # which nobody writes to, so that it would wait for ever
    with ahead.begun(Path("new.json"), None, "") as process:
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(60) == 1


def test_a_pipe_and_a_configuration_are_left_to_this_process() -> None:
    os.mkfifo("new.json")
    Path("generator.toml").touch()
    assert not ahead.is_large(Path("new.json"))
    assert not ahead.is_large(Path("generator.toml"))
