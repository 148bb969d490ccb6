# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import pets as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Pets(SyncResource):
    """Operations under `/pets`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return PetsWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.ListPetsResponse:
        """GET /pets.

        Returns:
            All pets.

        Example:
            response = client.pets.list()
            print(response.items)
        """
        return self._call(operations.LIST, options)

    def add(
        self,
        *,
        name: str,
        owner: models.Owner | models.OwnerParam | Omit = omit,
        size: models.PetSize | models.PetSizeParam | Omit = omit,
        home: models.PetHome | models.PetHomeParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /pets.

        Returns:
            Added.

        Example:
            client.pets.add(name="name")
        """
        body = {"name": name, "owner": owner, "size": size, "home": home}
        return self._call(operations.ADD, options, (), body)


class AsyncPets(AsyncResource):
    """Operations under `/pets`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncPetsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncPetsWithRawResponse(self._client.raw())

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.ListPetsResponse:
        """GET /pets.

        Returns:
            All pets.

        Example:
            response = await client.pets.list()
            print(response.items)
        """
        return await self._call(operations.LIST, options)

    async def add(
        self,
        *,
        name: str,
        owner: models.Owner | models.OwnerParam | Omit = omit,
        size: models.PetSize | models.PetSizeParam | Omit = omit,
        home: models.PetHome | models.PetHomeParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /pets.

        Returns:
            Added.

        Example:
            await client.pets.add(name="name")
        """
        body = {"name": name, "owner": owner, "size": size, "home": home}
        return await self._call(operations.ADD, options, (), body)


class PetsWithRawResponse(SyncResource):
    """`Pets`, returning a `RawResponse`."""

    list = raw(Pets.list)
    add = raw(Pets.add)


class AsyncPetsWithRawResponse(AsyncResource):
    """`AsyncPets`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncPets.list)
    add = asynchronous_raw(AsyncPets.add)
