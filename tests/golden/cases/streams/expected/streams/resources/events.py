# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import events as operations
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.streams.stream import (
    AsyncStream,
    Stream,
    open_async_stream,
    open_stream,
)


class Events(SyncResource):
    """The operations of `events`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    def listen(
        self,
        *,
        stream: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.ListenResponseItem]:
        """GET /events.

        Iterates over the items of the response as they arrive; a `with` block closes
        it.

        Returns:
            What happens.

        Example:
            with client.events.listen() as stream:
                for item in stream:
                    print(item)
        """
        return open_stream(self._client, operations.LISTEN, options, (stream,))

    def read_notes(
        self,
        **options: Unpack[RequestOptions],
    ) -> Stream[str]:
        """GET /notes.

        Iterates over the items of the response as they arrive; a `with` block closes
        it.

        Returns:
            One text after the other.

        Example:
            with client.events.read_notes() as stream:
                for item in stream:
                    print(item)
        """
        return open_stream(self._client, operations.READ_NOTES, options)


class AsyncEvents(AsyncResource):
    """The operations of `events`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    async def listen(
        self,
        *,
        stream: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.ListenResponseItem]:
        """GET /events.

        Iterates over the items of the response as they arrive; an `async with` block
        closes it.

        Returns:
            What happens.

        Example:
            async with await client.events.listen() as stream:
                async for item in stream:
                    print(item)
        """
        return await open_async_stream(
            self._client, operations.LISTEN, options, (stream,)
        )

    async def read_notes(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[str]:
        """GET /notes.

        Iterates over the items of the response as they arrive; an `async with` block
        closes it.

        Returns:
            One text after the other.

        Example:
            async with await client.events.read_notes() as stream:
                async for item in stream:
                    print(item)
        """
        return await open_async_stream(self._client, operations.READ_NOTES, options)
