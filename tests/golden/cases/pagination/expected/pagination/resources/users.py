# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `users`."""

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
from .._runtime.core.operation import Body, In, Operation, Param, Response
from .._runtime.streams.pages import all_pages, asynchronous_pages
from .._runtime.streams.paging import NextPage, Paging

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions
    from .._runtime.streams.pages import Pages

_LIMIT = Param(name="limit", location=In.QUERY, type=lambda: int)

_AFTER = Param(name="after", location=In.QUERY, type=lambda: str)

LIST: Operation[models.Users] = Operation(
    id="listUsers",
    method="GET",
    path="/users",
    params=(_LIMIT, _AFTER),
    success=(Response("200", "application/json", lambda: models.Users),),
)

LIST_ALL: Paging[models.User, models.Users] = Paging(
    operation=LIST, by=NextPage.CURSOR, items="/data", last="/id", has_more="/has_more", parameter=1
)

SEARCH: Operation[models.Users] = Operation(
    id="searchUsers",
    method="POST",
    path="/users/search",
    body=Body("application/json", lambda: models.SearchUsersRequest, required=True),
    success=(Response("200", "application/json", lambda: models.Users),),
)

SEARCH_ALL: Paging[models.User, models.Users] = Paging(
    operation=SEARCH, by=NextPage.CURSOR, items="/data", next="/meta/next", field="cursor"
)


class Users(SyncResource):
    """The resource `users`."""

    @property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods, returning the response itself."""
        return UsersWithRawResponse(self._client.raw())

    def list(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Users:
        """GET /users.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Some users.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(LIST, options, (limit, after))

    def list_all(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.User, models.Users]:
        """GET /users.

        Iterates over the items of all pages; a page is asked for when its items are.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Some users.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return all_pages(self._client, LIST_ALL, options, (limit, after))

    def search(
        self,
        *,
        q: str,
        cursor: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Users:
        """POST /users/search.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Some users.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(SEARCH, options, (), {"q": q, "cursor": cursor})

    def search_all(
        self,
        *,
        q: str,
        cursor: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.User, models.Users]:
        """POST /users/search.

        Iterates over the items of all pages; a page is asked for when its items are.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Some users.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return all_pages(self._client, SEARCH_ALL, options, (), {"q": q, "cursor": cursor})


class AsyncUsers(AsyncResource):
    """The resource `users`."""

    @property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncUsersWithRawResponse(self._client.raw())

    list = asynchronous(Users.list)
    """GET /users.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Some users.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    list_all = asynchronous_pages(Users.list_all)
    """GET /users.

    Iterates over the items of all pages; a page is asked for when its items are.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Some users.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    search = asynchronous(Users.search)
    """POST /users/search.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Some users.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    search_all = asynchronous_pages(Users.search_all)
    """POST /users/search.

    Iterates over the items of all pages; a page is asked for when its items are.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Some users.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class UsersWithRawResponse(SyncResource):
    """`Users`, returning the response itself."""

    list = raw(Users.list)
    search = raw(Users.search)


class AsyncUsersWithRawResponse(AsyncResource):
    """`AsyncUsers`, returning the response itself."""

    list = asynchronous_raw(Users.list)
    search = asynchronous_raw(Users.search)
