# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import search as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Search(SyncResource):
    """Operations under `/search`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> SearchWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return SearchWithRawResponse(self._client.raw())

    def search_by_query(
        self,
        *,
        all: models.SearchByQueryAll | models.SearchByQueryAllParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /search.

        Returns:
            Good.

        Example:
            client.search.search_by_query()
        """
        return self._call(operations.SEARCH_BY_QUERY, options, (all,))

    def search(
        self,
        *,
        words: str,
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """QUERY /search.

        Returns:
            What was found.

        Example:
            response = client.search.search(words="words")
            print(response)
        """
        body = {"words": words}
        return self._call(operations.SEARCH, options, (), body)

    def copy(
        self,
        *,
        session: str | Omit = omit,
        to: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """COPY /search.

        Returns:
            Copied.

        Example:
            client.search.copy()
        """
        body = {"to": to}
        return self._call(operations.COPY, options, (session,), body)


class AsyncSearch(AsyncResource):
    """Operations under `/search`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncSearchWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncSearchWithRawResponse(self._client.raw())

    async def search_by_query(
        self,
        *,
        all: models.SearchByQueryAll | models.SearchByQueryAllParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /search.

        Returns:
            Good.

        Example:
            await client.search.search_by_query()
        """
        return await self._call(operations.SEARCH_BY_QUERY, options, (all,))

    async def search(
        self,
        *,
        words: str,
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """QUERY /search.

        Returns:
            What was found.

        Example:
            response = await client.search.search(words="words")
            print(response)
        """
        body = {"words": words}
        return await self._call(operations.SEARCH, options, (), body)

    async def copy(
        self,
        *,
        session: str | Omit = omit,
        to: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """COPY /search.

        Returns:
            Copied.

        Example:
            await client.search.copy()
        """
        body = {"to": to}
        return await self._call(operations.COPY, options, (session,), body)


class SearchWithRawResponse(SyncResource):
    """`Search`, returning a `RawResponse`."""

    search_by_query = raw(Search.search_by_query)
    search = raw(Search.search)
    copy = raw(Search.copy)


class AsyncSearchWithRawResponse(AsyncResource):
    """`AsyncSearch`, returning a `RawResponse`."""

    search_by_query = asynchronous_raw(AsyncSearch.search_by_query)
    search = asynchronous_raw(AsyncSearch.search)
    copy = asynchronous_raw(AsyncSearch.copy)
