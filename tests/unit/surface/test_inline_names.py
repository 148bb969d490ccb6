"""Names of schemas that stand inside of others are short, and say what they belong to."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit import documents

ENUM = {"type": "object", "properties": {"a": {"type": "string"}}}
JSON = "application/json"


def nested(*names: str) -> dict[str, Any]:
    """An object below properties; `*` is an array of what follows."""
    found: dict[str, Any] = ENUM
    for name in reversed(names):
        if name == "*":
            found = {"type": "array", "items": found}
        else:
            found = {"type": "object", "properties": {name: found}}
    return found


def names(parts: dict[str, Any]) -> dict[str, str]:
    return {each.origin.pointer: str(each.name) for each in documents.surface(parts).types}


def component(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"components": {"schemas": {name: schema}}}


@pytest.mark.parametrize(
    ("owner", "path", "expected"),
    [
        ("Box", ("size",), "BoxSize"),
        ("OrchestrationGlobalOrchestrationPathParent", ("sets", "*", "rule"), "SetsItemRule"),
        ("OrchestrationGlobalOrchestrationPathParent", ("sets", "*"), None),
        ("OrchestrationGlobalOrchestrationPath", ("free_text_search",), "FreeTextSearch"),
    ],
)
def test_a_long_name_keeps_the_end_that_tells(
    owner: str, path: tuple[str, ...], expected: str | None
) -> None:
    found = names(component(owner, nested(*path)))
    innermost = max(found, key=len)
    assert found[innermost] == (expected or f"{owner}SetsItem")


def test_an_end_that_two_schemas_want_belongs_to_neither() -> None:
    owner, other = "OrchestrationGlobalOrchestrationPathParent", "OrchestrationLocalPathParentOther"
    schemas = {each: nested("sets", "*", "rule") for each in (owner, other)}
    found = names({"components": {"schemas": schemas}})
    assert {f"{owner}SetsItemRule", f"{other}SetsItemRule"} <= set(found.values())


def test_a_component_keeps_its_name() -> None:
    owner = "OrchestrationGlobalOrchestrationPathParent"
    schemas = {owner: nested("sets", "*", "rule"), "SetsItemRule": ENUM}
    found = names({"components": {"schemas": schemas}})
    assert found["/components/schemas/SetsItemRule"] == "SetsItemRule"
    assert f"{owner}SetsItemRule" in found.values()


def test_a_schema_of_an_operation_is_called_after_its_function() -> None:
    body = {"content": {JSON: {"schema": ENUM}}}
    operation = {
        "operationId": "list_items_items__get",
        "tags": ["items"],
        "responses": {"200": {"description": "", **body}},
    }
    found = names({"paths": {"/items/": {"get": operation}}})
    assert "ListItemsResponse" in found.values()


def test_a_response_does_not_say_twice_that_it_is_one() -> None:
    response = {"description": "", "content": {JSON: {"schema": ENUM}}}
    operation = {
        "operationId": "a",
        "responses": {"200": {"$ref": "#/components/responses/PetResponse"}},
    }
    found = names(
        {
            "paths": {"/a": {"get": operation}},
            "components": {"responses": {"PetResponse": response}},
        }
    )
    assert set(found.values()) == {"PetResponse"}


def test_what_fastapi_puts_behind_the_function_of_a_webhook_is_left_out() -> None:
    item = {
        "operationId": "shippeditem_shipped_post",
        "requestBody": {"content": {JSON: {"schema": ENUM}}},
        "responses": {"200": {"description": ""}},
    }
    found = documents.surface({"webhooks": {"item-shipped": {"post": item}}})
    assert [str(each.name) for each in found.webhooks] == ["SHIPPED"]
    assert [str(each.name) for each in found.types] == ["ShippedPayload"]
