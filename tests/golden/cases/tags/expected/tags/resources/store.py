# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The store"""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from .._operations import store as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .store_orders import AsyncOrders, Orders


class Store(SyncResource):
    """The store.

    What one can buy.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @cached_property
    def orders(self) -> Orders:
        """Orders of the store."""
        return Orders(self._client)

    @property
    def with_raw_response(self) -> StoreWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return StoreWithRawResponse(self._client.raw())

    def read_catalogue(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /catalogue.

        Returns:
            Read.

        Example:
            client.store.read_catalogue()
        """
        return self._call(operations.READ_CATALOGUE, options)


class AsyncStore(AsyncResource):
    """The store.

    What one can buy.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @cached_property
    def orders(self) -> AsyncOrders:
        """Orders of the store."""
        return AsyncOrders(self._client)

    @property
    def with_raw_response(self) -> AsyncStoreWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncStoreWithRawResponse(self._client.raw())

    async def read_catalogue(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /catalogue.

        Returns:
            Read.

        Example:
            await client.store.read_catalogue()
        """
        return await self._call(operations.READ_CATALOGUE, options)


class StoreWithRawResponse(SyncResource):
    """`Store`, returning a `RawResponse`."""

    read_catalogue = raw(Store.read_catalogue)


class AsyncStoreWithRawResponse(AsyncResource):
    """`AsyncStore`, returning a `RawResponse`."""

    read_catalogue = asynchronous_raw(AsyncStore.read_catalogue)
