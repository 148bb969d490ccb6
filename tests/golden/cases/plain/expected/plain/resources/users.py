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

if TYPE_CHECKING:
    import builtins

    from .._runtime.client.keywords import RequestOptions

_USER_ID = Param(name="user-id", argument="user_id", location=In.PATH, required=True)

_KEY_ID = Param(name="keyId", argument="key_id", location=In.PATH, required=True, type=lambda: int)

LIST: Operation[list[str]] = Operation(
    id="get /api/v2/users",
    method="GET",
    path="/api/v2/users",
    success=(Response("200", "application/json", lambda: list[str]),),
)

CREATE: Operation[models.PostApiV2UsersResponse201] = Operation(
    id="post /api/v2/users",
    method="POST",
    path="/api/v2/users",
    body=Body("application/json", lambda: models.PostApiV2UsersRequest, required=True),
    success=(Response("201", "application/json", lambda: models.PostApiV2UsersResponse201),),
)

GET_KEY: Operation[None] = Operation(
    id="get /api/v2/users/{user-id}/keys/{keyId}",
    method="GET",
    path="/api/v2/users/{user-id}/keys/{keyId}",
    params=(_USER_ID, _KEY_ID),
    success=(Response("204"),),
    server="https://keys.example",
)

DELETE_KEY: Operation[None] = Operation(
    id="delete /api/v2/users/{user-id}/keys/{keyId}",
    method="DELETE",
    path="/api/v2/users/{user-id}/keys/{keyId}",
    params=(_USER_ID, _KEY_ID),
    success=(Response("204"),),
    server="https://keys.example",
)


class Users(SyncResource):
    """The resource `users`."""

    @property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods, returning the response itself."""
        return UsersWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[str]:
        """GET /api/v2/users.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All.
        """
        return self._client.call(LIST, options)

    def create(
        self,
        *,
        name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.PostApiV2UsersResponse201:
        """POST /api/v2/users.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            New.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(CREATE, options, (), {"name": name})

    def get_key(
        self,
        user_id: str,
        key_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """One key.

        Keys open doors.

        It is sent to https://keys.example, unless `base_url` is no server of the document.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            It is there.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(GET_KEY, options, (user_id, key_id))

    def delete_key(
        self,
        user_id: str,
        key_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """One key.

        Keys open doors.

        It is sent to https://keys.example, unless `base_url` is no server of the document.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Gone.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(DELETE_KEY, options, (user_id, key_id))


class AsyncUsers(AsyncResource):
    """The resource `users`."""

    @property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncUsersWithRawResponse(self._client.raw())

    list = asynchronous(Users.list)
    """GET /api/v2/users.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All.
    """
    create = asynchronous(Users.create)
    """POST /api/v2/users.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        New.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    get_key = asynchronous(Users.get_key)
    """One key.

    Keys open doors.

    It is sent to https://keys.example, unless `base_url` is no server of the document.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        It is there.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    delete_key = asynchronous(Users.delete_key)
    """One key.

    Keys open doors.

    It is sent to https://keys.example, unless `base_url` is no server of the document.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Gone.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class UsersWithRawResponse(SyncResource):
    """`Users`, returning the response itself."""

    list = raw(Users.list)
    create = raw(Users.create)
    get_key = raw(Users.get_key)
    delete_key = raw(Users.delete_key)


class AsyncUsersWithRawResponse(AsyncResource):
    """`AsyncUsers`, returning the response itself."""

    list = asynchronous_raw(Users.list)
    create = asynchronous_raw(Users.create)
    get_key = asynchronous_raw(Users.get_key)
    delete_key = asynchronous_raw(Users.delete_key)
