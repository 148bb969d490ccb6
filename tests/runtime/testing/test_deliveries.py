"""The kit for tests of those who receive webhooks."""

from __future__ import annotations

import base64
import copy
import json

import pytest
from nacl.signing import SigningKey, VerifyKey

from generator.runtime.core.errors import ConfigurationError
from generator.runtime.core.omit import omit
from generator.runtime.models.model import Model
from generator.runtime.webhooks.parse import UnknownWebhookEvent
from tests.runtime.webhook_api import KIT, NOW, PUBLIC_KEY, SAMPLES, SEED, Started, Webhooks, clock


def test_a_handler_is_tested_in_three_lines() -> None:
    keys = KIT.keys()
    delivery = KIT.delivery("call.started", keys.private)
    assert isinstance(Webhooks(keys.public).unwrap(delivery.body, delivery.headers), Started)


def test_a_signature_is_one_that_nacl_made() -> None:
    body = b'{"data":{}}'
    headers = KIT.sign(body, SEED, at=NOW)
    assert headers == {
        "Example-Timestamp": str(NOW),
        "Example-Signature-Ed25519": base64.b64encode(
            SigningKey(bytes(range(32))).sign(b"%d|" % NOW + body).signature
        ).decode(),
    }


def test_a_pair_of_keys_belongs_together() -> None:
    keys = KIT.keys()
    assert keys != KIT.keys()
    private = SigningKey(base64.b64decode(keys.private))
    assert private.verify_key == VerifyKey(base64.b64decode(keys.public))
    assert KIT.keys("standard-webhooks-ed25519").public.startswith("whpk_")
    secret = KIT.keys("standard-webhooks")
    assert secret.private == secret.public
    assert secret.private.startswith("whsec_")


@pytest.mark.parametrize(
    "private", [SEED, f"whsk_{SEED}", base64.b64encode(bytes(range(32)) * 2).decode()]
)
def test_forms_of_a_private_key(private: str) -> None:
    headers = KIT.sign("{}", private, at=NOW)
    event = Webhooks(PUBLIC_KEY, clock=clock).unwrap("{}", headers)
    assert isinstance(event, UnknownWebhookEvent)


@pytest.mark.parametrize("event_type", KIT.event_types)
def test_every_event_can_be_delivered(event_type: str) -> None:
    first, second = (KIT.delivery(event_type, SEED, at=NOW) for _ in range(2))
    event = Webhooks(PUBLIC_KEY, clock=clock, strict=event_type == "call.stopped").unwrap(
        first.body, first.headers
    )
    assert isinstance(event, Model)
    body, other = json.loads(first.body), json.loads(second.body)
    assert body["data"].pop("id") != other["data"].pop("id")
    expected = copy.deepcopy(SAMPLES[event_type])
    del expected["data"]["id"]
    assert body == other == expected
    assert first.headers["content-type"] == "application/json"


def test_members_can_be_changed_added_and_left_out() -> None:
    changes = {"data": {"id": "e1", "payload": {"code": 486, "new": {"a": 1}, "state": omit}}}
    delivery = KIT.delivery("call.started", SEED, {**changes, "meta": omit}, at=NOW)
    body = json.loads(delivery.body)
    assert body["data"]["id"] == "e1"
    assert body["data"]["payload"] == {"call": "c1", "code": 486, "new": {"a": 1}}
    assert "meta" not in body
    Webhooks(PUBLIC_KEY, clock=clock).unwrap(delivery.body, delivery.headers)


def test_a_sample_is_not_changed_by_a_delivery() -> None:
    KIT.delivery("call.started", SEED, {"data": {"payload": {"call": "other"}}})
    assert json.loads(KIT.delivery("call.started", SEED).body)["data"]["payload"]["call"] == "c1"


def test_a_delivery_hides_its_signature() -> None:
    delivery = KIT.delivery("call.started", SEED)
    assert delivery.headers["Example-Signature-Ed25519"] not in repr(delivery)


def test_an_unknown_type_has_no_delivery() -> None:
    with pytest.raises(ConfigurationError, match=r"no event 'call.invented'; known: call.started"):
        KIT.delivery("call.invented", SEED)


@pytest.mark.parametrize("private", ["abc", "", base64.b64encode(b"short").decode()])
def test_what_is_no_private_key(private: str) -> None:
    with pytest.raises(ConfigurationError, match="private_key: expected the private half") as error:
        KIT.sign("{}", private)
    assert not private or private not in str(error.value)
