# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models.model import Date, DateTime, Model, Uuid

CreateBookingDay: TypeAlias = Date

CreateBookingGuest: TypeAlias = Uuid


class Booking(Model):
    at: DateTime
    opens: str
    length: str
    price: str
    weight: float
    room: Uuid
    kind: Literal["single", "double"]
    """One of single, double."""
