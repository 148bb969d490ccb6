"""`clientlathe diff`: what is compared, how it is shown, and how it ends."""

from __future__ import annotations

import json
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from generator.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("small_runtime")

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: pets.list
      tags: [pets]
      parameters:
      - {name: limit, in: query, schema: {type: integer, maximum: 100}}
      responses: {'204': {description: ok}}
"""
TIGHTER = SPEC.replace("maximum: 100", "maximum: 50")
MORE = (
    SPEC
    + "    put: {operationId: pets.renew, tags: [pets], responses: {'204': {description: ok}}}\n"
)
CONFIG = """\
spec = "openapi.yaml"
out = "generated"
package = "pets"
client = "Pets"
version = "1.4.2"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(SPEC)
    (tmp_path / "generator.toml").write_text(CONFIG)
    return tmp_path


@pytest.fixture
def out(capsys: pytest.CaptureFixture[str]) -> Output:
    return Output(capsys)


class Output:
    """Runs the program, and gives what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.err = ""

    def of(self, *arguments: str, ends: int = 0) -> str:
        assert main(list(arguments)) == ends
        printed, self.err = self._capsys.readouterr()
        return printed


def release(folder: Path, out: Output) -> None:
    """Make what stands there the last release."""
    out.of("generate", "-q")
    (folder / "api.released.txt").write_bytes((folder / "generated" / "api.txt").read_bytes())


def test_before_a_release_there_is_no_verdict(out: Output) -> None:
    assert out.of("diff", "--fail-on", "minor") == "no release yet: there is no verdict\n"
    found = json.loads(out.of("diff", "--format", "json"))
    assert (found["verdict"], found["released"], found["changes"]) == ("none", None, [])
    assert out.of("diff", "--format", "github").startswith("::notice title=public interface::no ")
    assert json.loads(out.of("diff", "--format", "sarif"))["runs"]


def test_the_working_tree_is_compared_with_the_release(folder: Path, out: Output) -> None:
    release(folder, out)
    assert out.of("diff") == (
        "openapi.yaml against release 1.4.2: no change\nverdict: none     next version: 1.4.2\n"
    )
    (folder / "openapi.yaml").write_text(TIGHTER)
    assert out.of("diff") == (
        "openapi.yaml against release 1.4.2: 1 breaking change\n"
        "\n"
        "  BREAKING  PetsListLimit (pets.list.limit): maximum is 50, was 100: "
        "calls with values beyond that are refused\n"
        "            behaviour, request · openapi.yaml:9:42\n"
        "\n"
        "verdict: major     next version: 2.0.0\n"
    )


def test_generate_ends_with_the_verdict(folder: Path, out: Output) -> None:
    assert "public interface" not in out.of("generate")
    release(folder, out)
    assert out.of("generate").endswith("public interface: no change\n")
    (folder / "openapi.yaml").write_text(MORE.replace("maximum: 100", "maximum: 50"))
    line = "public interface: 1 breaking, 1 added: next version 2.0.0\n"
    assert out.of("generate").endswith(line)


@pytest.mark.parametrize(
    ("spec", "fail_on", "ends"),
    [
        (TIGHTER, "major", 1),
        (TIGHTER, "minor", 1),
        (MORE, "minor", 1),
        (MORE, "major", 0),
        (SPEC, "minor", 0),
    ],
)
def test_a_verdict_may_fail_a_job(
    folder: Path, out: Output, spec: str, fail_on: str, ends: int
) -> None:
    release(folder, out)
    (folder / "openapi.yaml").write_text(spec)
    out.of("diff", "--fail-on", fail_on, ends=ends)


def test_both_sides_may_be_anything(folder: Path, out: Output) -> None:
    release(folder, out)
    (folder / "new").mkdir()
    (folder / "new" / "openapi.yaml").write_text(MORE)
    (folder / "new" / "generator.toml").write_text(CONFIG)
    sides = ("new/generator.toml", "new/generated", "new/generated/api.txt")
    out.of("generate", "-q", "--config", "new/generator.toml")
    for side in sides:
        for old in ("generator.toml", "generated", "generated/api.txt", "api.released.txt"):
            assert "pets.renew is new" in out.of("diff", old, side), (old, side)
    assert "pets.renew is new" in out.of("diff", "openapi.yaml", "new/openapi.yaml")
    assert "generator.toml does not count for openapi.yaml and new/openapi.yaml" in out.err
    named = ("--config", "generator.toml")
    assert "1.5.0" in out.of("diff", "openapi.yaml", "new/openapi.yaml", *named)
    assert out.err == ""


def test_a_document_without_a_configuration_takes_the_names_of_the_client(
    folder: Path, out: Output
) -> None:
    (folder / "generator.toml").unlink()
    generate = ("generate", "openapi.yaml", "--out", "animals", "--package", "animals", "-q")
    out.of(*generate)
    assert "no change" in out.of("diff", "animals", "openapi.yaml")
    lock = folder / "animals" / "names.lock"
    lock.write_text(lock.read_text().replace("pets.list", "pets.every"))
    out.of(*generate)
    assert "no change" in out.of("diff", "animals", "openapi.yaml")
    (folder / "openapi.yaml").write_text(MORE)
    said = out.of("diff", "animals", "openapi.yaml")
    assert "animals/api.txt: 1 addition" in said
    assert "pets.renew is new" in said
    back = out.of("diff", "openapi.yaml", "animals")
    assert "animals/api.txt against openapi.yaml: 1 breaking change" in back
    assert "pets.renew is gone" in back


def test_a_revision_may_be_the_base(folder: Path, out: Output) -> None:
    out.of("generate", "-q")
    commit(folder)
    (folder / "openapi.yaml").write_text(MORE)
    assert "against HEAD: 1 addition" in out.of("diff", "--base", "HEAD")
    (folder / "next.yaml").write_text(TIGHTER)
    said = out.of("diff", "--base", "HEAD", "next.yaml")
    assert said.startswith("next.yaml against HEAD: 1 breaking change\n")
    assert "behaviour, request · next.yaml:9:42\n" in said
    lock = folder / "names.lock"
    lock.write_text(lock.read_text().replace("pets.list", "pets.every"))
    assert "pets.every is new" in out.of("diff", "--base", "HEAD", "next.yaml")
    out.of("diff", "--base", "no-such-revision", ends=2)
    assert "no-such-revision" in out.err
    assert "fatal" not in out.err
    assert "name a revision in which generated/api.txt was committed" in out.err
    out.of("diff", "--base=--output=stolen", ends=2)
    assert not (folder / "stolen").exists()
    assert not (folder / "generated" / "stolen").exists()


APPROVAL = """\
[[approve]]
symbol = "{}"
change = "maximum is 50"
reason = "nobody asks for more"
until = "{}"
"""


@pytest.mark.parametrize(
    ("symbol", "until", "ends"),
    [("PetsListLimit", "2.1.0", 0), ("PetsListLimit", "2.0.0", 1), ("pets.list", "2.1.0", 1)],
)
def test_an_approval_lets_a_change_pass_until_its_end(
    folder: Path, out: Output, symbol: str, until: str, ends: int
) -> None:
    release(folder, out)
    (folder / "openapi.yaml").write_text(TIGHTER)
    (folder / "approvals.toml").write_text(APPROVAL.format(symbol, until))
    text = out.of("diff", "--fail-on", "major", ends=ends)
    assert "verdict: major     next version: 2.0.0" in text  # whatever is approved
    ended = "approvals.toml:1:3: the approval of PetsListLimit ended with 2.0.0"
    assert (ended in out.err) is (until == "2.0.0")
    nothing = "approvals.toml:1:3: there is no such change of pets.list\n"
    assert (nothing in out.err) is (symbol == "pets.list")


def test_a_wrong_approval_is_refused(folder: Path, out: Output) -> None:
    release(folder, out)
    (folder / "approvals.toml").write_text('[[approve]]\nsymbol = "a"\nreason = " "\n')
    out.of("diff", "--fail-on", "major", ends=2)
    assert 'approvals.toml:3:10: E903 "reason": expected why the change may pass' in out.err


def commit(folder: Path) -> None:
    git = ("git", "-c", "user.name=a", "-c", "user.email=a@example.com")
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *command], cwd=folder, check=True)


def causes(out: Output, *arguments: str) -> dict[str, tuple[str, str]]:
    found = json.loads(out.of("diff", "--format", "json", *arguments))["changes"]
    return {each["symbol"]: (each["cause"], each.get("file", "")) for each in found}


def test_every_change_names_its_cause(folder: Path, out: Output) -> None:
    overlay = "overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions:\n"
    (folder / "overlay.yaml").write_text(f"{overlay}- {{target: $.info, update: {{x-a: 1}}}}\n")
    (folder / "generator.toml").write_text(f'{CONFIG}overlays = ["overlay.yaml"]\n')
    release(folder, out)
    report = folder / "api.released.txt"
    said = report.read_text()
    # an older generator gave the package another name for its errors
    report.write_text(said.replace("error PetsError", "error PetsFailure"))
    commit(folder)
    (folder / "openapi.yaml").write_text(TIGHTER)
    (folder / "overlay.yaml").write_text(
        f"{overlay}- {{target: $.info, update: {{x-a: 1}}}}\n"
        "- {target: '$.paths.*.get.parameters[0]', update: {required: true}}\n"
    )
    (folder / "names.lock").write_text(
        (folder / "names.lock").read_text().replace(" pets.list\n", " pets.all\n")
    )
    assert causes(out) == {
        "pets": ("generator", ""),
        "pets.list": ("configuration", ""),
        "pets.all.limit": ("overlay", "openapi.yaml"),
        "PetsListLimit": ("document", "openapi.yaml"),
    }
    (folder / "names.lock").write_text(
        (folder / "names.lock").read_text().replace(" pets.all\n", " pets.list\n")
    )
    assert causes(out) == {
        "pets": ("generator", ""),
        "pets.list.limit": ("overlay", "openapi.yaml"),
        "PetsListLimit": ("document", "openapi.yaml"),
    }
    assert causes(out, "openapi.yaml", "openapi.yaml") == {}


def test_a_wheel_is_compared(folder: Path, out: Output) -> None:
    release(folder, out)
    with zipfile.ZipFile(folder / "pets.whl", "w") as wheel:
        wheel.write(folder / "generated" / "api.txt", "pets/api.txt")
    (folder / "openapi.yaml").write_text(MORE)
    assert "pets.renew is new" in out.of("diff", "pets.whl", "openapi.yaml")
    with zipfile.ZipFile(folder / "empty.whl", "w"):
        pass
    out.of("diff", "empty.whl", "openapi.yaml", ends=2)
    assert "empty.whl has no api.txt" in out.err
    (folder / "damaged.whl").write_text("text")
    out.of("diff", "damaged.whl", "openapi.yaml", ends=2)
    assert "damaged.whl: it is no wheel" in out.err


def test_a_report_of_a_later_version_is_refused(folder: Path, out: Output) -> None:
    release(folder, out)
    text = (folder / "api.released.txt").read_text()
    (folder / "api.released.txt").write_text(text.replace("api 1", "api 2"))
    for command in ("diff", "generate", "release"):
        out.of(command, ends=2)
        assert 'api.released.txt:1: a report of version "2"' in out.err
        assert "help: use a newer clientlathe" in out.err


def test_programs_read_json(folder: Path, out: Output) -> None:
    release(folder, out)
    (folder / "openapi.yaml").write_text(TIGHTER)
    assert json.loads(out.of("diff", "--format", "json")) == {
        "title": "openapi.yaml against release 1.4.2",
        "verdict": "major",
        "released": "1.4.2",
        "next": "2.0.0",
        "changes": [
            {
                "symbol": "PetsListLimit",
                "kind": "alias",
                "axis": "behaviour",
                "direction": "request",
                "level": "breaking",
                "sentence": "PetsListLimit (pets.list.limit): maximum is 50, was 100: "
                "calls with values beyond that are refused",
                "cause": "document",
                "file": "openapi.yaml",
                "line": 9,
            }
        ],
    }


def test_a_changelog_is_markdown(folder: Path, out: Output) -> None:
    release(folder, out)
    assert out.of("diff", "--format", "markdown") == "No change of the public interface.\n"
    (folder / "openapi.yaml").write_text(MORE)
    text = "## 1.5.0\n\n### Added\n\n- pets.renew is new\n"
    assert out.of("diff", "--format", "markdown") == text


def test_github_annotates_the_line(folder: Path, out: Output) -> None:
    release(folder, out)
    (folder / "openapi.yaml").write_text(TIGHTER)
    assert out.of("diff", "--format", "github").startswith(
        "::error file=openapi.yaml,line=9,col=42,title=BREAKING::"
        "PetsListLimit (pets.list.limit): maximum is 50, was 100"
    )
    (folder / "openapi.yaml").write_text(MORE)
    release(folder, out)
    commit(folder)
    (folder / "openapi.yaml").write_text(SPEC)  # what is gone has no line that can be annotated
    assert "::error title=BREAKING::pets.renew is gone\n" in out.of("diff", "--format", "github")
    assert ":openapi.yaml:" in out.of("diff")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["missing.txt", "openapi.yaml"], "missing.txt: No such file"),
        (["openapi.yaml", "openapi.yaml", "--base", "HEAD"], "OLD, NEW and --base are named"),
        (["damaged.txt"], "damaged.txt:2: expected a symbol"),
        (["."], "api.txt: No such file"),
    ],
)
def test_what_cannot_be_compared_is_said(
    folder: Path, out: Output, arguments: list[str], says: str
) -> None:
    (folder / "damaged.txt").write_text("api 1\n<<<<<<< ours\n")
    out.of("diff", *arguments, ends=2)
    assert says in out.err
    assert "help: " in out.err


def test_without_a_configuration_both_sides_are_named(folder: Path, out: Output) -> None:
    (folder / "generator.toml").unlink()
    out.of("diff", ends=2)
    assert "name both sides: clientlathe diff OLD NEW" in out.err


def test_a_client_is_not_ignored_where_no_configuration_is_read(folder: Path, out: Output) -> None:
    (folder / "generator.toml").rename(folder / "other.toml")
    sides = ("openapi.yaml", "openapi.yaml")
    out.of("diff", *sides, "--client", "pets", ends=2)
    assert "help: name the configuration with --config" in out.err
    out.of("diff", "other.toml", "openapi.yaml", "--client", "pets")
    out.of("diff", *sides, "--client", "pets", "--config", "other.toml")


def test_a_damaged_release_ends_a_run_before_it_writes(folder: Path, out: Output) -> None:
    (folder / "api.released.txt").write_text("api 1\nmodel\n")
    out.of("generate", ends=2)
    assert "api.released.txt:2" in out.err
    assert not (folder / "generated").exists()
