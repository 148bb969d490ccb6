# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Unpack
from uuid import UUID

from .. import models
from .._operations import visits as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Visits(SyncResource):
    """Operations under `/visits/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> VisitsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return VisitsWithRawResponse(self._client.raw())

    def change(
        self,
        id: UUID | str,
        *,
        since: date | str | Omit = omit,
        date: date | str | Omit = omit,
        at: datetime | str | Omit = omit,
        times: Sequence[datetime | str] | Omit = omit,
        body_id: UUID | str | Omit = omit,
        photo: str | Omit = omit,
        sound: str | Omit = omit,
        raw: str | Omit = omit,
        site: str | Omit = omit,
        length: timedelta | str | Omit = omit,
        opens: time | str | Omit = omit,
        price: Decimal | str | Omit = omit,
        weight: Decimal | float | Omit = omit,
        big: int | Omit = omit,
        ratio: float | Omit = omit,
        other: str | Omit = omit,
        stop: models.VisitStop | models.VisitStopParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Visit:
        """PATCH /visits/{id}.

        Returns:
            Changed.

        Example:
            response = client.visits.change("00000000-0000-4000-8000-000000000000")
            print(response)
        """
        body = {
            "date": date,
            "at": at,
            "times": times,
            "id": body_id,
            "photo": photo,
            "sound": sound,
            "raw": raw,
            "site": site,
            "length": length,
            "opens": opens,
            "price": price,
            "weight": weight,
            "big": big,
            "ratio": ratio,
            "other": other,
            "stop": stop,
        }
        return self._call(operations.CHANGE, options, (id, since), body)


class AsyncVisits(AsyncResource):
    """Operations under `/visits/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncVisitsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncVisitsWithRawResponse(self._client.raw())

    async def change(
        self,
        id: UUID | str,
        *,
        since: date | str | Omit = omit,
        date: date | str | Omit = omit,
        at: datetime | str | Omit = omit,
        times: Sequence[datetime | str] | Omit = omit,
        body_id: UUID | str | Omit = omit,
        photo: str | Omit = omit,
        sound: str | Omit = omit,
        raw: str | Omit = omit,
        site: str | Omit = omit,
        length: timedelta | str | Omit = omit,
        opens: time | str | Omit = omit,
        price: Decimal | str | Omit = omit,
        weight: Decimal | float | Omit = omit,
        big: int | Omit = omit,
        ratio: float | Omit = omit,
        other: str | Omit = omit,
        stop: models.VisitStop | models.VisitStopParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Visit:
        """PATCH /visits/{id}.

        Returns:
            Changed.

        Example:
            response = await client.visits.change(
                "00000000-0000-4000-8000-000000000000"
            )
            print(response)
        """
        body = {
            "date": date,
            "at": at,
            "times": times,
            "id": body_id,
            "photo": photo,
            "sound": sound,
            "raw": raw,
            "site": site,
            "length": length,
            "opens": opens,
            "price": price,
            "weight": weight,
            "big": big,
            "ratio": ratio,
            "other": other,
            "stop": stop,
        }
        return await self._call(operations.CHANGE, options, (id, since), body)


class VisitsWithRawResponse(SyncResource):
    """`Visits`, returning a `RawResponse`."""

    change = raw(Visits.change)


class AsyncVisitsWithRawResponse(AsyncResource):
    """`AsyncVisits`, returning a `RawResponse`."""

    change = asynchronous_raw(AsyncVisits.change)
