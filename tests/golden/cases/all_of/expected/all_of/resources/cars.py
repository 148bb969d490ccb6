# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `cars`."""

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
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import Body, Operation, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

ADD: Operation[models.Car] = Operation(
    id="addCar",
    method="POST",
    path="/cars",
    body=Body("application/json", lambda: models.Car, required=True),
    success=(Response("200", "application/json", lambda: models.Car),),
)


class Cars(SyncResource):
    """The resource `cars`."""

    @property
    def with_raw_response(self) -> CarsWithRawResponse:
        """The same methods, returning the response itself."""
        return CarsWithRawResponse(self._client.raw())

    def add(
        self,
        *,
        id: str,
        kind: Literal["car"],
        wheels: int,
        maker: object,
        size: float | Omit = omit,
        owner: models.Owner | models.OwnerParam | Omit = omit,
        engine: models.CarEngine | models.CarEngineParam | Omit = omit,
        fuel: models.Fuel | Omit = omit,
        plate: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Car:
        """POST /cars.

        Args:
            id: Names the thing.
            kind: Always car.
            size: In metres. At least 1.
            owner: Who drives it.
            fuel: One of gas, power. Server default: gas.
            plate: 2 to 8 characters.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Added.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            ADD,
            options,
            (),
            {
                "id": id,
                "kind": kind,
                "size": size,
                "wheels": wheels,
                "owner": owner,
                "engine": engine,
                "fuel": fuel,
                "plate": plate,
                "maker": maker,
            },
        )


class AsyncCars(AsyncResource):
    """The resource `cars`."""

    @property
    def with_raw_response(self) -> AsyncCarsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncCarsWithRawResponse(self._client.raw())

    add = asynchronous(Cars.add)
    """POST /cars.

    Args:
        id: Names the thing.
        kind: Always car.
        size: In metres. At least 1.
        owner: Who drives it.
        fuel: One of gas, power. Server default: gas.
        plate: 2 to 8 characters.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Added.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class CarsWithRawResponse(SyncResource):
    """`Cars`, returning the response itself."""

    add = raw(Cars.add)


class AsyncCarsWithRawResponse(AsyncResource):
    """`AsyncCars`, returning the response itself."""

    add = asynchronous_raw(Cars.add)
