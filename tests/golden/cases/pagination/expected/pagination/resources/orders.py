# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

import builtins
from typing import Unpack

from .. import models
from .._operations import orders as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.streams.pages import AsyncPages, Pages


class Orders(SyncResource):
    """The operations of `orders`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return OrdersWithRawResponse(self._client.raw())

    def list(
        self,
        *,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.ListOrdersResponse:
        """GET /orders.

        Returns:
            Some orders.

        Example:
            response = client.orders.list()
            print(response)
        """
        return self._call(operations.LIST, options, (page,))

    def list_all(
        self,
        *,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.ListOrdersResponseRowsItem, models.ListOrdersResponse]:
        """GET /orders.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Returns:
            Some orders.

        Example:
            for item in client.orders.list_all():
                print(item)
        """
        return Pages(self._client, operations.LIST_ALL, options, (page,))

    def list_lines(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[str]:
        """GET /lines.

        Returns:
            Some lines.

        Example:
            response = client.orders.list_lines()
            print(response)
        """
        return self._call(operations.LIST_LINES, options)

    def list_lines_all(
        self,
        **options: Unpack[RequestOptions],
    ) -> Pages[str, builtins.list[str]]:
        """GET /lines.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Returns:
            Some lines.

        Example:
            for item in client.orders.list_lines_all():
                print(item)
        """
        return Pages(self._client, operations.LIST_LINES_ALL, options)


class AsyncOrders(AsyncResource):
    """The operations of `orders`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncOrdersWithRawResponse(self._client.raw())

    async def list(
        self,
        *,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.ListOrdersResponse:
        """GET /orders.

        Returns:
            Some orders.

        Example:
            response = await client.orders.list()
            print(response)
        """
        return await self._call(operations.LIST, options, (page,))

    def list_all(
        self,
        *,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.ListOrdersResponseRowsItem, models.ListOrdersResponse]:
        """GET /orders.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Returns:
            Some orders.

        Example:
            async for item in client.orders.list_all():
                print(item)
        """
        return AsyncPages(self._client, operations.LIST_ALL, options, (page,))

    async def list_lines(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[str]:
        """GET /lines.

        Returns:
            Some lines.

        Example:
            response = await client.orders.list_lines()
            print(response)
        """
        return await self._call(operations.LIST_LINES, options)

    def list_lines_all(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[str, builtins.list[str]]:
        """GET /lines.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Returns:
            Some lines.

        Example:
            async for item in client.orders.list_lines_all():
                print(item)
        """
        return AsyncPages(self._client, operations.LIST_LINES_ALL, options)


class OrdersWithRawResponse(SyncResource):
    """`Orders`, returning a `RawResponse`."""

    list = raw(Orders.list)
    list_lines = raw(Orders.list_lines)


class AsyncOrdersWithRawResponse(AsyncResource):
    """`AsyncOrders`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncOrders.list)
    list_lines = asynchronous_raw(AsyncOrders.list_lines)
