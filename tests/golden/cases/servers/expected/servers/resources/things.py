# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `things`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.operation import Operation, Response
from .._runtime.resource import AsyncResource, SyncResource, asynchronous, asynchronous_raw, raw

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

LIST_THINGS: Operation[None] = Operation(
    id="listThings", method="GET", path="/things", success=(Response("204"),)
)


class Things(SyncResource):
    """The resource `things`."""

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the response itself."""
        return ThingsWithRawResponse(self._client.raw())

    def list_things(
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
        return self._client.call(LIST_THINGS, options)


class AsyncThings(AsyncResource):
    """The resource `things`."""

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncThingsWithRawResponse(self._client.raw())

    list_things = asynchronous(Things.list_things)
    """GET /things.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """


class ThingsWithRawResponse(SyncResource):
    """`Things`, returning the response itself."""

    list_things = raw(Things.list_things)


class AsyncThingsWithRawResponse(AsyncResource):
    """`AsyncThings`, returning the response itself."""

    list_things = asynchronous_raw(Things.list_things)
