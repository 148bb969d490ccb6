"""`clientlathe watch`, as a process on a terminal whose output is read."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pexpect
import pytest

from generator.cli.main import main
from generator.cli.templates import copy

if TYPE_CHECKING:
    from pathlib import Path

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://pets.example}]
paths:
  /pets/{name}:
    get:
      operationId: getPet
      parameters: [{name: name, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: A pet, content: {application/json: {schema: {$ref: "pet.yaml"}}}}
"""
PET = "type: object\nproperties: {name: {type: string}}\n"
OVERLAY = """\
overlay: 1.0.0
info: {title: Client, version: 1.0.0}
actions: [{target: "$.paths[*].get", update: {description: Words.}}]
"""
CONFIG = 'spec = "openapi.yaml"\npackage = "pets"\noverlays = ["overlay.yaml"]\n'


class Watcher:
    """A running `clientlathe watch` on a terminal."""

    def __init__(self, folder: Path) -> None:
        path = os.pathsep.join(filter(None, sys.path))
        environment = {**os.environ, "PYTHONPATH": path, "NO_COLOR": "1"}
        command = ["-m", "generator", "watch"]
        self.process: pexpect.spawn[str] = pexpect.spawn(
            sys.executable, command, cwd=folder, env=environment, encoding="utf-8", timeout=60
        )

    def until_it_waits(self) -> str:
        """What it says until it waits for the next change."""
        self.process.expect("watching \\d+ files; Ctrl-C ends it\r\n")
        return str(self.process.before).replace("\r\n", "\n")

    def end(self) -> int | None:
        """End it as a user does; the exit code."""
        self.process.sendintr()
        self.process.expect(pexpect.EOF)
        self.process.close()
        return self.process.exitstatus


@pytest.mark.slow
def test_every_input_is_watched(tmp_path: Path) -> None:
    files = {
        "generator.toml": CONFIG,
        "openapi.yaml": SPEC,
        "pet.yaml": PET,
        "overlay.yaml": OVERLAY,
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    report = tmp_path / "generated" / "api.txt"

    def change(name: str, old: str, new: str) -> None:
        path = tmp_path / name
        path.write_text(path.read_text().replace(old, new))

    watcher = Watcher(tmp_path)
    try:
        assert "       1 operation\n" in watcher.until_it_waits()
        change("openapi.yaml", "getPet", "fetchPet")
        assert watcher.until_it_waits().startswith("changed: openapi.yaml\n")
        change("pet.yaml", "{name: {", "{age: {type: integer}, name: {")
        assert watcher.until_it_waits().startswith("changed: pet.yaml\n")
        assert "age" in report.read_text()
        change("overlay.yaml", "Words.", "Other words.")
        assert watcher.until_it_waits().startswith("changed: overlay.yaml\n")
        resources = (tmp_path / "generated/pets/resources").glob("*.py")
        assert any("Other words." in path.read_text() for path in resources)

        before = report.read_text()
        change("openapi.yaml", "paths:", "paths: [")
        said = watcher.until_it_waits()
        assert "E104 not valid YAML" in said
        assert report.read_text() == before
        change("openapi.yaml", "paths: [", "paths:")
        assert "       1 operation\n" in watcher.until_it_waits()

        change("generator.toml", "package", 'version = "2.0.0"\nkeep = ["extras.py"]\npackage')
        assert watcher.until_it_waits().startswith("changed: generator.toml\n")
        assert 'version = "2.0.0"' in (tmp_path / "generated/pyproject.toml").read_text()
        (tmp_path / "generated/pets/extras.py").write_text("A = 1\n")
        assert watcher.until_it_waits().startswith("changed: generated/pets/extras.py\n")

        copy(["catalog.py.j2"], tmp_path / "templates")
        change("generator.toml", "package", 'templates = "templates"\npackage')
        assert watcher.until_it_waits().startswith("changed: generator.toml")
        change("templates/catalog.py.j2", "as data", "as rows")
        assert watcher.until_it_waits().startswith("changed: templates/catalog.py.j2\n")
        assert "as rows" in (tmp_path / "generated/pets/_catalog.py").read_text()
        change("templates/catalog.py.j2", "as rows", "{{ nothing }}")
        assert "templates/catalog.py.j2:3:1: E910" in watcher.until_it_waits()
        assert "as rows" in (tmp_path / "generated/pets/_catalog.py").read_text()
        change("templates/catalog.py.j2", "{{ nothing }}", "as our rows")
        assert watcher.until_it_waits().startswith("changed: templates/catalog.py.j2\n")
        assert "as our rows" in (tmp_path / "generated/pets/_catalog.py").read_text()
    finally:
        code = watcher.end()
    assert code == 0


def test_without_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert main(["watch"]) == 2
    assert capsys.readouterr().err == (
        "error: watchfiles is not installed\n  help: pip install 'clientlathe[watch]'\n"
    )


def test_without_a_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["watch"]) == 2
    assert "clientlathe watch openapi.yaml" in capsys.readouterr().err
