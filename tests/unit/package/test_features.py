"""What of the runtime is copied, against the runtime itself."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest

from generator.config.features import Feature
from generator.package.features import PARTS, public_names, unused_modules
from generator.surface.exports import EXPORTS
from tests.unit.documents import surface

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = """
  paths: {/a: {get: {responses: {'204': {description: D}}}}}
"""


def test_every_feature_names_modules_and_what_they_hand_out(root: Path) -> None:
    folder = root / "generator/runtime"
    files = (path.relative_to(folder).with_suffix("") for path in folder.rglob("*.py"))
    modules = {".".join(path.parts) for path in files}
    named = [module for part in PARTS for module in part.modules]
    assert set(named) <= modules
    for module, names in (*EXPORTS.items(), *(row for part in PARTS for row in part.public)):
        assert module in modules
        found = vars(importlib.import_module(f"generator.runtime.{module}"))
        assert set(names) <= set(found)


def test_a_plain_document_needs_no_feature() -> None:
    plain = surface(PLAIN)
    assert unused_modules(plain, ()) == {module for part in PARTS for module in part.modules}
    assert dict(public_names(plain, ())) == EXPORTS


def test_webhooks_are_not_routed_where_there_are_none() -> None:
    unused = unused_modules(surface(PLAIN), frozenset(Feature))
    assert "webhooks.router" in unused
    assert "http.aiohttp" not in unused


UNION = """
  paths:
    /a:
      get:
        parameters: [{name: q, in: query, schema: {$ref: '#/components/schemas/Many'}}]
        responses: {'204': {description: D}}
  components:
    schemas:
      Many: {type: array, items: {MEMBERS}}
      A: {type: object, properties: {a: {type: string}, kind: {type: string}}}
      B: {type: object, properties: {b: {type: string}, kind: {type: string}}}
"""


@pytest.mark.parametrize(
    ("members", "needed"),
    [
        ("oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]", True),
        ("oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]", False),
        ("$ref: '#/components/schemas/A'", False),
    ],
)
def test_models_are_compared_where_nothing_tells_them_apart(members: str, needed: bool) -> None:
    found = surface(UNION.replace("MEMBERS", members))
    assert ("models.best" not in unused_modules(found, ())) is needed
