# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

import builtins
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

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[str]:
        """All things.

        Returns:
            All.

        Raises:
            RateLimitError: Too many.
            InternalServerError: Later.

        Headers:
            models.RateLimitHeaders: 200, 429
            models.BusyHeaders: 503

        Example:
            response = client.things.list()
            print(response)
        """
        return self._call(operations.LIST, options)

    def add(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /things.

        Returns:
            Added.

        Raises:
            InternalServerError: Later.

        Headers:
            models.AddThingHeaders: 201
            models.BusyHeaders: 503

        Example:
            client.things.add()
        """
        return self._call(operations.ADD, options)

    def list_others(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /others.

        Returns:
            None.

        Headers:
            models.ETagHeaders: 204

        Example:
            client.things.list_others()
        """
        return self._call(operations.LIST_OTHERS, options)

    def check_others(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """HEAD /others.

        Returns:
            None.

        Headers:
            models.ETagHeaders: 204

        Example:
            client.things.check_others()
        """
        return self._call(operations.CHECK_OTHERS, options)


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

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[str]:
        """All things.

        Returns:
            All.

        Raises:
            RateLimitError: Too many.
            InternalServerError: Later.

        Headers:
            models.RateLimitHeaders: 200, 429
            models.BusyHeaders: 503

        Example:
            response = await client.things.list()
            print(response)
        """
        return await self._call(operations.LIST, options)

    async def add(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /things.

        Returns:
            Added.

        Raises:
            InternalServerError: Later.

        Headers:
            models.AddThingHeaders: 201
            models.BusyHeaders: 503

        Example:
            await client.things.add()
        """
        return await self._call(operations.ADD, options)

    async def list_others(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /others.

        Returns:
            None.

        Headers:
            models.ETagHeaders: 204

        Example:
            await client.things.list_others()
        """
        return await self._call(operations.LIST_OTHERS, options)

    async def check_others(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """HEAD /others.

        Returns:
            None.

        Headers:
            models.ETagHeaders: 204

        Example:
            await client.things.check_others()
        """
        return await self._call(operations.CHECK_OTHERS, options)


class ThingsWithRawResponse(SyncResource):
    """`Things`, returning a `RawResponse`."""

    list = raw(Things.list)
    add = raw(Things.add)
    list_others = raw(Things.list_others)
    check_others = raw(Things.check_others)


class AsyncThingsWithRawResponse(AsyncResource):
    """`AsyncThings`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncThings.list)
    add = asynchronous_raw(AsyncThings.add)
    list_others = asynchronous_raw(AsyncThings.list_others)
    check_others = asynchronous_raw(AsyncThings.check_others)
