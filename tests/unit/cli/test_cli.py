from __future__ import annotations

import gc
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator import __version__
from generator.cli import schema
from generator.cli.main import COMMANDS, EXIT_CODES, main, program
from generator.config.config import Config
from generator.diagnostics.diagnostics import Diagnosed
from generator.document.load import load_text
from generator.ir.ledger import Part
from tests.checkout import ROOT
from tests.unit.fake_pipeline import SPEC, STAGES, files, finding

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.fake_pipeline import FakePipeline


def test_a_run_writes_and_summarises(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = load_text(SPEC, "spec.yaml").root
    pipeline.ledger.generated(Part.OPERATION, root)
    assert main(["generate", "spec.yaml"]) == 0
    names = ("acme/__init__.py", "acme/.gitattributes", "acme/.generated", "names.lock")
    assert files(tmp_path) == {f"generated/{name}" for name in names}
    out = capsys.readouterr().out
    assert re.sub(r"\d+\.\d", "0.0", out) == (
        "       1 operation\n"
        "       0 webhooks\n"
        "       0 models\n"
        "       0 degraded\n"
        "       3 files in generated: 3 written, 0 unchanged, 0 removed\n"
        "     0.0 seconds\n"
    )
    assert main(["generate", "spec.yaml"]) == 0
    assert "0 written, 3 unchanged, 0 removed" in capsys.readouterr().out


def test_stages_are_told_where_they_are_asked_for(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pipeline.error is None
    main(["generate", "spec.yaml", "--check"])
    assert "validate" not in capsys.readouterr().err
    main(["generate", "spec.yaml", "--verbose"])
    err = capsys.readouterr().err
    stages = ("cache", "start", *STAGES)
    assert re.fullmatch("".join(rf"{stage} +\d+\.\d\d s\n" for stage in stages), err)


def test_nothing_is_collected_while_a_command_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def command(_: object) -> int:
        seen.append(gc.isenabled())
        return 0

    monkeypatch.setattr(schema, "run", command)
    monkeypatch.setattr(sys, "argv", ["clientlathe", "schema"])
    # the end of the process collects once more; what this one has is frozen by its tests
    monkeypatch.setattr(gc, "freeze", lambda: seen.append("frozen"))
    try:
        assert program() == 0
        assert seen == [False, "frozen"]
    finally:
        gc.enable()


def test_quiet_says_nothing(pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "spec.yaml", "--quiet"]) == 0
    assert main(["generate", "spec.yaml", "-q", "--check"]) == 0
    assert capsys.readouterr() == ("", "")
    pipeline.error = Diagnosed(finding())
    assert main(["generate", "spec.yaml", "--quiet"]) == 2
    assert capsys.readouterr().err == "spec.yaml:1:1: W131 odd\n  help: look\n"


def test_options_override_the_configuration(pipeline: FakePipeline, tmp_path: Path) -> None:
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/generator.toml").write_text(
        'spec = "a.yaml"\noverlays = ["o.yaml"]\nout = "../one"\npackage = "acme"\nclient = "A"\n'
    )
    assert main(["generate"]) == 0
    config = pipeline.config
    assert config is not None
    assert (config.spec.as_posix(), config.out.as_posix()) == ("spec/a.yaml", "one")
    assert [path.as_posix() for path in config.overlays] == ["spec/o.yaml"]
    assert config.cache is not None
    options = ["--overlay", "p.yaml", "--overlay", "q.yaml", "--out", "two", "--package", "other"]
    assert main(["generate", "b.yaml", "--config", "spec/generator.toml", *options]) == 0
    config = pipeline.config
    assert config is not None
    assert (config.spec.as_posix(), config.out.as_posix()) == ("b.yaml", "two")
    assert [path.as_posix() for path in config.overlays] == ["p.yaml", "q.yaml"]
    assert (config.package, config.client) == ("other", "A")


