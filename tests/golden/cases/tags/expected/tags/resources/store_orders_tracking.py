# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `store.orders.tracking`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import In, Operation, Param, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

_ID = Param(name="id", location=In.PATH, required=True)

_FULL = Param(name="full", location=In.QUERY, type=lambda: bool)

TRACK_ORDER: Operation[None] = Operation(
    id="trackOrder",
    method="GET",
    path="/orders/{id}",
    params=(_ID, _FULL),
    success=(Response("204"),),
)


class Tracking(SyncResource):
    """The resource `store.orders.tracking`."""

    @property
    def with_raw_response(self) -> TrackingWithRawResponse:
        """The same methods, returning the response itself."""
        return TrackingWithRawResponse(self._client.raw())

    def track_order(
        self,
        id: str,
        *,
        full: bool | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /orders/{id}.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Tracked.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(TRACK_ORDER, options, (id, full))


class AsyncTracking(AsyncResource):
    """The resource `store.orders.tracking`."""

    @property
    def with_raw_response(self) -> AsyncTrackingWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncTrackingWithRawResponse(self._client.raw())

    track_order = asynchronous(Tracking.track_order)
    """GET /orders/{id}.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Tracked.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class TrackingWithRawResponse(SyncResource):
    """`Tracking`, returning the response itself."""

    track_order = raw(Tracking.track_order)


class AsyncTrackingWithRawResponse(AsyncResource):
    """`AsyncTracking`, returning the response itself."""

    track_order = asynchronous_raw(Tracking.track_order)
