"""In a union that nothing tells apart, an object may have what any of its variants mentions."""

from __future__ import annotations

from typing import Any

import pytest

from tests.golden.inline import Echo

SCHEMAS = """
  A: {type: object, required: [a], properties: {a: {type: string}}}
  B: {type: object, required: [b], properties: {b: {type: string}, both: {type: integer}}}
  Shut: {type: object, required: [s], properties: {s: {type: string}}, additionalProperties: false}
  Cat: {type: object, required: [kind], properties: {kind: {const: cat}, meow: {type: boolean}}}
  Dog: {type: object, required: [kind], properties: {kind: {const: dog}, bark: {type: boolean}}}
"""
A, B, SHUT, CAT, DOG = (
    f"{{$ref: '#/components/schemas/{name}'}}" for name in ("A", "B", "Shut", "Cat", "Dog")
)
BOTH = {"a": "1", "b": "2", "both": 3}


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (f"{{anyOf: [{A}, {B}]}}", BOTH),
        (f"{{oneOf: [{A}, {B}, {{type: string}}]}}", {"a": "1", "both": 3}),
        (f"{{type: array, items: {{anyOf: [{A}, {B}]}}}}", [BOTH, {"a": "1"}]),
        (f"{{type: object, additionalProperties: {{anyOf: [{A}, {B}]}}}}", {"k": BOTH}),
        (f"{{anyOf: [{A}, {B}, {{type: 'null'}}]}}", BOTH),
        (f"{{type: array, items: {{type: array, items: {{anyOf: [{A}, {B}]}}}}}}", [[BOTH]]),
    ],
)
def test_the_members_of_several_variants_travel_both_ways(schema: str, value: Any) -> None:
    assert Echo(schema, SCHEMAS).passes(value)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (f"{{anyOf: [{A}, {B}]}}", {**BOTH, "c": 1}),
        (f"{{anyOf: [{SHUT}, {A}]}}", {"s": "1", "b": 1}),
        (f"{{oneOf: [{CAT}, {DOG}]}}", {"kind": "cat", "bark": True}),
    ],
)
def test_what_no_variant_mentions_is_refused(schema: str, value: Any) -> None:
    assert "does not describe" in Echo(schema, SCHEMAS).refused(value)


@pytest.mark.parametrize(
    ("schema", "known", "unknown"),
    [
        (
            "{oneOf: [{type: integer, maximum: 2}, {type: boolean}, {enum: [x]}, {type: string}]}",
            [-3, True, "x"],
            "q",
        ),
        ("{anyOf: [{type: string}, {enum: [a, b]}, {type: integer, maximum: 5}]}", [1, "a"], "q"),
        ("{anyOf: [{type: integer}, {enum: [1]}, {type: string, maxLength: 3}]}", ["q", 1], 2),
    ],
)
def test_an_open_list_says_nothing_of_values_of_another_type(
    schema: str, known: list[Any], unknown: Any
) -> None:
    echo = Echo(schema)
    assert [echo.drift(value) for value in known] == [[] for _ in known]
    assert echo.drift(unknown) == ["$.it unknown_value"]
