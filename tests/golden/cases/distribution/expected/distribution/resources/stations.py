# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `stations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .. import models
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.operation import In, Operation, Param, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

_ID = Param(name="id", location=In.PATH, required=True)

_UNIT = Param(
    name="unit", location=In.QUERY, required=True, type=lambda: Literal["celsius", "kelvin"]
)

GET: Operation[models.Station] = Operation(
    id="getStation",
    method="GET",
    path="/stations/{id}",
    params=(_ID, _UNIT),
    success=(Response("200", "application/json", lambda: models.Station),),
)

REMOVE: Operation[None] = Operation(
    id="removeStation",
    method="DELETE",
    path="/stations/{id}",
    params=(_ID,),
    success=(Response("204"),),
)


class Stations(SyncResource):
    """The resource `stations`."""

    @property
    def with_raw_response(self) -> StationsWithRawResponse:
        """The same methods, returning the response itself."""
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
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The station.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(GET, options, (id, unit))

    def remove(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Remove a station | really.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Gone.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(REMOVE, options, (id,))


class AsyncStations(AsyncResource):
    """The resource `stations`."""

    @property
    def with_raw_response(self) -> AsyncStationsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncStationsWithRawResponse(self._client.raw())

    get = asynchronous(Stations.get)
    """Read one station.

    Args:
        unit: One of celsius, kelvin.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The station.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    remove = asynchronous(Stations.remove)
    """Remove a station | really.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Gone.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class StationsWithRawResponse(SyncResource):
    """`Stations`, returning the response itself."""

    get = raw(Stations.get)
    remove = raw(Stations.remove)


class AsyncStationsWithRawResponse(AsyncResource):
    """`AsyncStations`, returning the response itself."""

    get = asynchronous_raw(Stations.get)
    remove = asynchronous_raw(Stations.remove)
