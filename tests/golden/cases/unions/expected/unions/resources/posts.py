# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from .. import models
from .._operations import posts as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Posts(SyncResource):
    """Operations under `/posts`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> PostsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return PostsWithRawResponse(self._client.raw())

    def add(
        self,
        *,
        author: str | int | models.PostAuthorFullName | models.PostAuthorFullNameParam,
        content: (
            models.Text
            | models.TextParam
            | models.Picture
            | models.PictureParam
            | None
            | Omit
        ) = omit,
        mixed: (
            models.PostMixed | models.PostMixedParam | str | float | None | Omit
        ) = omit,
        list: Sequence[str | Sequence[str]] | Omit = omit,
        payment: (
            models.PostPaymentVariant0
            | models.PostPaymentVariant0Param
            | models.PostPaymentVariant1
            | models.PostPaymentVariant1Param
            | Omit
        ) = omit,
        either: object | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.AddPostResponse:
        """POST /posts.

        Returns:
            Either of two.

        Example:
            response = client.posts.add(author="author")
            print(response)
        """
        body = {
            "author": author,
            "content": content,
            "mixed": mixed,
            "list": list,
            "payment": payment,
            "either": either,
        }
        return self._call(operations.ADD, options, (), body)


class AsyncPosts(AsyncResource):
    """Operations under `/posts`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncPostsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncPostsWithRawResponse(self._client.raw())

    async def add(
        self,
        *,
        author: str | int | models.PostAuthorFullName | models.PostAuthorFullNameParam,
        content: (
            models.Text
            | models.TextParam
            | models.Picture
            | models.PictureParam
            | None
            | Omit
        ) = omit,
        mixed: (
            models.PostMixed | models.PostMixedParam | str | float | None | Omit
        ) = omit,
        list: Sequence[str | Sequence[str]] | Omit = omit,
        payment: (
            models.PostPaymentVariant0
            | models.PostPaymentVariant0Param
            | models.PostPaymentVariant1
            | models.PostPaymentVariant1Param
            | Omit
        ) = omit,
        either: object | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.AddPostResponse:
        """POST /posts.

        Returns:
            Either of two.

        Example:
            response = await client.posts.add(author="author")
            print(response)
        """
        body = {
            "author": author,
            "content": content,
            "mixed": mixed,
            "list": list,
            "payment": payment,
            "either": either,
        }
        return await self._call(operations.ADD, options, (), body)


class PostsWithRawResponse(SyncResource):
    """`Posts`, returning a `RawResponse`."""

    add = raw(Posts.add)


class AsyncPostsWithRawResponse(AsyncResource):
    """`AsyncPosts`, returning a `RawResponse`."""

    add = asynchronous_raw(AsyncPosts.add)
