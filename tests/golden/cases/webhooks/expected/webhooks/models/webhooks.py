# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: webhooks."""

from __future__ import annotations

from typing import Literal

from .._runtime.models.model import Model


class Paid(Model):
    """Paid."""

    event: PaidEvent
    price: float | None = None


class PaidEvent(Model):
    """Paid event."""

    type: Literal["order.paid"]
    """Always order.paid."""
    id: str


class Lost(Model):
    """Lost."""

    event: LostEvent
    why: str | None = None


class LostEvent(Model):
    """Lost event."""

    type: Literal["order.lost"]
    """Always order.lost."""
    id: str
