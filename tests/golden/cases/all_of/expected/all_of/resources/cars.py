# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._operations import cars as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Cars(SyncResource):
    """Operations under `/cars`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> CarsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
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

        Returns:
            Added.

        Example:
            response = client.cars.add(id="id", kind="car", wheels=1, maker="maker")
            print(response.id)
        """
        body = {
            "id": id,
            "kind": kind,
            "size": size,
            "wheels": wheels,
            "owner": owner,
            "engine": engine,
            "fuel": fuel,
            "plate": plate,
            "maker": maker,
        }
        return self._call(operations.ADD, options, (), body)


class AsyncCars(AsyncResource):
    """Operations under `/cars`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncCarsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncCarsWithRawResponse(self._client.raw())

    async def add(
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

        Returns:
            Added.

        Example:
            response = await client.cars.add(
                id="id", kind="car", wheels=1, maker="maker"
            )
            print(response.id)
        """
        body = {
            "id": id,
            "kind": kind,
            "size": size,
            "wheels": wheels,
            "owner": owner,
            "engine": engine,
            "fuel": fuel,
            "plate": plate,
            "maker": maker,
        }
        return await self._call(operations.ADD, options, (), body)


class CarsWithRawResponse(SyncResource):
    """`Cars`, returning a `RawResponse`."""

    add = raw(Cars.add)


class AsyncCarsWithRawResponse(AsyncResource):
    """`AsyncCars`, returning a `RawResponse`."""

    add = asynchronous_raw(AsyncCars.add)
