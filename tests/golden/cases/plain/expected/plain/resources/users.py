# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

import builtins
from typing import Unpack

from .. import models
from .._operations import users as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Users(SyncResource):
    """Operations under `/api/v2/users`.

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
        **options: Unpack[RequestOptions],
    ) -> builtins.list[str]:
        """GET /api/v2/users.

        Returns:
            All.

        Example:
            response = client.users.list()
            print(response)
        """
        return self._call(operations.LIST, options)

    def create(
        self,
        *,
        name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.PostApiV2UsersResponse201:
        """POST /api/v2/users.

        Returns:
            New.

        Example:
            response = client.users.create()
            print(response)
        """
        body = {"name": name}
        return self._call(operations.CREATE, options, (), body)

    def get_key(
        self,
        user_id: str,
        key_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """One key.

        Keys open doors.

        It is sent to https://keys.example, unless `base_url` is no server of the
        document.

        Returns:
            It is there.

        Example:
            client.users.get_key("user-id", 1)
        """
        return self._call(operations.GET_KEY, options, (user_id, key_id))

    def delete_key(
        self,
        user_id: str,
        key_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """One key.

        Keys open doors.

        It is sent to https://keys.example, unless `base_url` is no server of the
        document.

        Returns:
            Gone.

        Example:
            client.users.delete_key("user-id", 1)
        """
        return self._call(operations.DELETE_KEY, options, (user_id, key_id))


class AsyncUsers(AsyncResource):
    """Operations under `/api/v2/users`.

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
        **options: Unpack[RequestOptions],
    ) -> builtins.list[str]:
        """GET /api/v2/users.

        Returns:
            All.

        Example:
            response = await client.users.list()
            print(response)
        """
        return await self._call(operations.LIST, options)

    async def create(
        self,
        *,
        name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.PostApiV2UsersResponse201:
        """POST /api/v2/users.

        Returns:
            New.

        Example:
            response = await client.users.create()
            print(response)
        """
        body = {"name": name}
        return await self._call(operations.CREATE, options, (), body)

    async def get_key(
        self,
        user_id: str,
        key_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """One key.

        Keys open doors.

        It is sent to https://keys.example, unless `base_url` is no server of the
        document.

        Returns:
            It is there.

        Example:
            await client.users.get_key("user-id", 1)
        """
        return await self._call(operations.GET_KEY, options, (user_id, key_id))

    async def delete_key(
        self,
        user_id: str,
        key_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """One key.

        Keys open doors.

        It is sent to https://keys.example, unless `base_url` is no server of the
        document.

        Returns:
            Gone.

        Example:
            await client.users.delete_key("user-id", 1)
        """
        return await self._call(operations.DELETE_KEY, options, (user_id, key_id))


class UsersWithRawResponse(SyncResource):
    """`Users`, returning a `RawResponse`."""

    list = raw(Users.list)
    create = raw(Users.create)
    get_key = raw(Users.get_key)
    delete_key = raw(Users.delete_key)


class AsyncUsersWithRawResponse(AsyncResource):
    """`AsyncUsers`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncUsers.list)
    create = asynchronous_raw(AsyncUsers.create)
    get_key = asynchronous_raw(AsyncUsers.get_key)
    delete_key = asynchronous_raw(AsyncUsers.delete_key)
