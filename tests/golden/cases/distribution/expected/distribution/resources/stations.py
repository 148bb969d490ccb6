# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._operations import stations as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Stations(SyncResource):
    """Operations under `/stations/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> StationsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return StationsWithRawResponse(self._client.raw())

    def get(
        self,
        id: str,
        *,
        unit: Literal["celsius", "kelvin"],
        **options: Unpack[RequestOptions],
    ) -> models.Station:
        """Read one station.

        Args:
            unit: One of celsius, kelvin.

        Returns:
            The station.

        Example:
            response = client.stations.get("st-7", unit="celsius")
            print(response.name)
        """
        return self._call(operations.GET, options, (id, unit))

    def remove(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Remove a station | really.

        Returns:
            Gone.

        Example:
            client.stations.remove("id")
        """
        return self._call(operations.REMOVE, options, (id,))


class AsyncStations(AsyncResource):
    """Operations under `/stations/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncStationsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncStationsWithRawResponse(self._client.raw())

    async def get(
        self,
        id: str,
        *,
        unit: Literal["celsius", "kelvin"],
        **options: Unpack[RequestOptions],
    ) -> models.Station:
        """Read one station.

        Args:
            unit: One of celsius, kelvin.

        Returns:
            The station.

        Example:
            response = await client.stations.get("st-7", unit="celsius")
            print(response.name)
        """
        return await self._call(operations.GET, options, (id, unit))

    async def remove(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Remove a station | really.

        Returns:
            Gone.

        Example:
            await client.stations.remove("id")
        """
        return await self._call(operations.REMOVE, options, (id,))


class StationsWithRawResponse(SyncResource):
    """`Stations`, returning a `RawResponse`."""

    get = raw(Stations.get)
    remove = raw(Stations.remove)


class AsyncStationsWithRawResponse(AsyncResource):
    """`AsyncStations`, returning a `RawResponse`."""

    get = asynchronous_raw(AsyncStations.get)
    remove = asynchronous_raw(AsyncStations.remove)
