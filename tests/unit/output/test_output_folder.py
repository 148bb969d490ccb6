"""The output folder as its users meet it: through the command line, with other files around.

Everything here goes through `main`, with real documents: what these tests promise does not depend
on how the generator is built.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING, cast

import pytest

from generator.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("small_runtime")

SPEC = """\
openapi: 3.1.0
info: {{title: {title}, version: "1"}}
paths:
  /users/{{id}}:
    get:
      operationId: read_user
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      responses:
        '200':
          description: Found
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/User'}}}}}}
components:
  schemas:
    User: {{type: object, properties: {{name: {{type: string}}}}}}
"""


@pytest.fixture
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(path))
    return path


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for title in ("First", "Second"):
        text = SPEC.format(title=title)
        (tmp_path / f"{title.lower()}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def generate(*options: str, title: str = "first") -> int:
    return main(["generate", f"{title}.yaml", "--quiet", "--out", "out", *options])


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


# Files of others


@pytest.mark.parametrize("options", [(), ("--force",), ("--check",)])
def test_a_second_client_in_the_folder_is_refused_and_names_the_first(
    folder: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    assert generate() == 0
    before = contents(folder)
    assert generate(*options, title="second") == 2
    err = capsys.readouterr().err
    assert err.startswith("error: out already holds another client, first_client; nothing was")
    assert contents(folder) == before
    # What the message says works: a folder of its own, or the first one's place.
    assert generate("--out", "other", title="second") == 0
    assert "  help: give this one a folder of its own (--out); " in err
    assert "add --replace first_client" in err
    assert generate("--replace", "first_client", title="second") == 0
    assert contents(folder / "out") == contents(folder / "other")


def test_one_document_under_two_names_is_two_clients(folder: Path) -> None:
    assert generate("--package", "one") == 0
    before = contents(folder / "out")
    assert generate("--package", "two") == 2
    assert contents(folder / "out") == before
    assert generate("--package", "two", "--replace", "one") == 0
    assert not (folder / "out/one").exists()
    assert generate("--package", "two", "--check") == 0


def test_a_file_that_was_there_before_stays(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "out").mkdir()
    (folder / "out/README.md").write_bytes(b"# My project\n")
    err = ""
    for option in ("--quiet", "--force"):
        assert generate(option) == 2
        err = capsys.readouterr().err
        assert err.startswith("in the way   out/README.md\nerror: these files are not as")
        assert "hand-edited" not in err
        assert contents(folder / "out") == {"README.md": b"# My project\n"}
    assert generate("--check") == 1
    assert "in the way   out/README.md\n" in capsys.readouterr().out
    assert "  help: move or remove what is in the way" in err
    (folder / "out/README.md").rename(folder / "README.md")
    assert generate() == 0


def forged(folder: Path, name: str, lines: list[tuple[bytes, str]]) -> None:
    """A manifest with the right digest of everything that it names."""
    (folder / "out" / name).mkdir(parents=True, exist_ok=True)
    text = "".join(f"{sha(content)}  {path}\n" for content, path in lines)
    with (folder / "out" / name / ".generated").open("a", encoding="utf-8") as manifest:
        manifest.write(text)


@pytest.mark.parametrize("name", ["first_client", "other"])
@pytest.mark.parametrize("options", [(), ("--force",), ("--replace", "other")])
def test_a_forged_manifest_decides_about_nothing_beside_it(
    folder: Path, name: str, options: tuple[str, ...]
) -> None:
    mine = {
        "notes.txt": b"mine\n",
        "mine/__init__.py": b"x = 1\n",
        "LICENSE": b"all rights reserved\n",
        "setup/notes.txt": b"mine too\n",
    }
    for path, content in mine.items():
        (folder / "out" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "out" / path).write_bytes(content)
    (folder / "victim.txt").write_bytes(b"mine as well\n")
    forged(folder, name, [(content, path) for path, content in mine.items()])
    forged(folder, name, [(b"mine as well\n", "../victim.txt")])
    assert generate(*options) == 0
    after = contents(folder / "out")
    assert {path: after.get(path) for path in mine} == mine
    assert (folder / "victim.txt").read_bytes() == b"mine as well\n"
    assert generate(*options, "--check") == 0


@pytest.mark.parametrize("path", ["pyproject.toml", "README.md"])
@pytest.mark.parametrize("name", ["first_client", "other"])
def test_a_forged_manifest_does_not_give_away_a_file_of_the_same_name(
    folder: Path, name: str, path: str
) -> None:
    forged(folder, name, [(b"mine\n", path)])
    (folder / "out" / path).write_bytes(b"mine\n")
    before = contents(folder)
    for options in ((), ("--force",), ("--replace", "other")):
        assert generate(*options) == 2
        assert contents(folder) == before


def test_without_its_manifest_nothing_is_the_generators(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate() == 0
    (folder / "out/first_client/.generated").unlink()
    assert generate() == 0  # all is as it would be written
    (folder / "out/first_client/.generated").unlink()
    (folder / "out/first_client/client.py").write_bytes(b"mine\n")
    assert generate() == 2
    assert capsys.readouterr().err.startswith("in the way   out/first_client/client.py\n")
    (folder / "out/first_client/client.py").unlink()
    assert generate() == 0


# Living with others


def configured(folder: Path, *lines: str) -> None:
    text = "".join(f"{line}\n" for line in ('spec = "first.yaml"', 'out = "out"', *lines))
    (folder / "generator.toml").write_text(text, encoding="utf-8")


def test_a_file_of_ones_own_in_the_package_is_kept(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(folder)
    assert main(["generate", "-q"]) == 0
    mine = {"extras/__init__.py": b"", "extras/deep/a.py": b"a = 1\n", "mine.py": b"b = 1\n"}
    for path, content in mine.items():
        (folder / "out/first_client" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "out/first_client" / path).write_bytes(content)
    assert main(["generate", "-q", "--check"]) == 1
    out, err = capsys.readouterr()
    assert out.count("foreign ") == 3
    keep = '["extras/__init__.py", "extras/deep/a.py", "mine.py"]'
    assert err.endswith(f"generator.toml: keep = {keep}\n  help: run: clientlathe generate -q\n")
    configured(folder, 'keep = ["mine.py", "extras/**"]')  # as the message says
    for _ in range(2):
        assert main(["generate", "-q"]) == 0
        assert main(["generate", "-q", "--check"]) == 0
        assert capsys.readouterr() == ("", "")
    after = contents(folder / "out/first_client")
    assert {path: after[path] for path in mine} == mine
    attributes = after[".gitattributes"].decode()
    assert "* text=auto eol=lf linguist-generated\n" in attributes
    assert "/extras/** !text !eol !linguist-generated\n" in attributes


@pytest.mark.parametrize(
    ("pattern", "covered"),
    [
        ("**", ".agents/skills/first-client/SKILL.md"),
        ("client.py", "client.py"),
        ("*.py", "__init__.py"),
        ("models/**", "models/__init__.py"),
        ("**/users.py", "_operations/users.py"),
        ("mo*/u?ers.py", "models/users.py"),
    ],
)
def test_a_pattern_to_keep_that_covers_a_generated_file_is_an_error(
    folder: Path, capsys: pytest.CaptureFixture[str], pattern: str, covered: str
) -> None:
    configured(folder, f'keep = ["extras/**", "{pattern}"]')
    assert main(["generate", "-q"]) == 2
    err = capsys.readouterr().err
    assert err.startswith(
        f'generator.toml:3:22: E903 "keep": "{pattern}" covers "{covered}", which is generated\n'
    )
    assert "  help: name a folder or a file of your own, such as extras/**\n" in err
    assert not (folder / "out").exists()


@pytest.mark.parametrize("pattern", ["*", "extras", "models/*.txt", "x**", "*/mine"])
def test_a_star_stops_at_a_slash(folder: Path, pattern: str) -> None:
    configured(folder, f'keep = ["{pattern}"]')
    expected = 2 if pattern == "*" else 0
    assert main(["generate", "-q"]) == expected
    if expected == 0:
        assert (folder / "out/first_client/models/users.py").exists()
        (folder / "out/first_client/extras").mkdir()
        (folder / "out/first_client/extras/a.py").write_bytes(b"")
        assert main(["generate", "-q", "--check"]) == 1


def with_crlf(folder: Path) -> int:
    changed = 0
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
            changed += 1
    return changed


def test_a_checkout_with_other_line_ends_is_up_to_date(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate() == 0
    assert with_crlf(folder / "out") > 20
    before = contents(folder / "out")
    for options in ((), ("--no-cache",), ("--check",)):
        assert generate(*options) == 0
        assert contents(folder / "out") == before
    spec = folder / "first.yaml"
    spec.write_text(spec.read_text().replace("name:", "nick:"), encoding="utf-8")
    assert generate("--check") == 1
    assert "hand-edited" not in capsys.readouterr().out
    assert generate() == 0
    assert generate("--check") == 0


def test_git_leaves_the_line_ends_alone(folder: Path) -> None:
    def git(*arguments: str) -> str:
        options = ("-c", "core.autocrlf=true", "-c", "user.name=a", "-c", "user.email=a@b")
        command = ["git", *options, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert generate() == 0
    before = contents(folder / "out/first_client")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "first")
    shutil.rmtree(folder / "out")
    git("checkout", "-q", "--", "out")
    assert contents(folder / "out/first_client") == before
    assert generate("--check") == 0
    shown = git("check-attr", "linguist-generated", "--", "out/first_client/client.py")
    assert shown.endswith("linguist-generated: set\n")


def test_an_edit_is_kept_until_it_is_moved_or_discarded(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate() == 0
    client = folder / "out/first_client/client.py"
    before = client.read_bytes()
    client.write_bytes(before + b"# mine\n")
    err = ""
    for option in ("--quiet", "--check"):
        assert generate(option) > 0
        out, err = capsys.readouterr()
        assert "hand-edited  out/first_client/client.py\n" in out + err
        assert "  help: move the edits to the document, an overlay or the configuration\n" in err
        assert client.read_bytes() == before + b"# mine\n"
    assert "  help: then discard them here: clientlathe generate" in err
    assert generate("--force") == 0
    assert client.read_bytes() == before


# Text of a document, and reports

HIDDEN = "\u202e\u200b\x85\x9b\U000e0041"


def test_what_no_reader_sees_is_written_as_an_escape(folder: Path) -> None:
    title = f"A{HIDDEN}Z [me](javascript:alert(1)) ![x](https://tracker.example/x.gif)"
    spec = {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "paths": {
            "/a": {
                "get": {
                    "operationId": "a",
                    "summary": title,
                    "responses": {"200": {"description": title}},
                    f"x-{title}": 1,
                }
            }
        },
        "components": {"schemas": {title: {"type": "object"}}},
    }
    (folder / "first.json").write_text(json.dumps(spec), encoding="utf-8")
    options = ("--out", "out", "--report", "report.json")
    assert main(["generate", "first.json", "--quiet", *options]) == 0
    report = (folder / "report.json").read_text(encoding="utf-8")
    assert "tracker.example" in report
    texts = {**contents(folder / "out"), "report.json": report.encode()}
    for path, content in texts.items():
        if "/_runtime/" not in path:
            text = content.decode()
            assert not set(HIDDEN) & set(text), path
    readme = texts["README.md"].decode()
    assert "\\[me\\](javascript:alert(1)) !\\[x\\](https://tracker.example/x.gif)" in readme
    assert "[me](" not in readme.replace("\\[me\\](", "")
    metadata = tomllib.loads(texts["pyproject.toml"].decode())
    assert title in metadata["project"]["description"]
    pointers = [entry["pointer"] for entry in json.loads(report)["entries"]]
    assert f"/components/schemas/{title.replace('/', '~1')}" in pointers


def test_a_report_is_written_over_reports_only(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert generate("--report", "report.json") == 0
    assert json.loads((folder / "report.json").read_text())["counts"]["operation"] == 1
    (folder / "empty").write_bytes(b"")
    assert generate("--report", "empty") == 0
    (folder / "data.json").write_text('{"counts": 1}')
    spec = (folder / "first.yaml").read_bytes()
    for name, content in {"first.yaml": spec, "data.json": b'{"counts": 1}'}.items():
        shutil.rmtree(folder / "out")
        assert generate("--report", name) == 2
        assert (folder / name).read_bytes() == content
        err = capsys.readouterr().err
        assert f"{name} is no report of an earlier run, and would be lost; nothing was" in err
        assert "  help: name another file, or remove this one\n" in err
        assert not (folder / "out").exists()
        assert generate("--report", "another.json") == 0
    (folder / "data.json").unlink()
    assert generate("--report", "data.json") == 0


@pytest.mark.parametrize("option", ["--strict", "--check"])
def test_a_report_on_standard_output_is_alone_there(
    folder: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    assert generate() == 0
    arguments = ["generate", "first.yaml", "--out", "out", "--report", "-"]
    assert main([*arguments, option]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["counts"]["operation"] == 1
    assert ("1 operation\n" in err) is (option == "--strict")
    assert ("is up to date" in err) is (option == "--check")
    assert not (folder / "-").exists()


# The cache


def poisoned(cache: Path, change: Callable[[dict[str, object]], object]) -> int:
    """Change every entry, with the right digest of itself; how many there were."""
    number = 0
    for path in cache.iterdir():
        if len(path.name) == 64:
            made = json.loads(path.read_bytes().partition(b"\n")[2])
            change(made)
            data = json.dumps(made).encode()
            path.write_bytes(sha(data).encode() + b"\n" + data)
            number += 1
    return number


def all_files(made: dict[str, object], evil: object) -> None:
    files = cast("dict[str, object]", made["files"])
    made["files"] = dict.fromkeys(files, evil)


POISON: dict[str, Callable[[dict[str, object]], object]] = {
    "text": lambda made: all_files(made, "import os  # evil\n"),
    "digest": lambda made: all_files(made, sha(b"import os  # evil\n")),
    "fewer files": lambda made: made.update(files={"first_client/__init__.py": sha(b"")}),
    "no files": lambda made: made.update(files={}),
    "another folder": lambda made: made.update(files={"../first.yaml": sha(b"")}),
    "no mapping": lambda made: made.update(files=3),
    "no entry": dict[str, object].clear,
}


@pytest.mark.parametrize("poison", POISON)
@pytest.mark.parametrize(
    "state",
    [
        "complete",
        pytest.param("without a file", marks=pytest.mark.slow),
        pytest.param("absent", marks=pytest.mark.slow),
    ],
)
def test_an_entry_of_the_cache_writes_no_code(
    folder: Path, cache: Path, poison: str, state: str
) -> None:
    assert generate() == 0
    expected = contents(folder / "out")
    assert poisoned(cache, POISON[poison]) > 0
    if state == "without a file":
        (folder / "out/first_client/client.py").unlink()
    if state == "absent":
        (folder / "out").rename(folder / "moved")
    assert generate() == 0
    assert contents(folder / "out") == expected


def test_a_check_believes_no_entry_of_the_cache(
    folder: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate() == 0
    out = folder / "out"
    before = (out / "first_client/client.py").read_bytes()
    evil = before + b"import os  # evil\n"

    def forge(made: dict[str, object]) -> None:
        files = cast("dict[str, object]", made["files"])
        files["first_client/client.py"] = sha(evil)

    (out / "first_client/client.py").write_bytes(evil)
    manifest = out / "first_client/.generated"
    manifest.write_text(manifest.read_text().replace(sha(before), sha(evil)))
    assert poisoned(cache, forge) > 0
    assert generate("--check") == 1
    assert "changed      out/first_client/client.py\n" in capsys.readouterr().out
    assert generate("--no-cache") == 0
    assert (out / "first_client/client.py").read_bytes() == before


@pytest.mark.slow
def test_nothing_is_left_in_the_working_directory_but_the_client(folder: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "CLIENTLATHE_CACHE"}
    environment |= {"HOME": str(folder / "home"), "XDG_CACHE_HOME": str(folder / "home/xdg")}
    before = set(folder.iterdir())
    for options in ((), ("--check",)):
        command = [sys.executable, "-m", "generator", "generate", "first.yaml", "-q", *options]
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
        subprocess.run(command, env=environment, check=True)
    assert {path.name for path in set(folder.iterdir()) - before} == {"generated", "home"}
    assert [path.name for path in (folder / "home").iterdir()] == ["xdg"]
