# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import owners as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Owners(SyncResource):
    """Operations under `/owners/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> OwnersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return OwnersWithRawResponse(self._client.raw())

    def get(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> models.Owner:
        """GET /owners/{id}.

        Returns:
            The owner.

        Raises:
            APIStatusError: bad.

        Example:
            response = client.owners.get("id")
            print(response)
        """
        return self._call(operations.GET, options, (id,))


class AsyncOwners(AsyncResource):
    """Operations under `/owners/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncOwnersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncOwnersWithRawResponse(self._client.raw())

    async def get(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> models.Owner:
        """GET /owners/{id}.

        Returns:
            The owner.

        Raises:
            APIStatusError: bad.

        Example:
            response = await client.owners.get("id")
            print(response)
        """
        return await self._call(operations.GET, options, (id,))


class OwnersWithRawResponse(SyncResource):
    """`Owners`, returning a `RawResponse`."""

    get = raw(Owners.get)


class AsyncOwnersWithRawResponse(AsyncResource):
    """`AsyncOwners`, returning a `RawResponse`."""

    get = asynchronous_raw(AsyncOwners.get)
