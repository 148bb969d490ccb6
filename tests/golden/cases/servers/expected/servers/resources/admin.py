# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import admin as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Admin(SyncResource):
    """Operations under `/admin`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AdminWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AdminWithRawResponse(self._client.raw())

    def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /admin.

        It is below /internal of the server, whatever the path of `base_url`.

        Returns:
            Good.

        Example:
            client.admin.get()
        """
        return self._call(operations.GET, options)


class AsyncAdmin(AsyncResource):
    """Operations under `/admin`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncAdminWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncAdminWithRawResponse(self._client.raw())

    async def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /admin.

        It is below /internal of the server, whatever the path of `base_url`.

        Returns:
            Good.

        Example:
            await client.admin.get()
        """
        return await self._call(operations.GET, options)


class AdminWithRawResponse(SyncResource):
    """`Admin`, returning a `RawResponse`."""

    get = raw(Admin.get)


class AsyncAdminWithRawResponse(AsyncResource):
    """`AsyncAdmin`, returning a `RawResponse`."""

    get = asynchronous_raw(AsyncAdmin.get)
