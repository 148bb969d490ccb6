# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import users as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.streams.pages import AsyncPages, Pages


class Users(SyncResource):
    """Operations under `/users`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return UsersWithRawResponse(self._client.raw())

    def list(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Users:
        """GET /users.

        Returns:
            Some users.

        Example:
            response = client.users.list()
            print(response.data)
        """
        return self._call(operations.LIST, options, (limit, after))

    def list_all(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.User, models.Users]:
        """GET /users.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Returns:
            Some users.

        Example:
            for item in client.users.list_all():
                print(item)
        """
        return Pages(self._client, operations.LIST_ALL, options, (limit, after))

    def search(
        self,
        *,
        q: str,
        cursor: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Users:
        """POST /users/search.

        Returns:
            Some users.

        Example:
            response = client.users.search(q="q")
            print(response.data)
        """
        body = {"q": q, "cursor": cursor}
        return self._call(operations.SEARCH, options, (), body)

    def search_all(
        self,
        *,
        q: str,
        cursor: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.User, models.Users]:
        """POST /users/search.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Returns:
            Some users.

        Example:
            for item in client.users.search_all(q="q"):
                print(item)
        """
        body = {"q": q, "cursor": cursor}
        return Pages(self._client, operations.SEARCH_ALL, options, (), body)


class AsyncUsers(AsyncResource):
    """Operations under `/users`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncUsersWithRawResponse(self._client.raw())

    async def list(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Users:
        """GET /users.

        Returns:
            Some users.

        Example:
            response = await client.users.list()
            print(response.data)
        """
        return await self._call(operations.LIST, options, (limit, after))

    def list_all(
        self,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.User, models.Users]:
        """GET /users.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Returns:
            Some users.

        Example:
            async for item in client.users.list_all():
                print(item)
        """
        return AsyncPages(self._client, operations.LIST_ALL, options, (limit, after))

    async def search(
        self,
        *,
        q: str,
        cursor: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Users:
        """POST /users/search.

        Returns:
            Some users.

        Example:
            response = await client.users.search(q="q")
            print(response.data)
        """
        body = {"q": q, "cursor": cursor}
        return await self._call(operations.SEARCH, options, (), body)

    def search_all(
        self,
        *,
        q: str,
        cursor: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.User, models.Users]:
        """POST /users/search.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Returns:
            Some users.

        Example:
            async for item in client.users.search_all(q="q"):
                print(item)
        """
        body = {"q": q, "cursor": cursor}
        return AsyncPages(self._client, operations.SEARCH_ALL, options, (), body)


class UsersWithRawResponse(SyncResource):
    """`Users`, returning a `RawResponse`."""

    list = raw(Users.list)
    search = raw(Users.search)


class AsyncUsersWithRawResponse(AsyncResource):
    """`AsyncUsers`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncUsers.list)
    search = asynchronous_raw(AsyncUsers.search)
