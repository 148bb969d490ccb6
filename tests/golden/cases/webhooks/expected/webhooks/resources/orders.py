# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `orders`."""

from __future__ import annotations

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

PLACE: Operation[None] = Operation(
    id="placeOrder", method="POST", path="/orders", success=(Response("204"),)
)


class Orders(SyncResource):
    """The resource `orders`."""

    @property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, returning the response itself."""
        return OrdersWithRawResponse(self._client.raw())

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

        Webhooks:
            order.paid
            order.lost
        """
        return self._client.call(PLACE, options)


class AsyncOrders(AsyncResource):
    """The resource `orders`."""

    @property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncOrdersWithRawResponse(self._client.raw())

    place = asynchronous(Orders.place)
    """POST /orders.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Placed.

    Webhooks:
        order.paid
        order.lost
    """


class OrdersWithRawResponse(SyncResource):
    """`Orders`, returning the response itself."""

    place = raw(Orders.place)


class AsyncOrdersWithRawResponse(AsyncResource):
    """`AsyncOrders`, returning the response itself."""

    place = asynchronous_raw(Orders.place)
