from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.cli.main import main
from generator.config.config import Config
from generator.config.features import Feature
from generator.document.cache import Cache
from generator.output import run_cache, tree
from generator.pipeline import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.output.generated import Generated

pytestmark = pytest.mark.usefixtures("small_runtime")

SPEC = """\
openapi: 3.1.0
info: {title: Acme, version: "1"}
x-unknown-keyword: 1
paths:
  /users/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: read user
      responses:
        '200':
          description: "Fou\\u0301nd"
          content: {application/json: {schema: {$ref: user.yaml}}}
    put:
      operationId: Read user
      responses: {'200': {description: Done, content: {text/plain: {schema: {type: 5}}}}}
"""
USER = (
    "{type: object, properties: "
    "{name: {type: string, contentEncoding: base64}, Name: {type: string}}}\n"
)
OVERLAY = """\
overlay: 1.0.0
info: {title: Looks, version: "1"}
actions: [{target: $.info, update: {title: Ace}}]
"""


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    (tmp_path / "user.yaml").write_text(USER)
    (tmp_path / "overlay.yaml").write_text(OVERLAY)
    (tmp_path / "licence").write_bytes(b"\xa9 Acme")
    (tmp_path / "cache").mkdir()
    return Config(
        spec=tmp_path / "spec.yaml",
        overlays=(tmp_path / "overlay.yaml",),
        license_file=tmp_path / "licence",
        out=tmp_path / "out",
        cache=tmp_path / "cache",
    )


def known(config: Config) -> bool:
    return run_cache.load(config) is not None


def made_and_written(config: Config) -> Generated:
    """What a run makes, in its folder and in the cache."""
    made = run(config, lambda _: None)
    tree.write(tree.sealed(made.files), config.out)
    run_cache.store(config, made)
    return made


def test_what_is_loaded_is_what_was_made(config: Config) -> None:
    assert not known(config)
    made = made_and_written(config)
    assert made.findings
    assert made.ledger.renamed
    assert made.ledger.lost()
    found = run_cache.load(config)
    assert found is not None
    assert (found.files, found.findings) == (made.files, made.findings)
    assert found.ledger.to_json() == made.ledger.to_json()
    assert list(found.files) == list(made.files)
    assert {name: found.sources[name] for name in made.sources} == made.sources


@pytest.mark.parametrize("name", ["spec.yaml", "overlay.yaml", "user.yaml", "licence"])
@pytest.mark.parametrize("change", ["edited", "removed"])
def test_another_input_is_another_run(
    config: Config, tmp_path: Path, name: str, change: str
) -> None:
    made_and_written(config)
    assert known(config)
    before = (tmp_path / name).read_bytes()
    if change == "edited":
        (tmp_path / name).write_bytes(before + b"\n")
    else:
        (tmp_path / name).unlink()
    assert not known(config)
    (tmp_path / name).write_bytes(before)
    assert known(config)


SAME: dict[str, Callable[[Config], Config]] = {
    "strict": lambda config: replace(config, strict=True),
}
OTHER: dict[str, Callable[[Config], Config]] = {
    "out": lambda config: replace(config, out=config.spec.parent / "other"),
    "package": lambda config: replace(config, package="other"),
    "overlays": lambda config: replace(config, overlays=()),
    "no cache": lambda config: replace(config, cache=None),
}


@pytest.mark.parametrize("name", [*SAME, *OTHER])
def test_another_setting_is_another_run_if_it_matters(config: Config, name: str) -> None:
    made_and_written(config)
    assert known({**SAME, **OTHER}[name](config)) is (name in SAME)


def test_another_generator_is_another_run(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    made_and_written(config)

    def other() -> str:
        return "another digest"

    monkeypatch.setattr(run_cache, "program", other)
    assert not known(config)


def test_a_run_without_a_file_is_made_again(config: Config, tmp_path: Path) -> None:
    (tmp_path / "user.yaml").unlink()
    made_and_written(config)
    assert not known(config)


def test_a_damaged_memory_is_none(config: Config, tmp_path: Path) -> None:
    made_and_written(config)
    for entry in (tmp_path / "cache").iterdir():
        entry.write_bytes(entry.read_bytes()[:-1])
    assert not known(config)


def test_the_program_says_the_same_the_second_time(
    config: Config, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["generate", str(config.spec), "--report", "report.json", "--verbose"]

    def told() -> tuple[str, str, str]:
        assert main(arguments) == 0
        out, err = capsys.readouterr()
        out = "".join(line for line in out.splitlines(True) if "names.lock" not in line)
        stages = {line.split()[0] for line in err.splitlines() if line.endswith(" s")}
        findings = err.partition("spec.yaml")[2]
        assert ("lower" in stages) is first
        report = (tmp_path / "report.json").read_text()
        (tmp_path / "report.json").unlink()
        return out.partition("files")[0].rpartition("\n")[0], findings, report

    first = True
    before = told()
    first = False
    assert told() == before
    assert main([*arguments, "--check"]) == 0
    made = next((tmp_path / "generated").rglob("client.py"))
    made.unlink()
    assert main(arguments) == 0
    assert made.is_file()


@pytest.mark.slow
def test_a_run_that_is_known_loads_no_stage(config: Config, root: Path) -> None:
    """Whatever the order of its sets is in a process."""
    features = [each.value for each in Feature if each is not Feature.FAKE]
    settings = config.spec.with_name("generator.toml")
    settings.write_text(f"spec = {config.spec.name!r}\nfeatures = {features}\n", encoding="utf-8")
    code = (
        "import sys; from generator.cli.main import main\n"
        f"code = main(['generate', '--config', {str(settings)!r}, '-q'])\n"
        "stages = {'jinja2', 'jsonschema_rs', 'yaml', 'generator.lower'}\n"
        "print(code, sorted(stages & {*sys.modules}))"
    )

    def run_it(seed: str = "1") -> str:
        command = [sys.executable, "-c", code]
        environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": seed}
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
        return done.stdout

    first = run_it()
    assert first == "0 ['generator.lower', 'jinja2', 'jsonschema_rs', 'yaml']\n"
    assert run_it("2") == "0 []\n"


def test_a_cache_keeps_one_run_of_a_configuration(config: Config, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / "spec.yaml").write_text(f"{SPEC}# {number}\n", encoding="utf-8")
        run_cache.store(config, run(replace(config, cache=None), lambda _: None))
    assert len(list((tmp_path / "cache").iterdir())) == 1
    assert Cache(tmp_path / "cache", "run").get("") is None
