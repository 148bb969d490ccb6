# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import users as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.core.secret import concealed


class Users(SyncResource):
    """The operations of `users`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return UsersWithRawResponse(self._client.raw())

    def add(
        self,
        *,
        name: str,
        password: str,
        address: models.Address | models.AddressParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.User:
        """POST /users.

        Returns:
            The user.

        Example:
            response = client.users.add(name="name", password="password")
            print(response.id)
        """
        body = concealed({"name": name, "password": password, "address": address})
        del password  # error reporters collect local variables
        return self._call(operations.ADD, options, (), body)

    def count(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Stats:
        """GET /stats.

        Returns:
            How many.

        Example:
            response = client.users.count()
            print(response.count)
        """
        return self._call(operations.COUNT, options)


class AsyncUsers(AsyncResource):
    """The operations of `users`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncUsersWithRawResponse(self._client.raw())

    async def add(
        self,
        *,
        name: str,
        password: str,
        address: models.Address | models.AddressParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.User:
        """POST /users.

        Returns:
            The user.

        Example:
            response = await client.users.add(name="name", password="password")
            print(response.id)
        """
        body = concealed({"name": name, "password": password, "address": address})
        del password  # error reporters collect local variables
        return await self._call(operations.ADD, options, (), body)

    async def count(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Stats:
        """GET /stats.

        Returns:
            How many.

        Example:
            response = await client.users.count()
            print(response.count)
        """
        return await self._call(operations.COUNT, options)


class UsersWithRawResponse(SyncResource):
    """`Users`, returning a `RawResponse`."""

    add = raw(Users.add)
    count = raw(Users.count)


class AsyncUsersWithRawResponse(AsyncResource):
    """`AsyncUsers`, returning a `RawResponse`."""

    add = asynchronous_raw(AsyncUsers.add)
    count = asynchronous_raw(AsyncUsers.count)
