# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import sent as operations
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.streams.stream import (
    AsyncStream,
    Stream,
    open_async_stream,
    open_stream,
)


class Sent(SyncResource):
    """Operations under `/sent`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    def watch(
        self,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Event]:
        """GET /sent.

        Iterates over the items of the response as they arrive; a `with` block closes
        it.

        Returns:
            What happens.

        Example:
            with client.sent.watch() as stream:
                for item in stream:
                    print(item)
        """
        return open_stream(self._client, operations.WATCH, options)


class AsyncSent(AsyncResource):
    """Operations under `/sent`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    async def watch(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Event]:
        """GET /sent.

        Iterates over the items of the response as they arrive; an `async with` block
        closes it.

        Returns:
            What happens.

        Example:
            async with await client.sent.watch() as stream:
                async for item in stream:
                    print(item)
        """
        return await open_async_stream(self._client, operations.WATCH, options)
