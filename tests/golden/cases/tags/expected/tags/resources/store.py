# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `store`."""

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
    from .store_orders import AsyncOrders, Orders

READ_CATALOGUE: Operation[None] = Operation(
    id="readCatalogue", method="GET", path="/catalogue", success=(Response("204"),)
)


class Store(SyncResource):
    """The store.

    What one can buy.
    """

    @cached_property
    def orders(self) -> Orders:
        """The resource `store.orders`."""
        from .store_orders import Orders

        return Orders(self._client)

    @property
    def with_raw_response(self) -> StoreWithRawResponse:
        """The same methods, returning the response itself."""
        return StoreWithRawResponse(self._client.raw())

    def read_catalogue(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /catalogue.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Read.
        """
        return self._client.call(READ_CATALOGUE, options)


class AsyncStore(AsyncResource):
    """The store.

    What one can buy.
    """

    @cached_property
    def orders(self) -> AsyncOrders:
        """The resource `store.orders`."""
        from .store_orders import AsyncOrders

        return AsyncOrders(self._client)

    @property
    def with_raw_response(self) -> AsyncStoreWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncStoreWithRawResponse(self._client.raw())

    read_catalogue = asynchronous(Store.read_catalogue)
    """GET /catalogue.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Read.
    """


class StoreWithRawResponse(SyncResource):
    """`Store`, returning the response itself."""

    read_catalogue = raw(Store.read_catalogue)


class AsyncStoreWithRawResponse(AsyncResource):
    """`AsyncStore`, returning the response itself."""

    read_catalogue = asynchronous_raw(Store.read_catalogue)
