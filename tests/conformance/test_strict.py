"""Strict mode refuses what breaks a rule of OpenAPI, and nothing else.

The documents of the YAML files beside this one are ours; what they are about is what the OpenAPI
Initiative tests its own schemas with. Its tests are not in this repository: with
`OAI_TESTS=/path/to/tests/schema` of a checkout of OAI/OpenAPI-Specification they are read, too.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from generator import pipeline
from generator.config.config import Config
from generator.diagnostics.codes import ALLOWED
from generator.diagnostics.diagnostics import Diagnosed
from tests.plain import from_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
THEIRS = Path(os.environ.get("OAI_TESTS", HERE / "oai"))
UNPUBLISHED = re.compile(r"(?m)^openapi: ['\"]?3\.[3-9]")
NOT_JUDGED = {
    ("invalid", "example-object-ext-old-vs-data"): "3.2 allows both fields (section 4.19)",
}
"""Documents of a branch that say something else than what is published, with the reason. Here the
published schema accepts both fields, and the examples of section 4.26.6 have them."""
FOLDERS = {"valid": "pass", "invalid": "fail", "nowhere": "none"}


def documents(kind: str) -> Iterator[object]:
    """The texts of all documents of a kind, with their names."""
    for name, text in from_yaml((HERE / f"{kind}.yaml").read_text("utf-8")).items():
        yield pytest.param(text, id=name)
    for file in sorted((THEIRS / FOLDERS[kind]).glob("*.yaml")):
        text, marks = file.read_text("utf-8"), [pytest.mark.slow]
        if reason := NOT_JUDGED.get((kind, file.stem)):
            marks.append(pytest.mark.skip(reason=f"not what is published: {reason}"))
        if UNPUBLISHED.search(text):
            marks.append(pytest.mark.skip(reason="of a version that is not published yet"))
        yield pytest.param(text, id=file.stem, marks=marks)


class Verdict(NamedTuple):
    """What speaks against a document in a strict run."""

    found: list[str]
    lost: list[str]


def judged(text: str, folder: Path) -> Verdict:
    """What a strict run says of a document."""
    spec = folder / "openapi.yaml"
    spec.write_text(text, "utf-8")
    try:
        decided = pipeline.decide(Config(spec=spec, package="judged", strict=True), lambda _: None)
    except Diagnosed as refused:
        return Verdict([str(refused)], [])
    found = [str(each) for each in decided.findings if each.code not in ALLOWED]
    return Verdict(found, [each.pointer for each in decided.ledger.close().lost()])


@pytest.mark.parametrize("text", [*documents("valid")])
def test_what_obeys_openapi_is_accepted(text: str, tmp_path: Path) -> None:
    assert judged(text, tmp_path) == Verdict([], [])


@pytest.mark.parametrize("text", [*documents("invalid")])
def test_what_breaks_a_rule_is_refused(text: str, tmp_path: Path) -> None:
    assert judged(text, tmp_path).found


@pytest.mark.parametrize("text", [*documents("nowhere")])
def test_what_leads_nowhere_ends_a_strict_run_for_what_is_lost(text: str, tmp_path: Path) -> None:
    verdict = judged(text, tmp_path)
    assert verdict.found == []
    assert verdict.lost
