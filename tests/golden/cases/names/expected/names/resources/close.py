# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `close_`."""

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

LIST: Operation[None] = Operation(
    id="closeAll", method="PUT", path="/list", success=(Response("204"),)
)


class Close(SyncResource):
    """The resource `close_`."""

    @property
    def with_raw_response(self) -> CloseWithRawResponse:
        """The same methods, returning the response itself."""
        return CloseWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /list.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.
        """
        return self._client.call(LIST, options)


class AsyncClose(AsyncResource):
    """The resource `close_`."""

    @property
    def with_raw_response(self) -> AsyncCloseWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncCloseWithRawResponse(self._client.raw())

    list = asynchronous(Close.list)
    """PUT /list.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.
    """


class CloseWithRawResponse(SyncResource):
    """`Close`, returning the response itself."""

    list = raw(Close.list)


class AsyncCloseWithRawResponse(AsyncResource):
    """`AsyncClose`, returning the response itself."""

    list = asynchronous_raw(Close.list)
