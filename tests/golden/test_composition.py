"""What several keywords of a schema say together can be sent, and is read as it was sent."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.golden.inline import Echo

ITEMS = """
  One:
    type: object
    properties: {a: {type: string}, deep: {type: object, properties: {x: {type: integer}}}}
  Other:
    type: object
    properties: {b: {type: string}, deep: {type: object, properties: {y: {type: integer}}}}
  Ones: {type: array, items: {$ref: "#/components/schemas/One"}}
"""
BOTH = {"a": "1", "b": "2", "deep": {"x": 1, "y": 2}}
WRONG = {"deep": {"y": "text"}}
ONE, OTHER = (f"{{$ref: '#/components/schemas/{name}'}}" for name in ("One", "Other"))
LISTS = f"{{type: array, items: {ONE}}}, {{items: {OTHER}}}"
MAPS = f"{{type: object, additionalProperties: {ONE}}}, {{additionalProperties: {OTHER}}}"
NULLABLE = f"{{type: [array, 'null'], items: {ONE}}}, {{type: [array, 'null'], items: {OTHER}}}"


@pytest.mark.parametrize(
    ("schema", "shape"),
    [
        (f"{{allOf: [{LISTS}]}}", "[%s]"),
        (f"{{allOf: [{{$ref: '#/components/schemas/Ones'}}, {{items: {OTHER}}}]}}", "[%s]"),
        (f"{{type: array, items: {ONE}, allOf: [{{type: array, items: {OTHER}}}]}}", "[%s]"),
        (f"{{allOf: [{MAPS}]}}", '{"k": %s}'),
        (f"{{allOf: [{{type: array, items: {{allOf: [{MAPS}]}}}}]}}", '[{"k": %s}]'),
        (f"{{additionalProperties: {{allOf: [{LISTS}]}}}}", '{"k": [{}, %s]}'),
        (f"{{allOf: [{NULLABLE}]}}", "[%s]"),
        (f"{{$ref: '#/components/schemas/Ones', items: {OTHER}}}", "[%s]"),
        (f"{{allOf: [{LISTS}, {{items: {{properties: {{c: {{type: boolean}}}}}}}}]}}", "[%s]"),
    ],
)
def test_branches_that_describe_one_list_or_map_describe_the_same_items(
    schema: str, shape: str
) -> None:
    echo = Echo(schema, ITEMS)
    assert not echo.losses
    assert echo.passes(json.loads(shape % json.dumps(BOTH)))
    assert "deep.y" in echo.refused(json.loads(shape % json.dumps(WRONG)))


CONDITIONS = """
  Base: {type: object, properties: {a: {type: string}}}
