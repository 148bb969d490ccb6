"""The JSON Schema for editors says of files what the generator says of them."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.config.load import load_clients
from generator.config.schema import keys, schema
from generator.diagnostics.diagnostics import Diagnosed
from tests.checkout import ROOT

SCHEMA = json.loads(schema())
VALIDATOR: Any = Draft7Validator(SCHEMA)
EXAMPLE, SEVERAL, *_ = re.findall(
    r"^```toml\n(.*?)^```",
    (ROOT / "docs/configuration.md").read_text("utf-8"),
    re.MULTILINE | re.DOTALL,
)


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert set(SCHEMA["properties"]) == set(keys())


@pytest.mark.parametrize(
    "text", [EXAMPLE, SEVERAL, (ROOT / "spec/generator.toml").read_text("utf-8"), ""]
)
def test_good_files(text: str) -> None:
    VALIDATOR.validate(tomllib.loads(text))


@pytest.mark.parametrize(
    "text",
    [
        "spek = 1",
        "strict = 1",
        "overlays = 'a.yaml'",
        "features = ['aiohtp']",
        "features = ['fake']",
        "classifiers = ['Beta']",
        "authors = [{ email = 'a@b.c' }]",
        "vendor-skill = 'acme'",
        "include = { tag = [] }",
        "naming = { acronym = [] }",
        "mixins = { calls = 'a.b' }",
        "mixins = { calls = { sync = 1 } }",
        "mixins = { calls = { sink = 'a:B' } }",
        "accept = [{ code = 'L01', at = '/a' }]",
        "accept = [{ code = 'L01', at = '/a', reason = 'x', why = 'y' }]",
        "client = []",
        "client = [{ spec = 'a.yaml' }]",
        "client = [{ package = 'a', spek = 'a.yaml' }]",
    ],
)
def test_bad_files_are_bad_for_both(text: str, tmp_path: Path) -> None:
    assert not VALIDATOR.is_valid(tomllib.loads(text))
    path = tmp_path / "generator.toml"
    path.write_text(text + "\n")
    with pytest.raises(Diagnosed):
        load_clients(path, spec=Path("a.yaml"))
