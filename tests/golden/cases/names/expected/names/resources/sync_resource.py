# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `sync_resource`."""

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

WITH_RAW_RESPONSE_: Operation[None] = Operation(
    id="with_raw_response", method="DELETE", path="/list", success=(Response("204"),)
)


class SyncResourceResource(SyncResource):
    """The resource `sync_resource`."""

    @property
    def with_raw_response(self) -> SyncResourceResourceWithRawResponse:
        """The same methods, returning the response itself."""
        return SyncResourceResourceWithRawResponse(self._client.raw())

    def with_raw_response_(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """DELETE /list.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.
        """
        return self._client.call(WITH_RAW_RESPONSE_, options)


class AsyncSyncResourceResource(AsyncResource):
    """The resource `sync_resource`."""

    @property
    def with_raw_response(self) -> AsyncSyncResourceResourceWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncSyncResourceResourceWithRawResponse(self._client.raw())

    with_raw_response_ = asynchronous(SyncResourceResource.with_raw_response_)
    """DELETE /list.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.
    """


class SyncResourceResourceWithRawResponse(SyncResource):
    """`SyncResourceResource`, returning the response itself."""

    with_raw_response_ = raw(SyncResourceResource.with_raw_response_)


class AsyncSyncResourceResourceWithRawResponse(AsyncResource):
    """`AsyncSyncResourceResource`, returning the response itself."""

    with_raw_response_ = asynchronous_raw(SyncResourceResource.with_raw_response_)
