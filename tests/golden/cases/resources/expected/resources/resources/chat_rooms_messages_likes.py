# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `chat_rooms.messages.likes`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.operation import In, Operation, Param, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

_ID = Param(name="id", location=In.PATH, required=True)

_NUMBER = Param(name="number", location=In.PATH, required=True, type=lambda: int)

ADD: Operation[None] = Operation(
    id="like",
    method="PUT",
    path="/rooms/{id}/messages/{number}/likes",
    params=(_ID, _NUMBER),
    success=(Response("204"),),
)


class Likes(SyncResource):
    """The resource `chat_rooms.messages.likes`."""

    @property
    def with_raw_response(self) -> LikesWithRawResponse:
        """The same methods, returning the response itself."""
        return LikesWithRawResponse(self._client.raw())

    def add(
        self,
        id: str,
        number: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /rooms/{id}/messages/{number}/likes.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Liked.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(ADD, options, (id, number))


class AsyncLikes(AsyncResource):
    """The resource `chat_rooms.messages.likes`."""

    @property
    def with_raw_response(self) -> AsyncLikesWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncLikesWithRawResponse(self._client.raw())

    add = asynchronous(Likes.add)
    """PUT /rooms/{id}/messages/{number}/likes.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Liked.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class LikesWithRawResponse(SyncResource):
    """`Likes`, returning the response itself."""

    add = raw(Likes.add)


class AsyncLikesWithRawResponse(AsyncResource):
    """`AsyncLikes`, returning the response itself."""

    add = asynchronous_raw(Likes.add)
