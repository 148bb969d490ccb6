# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import logs as operations
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.streams.stream import (
    AsyncStream,
    Stream,
    open_async_stream,
    open_stream,
)


class Logs(SyncResource):
    """The operations of `logs`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    def tail(
        self,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Entry]:
        """GET /logs.

        Iterates over the items of the response as they arrive; a `with` block closes
        it.

        Returns:
            One after the other.

        Example:
            with client.logs.tail() as stream:
                for item in stream:
                    print(item)
        """
        return open_stream(self._client, operations.TAIL, options)

    def count_up(
        self,
        **options: Unpack[RequestOptions],
    ) -> Stream[int]:
        """GET /numbers.

        Iterates over the items of the response as they arrive; a `with` block closes
        it.

        Returns:
            One after the other.

        Example:
            with client.logs.count_up() as stream:
                for item in stream:
                    print(item)
        """
        return open_stream(self._client, operations.COUNT_UP, options)


class AsyncLogs(AsyncResource):
    """The operations of `logs`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    async def tail(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Entry]:
        """GET /logs.

        Iterates over the items of the response as they arrive; an `async with` block
        closes it.

        Returns:
            One after the other.

        Example:
            async with await client.logs.tail() as stream:
                async for item in stream:
                    print(item)
        """
        return await open_async_stream(self._client, operations.TAIL, options)

    async def count_up(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[int]:
        """GET /numbers.

        Iterates over the items of the response as they arrive; an `async with` block
        closes it.

        Returns:
            One after the other.

        Example:
            async with await client.logs.count_up() as stream:
                async for item in stream:
                    print(item)
        """
        return await open_async_stream(self._client, operations.COUNT_UP, options)
