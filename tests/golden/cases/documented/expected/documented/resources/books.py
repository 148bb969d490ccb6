# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
# What is deprecated here is handed on here, too; its callers are told.
# pyright: reportDeprecated=false

from __future__ import annotations

from typing import Literal, Unpack

from typing_extensions import deprecated

from .. import models
from .._operations import books as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.former import warn_of_arguments
from .._runtime.core.omit import Omit, omit


class Books(SyncResource):
    """Operations under `/books/{isbn}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> BooksWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return BooksWithRawResponse(self._client.raw())

    @deprecated("books.find is deprecated by the API")
    def find(
        self,
        isbn: str,
        *,
        language: Literal["de", "en"] | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Book:
        """Find a book.

        Deprecated.

        Looks everywhere:

        * in the shop,
        * in the store, which takes a while and is therefore a long sentence that has to
          be wrapped.

        Args:
            isbn: Number of the book.
            language: Of the text. One of de, en. Server default: en. Deprecated.
            limit: How many, 1 to 9 (default 3).

        Returns:
            The book.

        Raises:
            NotFoundError: There is none.
            RateLimitError: Too many questions.
            InternalServerError: The shop is closed.
            APIStatusError: Anything else.
        """
        warn_of_arguments(
            language=not isinstance(language, Omit),
        )
        return self._call(operations.FIND, options, (isbn, language, limit))


class AsyncBooks(AsyncResource):
    """Operations under `/books/{isbn}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncBooksWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncBooksWithRawResponse(self._client.raw())

    @deprecated("books.find is deprecated by the API")
    async def find(
        self,
        isbn: str,
        *,
        language: Literal["de", "en"] | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Book:
        """Find a book.

        Deprecated.

        Looks everywhere:

        * in the shop,
        * in the store, which takes a while and is therefore a long sentence that has to
          be wrapped.

        Args:
            isbn: Number of the book.
            language: Of the text. One of de, en. Server default: en. Deprecated.
            limit: How many, 1 to 9 (default 3).

        Returns:
            The book.

        Raises:
            NotFoundError: There is none.
            RateLimitError: Too many questions.
            InternalServerError: The shop is closed.
            APIStatusError: Anything else.
        """
        warn_of_arguments(
            language=not isinstance(language, Omit),
        )
        return await self._call(operations.FIND, options, (isbn, language, limit))


class BooksWithRawResponse(SyncResource):
    """`Books`, returning a `RawResponse`."""

    find = raw(Books.find)


class AsyncBooksWithRawResponse(AsyncResource):
    """`AsyncBooks`, returning a `RawResponse`."""

    find = asynchronous_raw(AsyncBooks.find)
