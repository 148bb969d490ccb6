"""Pages: what the vocabulary says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.ir.operations import By
from tests.plain import from_yaml
from tests.unit.documents import lowered

if TYPE_CHECKING:
    from generator.ir.operations import Operation


def operation(paging: str) -> Operation:
    parts: dict[str, Any] = {
        "paths": {
            "/things": {
                "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
                "get": {
                    "parameters": [{"name": "after", "in": "query", "schema": {"type": "string"}}],
                    "responses": {"200": {"content": {"application/json": {"schema": {}}}}},
                    "x-client-pagination": from_yaml(paging),
                },
            }
        },
    }
    (found,) = lowered(parts)[0].operations
    return found


def test_how_pages_follow_one_another() -> None:
    whole = operation("{by: page, items: /a~1b/rows, total: /total, parameter: page}")
    found = whole.pagination
    assert found is not None
    assert found.parameter == [parameter.name for parameter in whole.parameters].index("page")
    assert (found.by, found.items, found.total) == (By.PAGE, "/a~1b/rows", "/total")
    assert (found.start, found.field, found.next) == (1, "", "")


def test_the_first_page_may_have_another_number() -> None:
    found = operation("{by: offset, items: /rows, parameter: page, start: 3}").pagination
    assert found is not None
    assert found.start == 3


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
def test_what_the_checks_refuse_is_no_pagination(text: str) -> None:
    assert operation(text).pagination is None
