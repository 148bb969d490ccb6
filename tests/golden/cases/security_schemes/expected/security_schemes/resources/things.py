# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import things as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Things(SyncResource):
    """The operations of `things`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ThingsWithRawResponse(self._client.raw())

    def get_default(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /default.

        Returns:
            Good.

        Example:
            client.things.get_default()
        """
        return self._call(operations.GET_DEFAULT, options)

    def get_open(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /open.

        Returns:
            Good.

        Example:
            client.things.get_open()
        """
        return self._call(operations.GET_OPEN, options)

    def get_optional(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /optional.

        Returns:
            Good.

        Example:
            client.things.get_optional()
        """
        return self._call(operations.GET_OPTIONAL, options)

    def get_query(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /query.

        Returns:
            Good.

        Example:
            client.things.get_query()
        """
        return self._call(operations.GET_QUERY, options)

    def get_token(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /token.

        Returns:
            Good.

        Example:
            client.things.get_token()
        """
        return self._call(operations.GET_TOKEN, options)

    def get_digest(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /digest.

        Returns:
            Good.

        Example:
            client.things.get_digest()
        """
        return self._call(operations.GET_DIGEST, options)

    def get_scopes(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /scopes.

        Returns:
            Good.

        Example:
            client.things.get_scopes()
        """
        return self._call(operations.GET_SCOPES, options)

    def get_user(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /user.

        Returns:
            Good.

        Example:
            client.things.get_user()
        """
        return self._call(operations.GET_USER, options)


class AsyncThings(AsyncResource):
    """The operations of `things`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncThingsWithRawResponse(self._client.raw())

    async def get_default(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /default.

        Returns:
            Good.

        Example:
            await client.things.get_default()
        """
        return await self._call(operations.GET_DEFAULT, options)

    async def get_open(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /open.

        Returns:
            Good.

        Example:
            await client.things.get_open()
        """
        return await self._call(operations.GET_OPEN, options)

    async def get_optional(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /optional.

        Returns:
            Good.

        Example:
            await client.things.get_optional()
        """
        return await self._call(operations.GET_OPTIONAL, options)

    async def get_query(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /query.

        Returns:
            Good.

        Example:
            await client.things.get_query()
        """
        return await self._call(operations.GET_QUERY, options)

    async def get_token(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /token.

        Returns:
            Good.

        Example:
            await client.things.get_token()
        """
        return await self._call(operations.GET_TOKEN, options)

    async def get_digest(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /digest.

        Returns:
            Good.

        Example:
            await client.things.get_digest()
        """
        return await self._call(operations.GET_DIGEST, options)

    async def get_scopes(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /scopes.

        Returns:
            Good.

        Example:
            await client.things.get_scopes()
        """
        return await self._call(operations.GET_SCOPES, options)

    async def get_user(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /user.

        Returns:
            Good.

        Example:
            await client.things.get_user()
        """
        return await self._call(operations.GET_USER, options)


class ThingsWithRawResponse(SyncResource):
    """`Things`, returning a `RawResponse`."""

    get_default = raw(Things.get_default)
    get_open = raw(Things.get_open)
    get_optional = raw(Things.get_optional)
    get_query = raw(Things.get_query)
    get_token = raw(Things.get_token)
    get_digest = raw(Things.get_digest)
    get_scopes = raw(Things.get_scopes)
    get_user = raw(Things.get_user)


class AsyncThingsWithRawResponse(AsyncResource):
    """`AsyncThings`, returning a `RawResponse`."""

    get_default = asynchronous_raw(AsyncThings.get_default)
    get_open = asynchronous_raw(AsyncThings.get_open)
    get_optional = asynchronous_raw(AsyncThings.get_optional)
    get_query = asynchronous_raw(AsyncThings.get_query)
    get_token = asynchronous_raw(AsyncThings.get_token)
    get_digest = asynchronous_raw(AsyncThings.get_digest)
    get_scopes = asynchronous_raw(AsyncThings.get_scopes)
    get_user = asynchronous_raw(AsyncThings.get_user)
