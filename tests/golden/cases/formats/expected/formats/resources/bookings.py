# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Literal, Unpack
from uuid import UUID

from .._operations import bookings as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Bookings(SyncResource):
    """Operations under `/bookings/{day}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> BookingsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return BookingsWithRawResponse(self._client.raw())

    def create(
        self,
        day: date | str,
        *,
        guest: UUID | str,
        at: datetime | str,
        opens: time | str,
        length: timedelta | str,
        price: Decimal | str,
        weight: Decimal | float,
        room: UUID | str,
        kind: Literal["single", "double"],
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /bookings/{day}.

        Args:
            kind: One of single, double.

        Returns:
            Booked.

        Example:
            client.bookings.create(
                "2020-01-31",
                guest="00000000-0000-4000-8000-000000000000",
                at="2020-01-31T12:00:00Z",
                opens="12:00:00Z",
                length="PT1H",
                price="1.5",
                weight=1,
                room="00000000-0000-4000-8000-000000000000",
                kind="single",
            )
        """
        body = {
            "at": at,
            "opens": opens,
            "length": length,
            "price": price,
            "weight": weight,
            "room": room,
            "kind": kind,
        }
        return self._call(operations.CREATE, options, (day, guest), body)


class AsyncBookings(AsyncResource):
    """Operations under `/bookings/{day}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncBookingsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncBookingsWithRawResponse(self._client.raw())

    async def create(
        self,
        day: date | str,
        *,
        guest: UUID | str,
        at: datetime | str,
        opens: time | str,
        length: timedelta | str,
        price: Decimal | str,
        weight: Decimal | float,
        room: UUID | str,
        kind: Literal["single", "double"],
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /bookings/{day}.

        Args:
            kind: One of single, double.

        Returns:
            Booked.

        Example:
            await client.bookings.create(
                "2020-01-31",
                guest="00000000-0000-4000-8000-000000000000",
                at="2020-01-31T12:00:00Z",
                opens="12:00:00Z",
                length="PT1H",
                price="1.5",
                weight=1,
                room="00000000-0000-4000-8000-000000000000",
                kind="single",
            )
        """
        body = {
            "at": at,
            "opens": opens,
            "length": length,
            "price": price,
            "weight": weight,
            "room": room,
            "kind": kind,
        }
        return await self._call(operations.CREATE, options, (day, guest), body)


class BookingsWithRawResponse(SyncResource):
    """`Bookings`, returning a `RawResponse`."""

    create = raw(Bookings.create)


class AsyncBookingsWithRawResponse(AsyncResource):
    """`AsyncBookings`, returning a `RawResponse`."""

    create = asynchronous_raw(AsyncBookings.create)