"""


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        (
            (
                "{properties: {k: {type: string}},"
                " if: {required: [k], properties: {k: {const: x}}},"
                " then: {required: [n], properties: {n: {type: string}}},"
                " else: {properties: {m: {type: number}}}}"
            ),
            [{"k": "x", "n": "1"}, {"k": "y", "m": 2.5}, {"k": "y", "n": 5}],
            [{"k": "x"}, {"k": "x", "n": 5}, {"k": "y", "m": "2"}],
        ),
        (
            "{properties: {k: {}}, dependentSchemas: {d: {properties: {c: {type: string}}}}}",
            [{"d": 1, "c": "x"}, {"c": 5}, {"d": [1]}],
            [{"d": 1, "c": 5}],
        ),
        (
            "{properties: {k: {}}, dependentRequired: {d: [e, f]}}",
            [{"d": 1, "e": 2, "f": 3}, {"e": 2}],
            [{"d": 1, "e": 2}],
        ),
        (
            (
                "{properties: {k: {}}, allOf: [{if: {required: [t]}, then: {required: [u], allOf:"
                " [{properties: {u: {type: integer}}}]}}]}"
            ),
            [{"t": 1, "u": 2}, {"u": "x"}, {"k": 1}],
            [{"t": 1}, {"t": 1, "u": "x"}],
        ),
        (
            (
                "{properties: {k: {}}, then: {properties: {v: {type: string}}}, if: {anyOf:"
                " [{required: [w]}, {properties: {z: {const: 1}}, required: [z]}]}}"
            ),
            [{"v": "x", "w": 1, "z": 1}],
            [{"v": 5, "w": 1}],
        ),
        (
            "{$ref: '#/components/schemas/Base', dependentRequired: {c: [d]}}",
            [{"a": "x", "c": 1, "d": 1}],
            [{"c": 1}],
        ),
        (
            (
                "{$ref: '#/components/schemas/Base', if: {required: [a]},"
                " then: {properties: {e: {type: string}}}}"
            ),
            [{"a": "x", "e": "y"}, {"e": 1}],
            [{"a": "x", "e": 1}],
        ),
        (
            "{$ref: '#/components/schemas/Base', unevaluatedProperties: {type: string}}",
            [{"a": "x", "any": "text"}],
            [{"any": 5}],
        ),
        (
            (
                "{allOf: [{$ref: '#/components/schemas/Base'}], patternProperties: {^x-: {type:"
                " integer}}}"
            ),
            [{"a": "x", "x-1": 5}],
            [{"x-1": "text"}],
        ),
        (
            "{properties: {a: {}}, propertyNames: {enum: [a, b]}}",
            [{"a": 1, "b": 2}],
            [{"c": 1}],
        ),
        (
            "{properties: {a: {}}, anyOf: [{required: [b]}, {required: [c]}]}",
            [{"b": 1}, {"b": "x", "c": [2]}],
            [{"a": 1}, {"b": 1, "d": 1}],
        ),
        (
            "{properties: {a: {}}, allOf: [{oneOf: [{required: [b]}, {required: [c, d]}]}]}",
            [{"b": 1}, {"c": 1, "d": 1}],
            [{"c": 1}, {"b": 1, "c": 1, "d": 1}],
        ),
        (
            (
                "{oneOf: [{type: string}, {type: object, properties: {a: {}},"
                " anyOf: [{required: [b]}, {anyOf: [{required: [c]}, {required: [a]}]}]}]}"
            ),
            [{"b": 1}, {"c": 1}, {"a": 1, "c": "x"}, "text"],
            [{}, {"d": 1}],
        ),
    ],
)
def test_names_that_a_condition_brings_are_known(
    schema: str, good: list[Any], bad: list[Any]
) -> None:
    echo = Echo(schema, CONDITIONS)
    assert not echo.losses
    for value in good:
        assert echo.passes(value), value
    for value in bad:
        assert echo.refused(value), value


BESIDE = """
  Plain: {type: object, properties: {a: {type: string}, b: {type: string}}}
  Map: {type: object, additionalProperties: {type: string}}
  Two: {$ref: "#/components/schemas/Plain", minProperties: 2}
  Text: {type: string}
  Short: {$ref: "#/components/schemas/Text", maxLength: 2}
  ShortMap: {$ref: "#/components/schemas/Map", additionalProperties: {maxLength: 2}}
