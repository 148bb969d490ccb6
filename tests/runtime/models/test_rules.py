"""Rules agree with `jsonschema`, and say what they expect."""

from __future__ import annotations

import json
from typing import Annotated, Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from generator.runtime.core.errors import InvalidRequestError
from generator.runtime.models.codec import decode_json, encode_json
from generator.runtime.models.model import OpenModel
from generator.runtime.models.rules import CheckedModel, Satisfies, complaint

VALUES: list[Any] = [
    *(None, True, False, 0, 1, 1.0, 2, 2.5, -1, "", "a", "ab", "b"),
    *([], ["a"], ["a", "b"], [1, 1], [1, True], [1.0, 1], ["a", 1, 2.5], [{"a": 1}, {"a": 1.0}]),
    *({}, {"a": 1}, {"b": 1}, {"a": 1, "b": "x"}, {"a": "x", "b": 2, "cc": 3}, {"a": {"a": {}}}),
]

RULES: list[tuple[Any, Any, str]] = [
    (False, 1, "left out: no value is allowed"),
    ({"type": "integer"}, 2.5, "of type integer"),
    ({"type": ["string", "null"]}, 1, "of type string or null"),
    ({"enum": [1, "a", None]}, True, 'one of 1, "a", null'),
    ({"const": {"a": 1}}, {"a": True}, '{"a": 1}'),
    ({"minimum": 1}, 0, "at least 1"),
    ({"maximum": 1}, 2, "at most 1"),
    ({"exclusiveMinimum": 1}, 1, "more than 1"),
    ({"exclusiveMaximum": 1}, 1, "less than 1"),
    ({"multipleOf": 0.5}, 0.7, "a multiple of 0.5"),
    ({"minLength": 1}, "", "text of at least 1 characters"),
    ({"maxLength": 1}, "ab", "text of at most 1 characters"),
    ({"pattern": "^a"}, "b", "text that matches ^a"),
    ({"minItems": 1}, [], "an array of at least 1 items"),
    ({"maxItems": 1}, [1, 2], "an array of at most 1 items"),
    ({"uniqueItems": True}, [1, 1.0], "an array with no item twice"),
    ({"uniqueItems": False}, None, ""),
    (
        {"prefixItems": [{"type": "string"}, {"type": "integer"}], "items": False},
        ["a", "b"],
        "an array whose item 1 is of type integer",
    ),
    ({"items": {"type": "string"}}, ["a", 1], "an array whose item 1 is of type string"),
    (
        {"contains": {"type": "string"}},
        [1],
        'an array with at least 1 items that fit {"type": "string"}',
    ),
    (
        {"contains": {"const": 1}, "minContains": 0, "maxContains": 1},
        [1, 1],
        'an array with 0 to 1 items that fit {"const": 1}',
    ),
    ({"minProperties": 1}, {}, "an object of at least 1 members"),
    ({"maxProperties": 1}, {"a": 1, "b": 1}, "an object of at most 1 members"),
    ({"required": ["a", "b"]}, {"b": 1}, 'an object with "a"'),
    (
        {"properties": {"a": {"type": "string"}}},
        {"a": 1},
        'an object whose member "a" is of type string',
    ),
    (
        {"patternProperties": {"^a": {"type": "string"}}, "additionalProperties": False},
        {"b": 1},
        'an object whose member "b" is left out: no value is allowed',
    ),
    (
        {"properties": {"a": True}, "additionalProperties": {"type": "string"}},
        {"b": 1},
        'an object whose member "b" is of type string',
    ),
    (
        {"propertyNames": {"maxLength": 1}},
        {"cc": 1},
        'an object without the name "cc", which is not text of at most 1 characters',
    ),
    ({"dependentRequired": {"a": ["b"]}}, {"a": 1}, 'an object with "b" beside "a"'),
    ({"dependentSchemas": {"a": {"required": ["b"]}}}, {"a": 1}, 'an object with "b"'),
    (
        {"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"maxProperties": 0}},
        {"a": 1},
        'an object with "b"',
    ),
    ({"allOf": [{"minimum": 0}, {"maximum": 1}]}, 2, "at most 1"),
    ({"anyOf": [{"minimum": 2}, {"type": "string"}]}, 1, "at least 2 or of type string"),
    (
        {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
        {},
        'an object with "a" or an object with "b"',
    ),
    ({"not": {"required": ["a"]}}, {"a": 1}, 'other than what fits {"required": ["a"]}'),
    (
        {
            "$ref": "#/$defs/T",
            "$defs": {"T": {"properties": {"a": {"$ref": "#/$defs/T"}}, "type": "object"}},
        },
        {"a": {"a": 1}},
        'an object whose member "a" is an object whose member "a" is of type object',
    ),
]


@pytest.mark.parametrize(("rule", "value", "expected"), RULES)
def test_a_rule_says_what_it_expects(rule: Any, value: Any, expected: str) -> None:
    assert (complaint(rule, value) or "") == expected


@pytest.mark.parametrize("rule", [rule for rule, _, _ in RULES])
def test_a_rule_agrees_with_the_oracle(rule: Any) -> None:
    validator: Any = Draft202012Validator(rule)
    for value in VALUES:
        assert (complaint(rule, value) is None) is validator.is_valid(value), value


def test_a_schema_that_is_itself_lets_everything_through() -> None:
    rule = {
        "$ref": "#/$defs/T",
        "$defs": {"T": {"anyOf": [{"$ref": "#/$defs/T"}, {"type": "null"}]}},
    }
    assert complaint(rule, 1) is None


class Range(CheckedModel, rules={"dependentRequired": {"first": ["last"]}}):
    first: int | None = None
    last: int | None = None


class Open(CheckedModel, OpenModel[int], rules={"minProperties": 2}):
    name: str | None = None


Pair = Annotated[list[int], Satisfies({"prefixItems": [{"const": 1}]})]


def test_a_model_checks_its_rules_when_it_is_made() -> None:
    assert Range(first=1, last=2).to_dict() == {"first": 1, "last": 2}
    with pytest.raises(ValidationError, match='an object with "last" beside "first"'):
        Range(first=1)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Range, {"first": 1, "last": 2}, {"first": 1}),
        (Open, {"name": "a", "b": 1}, {"b": 1}),
        (Pair, [1, 2], [2]),
    ],
)
def test_rules_are_strict_in_requests_and_lenient_in_responses(
    kind: Any, good: Any, bad: Any
) -> None:
    assert json.loads(encode_json(lambda: kind, good)) == good
    with pytest.raises(InvalidRequestError, match="body: expected an"):
        encode_json(lambda: kind, bad)
    events: list[Any] = []
    read = decode_json(lambda: kind, json.dumps(bad).encode(), on_drift=events.append)
    assert [event.kind for event in events] == ["invalid"]
    assert json.loads(encode_json(None, read)) == bad
    decode_json(lambda: kind, json.dumps(good).encode(), on_drift=events.append)
    assert len(events) == 1
