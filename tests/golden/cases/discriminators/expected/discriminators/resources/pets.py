# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import pets as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Pets(SyncResource):
    """The operations of `pets`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return PetsWithRawResponse(self._client.raw())

    def add(
        self,
        *,
        body: models.Cat | models.CatParam | models.Dog | models.DogParam,
        **options: Unpack[RequestOptions],
    ) -> list[models.Pet]:
        """POST /pets.

        Returns:
            Every pet.

        Example:
            response = client.pets.add(body={"kind": "cat", "lives": 1})
            print(response)
        """
        return self._call(operations.ADD, options, (), body)

    def last_event(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Event:
        """GET /events.

        Returns:
            It.

        Example:
            response = client.pets.last_event()
            print(response)
        """
        return self._call(operations.LAST_EVENT, options)


class AsyncPets(AsyncResource):
    """The operations of `pets`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncPetsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncPetsWithRawResponse(self._client.raw())

    async def add(
        self,
        *,
        body: models.Cat | models.CatParam | models.Dog | models.DogParam,
        **options: Unpack[RequestOptions],
    ) -> list[models.Pet]:
        """POST /pets.

        Returns:
            Every pet.

        Example:
            response = await client.pets.add(body={"kind": "cat", "lives": 1})
            print(response)
        """
        return await self._call(operations.ADD, options, (), body)

    async def last_event(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Event:
        """GET /events.

        Returns:
            It.

        Example:
            response = await client.pets.last_event()
            print(response)
        """
        return await self._call(operations.LAST_EVENT, options)


class PetsWithRawResponse(SyncResource):
    """`Pets`, returning a `RawResponse`."""

    add = raw(Pets.add)
    last_event = raw(Pets.last_event)


class AsyncPetsWithRawResponse(AsyncResource):
    """`AsyncPets`, returning a `RawResponse`."""

    add = asynchronous_raw(AsyncPets.add)
    last_event = asynchronous_raw(AsyncPets.last_event)
