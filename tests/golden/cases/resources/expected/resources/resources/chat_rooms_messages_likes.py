# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import chat_rooms_messages_likes as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Likes(SyncResource):
    """Operations under `/rooms/{id}/messages/{number}/likes`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> LikesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return LikesWithRawResponse(self._client.raw())

    def add(
        self,
        id: str,
        number: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /rooms/{id}/messages/{number}/likes.

        Returns:
            Liked.

        Example:
            client.chat_rooms.messages.likes.add("id", 1)
        """
        return self._call(operations.ADD, options, (id, number))


class AsyncLikes(AsyncResource):
    """Operations under `/rooms/{id}/messages/{number}/likes`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncLikesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncLikesWithRawResponse(self._client.raw())

    async def add(
        self,
        id: str,
        number: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /rooms/{id}/messages/{number}/likes.

        Returns:
            Liked.

        Example:
            await client.chat_rooms.messages.likes.add("id", 1)
        """
        return await self._call(operations.ADD, options, (id, number))


class LikesWithRawResponse(SyncResource):
    """`Likes`, returning a `RawResponse`."""

    add = raw(Likes.add)


class AsyncLikesWithRawResponse(AsyncResource):
    """`AsyncLikes`, returning a `RawResponse`."""

    add = asynchronous_raw(AsyncLikes.add)
