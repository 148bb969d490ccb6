# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import sync_resource as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class SyncResourceResource(SyncResource):
    """Operations under `/list`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> SyncResourceResourceWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return SyncResourceResourceWithRawResponse(self._client.raw())

    def with_raw_response_(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """DELETE /list.

        Returns:
            Done.

        Example:
            client.sync_resource.with_raw_response_()
        """
        return self._call(operations.WITH_RAW_RESPONSE_, options)


class AsyncSyncResourceResource(AsyncResource):
    """Operations under `/list`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncSyncResourceResourceWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncSyncResourceResourceWithRawResponse(self._client.raw())

    async def with_raw_response_(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """DELETE /list.

        Returns:
            Done.

        Example:
            await client.sync_resource.with_raw_response_()
        """
        return await self._call(operations.WITH_RAW_RESPONSE_, options)


class SyncResourceResourceWithRawResponse(SyncResource):
    """`SyncResourceResource`, returning a `RawResponse`."""

    with_raw_response_ = raw(SyncResourceResource.with_raw_response_)


class AsyncSyncResourceResourceWithRawResponse(AsyncResource):
    """`AsyncSyncResourceResource`, returning a `RawResponse`."""

    with_raw_response_ = asynchronous_raw(AsyncSyncResourceResource.with_raw_response_)
