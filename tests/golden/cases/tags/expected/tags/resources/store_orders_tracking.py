# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import store_orders_tracking as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Tracking(SyncResource):
    """Operations under `/orders/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> TrackingWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return TrackingWithRawResponse(self._client.raw())

    def track_order(
        self,
        id: str,
        *,
        full: bool | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /orders/{id}.

        Returns:
            Tracked.

        Example:
            client.store.orders.tracking.track_order("id")
        """
        return self._call(operations.TRACK_ORDER, options, (id, full))


class AsyncTracking(AsyncResource):
    """Operations under `/orders/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncTrackingWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncTrackingWithRawResponse(self._client.raw())

    async def track_order(
        self,
        id: str,
        *,
        full: bool | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /orders/{id}.

        Returns:
            Tracked.

        Example:
            await client.store.orders.tracking.track_order("id")
        """
        return await self._call(operations.TRACK_ORDER, options, (id, full))


class TrackingWithRawResponse(SyncResource):
    """`Tracking`, returning a `RawResponse`."""

    track_order = raw(Tracking.track_order)


class AsyncTrackingWithRawResponse(AsyncResource):
    """`AsyncTracking`, returning a `RawResponse`."""

    track_order = asynchronous_raw(AsyncTracking.track_order)
