# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Literal

from .._runtime.models.model import Model


class Paid(Model):
    object: Literal["event"]
    """Always event."""
    id: str | None = None
    type: Literal["order.paid"] | None = None
    """Always order.paid."""
    price: float | None = None


class Lost(Model):
    object: Literal["event"]
    """Always event."""
    id: str | None = None
    type: Literal["order.lost"] | None = None
    """Always order.lost."""
    why: str | None = None
