"""The terminal that the README shows is what happens with the document that it names."""

from __future__ import annotations

import re
import shlex
import shutil
from typing import TYPE_CHECKING

import pytest

from generator.cli.main import main
from tests.checkout import ROOT
from tests.corpus.documents import PUBLIC

if TYPE_CHECKING:
    from pathlib import Path

MUSEUM = PUBLIC / "museum.yaml"


def shown() -> list[tuple[list[str], str]]:
    """The commands of the first block, each with what it prints."""
    text = (ROOT / "README.md").read_text("utf-8")
    block, *_ = re.findall(r"^```console\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    parts = [part.partition("\n") for part in block.split("$ clientlathe ")[1:]]
    return [(shlex.split(command), printed) for command, _, printed in parts]


def without_files(text: str) -> str:
    """The text without the number of files, which changes with the runtime."""
    return re.sub(r"\d+(?= files| written)", "N", text)


@pytest.mark.slow
@pytest.mark.skipif(not MUSEUM.exists(), reason="the public documents are not at hand")
def test_the_terminal_is_what_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = MUSEUM.read_text("utf-8")
    shutil.copy(MUSEUM, "openapi.yaml")
    (tmp_path / "upstream.yaml").write_text(text.replace("maximum: 30", "maximum: 20"), "utf-8")
    generate, diff, strict = shown()
    assert main(generate[0]) == 0
    said = re.sub(r" +\d+\.\d seconds\n", "", capsys.readouterr().out)
    assert without_files(said) == without_files(generate[1])
    assert main(diff[0]) == 0
    assert capsys.readouterr().out == diff[1]
    lines = text.splitlines(keepends=True)
    lines[625] = lines[625].replace("query", "qeury")
    (tmp_path / "openapi.yaml").write_text("".join(lines), "utf-8")
    assert main(strict[0]) == 2
    assert capsys.readouterr().err == strict[1]