def test_a_check_has_no_cache(
    pipeline: FakePipeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(tmp_path / "cache"))

    def cache_of(*options: str) -> Path | None:
        main(["generate", "a.yaml", *options])
        assert pipeline.config is not None
        return pipeline.config.cache

    assert cache_of("--check") is None
    assert cache_of("--no-cache") is None
    assert not (tmp_path / "cache").exists()
    assert cache_of() == tmp_path / "cache"
    assert cache_of("--check") is None


def test_without_a_configuration_the_document_is_enough(pipeline: FakePipeline) -> None:
    assert main(["generate", "a.yaml", "--strict", "--no-cache"]) == 0
    config = pipeline.config
    assert config is not None
    assert config.lock == config.out / "names.lock"
    assert config == Config(spec=config.spec, strict=True, lock=config.lock)


def test_a_configuration_in_the_working_directory_is_found(
    pipeline: FakePipeline, tmp_path: Path
) -> None:
    (tmp_path / "generator.toml").write_text('spec = "a.yaml"\n')
    assert main(["generate"]) == 0
    assert pipeline.config is not None
    assert pipeline.config.spec.as_posix() == "a.yaml"


def test_without_a_document_there_is_nothing_to_do(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["generate"]) == 2
    assert pipeline.config is None
    assert capsys.readouterr().err == (
        "error: no document is named, and there is no generator.toml, nor a pyproject.toml with "
        "[tool.clientlathe], here or above\n"
        "  help: name one: clientlathe generate openapi.yaml; or begin: clientlathe init\n"
    )


def test_a_mistake_in_the_configuration_is_shown(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "generator.toml").write_text('spec = "a.yaml"\nstrict = "yes"\n')
    assert main(["generate"]) == 2
    assert pipeline.config is None
    assert capsys.readouterr().err.startswith(
        'generator.toml:2:10: E120 "strict": expected true or false, found text "yes"\n'
        '    2 | strict = "yes"\n'
        "      |          ^^^^^\n"
    )


def test_bad_input_is_shown_with_its_line_and_nothing_is_written(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "spec.yaml").write_text(SPEC)
    pipeline.error = Diagnosed(finding(3))
    assert main(["generate", "spec.yaml"]) == 2
    assert capsys.readouterr().err.endswith(
        "spec.yaml:3:1: W131 odd\n    3 | paths: {}\n      | ^^^^^\n  help: look\n"
    )
    assert files(tmp_path) == {"spec.yaml"}


