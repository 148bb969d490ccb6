"""A text for a pattern."""

from __future__ import annotations

import re

import pytest

from generator.openapi.pattern_text import text_of


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("^[A-Z]{2}-[0-9]{3}$", "AA-000"),
        ("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==)?$", ""),
        (r"^(sip|sips):[^\s@]+@\w+$", "sip:A@a"),
        ("^[^A-Za-z0-9_.:/@ -]x$", "!x"),
        (r"^\d{4}(?-u:\b)$", "0000"),
        ("a+?b*", "a"),
        ("^\\u{41}$", "A"),
        (r"\p{L}", None),
        (r"^a\bb$", None),
        ("^(a){2000}$", None),
    ],
)
def test_a_text(pattern: str, text: str | None) -> None:
    assert text_of(pattern) == text
    if text is not None:
        assert re.search(pattern.replace("(?-u:", "(?:").replace("\\u{41}", "A"), text)
