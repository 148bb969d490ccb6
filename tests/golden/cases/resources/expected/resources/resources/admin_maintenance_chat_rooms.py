# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import admin_maintenance_chat_rooms as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class ChatRooms(SyncResource):
    """Operations under `/admin/reset`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ChatRoomsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ChatRoomsWithRawResponse(self._client.raw())

    def reset(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /admin/reset.

        Returns:
            Done.

        Example:
            client.admin.maintenance.chat_rooms.reset()
        """
        return self._call(operations.RESET, options)


class AsyncChatRooms(AsyncResource):
    """Operations under `/admin/reset`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncChatRoomsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncChatRoomsWithRawResponse(self._client.raw())

    async def reset(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /admin/reset.

        Returns:
            Done.

        Example:
            await client.admin.maintenance.chat_rooms.reset()
        """
        return await self._call(operations.RESET, options)


class ChatRoomsWithRawResponse(SyncResource):
    """`ChatRooms`, returning a `RawResponse`."""

    reset = raw(ChatRooms.reset)


class AsyncChatRoomsWithRawResponse(AsyncResource):
    """`AsyncChatRooms`, returning a `RawResponse`."""

    reset = asynchronous_raw(AsyncChatRooms.reset)
