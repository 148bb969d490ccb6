# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `things`."""

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
    id="listThings", method="GET", path="/things", success=(Response("204"),)
)


class Things(SyncResource):
    """The resource `things`."""

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the response itself."""
        return ThingsWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /things.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(LIST, options)


class AsyncThings(AsyncResource):
    """The resource `things`."""

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncThingsWithRawResponse(self._client.raw())

    list = asynchronous(Things.list)
    """GET /things.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """


class ThingsWithRawResponse(SyncResource):
    """`Things`, returning the response itself."""

    list = raw(Things.list)


class AsyncThingsWithRawResponse(AsyncResource):
    """`AsyncThings`, returning the response itself."""

    list = asynchronous_raw(Things.list)
