# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Unpack

from .. import models
from .._operations import books as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.streams.pages import AsyncPages, Pages


class Books(SyncResource):
    """Operations under `/books`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> BooksWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return BooksWithRawResponse(self._client.raw())

    def read(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> models.Book:
        """GET /books/{id}.

        Returns:
            A book.

        Raises:
            NotFoundError: There is none.

        Example:
            response = client.books.read("id")
            print(response.isbn)
        """
        return self._call(operations.READ, options, (id,))

    def write(
        self,
        id: str,
        *,
        isbn: str,
        title: str,
        authors: Sequence[str],
        pages: int | Omit = omit,
        keywords: Sequence[str] | Omit = omit,
        published: datetime | str | Omit = omit,
        price: float | None | Omit = omit,
        binding: models.Binding | Omit = omit,
        extent: models.Extent | models.ExtentParam | Omit = omit,
        media: (
            Sequence[models.Film | models.FilmParam | models.Talk | models.TalkParam]
            | Omit
        ) = omit,
        names: Mapping[str, int] | Omit = omit,
        sequel: models.Book | models.BookParam | Omit = omit,
        shop: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /books/{id}.

        Args:
            binding: One of hard, soft.
            extent: A number with its unit beside it.

        Returns:
            Done.

        Example:
            client.books.write("id", isbn="isbn", title="title", authors=["authors"])
        """
        body = {
            "isbn": isbn,
            "pages": pages,
            "title": title,
            "authors": authors,
            "keywords": keywords,
            "published": published,
            "price": price,
            "binding": binding,
            "extent": extent,
            "media": media,
            "names": names,
            "sequel": sequel,
            "shop": shop,
        }
        return self._call(operations.WRITE, options, (id,), body)

    def list(
        self,
        *,
        marker: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Page:
        """GET /books.

        Returns:
            A page.

        Example:
            response = client.books.list()
            print(response.books)
        """
        return self._call(operations.LIST, options, (marker,))

    def list_all(
        self,
        *,
        marker: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.Book, models.Page]:
        """GET /books.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Returns:
            A page.

        Example:
            for item in client.books.list_all():
                print(item)
        """
        return Pages(self._client, operations.LIST_ALL, options, (marker,))


class AsyncBooks(AsyncResource):
    """Operations under `/books`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncBooksWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncBooksWithRawResponse(self._client.raw())

    async def read(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> models.Book:
        """GET /books/{id}.

        Returns:
            A book.

        Raises:
            NotFoundError: There is none.

        Example:
            response = await client.books.read("id")
            print(response.isbn)
        """
        return await self._call(operations.READ, options, (id,))

    async def write(
        self,
        id: str,
        *,
        isbn: str,
        title: str,
        authors: Sequence[str],
        pages: int | Omit = omit,
        keywords: Sequence[str] | Omit = omit,
        published: datetime | str | Omit = omit,
        price: float | None | Omit = omit,
        binding: models.Binding | Omit = omit,
        extent: models.Extent | models.ExtentParam | Omit = omit,
        media: (
            Sequence[models.Film | models.FilmParam | models.Talk | models.TalkParam]
            | Omit
        ) = omit,
        names: Mapping[str, int] | Omit = omit,
        sequel: models.Book | models.BookParam | Omit = omit,
        shop: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /books/{id}.

        Args:
            binding: One of hard, soft.
            extent: A number with its unit beside it.

        Returns:
            Done.

        Example:
            await client.books.write(
                "id", isbn="isbn", title="title", authors=["authors"]
            )
        """
        body = {
            "isbn": isbn,
            "pages": pages,
            "title": title,
            "authors": authors,
            "keywords": keywords,
            "published": published,
            "price": price,
            "binding": binding,
            "extent": extent,
            "media": media,
            "names": names,
            "sequel": sequel,
            "shop": shop,
        }
        return await self._call(operations.WRITE, options, (id,), body)

    async def list(
        self,
        *,
        marker: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Page:
        """GET /books.

        Returns:
            A page.

        Example:
            response = await client.books.list()
            print(response.books)
        """
        return await self._call(operations.LIST, options, (marker,))

    def list_all(
        self,
        *,
        marker: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Book, models.Page]:
        """GET /books.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Returns:
            A page.

        Example:
            async for item in client.books.list_all():
                print(item)
        """
        return AsyncPages(self._client, operations.LIST_ALL, options, (marker,))


class BooksWithRawResponse(SyncResource):
    """`Books`, returning a `RawResponse`."""

    read = raw(Books.read)
    write = raw(Books.write)
    list = raw(Books.list)


class AsyncBooksWithRawResponse(AsyncResource):
    """`AsyncBooks`, returning a `RawResponse`."""

    read = asynchronous_raw(AsyncBooks.read)
    write = asynchronous_raw(AsyncBooks.write)
    list = asynchronous_raw(AsyncBooks.list)
