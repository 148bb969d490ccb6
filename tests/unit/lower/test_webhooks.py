"""Webhooks, and what the API says as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.ir.schemas import AliasSchema
from tests.plain import from_yaml
from tests.unit.documents import losses, lowered

if TYPE_CHECKING:
    from generator.ir.api import Api

GOOD: dict[str, Any] = {"responses": {"204": {"description": "Good."}}}


def api(text: str) -> Api:
    return lowered(text)[0]


def lost(text: str) -> list[str]:
    parts: dict[str, Any] = from_yaml(text)
    return losses(parts)


# --- webhooks ---

EVENT = """
  paid:
    post:
      operationId: orderPaid
      summary: Paid.
      requestBody:
        content:
          application/json:
            schema: {properties: {data: {$ref: "#/components/schemas/Data"}}}
            example: {data: {type: order.paid}}
"""


def hook(schema: str) -> Api:
    parts: dict[str, Any] = {
        "webhooks": from_yaml(EVENT),
        "components": {"schemas": {"Data": from_yaml(schema)}},
        "x-client-webhooks": {"eventType": "data.type", "eventId": "data.id"},
    }
    return lowered(parts)[0]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{properties: {type: {const: order.paid}}}", "order.paid"),
        ("{properties: {type: {enum: [order.paid]}}}", "order.paid"),
        ("{properties: {type: {type: string}}}", None),
        ("{properties: {type: {enum: [a, b]}}}", None),
        ("{properties: {type: {const: 1}}}", None),
        ("{properties: {other: {const: a}}}", None),
        ("{allOf: [{properties: {type: {type: string}}}, {properties: {type: {const: a}}}]}", "a"),
        ("{properties: {type: {allOf: [{type: string}, {const: a}]}}}", "a"),
    ],
)
def test_the_value_that_tells_an_event_is_read_from_its_schema(
    schema: str, expected: str | None
) -> None:
    found = hook(schema).webhooks[0]
    assert (found.key, found.id, found.method) == ("paid", "orderPaid", "POST")
    assert found.event_type == expected
    assert found.body is not None
    assert found.body.example == '{"data": {"type": "order.paid"}}'


def test_deliveries_are_told_apart_and_signed_as_declared() -> None:
    found = api("""
      x-client-webhooks:
        eventType: data.type
        eventId: id
        signatures:
          one:
            algorithm: ed25519
            headers: {signature: s, timestamp: t}
            signedContent: "{timestamp}|{body}"
            key: {option: public_key}
          two:
            algorithm: hmac-sha256
            headers: {signature: s, timestamp: t, id: i}
            signedContent: "{id}.{timestamp}.{body}"
            encoding: hex
            toleranceSeconds: 60
            signaturePrefix: v1,
            multiple: true
            keyPrefix: whsec_
            key: {option: secret, env: SECRET}
    """).events
    assert found is not None
    assert (found.event_type, found.event_id) == (("data", "type"), ("id",))
    one, two = found.signatures
    assert (one.encoding, one.tolerance_seconds, one.id_header) == ("base64", 300, None)
    assert (one.multiple, one.key_environment) == (False, None)
    assert (two.encoding, two.tolerance_seconds, two.id_header) == ("hex", 60, "i")
    assert (two.multiple, two.signature_prefix, two.key_prefix) == (True, "v1,", "whsec_")
    assert (two.key_option, two.key_environment) == ("secret", "SECRET")


def test_webhooks_that_nothing_tells_apart_are_there() -> None:
    found, ledger = lowered({"webhooks": {"a": {"post": GOOD}}})
    assert found.events is None
    assert found.webhooks[0].body is None
    assert found.webhooks[0].event_type is None
    assert ledger.lost() == ()


def test_the_api_as_a_whole() -> None:
    found = api("""
      info: {title: T, version: 2.0.0, description: D}
      x-client-base-url: {env: URL}
      x-client-errors: {items: /errors, code: /code}
    """)
    assert (found.title, found.version, found.description) == ("T", "2.0.0", "D")
    assert (found.server_urls, found.base_url_environment) == ((), "URL")
    (errors,) = found.errors
    assert (errors.items, errors.code, errors.title) == ("/errors", "/code", "")
    assert not any(isinstance(schema, AliasSchema) for schema in found.schemas)
