# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, Unpack

from .. import models
from .._operations import pets as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.streams.pages import AsyncPages, Pages


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
        *,
        limit: int | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pets:
        """GET /pets.

        Args:
            limit: At least 1.

        Returns:
            Some.

        Example:
            response = client.pets.list()
            print(response.pets)
        """
        return self._call(operations.LIST, options, (limit, tags, page))

    def list_all(
        self,
        *,
        limit: int | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.Pet, models.Pets]:
        """GET /pets.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Args:
            limit: At least 1.

        Returns:
            Some.

        Example:
            for item in client.pets.list_all():
                print(item)
        """
        return Pages(self._client, operations.LIST_ALL, options, (limit, tags, page))

    def create(
        self,
        *,
        x_shop: str,
        name: str,
        kind: Literal["cat", "dog"] | Omit = omit,
        born: date | str | Omit = omit,
        from_: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet | models.Ticket:
        """POST /pets.

        Args:
            name: 1 to 20 characters.
            kind: One of cat, dog.

        Returns:
            Made.

        Raises:
            UnprocessableEntityError: No.

        Example:
            response = client.pets.create(x_shop="x-shop", name="name")
            print(response)
        """
        body = {"name": name, "kind": kind, "born": born, "from": from_}
        return self._call(operations.CREATE, options, (x_shop,), body)

    def get(
        self,
        pet_id: int,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """GET /pets/{pet_id}.

        Returns:
            It.

        Raises:
            NotFoundError: No.

        Example:
            response = client.pets.get(1)
            print(response.id)
        """
        return self._call(operations.GET, options, (pet_id,))

    def remove(
        self,
        pet_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """DELETE /pets/{pet_id}.

        Returns:
            Gone.

        Raises:
            APIStatusError: No.

        Example:
            client.pets.remove(1)
        """
        return self._call(operations.REMOVE, options, (pet_id,))

    def change(
        self,
        pet_id: int,
        *,
        name: str | Omit = omit,
        born: date | str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """PATCH /pets/{pet_id}.

        Returns:
            It.

        Raises:
            NotFoundError: No.

        Example:
            response = client.pets.change(1)
            print(response.id)
        """
        body = {"name": name, "born": born}
        return self._call(operations.CHANGE, options, (pet_id,), body)


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
        *,
        limit: int | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pets:
        """GET /pets.

        Args:
            limit: At least 1.

        Returns:
            Some.

        Example:
            response = await client.pets.list()
            print(response.pets)
        """
        return await self._call(operations.LIST, options, (limit, tags, page))

    def list_all(
        self,
        *,
        limit: int | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Pet, models.Pets]:
        """GET /pets.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Args:
            limit: At least 1.

        Returns:
            Some.

        Example:
            async for item in client.pets.list_all():
                print(item)
        """
        return AsyncPages(
            self._client, operations.LIST_ALL, options, (limit, tags, page)
        )

    async def create(
        self,
        *,
        x_shop: str,
        name: str,
        kind: Literal["cat", "dog"] | Omit = omit,
        born: date | str | Omit = omit,
        from_: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet | models.Ticket:
        """POST /pets.

        Args:
            name: 1 to 20 characters.
            kind: One of cat, dog.

        Returns:
            Made.

        Raises:
            UnprocessableEntityError: No.

        Example:
            response = await client.pets.create(x_shop="x-shop", name="name")
            print(response)
        """
        body = {"name": name, "kind": kind, "born": born, "from": from_}
        return await self._call(operations.CREATE, options, (x_shop,), body)

    async def get(
        self,
        pet_id: int,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """GET /pets/{pet_id}.

        Returns:
            It.

        Raises:
            NotFoundError: No.

        Example:
            response = await client.pets.get(1)
            print(response.id)
        """
        return await self._call(operations.GET, options, (pet_id,))

    async def remove(
        self,
        pet_id: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """DELETE /pets/{pet_id}.

        Returns:
            Gone.

        Raises:
            APIStatusError: No.

        Example:
            await client.pets.remove(1)
        """
        return await self._call(operations.REMOVE, options, (pet_id,))

    async def change(
        self,
        pet_id: int,
        *,
        name: str | Omit = omit,
        born: date | str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """PATCH /pets/{pet_id}.

        Returns:
            It.

        Raises:
            NotFoundError: No.

        Example:
            response = await client.pets.change(1)
            print(response.id)
        """
        body = {"name": name, "born": born}
        return await self._call(operations.CHANGE, options, (pet_id,), body)


class PetsWithRawResponse(SyncResource):
    """`Pets`, returning a `RawResponse`."""

    list = raw(Pets.list)
    create = raw(Pets.create)
    get = raw(Pets.get)
    remove = raw(Pets.remove)
    change = raw(Pets.change)


class AsyncPetsWithRawResponse(AsyncResource):
    """`AsyncPets`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncPets.list)
    create = asynchronous_raw(AsyncPets.create)
    get = asynchronous_raw(AsyncPets.get)
    remove = asynchronous_raw(AsyncPets.remove)
    change = asynchronous_raw(AsyncPets.change)
