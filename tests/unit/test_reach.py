"""Which schemas are used where, and in which module they are printed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.naming import decide
from generator.reach import SHARED, UNUSED, Reach, inner_types, references, survey
from generator.runtime.models.names import RESERVED_ATTRIBUTES
from tests.plain import is_list, is_mapping
from tests.unit.documents import lowered

PREFIX = "/components/schemas/"


def surveyed(parts: dict[str, Any] | str) -> Reach:
    api, _ = lowered(parts)
    return survey(api, decide(api, RESERVED_ATTRIBUTES))


def short(pointers: frozenset[str]) -> set[str]:
    return {pointer.removeprefix(PREFIX) for pointer in pointers}


DOCUMENT = """
  paths:
    /a:
      post:
        tags: [first]
        parameters:
          - {name: q, in: query, style: deepObject, schema: {$ref: "#/components/schemas/Filter"}}
        requestBody:
          content: {application/json: {schema: {$ref: "#/components/schemas/Body"}}}
        responses:
          default:
            description: .
            content: {application/json: {schema: {$ref: "#/components/schemas/Both"}}}
    /b:
      get:
        tags: [second]
        responses:
          "200":
            description: .
            content: {application/json: {schema: {$ref: "#/components/schemas/Answer"}}}
  webhooks:
    event:
      post:
        requestBody:
          content: {application/json: {schema: {$ref: "#/components/schemas/Event"}}}
  components:
    schemas:
      Body:
        properties:
          nested: {$ref: "#/components/schemas/Nested"}
          both: {$ref: "#/components/schemas/Both"}
      Nested: {properties: {x: {}}}
      Filter: {properties: {x: {}}}
      Answer:
        properties: {both: {$ref: "#/components/schemas/Both"}, own: {properties: {x: {}}}}
      Both: {properties: {deep: {$ref: "#/components/schemas/Deep"}}}
      Deep: {type: array, items: {$ref: "#/components/schemas/Both"}}
      Event: {properties: {nested: {properties: {x: {}}}}}
      Nobody: {properties: {both: {$ref: "#/components/schemas/Both"}}}
"""


def test_a_schema_lies_with_its_only_owner() -> None:
    module = surveyed(DOCUMENT).module
    assert {pointer.removeprefix(PREFIX): name for pointer, name in module.items()} == {
        "Body": "first",
        "Nested": "first",
        "Filter": "first",
        "Answer": "second",
        "Answer/properties/own": "second",
        "Both": SHARED,
        "Deep": SHARED,
        "Event": "webhooks",
        "Event/properties/nested": "webhooks",
        "Nobody": UNUSED,
    }


def test_what_requests_and_answers_reach() -> None:
    reach = surveyed(DOCUMENT)
    assert short(reach.requests) == {"Body", "Nested", "Filter", "Both", "Deep"}
    answers = {"Answer", "Answer/properties/own", "Both", "Deep"}
    assert short(reach.answers) == answers | {"Event", "Event/properties/nested"}
    assert short(reach.nested_requests) == {"Nested", "Filter", "Both", "Deep"}


@pytest.mark.parametrize(
    ("schemas", "circular"),
    [
        ({"A": {"type": "array", "items": "A"}}, {"A"}),
        ({"A": {"anyOf": [{"type": "string"}, {"type": "array", "items": "B"}]}, "B": "A"}, {"A"}),
        ({"A": {"type": "array", "items": "B"}, "B": {"properties": {"a": "A"}}}, set[str]()),
        ({"A": {"type": "array", "items": "B"}, "B": {"type": "string"}}, set[str]()),
    ],
)
def test_one_alias_of_each_circle_is_known(schemas: Any, circular: set[str]) -> None:
    def spelled(value: Any) -> Any:
        if is_mapping(value):
            return {key: spelled(child) if key != "type" else child for key, child in value.items()}
        if is_list(value):
            return [spelled(child) for child in value]
        return {"$ref": f"#{PREFIX}{value}"}

    parts = {"components": {"schemas": {name: spelled(value) for name, value in schemas.items()}}}
    assert short(surveyed(parts).circular) == circular


names = st.sampled_from("ABCDEFG")
graphs = st.dictionaries(names, st.lists(names, max_size=3), min_size=1)


@given(graphs, st.lists(st.tuples(st.sampled_from("xyz"), names), max_size=6))
def test_modules_never_import_one_another_in_a_circle(
    graph: dict[str, list[str]], uses: list[tuple[str, str]]
) -> None:
    known = {name: [to for to in found if to in graph] for name, found in graph.items()}
    schemas = {
        name: {"type": "object", "properties": {"own": {}} | {f"p{to}": ref(to) for to in found}}
        for name, found in known.items()
    }
    paths = {
        f"/{number}": {
            "get": {
                "tags": [tag],
                "responses": {
                    "200": {
                        "description": ".",
                        "content": {"application/json": {"schema": ref(to)}},
                    }
                },
            }
        }
        for number, (tag, to) in enumerate(uses)
        if to in known
    }
    api, _ = lowered({"paths": paths, "components": {"schemas": schemas}})
    module = survey(api, decide(api, RESERVED_ATTRIBUTES)).module
    imports: dict[str, set[str]] = {}
    for found in api.schemas:
        for type_ in inner_types(found):
            for pointer in references(type_):
                imports.setdefault(module[found.pointer], set()).add(module[pointer])
    order = {SHARED: 0, UNUSED: 2}
    for importer, imported in imports.items():
        for other in imported - {importer}:
            assert order.get(other, 1) < order.get(importer, 1)


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#{PREFIX}{name}"}
