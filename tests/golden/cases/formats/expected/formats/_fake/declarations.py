# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict
from uuid import UUID

from .. import models
from .._runtime.models.model import Base64, Date, DateTime, Uuid
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    VisitDict = TypedDict(
        "VisitDict",
        {
            "date": "NotRequired[Date | str]",
            "at": "NotRequired[DateTime | str]",
            "times": "NotRequired[Sequence[DateTime | str]]",
            "id": "NotRequired[str]",
            "photo": "NotRequired[str]",
            "sound": "NotRequired[str]",
            "raw": "NotRequired[str]",
            "site": "NotRequired[str]",
            "length": "NotRequired[str]",
            "opens": "NotRequired[str]",
            "price": "NotRequired[str]",
            "weight": "NotRequired[float]",
            "big": "NotRequired[int]",
            "ratio": "NotRequired[float]",
            "other": "NotRequired[str]",
            "stop": "NotRequired[models.VisitStop | models.VisitStopParam | VisitStopDict]",
        },
    )
    VisitStopDict = TypedDict(
        "VisitStopDict",
        {
            "date": "NotRequired[Date | str]",
            "Date": "NotRequired[Date | str]",
        },
    )

    class BookingsCreateArguments(Arguments):
        """What `BookingsCreate` was called with; None where it was not given."""

        day: models.CreateBookingDay
        guest: models.CreateBookingGuest
        at: DateTime
        opens: str
        length: str
        price: str
        weight: float
        room: Uuid
        kind: Literal["single", "double"]

    class BookingsCreate(Asked[BookingsCreateArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            day: date | str = ...,
            guest: UUID | str = ...,
            at: datetime | str = ...,
            opens: time | str = ...,
            length: timedelta | str = ...,
            price: Decimal | str = ...,
            weight: Decimal | float = ...,
            room: UUID | str = ...,
            kind: Literal["single", "double"] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class VisitsChangeArguments(Arguments):
        """What `VisitsChange` was called with; None where it was not given."""

        id: models.ChangeVisitId
        since: models.ChangeVisitSince | None
        date: Date | None
        at: DateTime | None
        times: list[DateTime] | None
        body_id: Uuid | None
        photo: Base64 | None
        sound: Base64 | None
        raw: str | None
        site: str | None
        length: str | None
        opens: str | None
        price: str | None
        weight: float | None
        big: int | None
        ratio: float | None
        other: str | None
        stop: models.VisitStop | None

    class VisitsChange(Asked[VisitsChangeArguments, models.Visit | VisitDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Visit | VisitDict | None = None,
            /,
            *,
            date: date | str = ...,
            at: datetime | str = ...,
            times: Sequence[datetime | str] = ...,
            id: UUID | str = ...,
            photo: str = ...,
            sound: str = ...,
            raw: str = ...,
            site: str = ...,
            length: timedelta | str = ...,
            opens: time | str = ...,
            price: Decimal | str = ...,
            weight: Decimal | float = ...,
            big: int = ...,
            ratio: float = ...,
            other: str = ...,
            stop: models.VisitStop | models.VisitStopParam | VisitStopDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: UUID | str = ...,
            since: date | str = ...,
            date: date | str = ...,
            at: datetime | str = ...,
            times: Sequence[datetime | str] = ...,
            body_id: UUID | str = ...,
            photo: str = ...,
            sound: str = ...,
            raw: str = ...,
            site: str = ...,
            length: timedelta | str = ...,
            opens: time | str = ...,
            price: Decimal | str = ...,
            weight: Decimal | float = ...,
            big: int = ...,
            ratio: float = ...,
            other: str = ...,
            stop: models.VisitStop | models.VisitStopParam = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Visits(Node):
        """A resource of the fake."""

        change: VisitsChange

    class Bookings(Node):
        """A resource of the fake."""

        create: BookingsCreate
