"""Which schemas are used where, and in which module they are printed."""

from __future__ import annotations

from collections import defaultdict
from graphlib import TopologicalSorter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ir.types import references
from generator.surface.schemas import Alias, Model
from generator.surface.usage import SHARED
from tests.plain import is_list, is_mapping
from tests.unit.documents import surface

PREFIX = "/components/schemas/"


def types(parts: dict[str, Any] | str) -> dict[str, Model | Alias]:
    """The models and aliases of a document, by the end of their pointers."""
    return {found.origin.pointer.removeprefix(PREFIX): found for found in surface(parts).types}


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
            content: {application/json: {schema: {$ref: "#/components/schemas/Response"}}}
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
      Response:
        properties: {both: {$ref: "#/components/schemas/Both"}, own: {properties: {x: {}}}}
      Both: {properties: {deep: {$ref: "#/components/schemas/Deep"}}}
      Deep: {type: array, items: {$ref: "#/components/schemas/Both"}}
      Event: {properties: {nested: {properties: {x: {}}}}}
      Nobody: {properties: {both: {$ref: "#/components/schemas/Both"}}}
"""


def test_a_schema_lies_with_its_only_owner() -> None:
    assert {name: found.module for name, found in types(DOCUMENT).items()} == {
        "Body": "first",
        "Nested": "first",
        "Filter": "first",
        "Response": "second",
        "Response/properties/own": "second",
        "Both": SHARED,
        "Deep": SHARED,
        "Event": "webhooks",
        "Event/properties/nested": "webhooks",
        "Nobody": SHARED,
    }


def test_a_schema_that_nothing_uses_lies_beside_what_it_names() -> None:
    nobody = 'Nobody: {properties: {both: {$ref: "#/components/schemas/Both"}}}'
    assert nobody in DOCUMENT
    for name, module in (("Response", "second"), ("Body", "first"), ("Event", "webhooks")):
        found = types(DOCUMENT.replace(nobody, nobody.replace("schemas/Both", f"schemas/{name}")))
        assert found["Nobody"].module == module


def test_what_requests_and_responses_reach() -> None:
    found = types(DOCUMENT)
    sent = {name for name, each in found.items() if each.sent}
    received = {name for name, each in found.items() if each.received}
    written = {n for n, each in found.items() if isinstance(each, Model) and each.has_params}
    assert sent == {"Body", "Nested", "Filter", "Both", "Deep"}
    responses = {"Response", "Response/properties/own", "Both", "Deep"}
    assert received == responses | {"Event", "Event/properties/nested"}
    assert written == {"Nested", "Filter", "Both"}


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
    found = types(parts).items()
    assert {n for n, each in found if isinstance(each, Alias) and each.circular} == circular


names = st.sampled_from("ABCDEFG")
graphs = st.dictionaries(names, st.lists(names, max_size=3), min_size=1)


@given(graphs, st.lists(st.tuples(st.sampled_from("xyz"), names), max_size=6))
@settings(deadline=None)
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
    found = surface({"paths": paths, "components": {"schemas": schemas}})
    by_pointer = found.schemas()
    imports: defaultdict[str, set[str]] = defaultdict(set)
    for model in found.types:
        assert isinstance(model, Model)
        for field in model.fields:
            for pointer in references(field.type):
                if by_pointer[pointer].module != model.module:
                    imports[model.module].add(by_pointer[pointer].module)
    assert not imports[SHARED]
    TopologicalSorter(imports).prepare()  # raises `CycleError`


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#{PREFIX}{name}"}
