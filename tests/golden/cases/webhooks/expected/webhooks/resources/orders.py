# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import orders as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Orders(SyncResource):
    """Operations under `/orders`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return OrdersWithRawResponse(self._client.raw())

    def place(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /orders.

        Returns:
            Placed.

        Webhooks:
            order.paid
            order.lost

        Example:
            client.orders.place()
        """
        return self._call(operations.PLACE, options)


class AsyncOrders(AsyncResource):
    """Operations under `/orders`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncOrdersWithRawResponse(self._client.raw())

    async def place(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /orders.

        Returns:
            Placed.

        Webhooks:
            order.paid
            order.lost

        Example:
            await client.orders.place()
        """
        return await self._call(operations.PLACE, options)


class OrdersWithRawResponse(SyncResource):
    """`Orders`, returning a `RawResponse`."""

    place = raw(Orders.place)


class AsyncOrdersWithRawResponse(AsyncResource):
    """`AsyncOrders`, returning a `RawResponse`."""

    place = asynchronous_raw(AsyncOrders.place)
