# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `store.orders.returns`."""

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

OPEN: Operation[None] = Operation(
    id="openReturn", method="POST", path="/returns", success=(Response("204"),)
)


class Returns(SyncResource):
    """The resource `store.orders.returns`."""

    @property
    def with_raw_response(self) -> ReturnsWithRawResponse:
        """The same methods, returning the response itself."""
        return ReturnsWithRawResponse(self._client.raw())

    def open(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /returns.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Opened.
        """
        return self._client.call(OPEN, options)


class AsyncReturns(AsyncResource):
    """The resource `store.orders.returns`."""

    @property
    def with_raw_response(self) -> AsyncReturnsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncReturnsWithRawResponse(self._client.raw())

    open = asynchronous(Returns.open)
    """POST /returns.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Opened.
    """


class ReturnsWithRawResponse(SyncResource):
    """`Returns`, returning the response itself."""

    open = raw(Returns.open)


class AsyncReturnsWithRawResponse(AsyncResource):
    """`AsyncReturns`, returning the response itself."""

    open = asynchronous_raw(Returns.open)
