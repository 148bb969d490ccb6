# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `users`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.omit import Omit, omit
from .._runtime.operation import Body, Operation, Response
from .._runtime.resource import AsyncResource, SyncResource, asynchronous, asynchronous_raw, raw
from .._runtime.secret import concealed

if TYPE_CHECKING:
    from .._runtime.keywords import RequestOptions

ADD: Operation[models.User] = Operation(
    id="addUser",
    method="POST",
    path="/users",
    body=Body("application/json", lambda: models.User, required=True),
    success=(Response("200", "application/json", lambda: models.User),),
)

COUNT: Operation[models.Stats] = Operation(
    id="countUsers",
    method="GET",
    path="/stats",
    success=(Response("200", "application/json", lambda: models.Stats),),
)


class Users(SyncResource):
    """The resource `users`."""

    @property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods, returning the response itself."""
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

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The user.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        body = concealed({"name": name, "password": password, "address": address})
        del password  # error reporters collect local variables
        return self._client.call(ADD, options, (), body)

    def count(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Stats:
        """GET /stats.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            How many.
        """
        return self._client.call(COUNT, options)


class AsyncUsers(AsyncResource):
    """The resource `users`."""

    @property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncUsersWithRawResponse(self._client.raw())

    add = asynchronous(Users.add)
    """POST /users.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The user.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    count = asynchronous(Users.count)
    """GET /stats.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        How many.
    """


class UsersWithRawResponse(SyncResource):
    """`Users`, returning the response itself."""

    add = raw(Users.add)
    count = raw(Users.count)


class AsyncUsersWithRawResponse(AsyncResource):
    """`AsyncUsers`, returning the response itself."""

    add = asynchronous_raw(Users.add)
    count = asynchronous_raw(Users.count)
