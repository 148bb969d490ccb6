# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `chat_rooms.messages`."""

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
from .._runtime.core.operation import Body, In, Operation, Param, Response

if TYPE_CHECKING:
    import builtins

    from .._runtime.client.keywords import RequestOptions
    from .chat_rooms_messages_likes import AsyncLikes, Likes

_ID = Param(name="id", location=In.PATH, required=True)

LIST: Operation[list[models.Message]] = Operation(
    id="listMessages",
    method="GET",
    path="/rooms/{id}/messages",
    params=(_ID,),
    success=(Response("200", "application/json", lambda: list[models.Message]),),
)

SEND: Operation[None] = Operation(
    id="sendMessage",
    method="POST",
    path="/rooms/{id}/messages",
    params=(_ID,),
    body=Body("application/json", lambda: models.Message, required=True),
    success=(Response("204"),),
)


class Messages(SyncResource):
    """The resource `chat_rooms.messages`."""

    @cached_property
    def likes(self) -> Likes:
        """The resource `chat_rooms.messages.likes`."""
        from .chat_rooms_messages_likes import Likes

        return Likes(self._client)

    @property
    def with_raw_response(self) -> MessagesWithRawResponse:
        """The same methods, returning the response itself."""
        return MessagesWithRawResponse(self._client.raw())

    def list(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Message]:
        """GET /rooms/{id}/messages.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(LIST, options, (id,))

    def send(
        self,
        id: str,
        *,
        text: str,
        by: models.Person | models.PersonParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /rooms/{id}/messages.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Sent.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(SEND, options, (id,), {"text": text, "by": by})


class AsyncMessages(AsyncResource):
    """The resource `chat_rooms.messages`."""

    @cached_property
    def likes(self) -> AsyncLikes:
        """The resource `chat_rooms.messages.likes`."""
        from .chat_rooms_messages_likes import AsyncLikes

        return AsyncLikes(self._client)

    @property
    def with_raw_response(self) -> AsyncMessagesWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncMessagesWithRawResponse(self._client.raw())

    list = asynchronous(Messages.list)
    """GET /rooms/{id}/messages.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    send = asynchronous(Messages.send)
    """POST /rooms/{id}/messages.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Sent.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class MessagesWithRawResponse(SyncResource):
    """`Messages`, returning the response itself."""

    list = raw(Messages.list)
    send = raw(Messages.send)


class AsyncMessagesWithRawResponse(AsyncResource):
    """`AsyncMessages`, returning the response itself."""

    list = asynchronous_raw(Messages.list)
    send = asynchronous_raw(Messages.send)
