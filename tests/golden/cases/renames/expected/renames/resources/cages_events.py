# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from typing_extensions import deprecated

from .._operations import zoo as zoo_operations
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.streams.stream import (
    AsyncStream,
    Stream,
    open_async_stream,
    open_stream,
)


class Events(SyncResource):
    """The operations of `cages.events`.

    Deprecated: its methods have other names now.
    """

    @deprecated("cages.events.watch is zoo.watch now")
    def watch(
        self,
        **options: Unpack[RequestOptions],
    ) -> Stream[str]:
        """Deprecated: cages.events.watch is zoo.watch now."""
        return open_stream(self._client, zoo_operations.WATCH, options)


class AsyncEvents(AsyncResource):
    """The operations of `cages.events`.

    Deprecated: its methods have other names now.
    """

    @deprecated("cages.events.watch is zoo.watch now")
    async def watch(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[str]:
        """Deprecated: cages.events.watch is zoo.watch now."""
        return await open_async_stream(self._client, zoo_operations.WATCH, options)
