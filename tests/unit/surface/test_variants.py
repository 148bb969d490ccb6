"""The ways to call an operation, and the methods and pages that are made of them."""

from __future__ import annotations

from typing import Any

import pytest

from generator.surface.calls import Method, ResultKind, VariantKind
from tests.plain import from_yaml
from tests.unit.documents import methods
from tests.unit.shown import shown

GOOD = {"operationId": "act", "tags": ["things"], "responses": {"204": {"description": "Good."}}}


def ways(text: str) -> list[Method]:
    return methods({"paths": {"/a": {"post": GOOD | from_yaml(text)}}})


def test_each_content_type_of_a_body_is_a_method() -> None:
    main, text, xml = ways("""
      requestBody:
        content:
          text/csv: {schema: {type: string}}
          application/json: {schema: {type: array, items: {type: string}}}
          application/xml: {}
    """)
    sent = [method.call.body and method.call.body.media_type for method in (main, text, xml)]
    assert sent == ["application/json", "text/csv", "application/xml"]
    assert [str(each.name) for each in (main, text, xml)] == ["act", "act_with_csv", "act_with_xml"]
    kinds = [VariantKind.MAIN, VariantKind.BODY, VariantKind.BODY]
    assert [each.variant for each in (main, text, xml)] == kinds
    assert {each.origin.pointer for each in (main, text, xml)} == {"/paths/~1a/post"}
    assert {str(each.main) for each in (main, text, xml)} == {"ACT"}


def test_each_kind_of_response_is_asked_for() -> None:
    found = ways("""
      responses:
        '200':
          description: D
          content:
            text/csv: {schema: {type: string}}
            application/json: {schema: {type: integer}}
            application/problem+json: {schema: {type: boolean}}
            application/xml: {schema: {type: integer}}
            text/event-stream: {schema: {type: integer}}
        '202': {description: E, content: {text/csv: {}}}
        '400': {description: F, content: {text/csv: {}, application/json: {}}}
    """)
    asked_for = {
        str(method.name): [[c.media_type for c in r.content] for r in method.call.responses]
        for method in found
    }
    json = ["application/json", "application/problem+json"]
    assert asked_for == {
        "act": [json, ["text/csv"], ["application/json"]],
        "act_as_csv": [["text/csv"], ["text/csv"], ["application/json"]],
        "act_stream": [["text/event-stream"], ["text/csv"], ["application/json"]],
    }
    value, stream = ResultKind.VALUE, ResultKind.STREAM
    assert [method.call.result.kind for method in found] == [value, value, stream]
    assert [method.call.can_stream for method in found] == [True, True, True]
    assert [r.error for r in found[0].call.responses] == ["", "", "BadRequestError"]


# --- pages ---


def pages(response: str, paging: str) -> list[Method]:
    schema: Any = from_yaml(response)
    parts: dict[str, Any] = {
        "paths": {
            "/things": {
                "get": {
                    "operationId": "list",
                    "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
                    "responses": {"200": {"content": {"application/json": {"schema": schema}}}},
                    "x-client-pagination": from_yaml(paging),
                },
            }
        },
        "components": {"schemas": {"Item": {"type": "object", "properties": {"id": {}}}}},
    }
    return methods(parts)


def test_a_method_beside_the_main_one_goes_through_all_pages() -> None:
    text = "{by: page, items: /a~1b/rows, total: /total, parameter: page}"
    rows = "{type: [array, 'null'], items: {$ref: '#/components/schemas/Item'}}"
    main, every = pages(
        f"{{properties: {{total: {{}}, a/b: {{properties: {{rows: {rows}}}}}}}}}", text
    )
    assert (str(main.name), str(every.name)) == ("list", "list_all")
    assert (main.call.pages, every.main) == (None, main.record)
    assert every.call.arguments == main.call.arguments
    result = every.call.result
    assert (result.kind, result.values) == (ResultKind.PAGES, main.call.result.values)
    assert result.item is not None
    assert shown(result.item) == "Item"


@pytest.mark.parametrize(
    ("response", "items", "item"),
    [
        ("{type: array, items: {type: string}}", '""', "string"),
        ("{properties: {rows: {type: array}}}", "/rows", "any"),
        ("{properties: {rows: {}}}", "/rows", "any"),
        ("{type: object, additionalProperties: true}", "/rows", "any"),
    ],
)
def test_the_type_of_an_item(response: str, items: str, item: str) -> None:
    _, every = pages(response, f"{{by: offset, items: {items}, parameter: page, start: 3}}")
    assert every.call.result.item is not None
    assert shown(every.call.result.item) == item


def test_what_the_checks_refuse_makes_no_method() -> None:
    assert len(pages("{properties: {rows: {type: array}}}", "{by: page, items: /rows}")) == 1
