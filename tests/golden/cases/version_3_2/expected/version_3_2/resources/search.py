# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `search`."""

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
from .._runtime.core.operation import Body, In, Operation, Param, Response, Style

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

_ALL = Param(
    name="all",
    location=In.QUERYSTRING,
    content="application/x-www-form-urlencoded",
    type=lambda: models.SearchByQueryAll,
)

_SESSION = Param(name="session", location=In.COOKIE, style=Style.COOKIE, type=lambda: str)

SEARCH_BY_QUERY: Operation[None] = Operation(
    id="searchByQuery", method="GET", path="/search", params=(_ALL,), success=(Response("204"),)
)

SEARCH: Operation[list[str]] = Operation(
    id="search",
    method="QUERY",
    path="/search",
    body=Body("application/json", lambda: models.SearchRequest, required=True),
    success=(Response("200", "application/json", lambda: list[str]),),
)

COPY: Operation[None] = Operation(
    id="copySearch",
    method="COPY",
    path="/search",
    params=(_SESSION,),
    body=Body("application/json", lambda: models.CopySearchRequest),
    success=(Response("204"),),
)


class Search(SyncResource):
    """The resource `search`."""

    @property
    def with_raw_response(self) -> SearchWithRawResponse:
        """The same methods, returning the response itself."""
        return SearchWithRawResponse(self._client.raw())

    def search_by_query(
        self,
        *,
        all: models.SearchByQueryAll | models.SearchByQueryAllParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /search.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(SEARCH_BY_QUERY, options, (all,))

    def search(
        self,
        *,
        words: str,
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """QUERY /search.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            What was found.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(SEARCH, options, (), {"words": words})

    def copy(
        self,
        *,
        session: str | Omit = omit,
        to: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """COPY /search.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Copied.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(COPY, options, (session,), {"to": to})


class AsyncSearch(AsyncResource):
    """The resource `search`."""

    @property
    def with_raw_response(self) -> AsyncSearchWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncSearchWithRawResponse(self._client.raw())

    search_by_query = asynchronous(Search.search_by_query)
    """GET /search.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    search = asynchronous(Search.search)
    """QUERY /search.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        What was found.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    copy = asynchronous(Search.copy)
    """COPY /search.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Copied.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class SearchWithRawResponse(SyncResource):
    """`Search`, returning the response itself."""

    search_by_query = raw(Search.search_by_query)
    search = raw(Search.search)
    copy = raw(Search.copy)


class AsyncSearchWithRawResponse(AsyncResource):
    """`AsyncSearch`, returning the response itself."""

    search_by_query = asynchronous_raw(Search.search_by_query)
    search = asynchronous_raw(Search.search)
    copy = asynchronous_raw(Search.copy)