def test_an_output_folder_that_cannot_be_used(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pipeline.error is None
    (tmp_path / "file").write_bytes(b"")
    assert main(["generate", "spec.yaml", "-q", "--out", "file"]) == 2
    assert capsys.readouterr().err == (
        "error: file is a file, not a folder; nothing was written\n"
        "  help: move it away, or name another folder with --out\n"
    )
    assert main(["generate", "spec.yaml", "-q", "--report", "none/report.json"]) == 2
    assert capsys.readouterr().err == (
        "error: none/report.json: No such file or directory; nothing was written\n"
        "  help: remove the cause, or name another place\n"
    )
    assert files(tmp_path) == {"file"}


def test_ctrl_c(pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline.error = KeyboardInterrupt()
    assert main(["generate", "spec.yaml", "-q"]) == 130
    assert capsys.readouterr().err == "error: interrupted\n"
    assert files(tmp_path) == set()


def test_a_mistake_of_the_generator_asks_for_a_report(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.error = IndexError("no such thing")
    assert main(["generate", "spec.yaml", "-q"]) == 70
    assert capsys.readouterr().err == (
        "error: internal error, please report it: IndexError: no such thing\n"
        "  help: run again with --traceback, and add what it prints\n"
    )
    with pytest.raises(IndexError):
        main(["generate", "spec.yaml", "-q", "--traceback"])
    assert files(tmp_path) == set()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["generate", "--chekc"], "unknown argument '--chekc'; did you mean --check?"),
        (["generate", "--output=x"], "unknown argument '--output=x'; did you mean --out?"),
        (["generate", "a.yaml", "b.yaml"], "unknown argument 'b.yaml'"),
        (["generate", "--ou", "x"], "unknown argument '--ou'; did you mean --out?"),
        (["generat"], "unknown command 'generat'; did you mean generate?"),
        (["a.yaml"], "unknown command 'a.yaml'; to generate a client of it: "),
        (["zzz"], "unknown command 'zzz'; there is init, generate, watch, diff, "),
        (
            ["http://h/a.yaml"],
            "unknown command 'http://h/a.yaml'; to begin with it: ",
        ),
        (
            ["generate", "http://h/a"],
            "argument SPEC: http://h/a is a URL: clientlathe init http://h",
        ),
        (["diff", "a.yaml", "http://h/a"], "argument NEW: http://h/a is a URL: clientlathe init"),
        (["generate", "-"], "argument SPEC: clientlathe init - keeps what comes from stdin"),
        (["generate", "--strct"], "unknown argument '--strct'; did you mean --strict?"),
        (["generate", "--format", "jsn"], "argument --format: no 'jsn'; did you mean json?"),
        (["diff", "--fail-on", "x"], "argument --fail-on: no 'x'; there is major, minor\n"),
        (["generate", "--package", "3d"], 'argument --package: "3d" is not a Python name'),
        (["generate", "--out"], "argument --out: expected one argument"),
    ],
)
def test_what_was_probably_meant(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert message in capsys.readouterr().err


def test_help_names_every_option_and_exit_code(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    with pytest.raises(SystemExit) as caught:
        main(["generate", "--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out
    for option in (
        *("SPEC", "--config", "--overlay", "--package", "--strict", "--out", "--force", "--check"),
        "--replace",
        *("--report", "--no-cache", "--quiet", "--traceback", "--dry-run", "--verbose", "--format"),
    ):
        assert option in text
    for code, meaning in EXIT_CODES.items():
        assert f"{code:5}  {meaning}\n" in text
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_fits_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main([*command, "--help"])
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) < 80
    about = lines[lines.index("") + 1 :]
    paragraph = about[: about.index("")]
    assert all(len(line) > 40 for line in paragraph[:-1])


def test_no_command_prints_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([])
    assert caught.value.code == 2
    assert "examples:" in capsys.readouterr().err


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"clientlathe {__version__}\n"


def test_a_reader_that_goes_away_is_no_error(root: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "generator", "generate", "--help"],
        cwd=root,
        env={key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"},
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_character_that_the_terminal_has_not(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "generate", "größe.yaml", "-q"],
        cwd=root,
        env={**os.environ, "PYTHONIOENCODING": "ascii:strict"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert rb"gr\xf6\xdfe.yaml:1:1: E101" in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes_commands_options_and_files(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert all(name in script for name in COMMANDS)
    assert "no-cache" in script
    folders = {"bash": "compgen_dirs", "zsh": "_files -/", "fish": "complete_directories"}
    assert folders[shell] in script


def test_bash_completes_an_option() -> None:
    program = """\
source /dev/stdin
COMP_WORDS=(clientlathe generate --dry) COMP_CWORD=2
_shtab_clientlathe
echo "${COMPREPLY[@]}"
"""
    done = subprocess.run(
        [sys.executable, "-m", "generator", "completion", "bash"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    shown = subprocess.run(
        ["bash", "-c", program], input=done.stdout, capture_output=True, text=True, check=False
    )
    assert shown.stdout.split() == ["--dry-run"], shown.stderr


def test_what_few_runs_need_is_loaded_by_those() -> None:
    code = """
import sys
import generator.cli.main, generator.pipeline
rare = {"http", "importlib.metadata", "jinja2", "jsonschema_rs", "packaging", "yaml"}
assert not rare & sys.modules.keys(), rare & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
