"""Strict mode refuses what breaks a rule of OpenAPI, and nothing else.

The documents of `valid.yaml` and `invalid.yaml` are ours; what they are about is what the OpenAPI
Initiative tests its own schemas with. Its tests are not in this repository: with
`OAI_TESTS=/path/to/tests/schema` of a checkout of OAI/OpenAPI-Specification they are read, too.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from generator import pipeline
from generator.config.config import Config
from generator.diagnostics.codes import ALLOWED
from generator.diagnostics.diagnostics import Diagnosed

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
THEIRS = Path(os.environ.get("OAI_TESTS", HERE / "oai"))
FOLDERS = {"valid": "pass", "invalid": "fail"}


def documents(kind: str) -> Iterator[object]:
    """The texts of all documents of a kind, with their names."""
    for name, text in yaml.safe_load((HERE / f"{kind}.yaml").read_text("utf-8")).items():
        yield pytest.param(text, id=name)
    for file in sorted((THEIRS / FOLDERS[kind]).glob("*.yaml")):
        yield pytest.param(file.read_text("utf-8"), id=file.stem, marks=[pytest.mark.slow])


def wrong(text: str, folder: Path) -> list[str]:
    """What a strict run refuses a document for."""
    spec = folder / "openapi.yaml"
    spec.write_text(text, "utf-8")
    try:
        decided = pipeline.decide(Config(spec=spec, package="judged", strict=True), lambda _: None)
    except Diagnosed as refused:
        return [str(refused)]
    return [str(found) for found in decided.findings if found.code not in ALLOWED]


@pytest.mark.parametrize("text", [*documents("valid")])
def test_what_obeys_openapi_is_not_refused(text: str, tmp_path: Path) -> None:
    assert wrong(text, tmp_path) == []


@pytest.mark.parametrize("text", [*documents("invalid")])
def test_what_breaks_a_rule_is_refused(text: str, tmp_path: Path) -> None:
    assert wrong(text, tmp_path)
