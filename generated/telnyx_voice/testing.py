# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""For tests: a fake of the API and signed deliveries of each event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ._fake.tables import TABLES
from ._runtime.testing.deliveries import Delivery as Delivery
from ._runtime.testing.deliveries import KeyPair as KeyPair
from ._runtime.testing.deliveries import TestKit
from ._runtime.testing.errors import FakeError as FakeError
from ._runtime.testing.sender import FakeSender
from .client import AsyncTelnyx, Telnyx
from .webhooks import Webhooks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._fake import declarations

__all__ = (
    "SAMPLES",
    "Delivery",
    "FakeError",
    "FakeTelnyx",
    "KeyPair",
    "delivery",
    "keys",
    "sign",
)

SAMPLES: Final[Mapping[str, Mapping[str, Any]]] = {
    "call.refer.started": {
        "data": {
            "record_type": "event",
            "event_type": "call.refer.started",
            "id": "fbeb70e0-54eb-4e26-8d19-56b43e66f754",
            "occurred_at": "2020-03-30T13:29:42.130013Z",
            "payload": {
                "call_control_id": "v2:OycMASgvIjsGIAVEx8x3n9rYeKnUJx6a3V8VGhs5futnr17KZhujZA",
                "call_leg_id": "817f7de8-728a-11ea-9ce6-02420a0f8969",
                "call_session_id": "817f8c2a-728a-11ea-9cbe-02420a0f8969",
                "connection_id": "1289082222292239760",
                "client_state": "aGF2ZSBhIG5pY2UgZGF5ID1d",
                "from": "+35319605860",
                "sip_notify_response": 100,
                "to": "+13129457420",
            },
        },
        "meta": {
            "attempt": 1,
            "delivered_to": "https://example.com/hooks",
        },
    },
    "call.refer.completed": {
        "data": {
            "record_type": "event",
            "event_type": "call.refer.completed",
            "id": "4ce4366d-8d87-44be-a00b-942154e9c5f5",
            "occurred_at": "2020-03-30T13:29:44.650000Z",
            "payload": {
                "call_control_id": "v2:OycMASgvIjsGIAVEx8x3n9rYeKnUJx6a3V8VGhs5futnr17KZhujZA",
                "call_leg_id": "817f7de8-728a-11ea-9ce6-02420a0f8969",
                "call_session_id": "817f8c2a-728a-11ea-9cbe-02420a0f8969",
                "connection_id": "1289082222292239760",
                "client_state": None,
                "from": "+35319605860",
                "sip_notify_response": 200,
                "to": "+13129457420",
            },
        },
        "meta": {
            "attempt": 2,
            "delivered_to": "https://example.com/hooks",
        },
    },
    "call.refer.failed": {
        "data": {
            "record_type": "event",
            "event_type": "call.refer.failed",
            "id": "fbeb70e0-54eb-4e26-8d19-56b43e66f754",
            "occurred_at": "2020-03-30T13:29:42.130013Z",
            "payload": {
                "call_control_id": "v2:OycMASgvIjsGIAVEx8x3n9rYeKnUJx6a3V8VGhs5futnr17KZhujZA",
                "call_leg_id": "817f7de8-728a-11ea-9ce6-02420a0f8969",
                "call_session_id": "817f8c2a-728a-11ea-9cbe-02420a0f8969",
                "connection_id": "1289082222292239760",
                "client_state": "aGF2ZSBhIG5pY2UgZGF5ID1d",
                "from": "+35319605860",
                "sip_notify_response": 603,
                "to": "+13129457420",
            },
        },
        "meta": {
            "attempt": 1,
            "delivered_to": "https://example.com/hooks",
        },
    },
    "siprec.started": {
        "data": {
            "record_type": "event",
            "event_type": "siprec.started",
            "id": "7d743d69-f7e8-4761-b7d4-8cacf9d3c031",
            "occurred_at": "2021-12-15T14:06:32.059436Z",
            "payload": {
                "call_control_id": "31f19208-5db0-11ec-9ea7-02420a0d3a69",
                "connection_id": "7267xxxxxxxxxxxxxx",
                "call_leg_id": "31f19208-5db0-11ec-9ea7-02420a0d3a69",
                "call_session_id": "31f19208-5db0-11ec-9ea7-02420a0d3a69",
                "client_state": "aGF2ZSBhIG5pY2UgZGF5ID1d",
            },
        },
        "meta": {
            "attempt": 1,
            "delivered_to": "https://example.com/hooks",
        },
    },
    "siprec.stopped": {
        "data": {
            "record_type": "event",
            "event_type": "siprec.stopped",
            "id": "25dc3731-e51e-4927-a50d-a61cc25984b1",
            "occurred_at": "2021-12-15T14:11:24.613295Z",
            "payload": {
                "call_control_id": "31f19208-5db0-11ec-9ea7-02420a0d3a69",
                "connection_id": "7267xxxxxxxxxxxxxx",
                "call_leg_id": "31f19208-5db0-11ec-9ea7-02420a0d3a69",
                "call_session_id": "31f19208-5db0-11ec-9ea7-02420a0d3a69",
                "client_state": None,
                "hangup_cause": "normal_clearing",
            },
        },
        "meta": {
            "attempt": 1,
            "delivered_to": "https://example.com/hooks",
        },
    },
    "siprec.failed": {
        "data": {
            "record_type": "event",
            "event_type": "siprec.failed",
            "id": "25dc3731-e51e-4927-a50d-a61cc25984b1",
            "occurred_at": "2021-12-15T14:11:24.613295Z",
            "payload": {
                "call_control_id": "31f19208-5db0-11ec-9ea7-02420a0d3a69",
                "connection_id": "7267xxxxxxxxxxxxxx",
                "call_leg_id": "31f19208-5db0-11ec-9ea7-02420a0d3a69",
                "call_session_id": "31f19208-5db0-11ec-9ea7-02420a0d3a69",
                "client_state": "aGF2ZSBhIG5pY2UgZGF5ID1d",
                "failure_cause": "no_answer",
            },
        },
        "meta": {
            "attempt": 1,
            "delivered_to": "https://example.com/hooks",
        },
    },
}
"""A valid body of each event."""

KIT: Final[TestKit] = TestKit(Webhooks.spec, SAMPLES)
keys = KIT.keys
sign = KIT.sign
delivery = KIT.delivery


class FakeTelnyx(FakeSender[Telnyx, AsyncTelnyx, Webhooks]):
    """A fake of Telnyx voice, advanced call control, which behaves as its document
    says.
    """

    tables = TABLES
    clients = (Telnyx, AsyncTelnyx)
    kit = KIT
    receivers = Webhooks
    calls: declarations.Calls


if __name__ == "__main__":
    from ._runtime.testing.serve import main

    raise SystemExit(main(FakeTelnyx, "python -m telnyx_voice.testing"))
