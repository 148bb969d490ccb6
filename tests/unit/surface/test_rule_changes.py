"""What changed in the rules of a schema, keyword by keyword."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.surface.rule_changes import rule_changes


@pytest.mark.parametrize(
    ("was", "now", "words", "tighter"),
    [
        ({"maxProperties": 9}, {"maxProperties": 3}, "members is 3, was 9", True),
        ({"maxProperties": 3}, {"maxProperties": 9}, "members is 9, was 3", False),
        ({"minProperties": 1}, {"minProperties": 2}, "members is 2, was 1", True),
        ({"minProperties": 2}, {"minProperties": 1}, "members is 1, was 2", False),
        (None, {"minProperties": 1}, "has the minimum number of members 1 now", True),
        ({"maxItems": 1}, None, "has no maximum number of items now, was 1", False),
        (None, {"not": {}}, "the rule not is new", True),
        ({"not": {}}, None, "the rule not is gone", False),
        ({"not": {}}, {"not": {"type": "null"}}, "the rule not asks something else", True),
        (
            {"properties": {}, "unevaluatedProperties": False},
            {"unevaluatedProperties": False},
            "the rule properties is gone",
            True,
        ),
    ],
)
def test_each_keyword_has_its_words(
    was: dict[str, Any] | None, now: dict[str, Any] | None, words: str, *, tighter: bool
) -> None:
    facts = [None if rules is None else (json.dumps(rules),) for rules in (was, now)]
    ((said, is_tighter),) = rule_changes(*facts)
    assert words in said
    assert is_tighter is tighter


def test_what_stays_is_not_said() -> None:
    assert list(rule_changes(('{"not":{}}',), ('{"not":{}}',))) == []
