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
    from .._runtime.client.keywords import RequestOptions

_USER_ID = Param(name="user-id", argument="user_id", location=In.PATH, required=True)

_KEY_ID = Param(name="keyId", argument="key_id", location=In.PATH, required=True, type=lambda: int)

GET_API_V2_USERS: Operation[list[str]] = Operation(
    id="get /api/v2/users",
    method="GET",
    path="/api/v2/users",
    success=(Response("200", "application/json", lambda: list[str]),),
)

POST_API_V2_USERS: Operation[models.PostApiV2UsersResponse201] = Operation(
    id="post /api/v2/users",
    method="POST",
    path="/api/v2/users",
    body=Body("application/json", lambda: models.PostApiV2UsersRequest, required=True),
    success=(Response("201", "application/json", lambda: models.PostApiV2UsersResponse201),),
)

GET_API_V2_USERS_USER_ID_KEYS_KEY_ID: Operation[None] = Operation(
    id="get /api/v2/users/{user-id}/keys/{keyId}",
    method="GET",
    path="/api/v2/users/{user-id}/keys/{keyId}",
    params=(_USER_ID, _KEY_ID),
    success=(Response("204"),),
    server="https://keys.example",
)

DELETE_API_V2_USERS_USER_ID_KEYS_KEY_ID: Operation[None] = Operation(
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

    def get_api_v2_users(
        self,
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """GET /api/v2/users.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All.
        """
        return self._client.call(GET_API_V2_USERS, options)

    def post_api_v2_users(
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
        return self._client.call(POST_API_V2_USERS, options, (), {"name": name})

    def get_api_v2_users_user_id_keys_key_id(
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
        return self._client.call(GET_API_V2_USERS_USER_ID_KEYS_KEY_ID, options, (user_id, key_id))

    def delete_api_v2_users_user_id_keys_key_id(
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
        return self._client.call(
            DELETE_API_V2_USERS_USER_ID_KEYS_KEY_ID, options, (user_id, key_id)
        )


class AsyncUsers(AsyncResource):
    """The resource `users`."""

    @property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncUsersWithRawResponse(self._client.raw())

    get_api_v2_users = asynchronous(Users.get_api_v2_users)
    """GET /api/v2/users.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All.
    """
    post_api_v2_users = asynchronous(Users.post_api_v2_users)
    """POST /api/v2/users.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        New.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    get_api_v2_users_user_id_keys_key_id = asynchronous(Users.get_api_v2_users_user_id_keys_key_id)
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
    delete_api_v2_users_user_id_keys_key_id = asynchronous(
        Users.delete_api_v2_users_user_id_keys_key_id
    )
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

    get_api_v2_users = raw(Users.get_api_v2_users)
    post_api_v2_users = raw(Users.post_api_v2_users)
    get_api_v2_users_user_id_keys_key_id = raw(Users.get_api_v2_users_user_id_keys_key_id)
    delete_api_v2_users_user_id_keys_key_id = raw(Users.delete_api_v2_users_user_id_keys_key_id)


class AsyncUsersWithRawResponse(AsyncResource):
    """`AsyncUsers`, returning the response itself."""

    get_api_v2_users = asynchronous_raw(Users.get_api_v2_users)
    post_api_v2_users = asynchronous_raw(Users.post_api_v2_users)
    get_api_v2_users_user_id_keys_key_id = asynchronous_raw(
        Users.get_api_v2_users_user_id_keys_key_id
    )
    delete_api_v2_users_user_id_keys_key_id = asynchronous_raw(
        Users.delete_api_v2_users_user_id_keys_key_id
    )
