# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Orders of the store"""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from .._operations import store_orders as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .store_orders_returns import AsyncReturns, Returns
from .store_orders_tracking import AsyncTracking, Tracking


class Orders(SyncResource):
    """Orders of the store.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @cached_property
    def returns(self) -> Returns:
        """Operations under `/returns`."""
        return Returns(self._client)

    @cached_property
    def tracking(self) -> Tracking:
        """Operations under `/orders/{id}`."""
        return Tracking(self._client)

    @property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return OrdersWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /orders.

        Returns:
            Listed.

        Example:
            client.store.orders.list()
        """
        return self._call(operations.LIST, options)

    def place(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /orders.

        Returns:
            Placed.

        Links:
            Track: `track_order(id=$response.body#/id, full=true)`. Where the order is.
            Elsewhere: `https://other.example/openapi.yaml#/paths/~1a/get()`.

        Example:
            client.store.orders.place()
        """
        return self._call(operations.PLACE, options)


class AsyncOrders(AsyncResource):
    """Orders of the store.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @cached_property
    def returns(self) -> AsyncReturns:
        """Operations under `/returns`."""
        return AsyncReturns(self._client)

    @cached_property
    def tracking(self) -> AsyncTracking:
        """Operations under `/orders/{id}`."""
        return AsyncTracking(self._client)

    @property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncOrdersWithRawResponse(self._client.raw())

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /orders.

        Returns:
            Listed.

        Example:
            await client.store.orders.list()
        """
        return await self._call(operations.LIST, options)

    async def place(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /orders.

        Returns:
            Placed.

        Links:
            Track: `track_order(id=$response.body#/id, full=true)`. Where the order is.
            Elsewhere: `https://other.example/openapi.yaml#/paths/~1a/get()`.

        Example:
            await client.store.orders.place()
        """
        return await self._call(operations.PLACE, options)


class OrdersWithRawResponse(SyncResource):
    """`Orders`, returning a `RawResponse`."""

    list = raw(Orders.list)
    place = raw(Orders.place)


class AsyncOrdersWithRawResponse(AsyncResource):
    """`AsyncOrders`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncOrders.list)
    place = asynchronous_raw(AsyncOrders.place)
