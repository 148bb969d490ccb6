# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import things as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Things(SyncResource):
    """Operations under `/things`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ThingsWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /things.

        Returns:
            Good.

        Example:
            client.things.list()
        """
        return self._call(operations.LIST, options)


class AsyncThings(AsyncResource):
    """Operations under `/things`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncThingsWithRawResponse(self._client.raw())

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /things.

        Returns:
            Good.

        Example:
            await client.things.list()
        """
        return await self._call(operations.LIST, options)


class ThingsWithRawResponse(SyncResource):
    """`Things`, returning a `RawResponse`."""

    list = raw(Things.list)


class AsyncThingsWithRawResponse(AsyncResource):
    """`AsyncThings`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncThings.list)
