# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import true as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class TrueResource(SyncResource):
    """Operations under `/list`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> TrueResourceWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return TrueResourceWithRawResponse(self._client.raw())

    def get_list(
        self,
        **options: Unpack[RequestOptions],
    ) -> list[models.List2]:
        """GET /list.

        Returns:
            All.

        Example:
            response = client.true.get_list()
            print(response)
        """
        return self._call(operations.GET_LIST, options)

    def post_list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /list.

        Returns:
            Done.

        Example:
            client.true.post_list()
        """
        return self._call(operations.POST_LIST, options)


class AsyncTrueResource(AsyncResource):
    """Operations under `/list`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncTrueResourceWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncTrueResourceWithRawResponse(self._client.raw())

    async def get_list(
        self,
        **options: Unpack[RequestOptions],
    ) -> list[models.List2]:
        """GET /list.

        Returns:
            All.

        Example:
            response = await client.true.get_list()
            print(response)
        """
        return await self._call(operations.GET_LIST, options)

    async def post_list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /list.

        Returns:
            Done.

        Example:
            await client.true.post_list()
        """
        return await self._call(operations.POST_LIST, options)


class TrueResourceWithRawResponse(SyncResource):
    """`TrueResource`, returning a `RawResponse`."""

    get_list = raw(TrueResource.get_list)
    post_list = raw(TrueResource.post_list)


class AsyncTrueResourceWithRawResponse(AsyncResource):
    """`AsyncTrueResource`, returning a `RawResponse`."""

    get_list = asynchronous_raw(AsyncTrueResource.get_list)
    post_list = asynchronous_raw(AsyncTrueResource.post_list)
