"""Lists and maps that contain themselves: what does not fit in them has its place, too."""

from __future__ import annotations

from typing import Any

import pytest

from tests.golden.inline import Echo

LEAF = "{$ref: '#/components/schemas/Leaf'}"
SCHEMAS = f"""
  Leaf:
    type: object
    required: [name]
    properties: {{name: {{type: string}}, size: {{type: integer}}, kind: {{enum: [a, b]}}}}
  List:
    type: array
    items: {{oneOf: [{{$ref: '#/components/schemas/List'}}, {LEAF}]}}
  Map:
    type: object
    additionalProperties:
      oneOf: [{{type: array, items: {{$ref: '#/components/schemas/Map'}}}}, {LEAF}]
  Names: {{type: array, items: {{type: array, items: {{$ref: '#/components/schemas/Names'}}}}}}
"""
WHOLE = "{$ref: '#/components/schemas/%s'}"
INSIDE = "{type: object, properties: {in: {$ref: '#/components/schemas/%s'}}}"
CHOICE = "{oneOf: [{$ref: '#/components/schemas/%s'}, {type: string}]}"
WRONG = {"name": "x", "more": 1}
UNKNOWN = {"name": "x", "kind": "c"}


@pytest.mark.parametrize(
    ("schema", "value", "drift"),
    [
        (
            WHOLE % "List",
            [[WRONG], UNKNOWN],
            ["[*].kind unknown_value", "[*][*].more unknown_field"],
        ),
        (
            WHOLE % "Map",
            {"k": [{"m": WRONG}], "n": UNKNOWN},
            [".n.kind unknown_value", ".k[*].m.more unknown_field"],
        ),
        (INSIDE % "List", {"in": [[[UNKNOWN]]]}, [".in[*][*][*].kind unknown_value"]),
        (CHOICE % "Map", {"k": [{"m": {"name": "x", "size": "5"}}]}, [".k[*].m.size mistyped"]),
        (CHOICE % "List", [[{"name": 5}]], ["[*][*].name mistyped"]),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(
    schema: str, value: Any, drift: list[str]
) -> None:
    assert Echo(schema, SCHEMAS).drift(value) == [f"$.it{each}" for each in drift]


def test_the_rest_is_read_as_its_class() -> None:
    echo = Echo(WHOLE % "List", SCHEMAS)
    [[wrong], unknown] = echo.read_as_it_comes([[WRONG], UNKNOWN])
    assert type(wrong) is type(unknown) is echo.model("Leaf")
    assert (wrong.to_dict()["more"], unknown.kind) == (1, "c")


@pytest.mark.parametrize("name", ["List", "Map", "Names"])
def test_what_fits_travels_both_ways(name: str) -> None:
    echo = Echo(WHOLE % name, SCHEMAS)
    leaf: Any = {"name": "x", "size": 1}
    value: dict[str, Any] = {
        "List": [leaf, [leaf, []]],
        "Map": {"a": [{"b": leaf}], "c": leaf},
        "Names": [[[[]]]],
    }
    assert echo.passes(value[name])
