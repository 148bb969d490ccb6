"""A word that only this program reads must be right in every mode; findings are in the report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics.diagnostics import Diagnosed
from tests.kinds.made import made

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("paths: {}\nx-client-erorrs: {}", "E401", "x-client-errors"),
        ("paths: {/a: {get: {x-client-metod: a, responses: {}}}}", "E401", "x-client-method"),
        ("paths: {}\nx-client-resource: a", "E402", "x-client-resource"),
        ("paths: {/a: {x-client-method: a}}", "E402", "x-client-method"),
    ],
)
def test_a_misspelt_or_misplaced_word_ends_the_run(
    text: str, code: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(Diagnosed) as raised, made(text, tmp_path):
        pass
    (finding,) = raised.value.diagnostics
    assert finding.code == code
    assert told in f"{finding.message} {finding.hint}"


def test_findings_are_in_the_report(tmp_path: Path) -> None:
    text = "paths: {/a: {get: {operationId: a.b, responses: {'204': {}}}}}"
    with made(text, tmp_path) as found:
        generated = found.generated
        report = json.loads(generated.ledger.to_json(generated.findings))
        assert [each["code"] for each in report["findings"]] == found.findings == ["E121"]
        assert report["findings"][0]["position"].startswith(str(tmp_path))
