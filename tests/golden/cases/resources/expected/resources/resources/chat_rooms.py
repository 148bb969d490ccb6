# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `chat_rooms`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import Body, Operation, Response

if TYPE_CHECKING:
    import builtins

    from .._runtime.client.keywords import RequestOptions
    from .chat_rooms_messages import AsyncMessages, Messages

LIST: Operation[list[models.Room]] = Operation(
    id="listRooms",
    method="GET",
    path="/rooms",
    success=(Response("200", "application/json", lambda: list[models.Room]),),
)

CREATE_ROOM: Operation[models.Room] = Operation(
    id="createRoom",
    method="POST",
    path="/rooms",
    body=Body("application/json", lambda: models.Room, required=True),
    success=(Response("200", "application/json", lambda: models.Room),),
)


class ChatRooms(SyncResource):
    """The resource `chat_rooms`.

    Where people talk.
    """

    @cached_property
    def messages(self) -> Messages:
        """The resource `chat_rooms.messages`."""
        from .chat_rooms_messages import Messages

        return Messages(self._client)

    @property
    def with_raw_response(self) -> ChatRoomsWithRawResponse:
        """The same methods, returning the response itself."""
        return ChatRoomsWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Room]:
        """GET /rooms.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All.
        """
        return self._client.call(LIST, options)

    def create_room(
        self,
        *,
        name: str,
        last: models.Message | models.MessageParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Room:
        """POST /rooms.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            It.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(CREATE_ROOM, options, (), {"name": name, "last": last})


class AsyncChatRooms(AsyncResource):
    """The resource `chat_rooms`.

    Where people talk.
    """

    @cached_property
    def messages(self) -> AsyncMessages:
        """The resource `chat_rooms.messages`."""
        from .chat_rooms_messages import AsyncMessages

        return AsyncMessages(self._client)

    @property
    def with_raw_response(self) -> AsyncChatRoomsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncChatRoomsWithRawResponse(self._client.raw())

    list = asynchronous(ChatRooms.list)
    """GET /rooms.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All.
    """
    create_room = asynchronous(ChatRooms.create_room)
    """POST /rooms.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        It.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class ChatRoomsWithRawResponse(SyncResource):
    """`ChatRooms`, returning the response itself."""

    list = raw(ChatRooms.list)
    create_room = raw(ChatRooms.create_room)


class AsyncChatRoomsWithRawResponse(AsyncResource):
    """`AsyncChatRooms`, returning the response itself."""

    list = asynchronous_raw(ChatRooms.list)
    create_room = asynchronous_raw(ChatRooms.create_room)