"""


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ("{$ref: '#/components/schemas/Plain', minProperties: 2}", {"a": "", "b": ""}, {"a": ""}),
        (
            "{$ref: '#/components/schemas/Plain', dependentRequired: {a: [b]}}",
            {"b": ""},
            {"a": ""},
        ),
        ("{$ref: '#/components/schemas/Plain', not: {required: [b]}}", {"a": ""}, {"b": ""}),
        ("{$ref: '#/components/schemas/Plain', required: [b]}", {"b": ""}, {"a": ""}),
        (
            "{$ref: '#/components/schemas/Map', additionalProperties: {maxLength: 2}}",
            {"k": "ab"},
            {"k": "abc"},
        ),
        ("{$ref: '#/components/schemas/Map', maxProperties: 1}", {"k": ""}, {"k": "", "l": ""}),
        ("{$ref: '#/components/schemas/Two'}", {"a": "", "b": ""}, {"a": ""}),
        (
            "{type: array, items: {$ref: '#/components/schemas/Two'}}",
            [{"a": "", "b": ""}],
            [{"b": ""}],
        ),
        (
            "{$ref: '#/components/schemas/Two', description: More.}",
            {"a": "", "b": ""},
            {"a": ""},
        ),
        ("{$ref: '#/components/schemas/Two', maxProperties: 2}", {"a": "", "b": ""}, {"a": ""}),
        ("{$ref: '#/components/schemas/Short'}", "ab", "abc"),
        ("{$ref: '#/components/schemas/Short', minLength: 1}", "ab", "abc"),
        ("{$ref: '#/components/schemas/ShortMap'}", {"k": "ab"}, {"k": "abc"}),
        (
            "{type: object, additionalProperties: {$ref: '#/components/schemas/Two'}}",
            {"k": {"a": "", "b": ""}},
            {"k": {"a": ""}},
        ),
    ],
)
def test_what_stands_beside_a_reference_holds(schema: str, good: Any, bad: Any) -> None:
    echo = Echo(schema, BESIDE)
    assert not echo.losses
    assert echo.passes(good)
    assert echo.refused(bad)
    assert echo.drift(bad)


def test_what_stands_beside_a_reference_counts_from_3_1_on() -> None:
    echo = Echo("{$ref: '#/components/schemas/Two'}", BESIDE, version="3.0.3")
    assert echo.passes({"a": ""})


NULLS = """
  Nothing: {type: 'null'}
  Base: {type: object, properties: {a: {type: string}}}
  Maybe: {oneOf: [{type: 'null'}, {type: object}], properties: {a: {type: string}}}
"""


@pytest.mark.parametrize(
    "schema",
    [
        "{oneOf: [{type: 'null'}, {type: object}], properties: {a: {type: string}}, required: [a]}",
        "{anyOf: [{type: object}, {type: 'null'}], additionalProperties: {type: string}}",
        "{anyOf: [{type: object}, {type: 'null'}], required: [a]}",
        "{oneOf: [{type: object}, {$ref: '#/components/schemas/Nothing'}], properties: {a: {}}}",
        "{oneOf: [{enum: [null]}, {type: object}], properties: {a: {}}, minProperties: 1}",
        "{oneOf: [{const: null}, {type: object}], properties: {a: {}}}",
        "{anyOf: [{$ref: '#/components/schemas/Base'}, {type: 'null'}], properties: {b: {}}}",
        "{oneOf: [{type: object, properties: {a: {}}}, {type: 'null'}], properties: {b: {}}}",
        "{$ref: '#/components/schemas/Maybe'}",
        "{allOf: [{$ref: '#/components/schemas/Maybe'}, {properties: {b: {}}}]}",
        "{$ref: '#/components/schemas/Maybe', properties: {b: {}}}",
    ],
)
def test_null_as_a_choice_beside_keywords_about_objects_is_allowed(schema: str) -> None:
    echo = Echo(schema, NULLS)
    assert not echo.losses
    assert echo.passes(None)
    assert echo.passes({"a": "x"})
    assert echo.refused(5)


@pytest.mark.parametrize(
    "schema",
    [
        "{type: object, oneOf: [{type: 'null'}, {type: object}], properties: {a: {}}}",
        "{oneOf: [{type: 'null'}, {required: [a]}], properties: {a: {}}}",
        "{allOf: [{$ref: '#/components/schemas/Maybe'}, {type: object, properties: {b: {}}}]}",
        "{oneOf: [{type: object}, {type: string}], properties: {a: {}}}",
    ],
)
def test_null_is_refused_where_another_keyword_refuses_it(schema: str) -> None:
    echo = Echo(schema, NULLS)
    assert echo.passes({"a": "x"})
    assert echo.refused(None)
