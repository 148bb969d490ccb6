from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.cli.main import main
from generator.output import summary
from tests.unit.fake_pipeline import files, finding

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.unit.fake_pipeline import FakePipeline


def test_check_names_every_kind_of_difference_and_writes_nothing(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.files |= {f"acme/{name}.py": b"1\n" for name in ("a", "b", "c", "d")}
    assert main(["generate", "spec.yaml", "-q"]) == 0
    assert main(["generate", "spec.yaml", "--check"]) == 0
    assert capsys.readouterr().out == "generated is up to date (7 files)\n"
    folder = tmp_path / "generated/acme"
    pipeline.files["acme/a.py"] = b"2\n"
    (folder / "b.py").unlink()
    del pipeline.files["acme/c.py"]
    (folder / "d.py").write_bytes(b"edited\n")
    (folder / "e.py").write_bytes(b"foreign\n")
    before = {name: (tmp_path / name).read_bytes() for name in files(tmp_path)}
    assert main(["generate", "spec.yaml", "--check", "--quiet"]) == 1
    out, err = capsys.readouterr()
    assert out == (
        "changed      generated/acme/.generated\n"
        "changed      generated/acme/a.py\n"
        "missing      generated/acme/b.py\n"
        "stale        generated/acme/c.py\n"
        "hand-edited  generated/acme/d.py\n"
        "foreign      generated/acme/e.py\n"
    )
    assert err == (
        "error: generated is not up to date: 6 differences\n"
        "  help: move foreign files out of the package, "
        'or write into generator.toml: keep = ["e.py"]\n'
        "  help: move the edits to the document, an overlay or the configuration\n"
        "  help: then discard them here: clientlathe generate spec.yaml --quiet --force\n"
    )
    assert {name: (tmp_path / name).read_bytes() for name in files(tmp_path)} == before


def test_edits_are_kept_unless_forced(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["generate", "spec.yaml", "-q"]) == 0
    edited = tmp_path / "generated/acme/__init__.py"
    edited.write_bytes(b"edited\n")
    (tmp_path / "generated/acme/mine.py").write_bytes(b"")
    assert main(["generate", "spec.yaml", "-q"]) == 2
    assert edited.read_bytes() == b"edited\n"
    assert capsys.readouterr().err == (
        "hand-edited  generated/acme/__init__.py\n"
        "error: these files are not as the generator wrote them; nothing was written\n"
        "  help: move the edits to the document, an overlay or the configuration\n"
        "  help: then discard them here: clientlathe generate spec.yaml -q --force\n"
    )
    assert main(["generate", "spec.yaml", "-q", "--force"]) == 0
    assert edited.read_bytes() == pipeline.files["acme/__init__.py"]
    assert capsys.readouterr().err == (
        "warning: generated/acme/__init__.py was edited by hand; overwritten\n"
        "warning: generated/acme/mine.py is not generated; left alone\n"
        "  help: move foreign files out of the package, "
        'or write into generator.toml: keep = ["mine.py"]\n'
    )


def test_what_a_check_suggests_solves_the_problem(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each way in which a file can differ, alone and with all others."""
    config = tmp_path / "generator.toml"
    config.write_text('spec = "spec.yaml"\n')
    folder = tmp_path / "generated" / "acme"
    disturbances: dict[str, Callable[[], object]] = {
        "changed": lambda: pipeline.files.update({"acme/a.py": b"2\n"}),
        "missing": (folder / "b.py").unlink,
        "stale": lambda: pipeline.files.pop("acme/c.py"),
        "hand-edited": lambda: (folder / "d.py").write_bytes(b"edited\n"),
        "foreign": lambda: (folder / "e.py").write_bytes(b"foreign\n"),
        "in the way": lambda: (
            pipeline.files.update({"acme/f.py": b"1\n"}),
            (folder / "f.py").write_bytes(b"mine\n"),
        ),
    }
    for names in (*([name] for name in disturbances), list(disturbances)):
        pipeline.files |= {f"acme/{name}.py": b"1\n" for name in ("a", "b", "c", "d")}
        pipeline.files.pop("acme/f.py", None)
        assert main(["generate", "-q", "--force"]) == 0
        for name in names:
            disturbances[name]()
        capsys.readouterr()
        assert main(["generate", "-q", "--check"]) == 1
        out, err = capsys.readouterr()
        assert all(f"{name:<13}" in out for name in names)
        carry_out(err, config, folder)
        assert main(["generate", "-q", "--check"]) == 0, names
        (folder / "e.py").unlink(missing_ok=True)
        config.write_text('spec = "spec.yaml"\n')


def carry_out(err: str, config: Path, folder: Path) -> None:
    """Do what the lines of help say, one after the other."""
    for line in re.findall(r"  help: (.*)", err):
        if "in the way" in line:
            (folder / "f.py").unlink()
        elif "generator.toml: " in line:
            config.write_text(f"{config.read_text()}{line.partition('generator.toml: ')[2]}\n")
        elif "clientlathe generate" in line:
            assert main(line.partition("clientlathe ")[2].split()) == 0
        else:
            assert "edits" in line


def test_a_dry_run_says_what_it_would_do(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["generate", "spec.yaml", "--dry-run"]) == 0
    assert files(tmp_path) == set()
    out = capsys.readouterr().out
    assert out.startswith("would write   generated/acme/.generated\n")
    assert "       3 files in generated: 3 to write, 0 unchanged, 0 to remove\n" in out
    assert main(["generate", "spec.yaml", "-q"]) == 0
    before = {name: (tmp_path / name).read_bytes() for name in files(tmp_path)}
    pipeline.files["acme/__init__.py"] = b"new\n"
    assert main(["generate", "spec.yaml", "--dry-run"]) == 0
    assert "would write   generated/acme/__init__.py\n" in capsys.readouterr().out
    (tmp_path / "generated/acme/__init__.py").write_bytes(b"edited\n")
    assert main(["generate", "spec.yaml", "--dry-run"]) == 2
    assert "hand-edited  generated/acme/__init__.py\n" in capsys.readouterr().err
    before["generated/acme/__init__.py"] = b"edited\n"
    assert {name: (tmp_path / name).read_bytes() for name in files(tmp_path)} == before


def test_findings_are_shown_and_end_the_run_only_if_strict(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.findings = tuple(finding(line) for line in range(1, 31))
    assert main(["generate", "spec.yaml"]) == 0
    err = capsys.readouterr().err
    assert err.count("W131") == 20
    assert "… and 10 more findings: --strict shows all\n" in err
    (tmp_path / "generated/acme/__init__.py").unlink()
    assert main(["generate", "spec.yaml", "--strict"]) == 2
    err = capsys.readouterr().err
    assert err.count("W131") == 30
    assert err.endswith(
        "error: 30 findings, and strict is set; nothing was written\n"
        "  help: correct them, or accept them in generator.toml ([[accept]]); --report names the "
        "pointer of each\n"
    )
    assert not (tmp_path / "generated/acme/__init__.py").exists()


def test_losses_are_summed_up_and_end_the_run_only_if_strict(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.lose()
    assert main(["generate", "spec.yaml", "--strict", "-q", "--report", "report.json"]) == 3
    assert capsys.readouterr().err == (
        "spec.yaml:2:7: L01 became any (a schema keyword is not checked before a request is sent)\n"
        '  accept: code = "L01", at = "/info"\n'
        "error: 1 loss that the configuration does not accept; nothing was written\n"
        "  help: change the document, or accept the loss in generator.toml ([[accept]])\n"
    )
    (tmp_path / "pyproject.toml").write_text('[tool.clientlathe]\nspec = "spec.yaml"\n')
    assert main(["generate", "--strict", "-q"]) == 3
    assert capsys.readouterr().err.endswith(
        "accept the loss in pyproject.toml ([[tool.clientlathe.accept]])\n"
    )
    (tmp_path / "pyproject.toml").unlink()
    assert files(tmp_path) == {"report.json"}
    assert json.loads((tmp_path / "report.json").read_text())["degraded"] == 1
    assert main(["generate", "spec.yaml"]) == 0
    out = capsys.readouterr().out
    assert "       1 degraded\n" in out
    assert "  L01: a schema keyword is not checked before a request is sent (1)\n" in out


def test_an_accepted_loss_is_no_reason_to_stop(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "generator.toml").write_text(
        'spec = "spec.yaml"\nstrict = true\n'
        '[[accept]]\nat = "/info"\ncode = "L01"\nreason = "nobody needs it"\n'
    )
    assert main(["generate", "-q"]) == 2
    assert capsys.readouterr().err == (
        'generator.toml:3:3: E904 nothing with L01 at "/info" is found or lost\n'
        "    3 | [[accept]]\n"
        "      |   ^^^^^^\n"
        "  help: remove the entry\n"
        "error: 1 finding, and strict is set; nothing was written\n"
        "  help: correct them, or accept them in generator.toml ([[accept]]); --report names the "
        "pointer of each\n"
    )
    pipeline.lose()
    assert main(["generate", "-q"]) == 0
    assert capsys.readouterr().err == ""


def test_an_entry_is_shown_without_what_steers_a_terminal(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.lose()
    (entry,) = pipeline.ledger.close().lost()
    summary.say_error("x", "y")
    assert capsys.readouterr().err == "error: x\n  help: y\n"
    assert "\x1b" not in summary.shown_loss(entry)
