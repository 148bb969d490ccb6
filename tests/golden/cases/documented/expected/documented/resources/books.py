# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `books`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .. import models
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import In, Operation, Param, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

_ISBN = Param(name="isbn", location=In.PATH, required=True)

_LANGUAGE = Param(name="language", location=In.QUERY, type=lambda: Literal["de", "en"])

_LIMIT = Param(name="limit", location=In.QUERY, type=lambda: models.FindBookLimit)

_ERRORS = (Response("404"), Response("429"), Response("5XX"), Response("default"))

FIND: Operation[models.Book] = Operation(
    id="findBook",
    method="GET",
    path="/books/{isbn}",
    params=(_ISBN, _LANGUAGE, _LIMIT),
    success=(Response("200", "application/json", lambda: models.Book),),
    errors=_ERRORS,
)


class Books(SyncResource):
    """The resource `books`."""

    @property
    def with_raw_response(self) -> BooksWithRawResponse:
        """The same methods, returning the response itself."""
        return BooksWithRawResponse(self._client.raw())

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
        * in the store, which takes a while and is therefore a long sentence that has to be wrapped.

        Args:
            isbn: Number of the book.
            language: Of the text. One of de, en. Server default: en. Deprecated.
            limit: How many, 1 to 9 (default 3).
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The book.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
            NotFoundError: There is none.
            RateLimitError: Too many questions.
            InternalServerError: The shop is closed.
            APIStatusError: Anything else.
        """
        return self._client.call(FIND, options, (isbn, language, limit))


class AsyncBooks(AsyncResource):
    """The resource `books`."""

    @property
    def with_raw_response(self) -> AsyncBooksWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncBooksWithRawResponse(self._client.raw())

    find = asynchronous(Books.find)
    """Find a book.

    Deprecated.

    Looks everywhere:

    * in the shop,
    * in the store, which takes a while and is therefore a long sentence that has to be wrapped.

    Args:
        isbn: Number of the book.
        language: Of the text. One of de, en. Server default: en. Deprecated.
        limit: How many, 1 to 9 (default 3).
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The book.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
        NotFoundError: There is none.
        RateLimitError: Too many questions.
        InternalServerError: The shop is closed.
        APIStatusError: Anything else.
    """


class BooksWithRawResponse(SyncResource):
    """`Books`, returning the response itself."""

    find = raw(Books.find)


class AsyncBooksWithRawResponse(AsyncResource):
    """`AsyncBooks`, returning the response itself."""

    find = asynchronous_raw(Books.find)
