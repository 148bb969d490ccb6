"""Pages: what the vocabulary says of them, and the method that it makes."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.ir import By, Operation
from generator.ir_answers import Pagination
from tests.unit.documents import lowered
from tests.unit.shown import shown


def operations(answer: str, paging: str) -> tuple[Operation, ...]:
    schema: Any = yaml.safe_load(answer)
    parts: dict[str, Any] = {
        "paths": {
            "/things": {
                "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
                "get": {
                    "parameters": [{"name": "after", "in": "query", "schema": {"type": "string"}}],
                    "responses": {"200": {"content": {"application/json": {"schema": schema}}}},
                    "x-client-pagination": yaml.safe_load(paging),
                },
            }
        },
        "components": {"schemas": {"Item": {"type": "object", "properties": {"id": {}}}}},
    }
    return lowered(parts)[0].operations


def test_a_method_beside_the_main_one() -> None:
    text = "{by: page, items: /a~1b/rows, total: /total, parameter: page}"
    rows = "{type: [array, 'null'], items: {$ref: '#/components/schemas/Item'}}"
    answer = f"{{properties: {{total: {{}}, a/b: {{properties: {{rows: {rows}}}}}}}}}"
    main, every = operations(answer, text)
    assert main.pagination is None
    assert every.alternative is not None
    assert (every.alternative.of, every.alternative.suffix) == (main.pointer, "all")
    assert (every.parameters, every.responses) == (main.parameters, main.responses)
    found = every.pagination
    assert isinstance(found, Pagination)
    names = [parameter.name for parameter in every.parameters]
    assert found.parameter == names.index("page")
    assert (found.by, found.items, found.total) == (By.PAGE, "/a~1b/rows", "/total")
    assert (found.start, found.field, found.next) == (1, "", "")
    assert shown(found.item) == "Item"


@pytest.mark.parametrize(
    ("answer", "items", "item"),
    [
        ("{type: array, items: {type: string}}", '""', "string"),
        ("{properties: {rows: {type: array}}}", "/rows", "any"),
        ("{properties: {rows: {}}}", "/rows", "any"),
        ("{type: object, additionalProperties: true}", "/rows", "any"),
    ],
)
def test_the_type_of_an_item(answer: str, items: str, item: str) -> None:
    _, every = operations(answer, f"{{by: offset, items: {items}, parameter: page, start: 3}}")
    assert every.pagination is not None
    assert shown(every.pagination.item) == item
    assert every.pagination.start == 3


@pytest.mark.parametrize(
    "text",
    [
        "{by: pages, items: /rows, parameter: page}",
        "{by: page, items: /rows}",
        "{by: page, items: /rows, parameter: other}",
        "{by: cursor, items: /rows, parameter: after}",
        "{by: url, items: /rows}",
    ],
)
def test_what_the_checks_refuse_makes_no_method(text: str) -> None:
    assert len(operations("{properties: {rows: {type: array}}}", text)) == 1
