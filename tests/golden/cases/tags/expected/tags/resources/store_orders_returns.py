# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `store.orders.returns`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.operation import Operation, Response
from .._runtime.resource import AsyncResource, SyncResource, asynchronous, asynchronous_raw, raw

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

OPEN_RETURN: Operation[None] = Operation(
    id="openReturn", method="POST", path="/returns", success=(Response("204"),)
)


class Returns(SyncResource):
    """The resource `store.orders.returns`."""

    @property
    def with_raw_response(self) -> ReturnsWithRawResponse:
        """The same methods, returning the response itself."""
        return ReturnsWithRawResponse(self._client.raw())

    def open_return(
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
        return self._client.call(OPEN_RETURN, options)


class AsyncReturns(AsyncResource):
    """The resource `store.orders.returns`."""

    @property
    def with_raw_response(self) -> AsyncReturnsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncReturnsWithRawResponse(self._client.raw())

    open_return = asynchronous(Returns.open_return)
    """POST /returns.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Opened.
    """


class ReturnsWithRawResponse(SyncResource):
    """`Returns`, returning the response itself."""

    open_return = raw(Returns.open_return)


class AsyncReturnsWithRawResponse(AsyncResource):
    """`AsyncReturns`, returning the response itself."""

    open_return = asynchronous_raw(Returns.open_return)
