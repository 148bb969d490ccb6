# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
# What is deprecated here is handed on here, too; its callers are told.
# pyright: reportDeprecated=false

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from typing_extensions import deprecated

from .._operations import zoo as zoo_operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming
from .cages_events import AsyncEvents, Events


class Cages(SyncResource):
    """Namespace of `cages.events`.

    Deprecated: its methods have other names now.
    """

    @cached_property
    def events(self) -> Events:
        """The operations of `cages.events`."""
        return Events(self._client)

    @property
    def with_raw_response(self) -> CagesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return CagesWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> CagesWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return CagesWithStreamingResponse(streaming(self._client))

    @deprecated("cages.look is zoo.picture now")
    def look(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Deprecated: cages.look is zoo.picture now."""
        return self._call(zoo_operations.PICTURE, options)


class AsyncCages(AsyncResource):
    """Namespace of `cages.events`.

    Deprecated: its methods have other names now.
    """

    @cached_property
    def events(self) -> AsyncEvents:
        """The operations of `cages.events`."""
        return AsyncEvents(self._client)

    @property
    def with_raw_response(self) -> AsyncCagesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncCagesWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncCagesWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return AsyncCagesWithStreamingResponse(streaming(self._client))

    @deprecated("cages.look is zoo.picture now")
    async def look(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /zoo/picture.

        Returns:
            A picture.

        Example:
            response = await client.cages.look()
            print(response)
        """
        return await self._call(zoo_operations.PICTURE, options)


class CagesWithRawResponse(SyncResource):
    """`Cages`, returning a `RawResponse`."""

    look = raw(Cages.look)


class CagesWithStreamingResponse(SyncResource):
    """`Cages`, for `with` blocks in which the response is read."""

    look = streamed(Cages.look)


class AsyncCagesWithRawResponse(AsyncResource):
    """`AsyncCages`, returning a `RawResponse`."""

    look = asynchronous_raw(AsyncCages.look)


class AsyncCagesWithStreamingResponse(AsyncResource):
    """`AsyncCages`, for `with` blocks in which the response is read."""

    look = asynchronous_streamed(AsyncCages.look)
