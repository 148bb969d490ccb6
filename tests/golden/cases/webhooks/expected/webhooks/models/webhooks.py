# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Literal

from .._runtime.models.model import Model


class Paid(Model):
    event: PaidEvent
    price: float | None = None


class PaidEvent(Model):
    type: Literal["order.paid"]
    """Always order.paid."""
    id: str


class Lost(Model):
    event: LostEvent
    why: str | None = None


class LostEvent(Model):
    type: Literal["order.lost"]
    """Always order.lost."""
    id: str
