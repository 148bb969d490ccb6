"""What of the runtime is copied, against the runtime itself."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from generator.needs import FEATURES, left_out, public_names
from tests.unit.documents import lowered

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = """
  paths: {/a: {get: {responses: {'204': {description: D}}}}}
"""


def test_every_feature_names_modules_and_what_they_hand_out(root: Path) -> None:
    modules = {path.stem for path in (root / "generator/runtime").glob("*.py")}
    named = [module for feature in FEATURES for module in feature.modules]
    assert set(named) <= modules
    for feature in FEATURES:
        for module, names in feature.public:
            assert module in modules
            found = vars(importlib.import_module(f"generator.runtime.{module}"))
            assert set(names) <= set(found)


def test_a_plain_document_needs_no_feature() -> None:
    api = lowered(PLAIN)[0]
    assert left_out(api) == {module for feature in FEATURES for module in feature.modules}
    assert public_names(api) == ()
