# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

import builtins
from functools import cached_property
from typing import Unpack

from .. import models
from .._operations import chat_rooms as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .chat_rooms_messages import AsyncMessages, Messages


class ChatRooms(SyncResource):
    """Operations under `/rooms`.

    Where people talk.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @cached_property
    def messages(self) -> Messages:
        """Operations under `/rooms/{id}/messages`."""
        return Messages(self._client)

    @property
    def with_raw_response(self) -> ChatRoomsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ChatRoomsWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Room]:
        """GET /rooms.

        Returns:
            All.

        Example:
            response = client.chat_rooms.list()
            print(response)
        """
        return self._call(operations.LIST, options)

    def create_room(
        self,
        *,
        name: str,
        last: models.Message | models.MessageParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Room:
        """POST /rooms.

        Returns:
            It.

        Example:
            response = client.chat_rooms.create_room(name="name")
            print(response.name)
        """
        body = {"name": name, "last": last}
        return self._call(operations.CREATE_ROOM, options, (), body)


class AsyncChatRooms(AsyncResource):
    """Operations under `/rooms`.

    Where people talk.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @cached_property
    def messages(self) -> AsyncMessages:
        """Operations under `/rooms/{id}/messages`."""
        return AsyncMessages(self._client)

    @property
    def with_raw_response(self) -> AsyncChatRoomsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncChatRoomsWithRawResponse(self._client.raw())

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Room]:
        """GET /rooms.

        Returns:
            All.

        Example:
            response = await client.chat_rooms.list()
            print(response)
        """
        return await self._call(operations.LIST, options)

    async def create_room(
        self,
        *,
        name: str,
        last: models.Message | models.MessageParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Room:
        """POST /rooms.

        Returns:
            It.

        Example:
            response = await client.chat_rooms.create_room(name="name")
            print(response.name)
        """
        body = {"name": name, "last": last}
        return await self._call(operations.CREATE_ROOM, options, (), body)


class ChatRoomsWithRawResponse(SyncResource):
    """`ChatRooms`, returning a `RawResponse`."""

    list = raw(ChatRooms.list)
    create_room = raw(ChatRooms.create_room)


class AsyncChatRoomsWithRawResponse(AsyncResource):
    """`AsyncChatRooms`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncChatRooms.list)
    create_room = asynchronous_raw(AsyncChatRooms.create_room)
