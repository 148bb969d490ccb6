# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import store_orders_returns as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Returns(SyncResource):
    """Operations under `/returns`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ReturnsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ReturnsWithRawResponse(self._client.raw())

    def open(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /returns.

        Returns:
            Opened.

        Example:
            client.store.orders.returns.open()
        """
        return self._call(operations.OPEN, options)


class AsyncReturns(AsyncResource):
    """Operations under `/returns`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncReturnsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncReturnsWithRawResponse(self._client.raw())

    async def open(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /returns.

        Returns:
            Opened.

        Example:
            await client.store.orders.returns.open()
        """
        return await self._call(operations.OPEN, options)


class ReturnsWithRawResponse(SyncResource):
    """`Returns`, returning a `RawResponse`."""

    open = raw(Returns.open)


class AsyncReturnsWithRawResponse(AsyncResource):
    """`AsyncReturns`, returning a `RawResponse`."""

    open = asynchronous_raw(AsyncReturns.open)
