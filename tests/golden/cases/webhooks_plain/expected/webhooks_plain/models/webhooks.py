# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: webhooks."""

from __future__ import annotations

from .._runtime.model import Model


class OrderLostPayload(Model):
    """orderLost payload."""

    why: str | None = None


class Order(Model):
    """Order."""

    id: str
    price: float | None = None
