# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

import builtins
from functools import cached_property
from typing import Unpack

from .. import models
from .._operations import chat_rooms_messages as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .chat_rooms_messages_likes import AsyncLikes, Likes


class Messages(SyncResource):
    """Operations under `/rooms/{id}/messages`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @cached_property
    def likes(self) -> Likes:
        """Operations under `/rooms/{id}/messages/{number}/likes`."""
        return Likes(self._client)

    @property
    def with_raw_response(self) -> MessagesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return MessagesWithRawResponse(self._client.raw())

    def list(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Message]:
        """GET /rooms/{id}/messages.

        Returns:
            All.

        Example:
            response = client.chat_rooms.messages.list("id")
            print(response)
        """
        return self._call(operations.LIST, options, (id,))

    def send(
        self,
        id: str,
        *,
        text: str,
        by: models.Person | models.PersonParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /rooms/{id}/messages.

        Returns:
            Sent.

        Example:
            client.chat_rooms.messages.send("id", text="text")
        """
        body = {"text": text, "by": by}
        return self._call(operations.SEND, options, (id,), body)


class AsyncMessages(AsyncResource):
    """Operations under `/rooms/{id}/messages`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @cached_property
    def likes(self) -> AsyncLikes:
        """Operations under `/rooms/{id}/messages/{number}/likes`."""
        return AsyncLikes(self._client)

    @property
    def with_raw_response(self) -> AsyncMessagesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncMessagesWithRawResponse(self._client.raw())

    async def list(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Message]:
        """GET /rooms/{id}/messages.

        Returns:
            All.

        Example:
            response = await client.chat_rooms.messages.list("id")
            print(response)
        """
        return await self._call(operations.LIST, options, (id,))

    async def send(
        self,
        id: str,
        *,
        text: str,
        by: models.Person | models.PersonParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /rooms/{id}/messages.

        Returns:
            Sent.

        Example:
            await client.chat_rooms.messages.send("id", text="text")
        """
        body = {"text": text, "by": by}
        return await self._call(operations.SEND, options, (id,), body)


class MessagesWithRawResponse(SyncResource):
    """`Messages`, returning a `RawResponse`."""

    list = raw(Messages.list)
    send = raw(Messages.send)


class AsyncMessagesWithRawResponse(AsyncResource):
    """`AsyncMessages`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncMessages.list)
    send = asynchronous_raw(AsyncMessages.send)
