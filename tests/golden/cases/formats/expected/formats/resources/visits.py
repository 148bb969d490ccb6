# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `visits`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import Body, In, Operation, Param, Response

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, time, timedelta
    from decimal import Decimal
    from uuid import UUID

    from .._runtime.client.keywords import RequestOptions

_ID = Param(name="id", location=In.PATH, required=True, type=lambda: models.ChangeVisitId)

_SINCE = Param(name="since", location=In.QUERY, type=lambda: models.ChangeVisitSince)

CHANGE: Operation[models.Visit] = Operation(
    id="changeVisit",
    method="PATCH",
    path="/visits/{id}",
    params=(_ID, _SINCE),
    body=Body("application/json", lambda: models.Visit, required=True),
    success=(Response("200", "application/json", lambda: models.Visit),),
)


class Visits(SyncResource):
    """The resource `visits`."""

    @property
    def with_raw_response(self) -> VisitsWithRawResponse:
        """The same methods, returning the response itself."""
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

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Changed.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            CHANGE,
            options,
            (id, since),
            {
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
            },
        )


class AsyncVisits(AsyncResource):
    """The resource `visits`."""

    @property
    def with_raw_response(self) -> AsyncVisitsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncVisitsWithRawResponse(self._client.raw())

    change = asynchronous(Visits.change)
    """PATCH /visits/{id}.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Changed.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class VisitsWithRawResponse(SyncResource):
    """`Visits`, returning the response itself."""

    change = raw(Visits.change)


class AsyncVisitsWithRawResponse(AsyncResource):
    """`AsyncVisits`, returning the response itself."""

    change = asynchronous_raw(Visits.change)
