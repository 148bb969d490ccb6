"""The site of a client, and that of this repository."""

from __future__ import annotations

import json
import subprocess
import sys
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from openapi_spec_validator import validate

from generator.cli.main import main
from generator.document.load import load
from generator.frontend.overlay import apply_overlay
from tests.checkout import GENERATED, ROOT, operation_ids
from tests.plain import from_yaml

from . import site
from .blocks import blocks_of

CONFIG = str(ROOT / "spec" / "generator.toml")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "site"
    assert main(["docs", "--config", CONFIG, "--out", str(folder)]) == 0
    return folder


def test_the_index_has_the_digest_of_each_skill_page(written: Path) -> None:
    folder = written / "docs" / ".well-known" / "agent-skills"
    index: Any = json.loads((folder / "index.json").read_text("utf-8"))
    assert index["$schema"].endswith("/discovery/0.2.0/schema.json")
    names = {skill["name"] for skill in index["skills"]}
    assert names == {"telnyx-voice", "telnyx-voice-advanced-python"}
    for skill in index["skills"]:
        data = (folder / skill["url"]).read_bytes()
        assert skill["digest"] == f"sha256:{sha256(data).hexdigest()}"
        assert skill["type"] == "skill-md"
        assert skill["description"] in data.decode().replace("\\", "")
    shipped = GENERATED / "telnyx_voice/.agents/skills/telnyx-voice/SKILL.md"
    assert (folder / "telnyx-voice" / "SKILL.md").read_bytes() == shipped.read_bytes()


def test_no_page_leaves_out_a_level_of_headings(written: Path) -> None:
    pages = [path for path in (written / "docs").rglob("*.md") if path.name != "SKILL.md"]
    assert len(pages) > 8
    for path in pages:
        tokens = MarkdownIt().parse(path.read_text("utf-8"))
        levels = [int(each.tag[1]) for each in tokens if each.type == "heading_open"]
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_llms_txt_has_the_form_that_readers_expect(written: Path) -> None:
    lines = (written / "docs" / "llms.txt").read_text("utf-8").splitlines()
    assert lines[0] == "# telnyx-voice"
    assert lines[2].startswith("> ")
    assert [line for line in lines if line.startswith("#")][1:] == [
        "## Guide",
        "## Reference",
        "## Optional",
    ]


def test_llms_txt_knows_the_guide_from_resources_of_the_same_names(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(
        "{openapi: 3.1.0, info: {title: A, version: '1'}, paths: {"
        "/calls: {get: {responses: {'204': {description: ok}}}}, "
        "/webhooks: {get: {responses: {'204': {description: ok}}}}}}"
    )
    assert main(["docs", str(spec), "--out", str(tmp_path / "site")]) == 0
    text = (tmp_path / "site" / "docs" / "llms.txt").read_text("utf-8")
    guide, reference = text.partition("## Guide")[2].split("## Reference")
    assert "[Testing](testing/): tests without a network" in guide
    assert "client.webhooks" not in guide
    assert "[client.calls](references/calls/): operations and arguments" in reference
    assert "[client.webhooks](references/webhooks-2/): operations and arguments" in reference


def check_samples(document: Any) -> None:
    """A document that has the samples is valid, and has the example of each operation."""
    validate(document)
    skill = (GENERATED / "telnyx_voice/.agents/skills/telnyx-voice/SKILL.md").read_text("utf-8")
    shown: list[str] = []
    for item in document["paths"].values():
        for operation in (each for each in item.values() if "operationId" in each):
            (sample,) = operation["x-codeSamples"]
            assert sample["lang"] == "Python"
            example = sample["source"].split("client = Telnyx()\n", 1)[1]
            assert f"```python\n{example}```" in skill
            shown.append(operation["operationId"])
    assert shown == operation_ids()


def test_samples_are_an_overlay_that_gives_a_valid_document(written: Path) -> None:
    overlay = load(written / "docs" / "samples.yaml")
    changed = apply_overlay(load(ROOT / "spec" / "openapi.yaml"), overlay).value
    check_samples(json.loads(json.dumps(changed)))


@pytest.mark.slow
def test_another_tool_applies_the_samples(written: Path, tmp_path: Path) -> None:
    program, samples = Path(sys.executable).with_name("oas-patch"), written / "docs/samples.yaml"
    document, made = ROOT / "spec" / "openapi.yaml", tmp_path / "openapi.yaml"
    command = map(str, (program, "overlay", document, samples, "--output", made))
    done = subprocess.run([*command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    check_samples(from_yaml(made.read_text("utf-8")))


def test_blocks_of_the_site_are_those_of_the_package(written: Path) -> None:
    package = {
        block.code
        for path in GENERATED.rglob("*.md")
        for block in blocks_of(path.name, path.read_text("utf-8"))
    }
    shown = [
        block.code
        for path in (written / "docs").rglob("*.md")
        for block in blocks_of(path.name, path.read_text("utf-8"))
        if "client.calls" not in block.code
    ]
    assert shown
    assert set(shown) <= package


@pytest.mark.slow
def test_what_somebody_changed_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    arguments = ["docs", "--config", CONFIG, "--out", str(folder)]
    assert main(arguments) == 0
    assert main(arguments) == 0
    page = folder / "docs" / "index.md"
    page.write_text("mine")
    assert main(arguments) == 2
    assert "is not as the generator wrote it" in capsys.readouterr().err
    assert page.read_text() == "mine"
    page.unlink()
    listed = folder / ".generated"
    old = folder / "docs" / "gone.md"
    old.write_text("old")
    listed.write_text(f"{listed.read_text()}{sha256(b'old').hexdigest()}  docs/gone.md\n")
    assert main(arguments) == 0
    assert not old.exists()
    assert (folder / "mine.txt").read_text() == "mine"


@pytest.mark.slow
def test_the_site_of_this_repository_has_no_broken_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    site.assemble(tmp_path / "site")
    built = site.build(tmp_path / "site")
    assert len(list(built.rglob("*.html"))) > 25
    assert site.broken(built) == []
    page = built / "index.html"
    text = page.read_text("utf-8")
    page.write_text(text.replace("</main>", '<a href="gone/">x</a><a href="#gone">y</a></main>'))
    assert site.broken(built) == ["index.html: gone/", "index.html: #gone"]
