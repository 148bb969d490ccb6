# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import calls_actions as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from ..extras import ActionsExtras, AsyncActionsExtras


class Actions(ActionsExtras, SyncResource):
    """Operations under `/calls/{id}/actions/hang_up`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ActionsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ActionsWithRawResponse(self._client.raw())

    def hang_up(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> models.Call:
        """POST /calls/{id}/actions/hang_up.

        Returns:
            The call.

        Example:
            response = client.calls.actions.hang_up("id")
            print(response.id)
        """
        return self._call(operations.HANG_UP, options, (id,))


class AsyncActions(AsyncActionsExtras, AsyncResource):
    """Operations under `/calls/{id}/actions/hang_up`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncActionsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncActionsWithRawResponse(self._client.raw())

    async def hang_up(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> models.Call:
        """POST /calls/{id}/actions/hang_up.

        Returns:
            The call.

        Example:
            response = await client.calls.actions.hang_up("id")
            print(response.id)
        """
        return await self._call(operations.HANG_UP, options, (id,))


class ActionsWithRawResponse(SyncResource):
    """`Actions`, returning a `RawResponse`."""

    hang_up = raw(Actions.hang_up)


class AsyncActionsWithRawResponse(AsyncResource):
    """`AsyncActions`, returning a `RawResponse`."""

    hang_up = asynchronous_raw(AsyncActions.hang_up)
