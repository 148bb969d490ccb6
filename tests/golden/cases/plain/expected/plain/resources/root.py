# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import root as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Root(SyncResource):
    """Operations under `/{anything}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> RootWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return RootWithRawResponse(self._client.raw())

    def get(
        self,
        anything: object,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /{anything}.

        Returns:
            Good.

        Example:
            client.root.get("anything")
        """
        return self._call(operations.GET, options, (anything,))


class AsyncRoot(AsyncResource):
    """Operations under `/{anything}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncRootWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncRootWithRawResponse(self._client.raw())

    async def get(
        self,
        anything: object,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /{anything}.

        Returns:
            Good.

        Example:
            await client.root.get("anything")
        """
        return await self._call(operations.GET, options, (anything,))


class RootWithRawResponse(SyncResource):
    """`Root`, returning a `RawResponse`."""

    get = raw(Root.get)


class AsyncRootWithRawResponse(AsyncResource):
    """`AsyncRoot`, returning a `RawResponse`."""

    get = asynchronous_raw(AsyncRoot.get)
