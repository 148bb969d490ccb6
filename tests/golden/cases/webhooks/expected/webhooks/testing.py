# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Signed deliveries for tests: keys, signatures, and a valid delivery of each event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ._runtime.testing.deliveries import Delivery as Delivery
from ._runtime.testing.deliveries import KeyPair as KeyPair
from ._runtime.testing.deliveries import TestKit
from .webhooks import Webhooks

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ("SAMPLES", "Delivery", "KeyPair", "delivery", "keys", "sign")

SAMPLES: Final[Mapping[str, Mapping[str, Any]]] = {
    "order.paid": {
        "event": {
            "type": "order.paid",
            "id": "e1",
        },
        "price": 2.5,
    },
    "order.lost": {
        "event": {
            "type": "order.lost",
            "id": "text",
        },
    },
}
"""A valid body of each event."""

KIT: Final[TestKit] = TestKit(Webhooks.spec, SAMPLES)
keys = KIT.keys
sign = KIT.sign
delivery = KIT.delivery
