# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import close as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Close(SyncResource):
    """Operations under `/list`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> CloseWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return CloseWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /list.

        Returns:
            Done.

        Example:
            client.close_.list()
        """
        return self._call(operations.LIST, options)


class AsyncClose(AsyncResource):
    """Operations under `/list`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncCloseWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncCloseWithRawResponse(self._client.raw())

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /list.

        Returns:
            Done.

        Example:
            await client.close_.list()
        """
        return await self._call(operations.LIST, options)


class CloseWithRawResponse(SyncResource):
    """`Close`, returning a `RawResponse`."""

    list = raw(Close.list)


class AsyncCloseWithRawResponse(AsyncResource):
    """`AsyncClose`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncClose.list)
