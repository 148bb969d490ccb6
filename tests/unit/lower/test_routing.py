"""How deliveries are told apart where the document does not say it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ir.ledger import Part
from tests.plain import from_yaml
from tests.unit.documents import lowered


def hooks(*schemas: str) -> dict[str, Any]:
    """A document whose webhooks have these payloads."""
    return {
        "webhooks": {
            f"w{number}": {
                "post": {
                    "requestBody": {"content": {"application/json": {"schema": from_yaml(s)}}},
                    "responses": {"200": {"description": "Thanks."}},
                }
            }
            for number, s in enumerate(schemas)
        },
        "components": {"schemas": {"Base": {"properties": {"kind": {"const": "event"}}}}},
    }


def typed(value: str, name: str = "type") -> str:
    return f"{{properties: {{{name}: {{const: {value}}}}}}}"


@pytest.mark.parametrize(
    ("schemas", "path"),
    [
        ((typed("a"), typed("b")), ("type",)),
        ((typed("a"), "{properties: {type: {enum: [b]}}}"), ("type",)),
        (
            (
                "{properties: {data: {properties: {type: {const: a}}}, v: {const: '1'}}}",
                "{properties: {data: {properties: {type: {const: b}}}, v: {const: '1'}}}",
            ),
            ("data", "type"),
        ),
        (
            (
                "{allOf: [{$ref: '#/components/schemas/Base'}], properties: {type: {const: a}}}",
                "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {type: {const: b}}}]}",
            ),
            ("type",),
        ),
        (  # the shorter path, whatever stands first
            (
                "{properties: {data: {properties: {t: {const: a}}}, type: {const: x}}}",
                "{properties: {data: {properties: {t: {const: b}}}, type: {const: y}}}",
            ),
            ("type",),
        ),
        ((typed("a"),), None),  # one alone proves nothing
        ((typed("a"), typed("a")), None),
        ((typed("a"), typed("b", "other")), None),
        ((typed("a"), "{properties: {type: {enum: [b, c]}}}"), None),
        ((typed("1"), typed("2")), None),  # no texts
        ((typed("a", "'x.y'"), typed("b", "'x.y'")), None),  # a path is joined by dots
        ((typed("a"), "{type: array, items: {}}"), None),
        ((typed("a"), "{oneOf: [{properties: {type: {const: b}}}]}"), None),
    ],
)
def test_a_property_with_a_value_of_its_own_in_every_webhook_tells_them_apart(
    schemas: tuple[str, ...], path: tuple[str, ...] | None
) -> None:
    api, ledger = lowered(hooks(*schemas))
    assert (None if api.events is None else api.events.event_type) == path
    routed = [webhook.event_type is not None for webhook in api.webhooks]
    assert all(routed) is (path is not None)
    told = {entry.detail for entry in ledger.entries if entry.part is Part.WEBHOOK}
    assert told == ({f"told apart by {'.'.join(path)}: inferred"} if path else {""})


def test_a_schema_that_contains_itself_ends() -> None:
    parts = hooks("{$ref: '#/components/schemas/Tree'}", "{$ref: '#/components/schemas/Tree'}")
    tree = {"properties": {"child": {"$ref": "#/components/schemas/Tree"}}}
    parts["components"]["schemas"]["Tree"] = tree
    assert lowered(parts)[0].events is None


def test_what_is_declared_wins() -> None:
    parts = hooks(typed("a"), typed("b")) | {"x-client-webhooks": {"eventType": "other"}}
    events = lowered(parts)[0].events
    assert events is not None
    assert (events.event_type, events.inferred) == (("other",), False)


def test_of_two_webhooks_with_one_type_the_second_is_read_by_its_record() -> None:
    parts = hooks(typed("a"), typed("a")) | {"x-client-webhooks": {"eventType": "type"}}
    assert [webhook.event_type for webhook in lowered(parts)[0].webhooks] == ["a", None]
