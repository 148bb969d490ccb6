# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_DAY = Param(
    name="day", location=In.PATH, required=True, type=lambda: models.CreateBookingDay
)

_GUEST = Param(
    name="guest",
    location=In.QUERY,
    required=True,
    type=lambda: models.CreateBookingGuest,
)

CREATE: Operation[None] = Operation(
    id="createBooking",
    method="POST",
    path="/bookings/{day}",
    params=(_DAY, _GUEST),
    body=Body(JSON, lambda: models.Booking, required=True),
    success=(Response("204"),),
)
