"""Webhooks of a small API as the generator would write them, with keys and a fixed clock."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from generator.runtime.models.model import DateTime, Model
from generator.runtime.testing.deliveries import TestKit
from generator.runtime.webhooks.parse import UnknownWebhookEvent, union_of
from generator.runtime.webhooks.routing import RoutingReceiver
from generator.runtime.webhooks.scheme import SignatureScheme, WebhookSpec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.runtime.core.operation import LazyType


class Payload(Model):
    call: str | None = None
    state: str | None = None
    code: int | None = None


class StartedData(Model):
    event_type: Literal["call.started"] | None = None
    id: str | None = None
    occurred_at: DateTime | None = None
    payload: Payload | None = None


class StoppedData(Model):
    event_type: Literal["call.stopped"] | None = None
    id: str | None = None
    cause: Literal["hangup", "timeout"] | None = None
    payload: Payload


class Started(Model):
    data: StartedData | None = None


class Stopped(Model):
    data: StoppedData | None = None


if TYPE_CHECKING:
    Event: TypeAlias = Started | Stopped | UnknownWebhookEvent

EVENTS: Final[Mapping[str, LazyType]] = {
    "call.started": lambda: Started,
    "call.stopped": lambda: Stopped,
}
SCHEMES: Final = {
    "example": SignatureScheme(
        algorithm="ed25519",
        signature_header="Example-Signature-Ed25519",
        timestamp_header="Example-Timestamp",
        signed_content="{timestamp}|{body}",
        key_option="public_key",
        key_env="EXAMPLE_PUBLIC_KEY",
    ),
    "standard-webhooks": SignatureScheme(
        algorithm="hmac-sha256",
        signature_header="webhook-signature",
        timestamp_header="webhook-timestamp",
        id_header="webhook-id",
        signed_content="{id}.{timestamp}.{body}",
        signature_prefix="v1,",
        multiple=True,
        key_prefix="whsec_",
        key_option="webhook_secret",
        key_env="EXAMPLE_WEBHOOK_SECRET",
    ),
    "standard-webhooks-ed25519": SignatureScheme(
        algorithm="ed25519",
        signature_header="webhook-signature",
        timestamp_header="webhook-timestamp",
        id_header="webhook-id",
        signed_content="{id}.{timestamp}.{body}",
        signature_prefix="v1a,",
        multiple=True,
        key_prefix="whpk_",
        key_option="public_key",
        key_env="EXAMPLE_PUBLIC_KEY",
    ),
    "plain": SignatureScheme(
        algorithm="hmac-sha256",
        signature_header="X-Hub-Signature-256",
        signed_content="{body}",
        signature_prefix="sha256=",
        encoding="hex",
        key_option="webhook_secret",
        key_env="EXAMPLE_WEBHOOK_SECRET",
    ),
}


class Webhooks(RoutingReceiver["Event"]):
    spec = WebhookSpec(
        events=EVENTS, event_type="data.event_type", event_id="data.id", schemes=SCHEMES
    )


if not TYPE_CHECKING:
    __getattr__ = union_of("Event", EVENTS)

SAMPLES: Final[Mapping[str, Mapping[str, Any]]] = {
    "call.started": {
        "data": {
            "event_type": "call.started",
            "id": "",
            "occurred_at": "2026-01-02T03:04:05.678901Z",
            "payload": {"call": "c1", "state": None, "code": 100},
        },
        "meta": {"attempt": 1},
    },
    "call.stopped": {
        "data": {
            "event_type": "call.stopped",
            "id": "",
            "cause": "hangup",
            "payload": {"call": "c1"},
        }
    },
}
BODIES: Final = {event_type: json.dumps(sample) for event_type, sample in SAMPLES.items()}
"""The samples as they are sent."""
KIT: Final = TestKit(Webhooks.spec, SAMPLES)

SEED: Final = base64.b64encode(bytes(range(32))).decode()
PUBLIC_KEY: Final = "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg="
NOW: Final = 1_700_000_000


def clock() -> float:
    return NOW
