# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `store.orders`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.operation import Operation, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions
    from .store_orders_returns import AsyncReturns, Returns
    from .store_orders_tracking import AsyncTracking, Tracking

LIST: Operation[None] = Operation(
    id="listOrders", method="GET", path="/orders", success=(Response("204"),)
)

PLACE: Operation[None] = Operation(
    id="placeOrder", method="POST", path="/orders", success=(Response("201"),)
)


class Orders(SyncResource):
    """Orders of the store."""

    @cached_property
    def returns(self) -> Returns:
        """The resource `store.orders.returns`."""
        from .store_orders_returns import Returns

        return Returns(self._client)

    @cached_property
    def tracking(self) -> Tracking:
        """The resource `store.orders.tracking`."""
        from .store_orders_tracking import Tracking

        return Tracking(self._client)

    @property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, returning the response itself."""
        return OrdersWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /orders.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Listed.
        """
        return self._client.call(LIST, options)

    def place(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /orders.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Placed.

        Links:
            Track: `track_order(id=$response.body#/id, full=true)`. Where the order is.
            Elsewhere: `https://other.example/openapi.yaml#/paths/~1a/get()`.
        """
        return self._client.call(PLACE, options)


class AsyncOrders(AsyncResource):
    """Orders of the store."""

    @cached_property
    def returns(self) -> AsyncReturns:
        """The resource `store.orders.returns`."""
        from .store_orders_returns import AsyncReturns

        return AsyncReturns(self._client)

    @cached_property
    def tracking(self) -> AsyncTracking:
        """The resource `store.orders.tracking`."""
        from .store_orders_tracking import AsyncTracking

        return AsyncTracking(self._client)

    @property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncOrdersWithRawResponse(self._client.raw())

    list = asynchronous(Orders.list)
    """GET /orders.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Listed.
    """
    place = asynchronous(Orders.place)
    """POST /orders.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Placed.

    Links:
        Track: `track_order(id=$response.body#/id, full=true)`. Where the order is.
        Elsewhere: `https://other.example/openapi.yaml#/paths/~1a/get()`.
    """


class OrdersWithRawResponse(SyncResource):
    """`Orders`, returning the response itself."""

    list = raw(Orders.list)
    place = raw(Orders.place)


class AsyncOrdersWithRawResponse(AsyncResource):
    """`AsyncOrders`, returning the response itself."""

    list = asynchronous_raw(Orders.list)
    place = asynchronous_raw(Orders.place)
