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
        ("paths: {}\nx-client-errors: {cod: /code}", "E403", 'did you mean "code"?'),
        (
            "components: {schemas: {Key: {type: string, x-client-secret: 'yes'}}}",
            "E403",
            "x-client-secret: expected true or false",
        ),
    ],
)
def test_a_word_that_is_misspelt_misplaced_or_of_another_form_ends_the_run(
    text: str, code: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(Diagnosed) as raised, made(text, tmp_path):
        pass
    (finding,) = raised.value.diagnostics
    assert finding.code == code
    assert told in f"{finding.message} {finding.hint}"


def test_all_that_is_wrong_with_words_is_said_at_once(tmp_path: Path) -> None:
    words = "{x-client-metod: a, x-client-stream: 5, x-client-open: true, responses: {}}"
    with pytest.raises(Diagnosed) as raised, made(f"paths: {{/a: {{get: {words}}}}}", tmp_path):
        pass
    assert sorted(each.code for each in raised.value.diagnostics) == ["E401", "E402", "E403"]


def test_findings_are_in_the_report(tmp_path: Path) -> None:
    text = "paths: {/a: {get: {operationId: a.b, responses: {'204': {}}}}}"
    with made(text, tmp_path) as found:
        generated = found.generated
        report = json.loads(generated.ledger.to_json(generated.findings))
        assert [each["code"] for each in report["findings"]] == found.findings == ["E121"]
        assert report["findings"][0]["position"].startswith(str(tmp_path))
