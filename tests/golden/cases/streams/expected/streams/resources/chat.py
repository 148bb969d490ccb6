# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import chat as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.streams.stream import (
    AsyncStream,
    Stream,
    open_async_stream,
    open_stream,
)


class Chat(SyncResource):
    """Operations under `/chat`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.

    Raises:
        UnprocessableEntityError: No.
    """

    @property
    def with_raw_response(self) -> ChatWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ChatWithRawResponse(self._client.raw())

    def create(
        self,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> models.Completion:
        """Ask.

        Returns:
            The whole text.

        Example:
            response = client.chat.create(text="text")
            print(response.text)
        """
        body = {"text": text}
        return self._call(operations.CREATE, options, (), body)

    def create_stream(
        self,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Chunk]:
        """Ask.

        Iterates over the items of the response as they arrive; a `with` block closes
        it.

        Returns:
            The whole text.

        Example:
            with client.chat.create_stream(text="text") as stream:
                for item in stream:
                    print(item)
        """
        body = {"text": text, "stream": True}
        return open_stream(self._client, operations.CREATE_STREAM, options, (), body)


class AsyncChat(AsyncResource):
    """Operations under `/chat`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.

    Raises:
        UnprocessableEntityError: No.
    """

    @property
    def with_raw_response(self) -> AsyncChatWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncChatWithRawResponse(self._client.raw())

    async def create(
        self,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> models.Completion:
        """Ask.

        Returns:
            The whole text.

        Example:
            response = await client.chat.create(text="text")
            print(response.text)
        """
        body = {"text": text}
        return await self._call(operations.CREATE, options, (), body)

    async def create_stream(
        self,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Chunk]:
        """Ask.

        Iterates over the items of the response as they arrive; an `async with` block
        closes it.

        Returns:
            The whole text.

        Example:
            async with await client.chat.create_stream(text="text") as stream:
                async for item in stream:
                    print(item)
        """
        body = {"text": text, "stream": True}
        return await open_async_stream(
            self._client, operations.CREATE_STREAM, options, (), body
        )


class ChatWithRawResponse(SyncResource):
    """`Chat`, returning a `RawResponse`."""

    create = raw(Chat.create)


class AsyncChatWithRawResponse(AsyncResource):
    """`AsyncChat`, returning a `RawResponse`."""

    create = asynchronous_raw(AsyncChat.create)
