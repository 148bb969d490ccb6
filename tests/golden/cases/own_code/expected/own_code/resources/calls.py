# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

import builtins
from functools import cached_property
from typing import Unpack

from .. import models
from .._operations import calls as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .calls_actions import Actions, AsyncActions


class Calls(SyncResource):
    """Operations under `/calls`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @cached_property
    def actions(self) -> Actions:
        """Operations under `/calls/{id}/actions/hang_up`."""
        return Actions(self._client)

    @property
    def with_raw_response(self) -> CallsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return CallsWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Call]:
        """GET /calls.

        Returns:
            All.

        Example:
            response = client.calls.list()
            print(response)
        """
        return self._call(operations.LIST, options)


class AsyncCalls(AsyncResource):
    """Operations under `/calls`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @cached_property
    def actions(self) -> AsyncActions:
        """Operations under `/calls/{id}/actions/hang_up`."""
        return AsyncActions(self._client)

    @property
    def with_raw_response(self) -> AsyncCallsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncCallsWithRawResponse(self._client.raw())

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Call]:
        """GET /calls.

        Returns:
            All.

        Example:
            response = await client.calls.list()
            print(response)
        """
        return await self._call(operations.LIST, options)


class CallsWithRawResponse(SyncResource):
    """`Calls`, returning a `RawResponse`."""

    list = raw(Calls.list)


class AsyncCallsWithRawResponse(AsyncResource):
    """`AsyncCalls`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncCalls.list)
