# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import users as operations
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource, asynchronous_raw, raw
from .._runtime.core.omit import Omit, omit


class Users(SyncResource):
    """The resource `users`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and raises
    `InvalidRequestError`, with nothing sent, if an argument is not what the API takes.
    """

    @property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods, returning the response itself."""
        return UsersWithRawResponse(self._client.raw())

    def get_api_v2_users(
        self,
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """GET /api/v2/users.

        Returns:
            All.
        """
        return self._client.call(operations.GET_API_V2_USERS, options)

    def post_api_v2_users(
        self,
        *,
        name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.PostApiV2UsersResponse201:
        """POST /api/v2/users.

        Returns:
            New.
        """
        return self._client.call(operations.POST_API_V2_USERS, options, (), {"name": name})

    def get_api_v2_users_user_id_keys_key_id(
        self,
        user_id: str,
        key_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """One key.

        Keys open doors.

        It is sent to https://keys.example, unless `base_url` is no server of the document.

        Returns:
            It is there.
        """
        return self._client.call(
            operations.GET_API_V2_USERS_USER_ID_KEYS_KEY_ID, options, (user_id, key_id)
        )

    def delete_api_v2_users_user_id_keys_key_id(
        self,
        user_id: str,
        key_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """One key.

        Keys open doors.

        It is sent to https://keys.example, unless `base_url` is no server of the document.

        Returns:
            Gone.
        """
        return self._client.call(
            operations.DELETE_API_V2_USERS_USER_ID_KEYS_KEY_ID, options, (user_id, key_id)
        )


class AsyncUsers(AsyncResource):
    """The resource `users`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and raises
    `InvalidRequestError`, with nothing sent, if an argument is not what the API takes.
    """

    @property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncUsersWithRawResponse(self._client.raw())

    async def get_api_v2_users(
        self,
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """GET /api/v2/users.

        Returns:
            All.
        """
        return await self._client.call(operations.GET_API_V2_USERS, options)

    async def post_api_v2_users(
        self,
        *,
        name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.PostApiV2UsersResponse201:
        """POST /api/v2/users.

        Returns:
            New.
        """
        return await self._client.call(operations.POST_API_V2_USERS, options, (), {"name": name})

    async def get_api_v2_users_user_id_keys_key_id(
        self,
        user_id: str,
        key_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """One key.

        Keys open doors.

        It is sent to https://keys.example, unless `base_url` is no server of the document.

        Returns:
            It is there.
        """
        return await self._client.call(
            operations.GET_API_V2_USERS_USER_ID_KEYS_KEY_ID, options, (user_id, key_id)
        )

    async def delete_api_v2_users_user_id_keys_key_id(
        self,
        user_id: str,
        key_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """One key.

        Keys open doors.

        It is sent to https://keys.example, unless `base_url` is no server of the document.

        Returns:
            Gone.
        """
        return await self._client.call(
            operations.DELETE_API_V2_USERS_USER_ID_KEYS_KEY_ID, options, (user_id, key_id)
        )


class UsersWithRawResponse(SyncResource):
    """`Users`, returning the response itself."""

    get_api_v2_users = raw(Users.get_api_v2_users)
    post_api_v2_users = raw(Users.post_api_v2_users)
    get_api_v2_users_user_id_keys_key_id = raw(Users.get_api_v2_users_user_id_keys_key_id)
    delete_api_v2_users_user_id_keys_key_id = raw(Users.delete_api_v2_users_user_id_keys_key_id)


class AsyncUsersWithRawResponse(AsyncResource):
    """`AsyncUsers`, returning the response itself."""

    get_api_v2_users = asynchronous_raw(AsyncUsers.get_api_v2_users)
    post_api_v2_users = asynchronous_raw(AsyncUsers.post_api_v2_users)
    get_api_v2_users_user_id_keys_key_id = asynchronous_raw(
        AsyncUsers.get_api_v2_users_user_id_keys_key_id
    )
    delete_api_v2_users_user_id_keys_key_id = asynchronous_raw(
        AsyncUsers.delete_api_v2_users_user_id_keys_key_id
    )
