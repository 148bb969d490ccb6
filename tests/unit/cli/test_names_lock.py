"""Names stay, through the command line: what a change of the document does to them."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("small_runtime")

GOOD: dict[str, Any] = {"tags": ["pets"], "responses": {"204": {"description": ""}}}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "generator.toml").write_text('spec = "openapi.json"\npackage = "pets"\n')
    return tmp_path


def document(folder: Path, **operations: str) -> None:
    """Write a document whose operations are at `/` and their own names."""
    paths = {
        f"/{name}": {"post": {"operationId": spelled, **GOOD}}
        for name, spelled in operations.items()
    }
    text = json.dumps(
        {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": paths}
    )
    (folder / "openapi.json").write_text(text)


def test_adding_an_operation_moves_no_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document(folder, one="create_pet")
    assert main(["generate"]) == 0
    assert "names.lock" not in capsys.readouterr().out
    before = (folder / "names.lock").read_text()
    assert main(["generate", "--check", "-q"]) == 0
    document(folder, one="create_pet", many="create_pets")
    assert main(["generate", "--check", "-q"]) == 1
    out, err = capsys.readouterr()
    assert "names.lock: new pets.create_pets\n" in out
    assert "names.lock is not up to date" in err
    assert (folder / "names.lock").read_text() == before
    assert main(["generate"]) == 0
    assert "names.lock: new pets.create_pets\n" in capsys.readouterr().out
    after = (folder / "names.lock").read_text()
    assert set(before.splitlines()) < set(after.splitlines())
    module = (folder / "generated/pets/resources/pets.py").read_text()
    assert "def create(" in module
    assert "def create_pets(" in module
    assert main(["generate", "--check", "-q"]) == 0


def test_a_lock_that_cannot_be_written_is_told_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document(folder, one="create_pet")
    (folder / ".names.lock.new").mkdir()
    assert main(["generate", "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert "error: names.lock cannot be written: Is a directory\n" in err
    assert "nothing was written" not in err
    assert (folder / "generated/pets/client.py").exists()
    (problem,) = json.loads(out)["problems"]
    assert (problem["rule"], problem["message"]) == (
        "file",
        "names.lock cannot be written: Is a directory",
    )


def test_an_edited_lock_is_another_run_and_one_that_is_wrong_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document(folder, one="create_pet")
    assert main(["generate", "-q"]) == 0
    lock = folder / "names.lock"
    lock.write_text(lock.read_text().replace("pets.create", "pets.add"))
    assert main(["generate", "-q"]) == 0
    assert "def add(" in (folder / "generated/pets/resources/pets.py").read_text()
    text = lock.read_text() + 'operation "POST /one" create_pet pets.other\n'
    lock.write_text(text)
    capsys.readouterr()
    assert main(["generate", "-q"]) == 2
    assert (
        'names.lock:4:1: E906 this part has a name in line 3: "pets.add"' in capsys.readouterr().err
    )
    assert lock.read_text() == text


def test_two_branches_that_add_names_merge_by_union(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def git(*arguments: str) -> None:
        author = ("-c", "user.name=a", "-c", "user.email=a@example.com")
        subprocess.run(["git", *author, *arguments], cwd=folder, check=True, capture_output=True)

    def branch(name: str, **operations: str) -> str:
        git("checkout", "-q", "-b", name, "main")
        document(folder, one="create_pet", **operations)
        assert main(["generate", "-q"]) == 0
        git("commit", "-q", "-m", name, "names.lock")
        git("checkout", "-q", "--", ".")
        return (folder / "names.lock").read_text()

    document(folder, one="create_pet")
    assert main(["generate", "-q"]) == 0
    (folder / ".gitattributes").write_text("names.lock merge=union\n")
    (folder / ".gitignore").write_text("cache\ngenerated\n")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    ours = branch("ours", two="zip_pets")
    theirs = branch("theirs", three="add_pets")
    git("merge", "-q", "ours")
    document(folder, one="create_pet", two="zip_pets", three="add_pets")
    assert main(["generate", "-q"]) == 0
    merged = (folder / "names.lock").read_text().splitlines()
    assert set(merged) == {*ours.splitlines(), *theirs.splitlines()}
    assert merged[2:] == sorted(merged[2:])
    assert main(["generate", "--check", "-q"]) == 0
    text = (folder / "names.lock").read_text()
    (folder / "names.lock").write_text(
        text + text.splitlines()[-1].replace("zip_pets", "zap") + "\n"
    )
    assert main(["generate", "-q"]) == 2
    assert "this part has a name in line" in capsys.readouterr().err


def test_without_a_configuration_the_lock_lies_in_the_output_folder(folder: Path) -> None:
    document(folder, one="create_pet")
    (folder / "generator.toml").unlink()
    assert main(["generate", "openapi.json", "-q"]) == 0
    assert "pets.create\n" in (folder / "generated/names.lock").read_text()
    assert main(["generate", "openapi.json", "-q", "--check"]) == 0
