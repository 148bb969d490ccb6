"""Who opens a template sees what comes out: so much of the package stands in templates."""

from __future__ import annotations

import pytest

from tests.checkout import ROOT
from tests.template_share import Share, share_of, shares

WHOLE = 0.55
"""Of all modules together; it only ever grows."""
RESOURCES, OPERATIONS = 0.67, 0.52


@pytest.mark.slow
def test_the_share_of_the_templates() -> None:
    found = shares(ROOT / "spec" / "generator.toml")
    by_folder = {
        name: sum((share for path, share in found.items() if f"/{name}/" in path), Share()).ratio
        for name in ("resources", "_operations")
    }
    assert sum(found.values(), Share()).ratio >= WHOLE
    assert by_folder["resources"] >= RESOURCES
    assert by_folder["_operations"] >= OPERATIONS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = 1\n", Share(3, 0)),
        ('\ue000x\ue002 = \ue000"ab"\ue002\n', Share(1, 4)),  # the name is the document's
        ('def \ue000f\ue002():\n    \ue000"""What it is."""\ue002\n    pass\n', Share(10, 0)),
        ("\ue000# a comment\ue002\nx = \ue000f(y)\ue002\n", Share(2, 2)),
        ("\ue000pass\ue002\n", Share(0, 4)),  # code, and no name
        ('x = \ue001{"a": 1}\ue002\n', Share(2, 0)),  # an example of the document
    ],
)
def test_what_counts(text: str, expected: Share) -> None:
    assert share_of(text) == expected
