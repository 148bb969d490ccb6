# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `posts`."""

from __future__ import annotations

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
    from collections.abc import Mapping, Sequence

    from .._runtime.client.keywords import RequestOptions

ADD: Operation[models.AddPostResponse] = Operation(
    id="addPost",
    method="POST",
    path="/posts",
    body=Body("application/json", lambda: models.Post, required=True),
    success=(Response("200", "application/json", lambda: models.AddPostResponse),),
)


class Posts(SyncResource):
    """The resource `posts`."""

    @property
    def with_raw_response(self) -> PostsWithRawResponse:
        """The same methods, returning the response itself."""
        return PostsWithRawResponse(self._client.raw())

    def add(
        self,
        *,
        author: str | int | models.PostAuthorFullName | models.PostAuthorFullNameParam,
        content: (
            models.Text | models.TextParam | models.Picture | models.PictureParam | None | Omit
        ) = omit,
        mixed: models.PostMixed | models.PostMixedParam | str | float | None | Omit = omit,
        list: Sequence[str | Sequence[str]] | Omit = omit,
        payment: (
            models.PostPaymentVariant0
            | models.PostPaymentVariant0Param
            | models.PostPaymentVariant1
            | models.PostPaymentVariant1Param
            | Omit
        ) = omit,
        either: Mapping[str, object] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.AddPostResponse:
        """POST /posts.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Either of two.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            ADD,
            options,
            (),
            {
                "author": author,
                "content": content,
                "mixed": mixed,
                "list": list,
                "payment": payment,
                "either": either,
            },
        )


class AsyncPosts(AsyncResource):
    """The resource `posts`."""

    @property
    def with_raw_response(self) -> AsyncPostsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncPostsWithRawResponse(self._client.raw())

    add = asynchronous(Posts.add)
    """POST /posts.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Either of two.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class PostsWithRawResponse(SyncResource):
    """`Posts`, returning the response itself."""

    add = raw(Posts.add)


class AsyncPostsWithRawResponse(AsyncResource):
    """`AsyncPosts`, returning the response itself."""

    add = asynchronous_raw(Posts.add)
