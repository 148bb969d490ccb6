# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import zoo as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming
from .._runtime.streams.stream import (
    AsyncStream,
    Stream,
    open_async_stream,
    open_stream,
)


class Zoo(SyncResource):
    """Operations under `/zoo`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ZooWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ZooWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> ZooWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return ZooWithStreamingResponse(streaming(self._client))

    def picture(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /zoo/picture.

        Returns:
            A picture.

        Example:
            response = client.zoo.picture()
            print(response)
        """
        return self._call(operations.PICTURE, options)

    def watch(
        self,
        **options: Unpack[RequestOptions],
    ) -> Stream[str]:
        """GET /zoo/events.

        Iterates over the items of the response as they arrive; a `with` block closes
        it.

        Returns:
            What happens.

        Example:
            with client.zoo.watch() as stream:
                for item in stream:
                    print(item)
        """
        return open_stream(self._client, operations.WATCH, options)


class AsyncZoo(AsyncResource):
    """Operations under `/zoo`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncZooWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncZooWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncZooWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return AsyncZooWithStreamingResponse(streaming(self._client))

    async def picture(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /zoo/picture.

        Returns:
            A picture.

        Example:
            response = await client.zoo.picture()
            print(response)
        """
        return await self._call(operations.PICTURE, options)

    async def watch(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[str]:
        """GET /zoo/events.

        Iterates over the items of the response as they arrive; an `async with` block
        closes it.

        Returns:
            What happens.

        Example:
            async with await client.zoo.watch() as stream:
                async for item in stream:
                    print(item)
        """
        return await open_async_stream(self._client, operations.WATCH, options)


class ZooWithRawResponse(SyncResource):
    """`Zoo`, returning a `RawResponse`."""

    picture = raw(Zoo.picture)


class ZooWithStreamingResponse(SyncResource):
    """`Zoo`, for `with` blocks in which the response is read."""

    picture = streamed(Zoo.picture)


class AsyncZooWithRawResponse(AsyncResource):
    """`AsyncZoo`, returning a `RawResponse`."""

    picture = asynchronous_raw(AsyncZoo.picture)


class AsyncZooWithStreamingResponse(AsyncResource):
    """`AsyncZoo`, for `with` blocks in which the response is read."""

    picture = asynchronous_streamed(AsyncZoo.picture)
