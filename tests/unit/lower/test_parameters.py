"""Parameters: where they travel, how they are spelled, and which of them count."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.ir.parameters import Location, Parameter
from generator.runtime.core.operation import Style
from tests.plain import from_yaml
from tests.unit.documents import losses, lowered, operation
from tests.unit.shown import shown

if TYPE_CHECKING:
    from generator.ir.operations import Operation


def one(parameter: str, path: str = "/things") -> Parameter:
    return operation(json.dumps({"parameters": [from_yaml(parameter)]}), path).parameters[0]


@pytest.mark.parametrize(
    ("parameter", "style", "explode"),
    [
        ("{name: a, in: query}", Style.FORM, True),
        ("{name: a, in: query, explode: false}", Style.FORM, False),
        ("{name: a, in: query, style: spaceDelimited}", Style.SPACE_DELIMITED, False),
        ("{name: a, in: query, style: pipeDelimited, explode: true}", Style.PIPE_DELIMITED, True),
        ("{name: a, in: query, style: deepObject}", Style.DEEP_OBJECT, False),
        ("{name: a, in: header}", Style.SIMPLE, False),
        ("{name: a, in: header, explode: true}", Style.SIMPLE, True),
        ("{name: a, in: cookie}", Style.FORM, True),
        ("{name: a, in: cookie, style: cookie}", Style.COOKIE, True),
        ("{name: a, in: querystring, content: {text/plain: {}}}", Style.FORM, True),
    ],
)
def test_what_is_left_out_is_filled_in(parameter: str, style: Style, explode: bool) -> None:
    found = one(parameter)
    assert (found.style, found.explode, found.required) == (style, explode, False)


@pytest.mark.parametrize(
    ("style", "expected"), [("", Style.SIMPLE), ("label", Style.LABEL), ("matrix", Style.MATRIX)]
)
def test_a_path_parameter_is_always_required(style: str, expected: Style) -> None:
    text = f"{{name: a, in: path{style and f', style: {style}'}}}"
    found = one(text, "/things/{a}")
    assert (found.style, found.explode, found.required) == (expected, False, True)


def test_a_parameter_keeps_what_is_said_of_it() -> None:
    found = one("""
      name: Filter
      in: query
      description: D
      required: true
      deprecated: true
      allowReserved: true
      x-client-name: only
      example: [a]
      schema: {type: array, items: {type: string}, default: [b], x-client-secret: true}
    """)
    assert (found.description, found.required, found.deprecated) == ("D", True, True)
    assert (found.allow_reserved, found.explicit_name, found.secret) == (True, "only", True)
    assert (found.default, found.example) == ('["b"]', '["a"]')
    assert shown(found.type) == "list(string)"


def test_the_description_of_the_schema_is_the_second_choice() -> None:
    components = {"schemas": {"S": {"type": "string", "description": "Of the schema."}}}
    text = "{parameters: [{name: a, in: query, schema: {$ref: '#/components/schemas/S'}}]}"
    assert operation(text, components=components).parameters[0].description == "Of the schema."


def test_a_parameter_may_have_content_instead_of_a_style() -> None:
    found = one("{name: a, in: query, content: {application/json: {schema: {type: integer}}}}")
    assert (found.content, shown(found.type)) == ("application/json", "integer")
    assert shown(one("{name: a, in: query}").type) == "any"
    assert one("{name: a, in: query, content: {}}").content is None


def test_a_whole_query_string_needs_no_name() -> None:
    assert one("{in: querystring, content: {text/plain: {}}}").name == "querystring"


# --- which of them count ---


def both(item: str, own: str) -> Operation:
    from tests.unit.documents import lowered  # the path item is not part of `operation`

    parts: dict[str, Any] = {
        "paths": {
            "/a/{x}/{y}": {
                "parameters": from_yaml(item),
                "get": {"parameters": from_yaml(own), "responses": {}},
            }
        }
    }
    return lowered(parts)[0].operations[0]


def test_those_of_the_operation_replace_those_of_the_path() -> None:
    found = both(
        "[{name: q, in: query, description: path}, {name: X-A, in: header, description: path}]",
        "[{name: x-a, in: header, description: own}, {name: Q, in: query}]",
    ).parameters
    assert [(p.location.value, p.name, p.description) for p in found] == [
        ("path", "x", ""),
        ("path", "y", ""),
        ("query", "q", "path"),
        ("header", "x-a", "own"),
        ("query", "Q", ""),
    ]


def test_those_of_the_path_come_first_and_in_its_order() -> None:
    found = both("[{name: y, in: path}]", "[{name: q, in: query}, {name: x, in: path}]").parameters
    assert [p.name for p in found] == ["x", "y", "q"]


LOST: list[tuple[str, list[str], list[str]]] = [
    ("[{name: Accept, in: header}]", [], ["L04 0"]),
    (
        "[{name: authorization, in: header}, {name: Content-Type, in: header}]",
        [],
        ["L04 0", "L04 1"],
    ),
    ("[{name: Accept, in: query}]", ["Accept"], []),
    ("[{name: Host, in: header}, {name: Host, in: query}]", ["Host"], ["L04 0"]),
    ("[{name: content-length, in: header}]", [], ["L04 0"]),
    ("[{name: b, in: body}]", [], ["L03 0"]),
    ("[{name: a, in: query}, {name: a, in: query, required: true}]", ["a"], ["L03 1"]),
    ("[{name: z, in: path}]", [], ["L03 0"]),
    ("[{name: a, in: query, style: matrix}]", ["a"], ["L03 0/style"]),
    ("[{name: a, in: query, style: [1]}]", ["a"], ["L03 0/style"]),
    (
        "[{name: a, in: query, content: {application/json-seq: {itemSchema: {type: string}}}}]",
        ["a"],
        [],
    ),
]


@pytest.mark.parametrize(("parameters", "kept", "lost"), LOST)
def test_what_cannot_be_sent_is_in_the_ledger(
    parameters: str, kept: list[str], lost: list[str]
) -> None:
    found: dict[str, Any] = {"parameters": from_yaml(parameters), "responses": {}}
    assert [p.name for p in operation(f"{{parameters: {parameters}}}").parameters] == kept
    start = "/paths/~1things/get/parameters/"
    lines = losses({"paths": {"/things": {"get": found}}})
    assert [line.replace(start, "") for line in lines] == lost


def test_a_variable_of_the_path_that_nobody_describes_is_a_text() -> None:
    found = operation("{operationId: o}", "/a/{b}/{c}").parameters
    assert [(p.name, p.location, p.required) for p in found] == [
        ("b", Location.PATH, True),
        ("c", Location.PATH, True),
    ]
    assert losses({"paths": {"/a/{b}": {"get": {"responses": {}}}}}) == []


def test_a_path_parameter_without_a_place_describes_the_variable_that_nothing_else_does() -> None:
    number = {"name": "petId", "in": "path", "required": True, "schema": {"type": "integer"}}
    shared = {**number, "name": "b"}
    paths: dict[str, Any] = {
        "/a/{b}/{id}": {"parameters": [shared], "get": {"parameters": [number]}}
    }
    found = lowered({"paths": paths})[0].operations[0].parameters
    assert [(p.name, shown(p.type)) for p in found] == [("b", "integer"), ("id", "integer")]
    assert losses({"paths": paths}) == []
    for wrong in ("/a", "/a/{b}/{id}/{c}"):
        moved: dict[str, Any] = {"paths": {wrong: {"get": {"parameters": [number]}}}}
        assert losses(moved) == [f"L03 /paths/{wrong.replace('/', '~1')}/get/parameters/0"]


def test_a_parameter_that_no_operation_uses_is_no_loss() -> None:
    unused: dict[str, Any] = {"name": "a", "in": "query", "schema": {"properties": {"x": {}}}}
    assert losses({"components": {"parameters": {"Unused": unused}}}) == []
