"""Every webhook: its examples, random deliveries, routing and signatures."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telnyx_voice import webhooks as shipped

from . import checks_signatures as signatures
from . import checks_webhooks as webhooks
from .spec_reader import Webhook, load
from .values import objects, strategy

SPEC = load()

each_webhook = pytest.mark.parametrize("webhook", SPEC.webhooks, ids=lambda found: found.key)


def test_the_documented_signature_is_one() -> None:
    signatures.check_vector(SPEC)


@pytest.mark.slow
@each_webhook
@given(data=st.data())
@settings(max_examples=min(40, settings().max_examples))
def test_random_deliveries_without_and_with_unknown_members(
    webhook: Webhook, data: st.DataObject
) -> None:
    body = data.draw(strategy(webhook.body))
    webhooks.assert_delivery(SPEC, webhook, body)
    payload = webhook.body / "properties" / "data" / "properties" / "payload"
    body["data"]["payload"] = data.draw(objects(payload, extras=True))
    webhooks.assert_delivery(SPEC, webhook, body)


@given(name=st.text())
def test_any_other_event_type_is_unknown(name: str) -> None:
    known = {webhook.event_type for webhook in SPEC.webhooks}
    body = {"data": {"event_type": name, "payload": {"x": [1, None]}}}
    event = shipped.unsafe_unwrap(json.dumps(body).encode())
    assert (type(event) is shipped.UnknownWebhookEvent) == (name not in known)
    assert event.to_dict() == body
