# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
# What is deprecated here is handed on here, too; its callers are told.
# pyright: reportDeprecated=false

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, overload

from typing_extensions import deprecated

from .. import models
from .._operations import pets as operations
from .._operations import zoo as zoo_operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.former import take_former, warn_of_arguments
from .._runtime.core.omit import Omit, omit
from .._runtime.core.response import RawResponse
from .._runtime.core.secret import concealed
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming
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

    @property
    def with_streaming_response(self) -> PetsWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return PetsWithStreamingResponse(streaming(self._client))

    @overload
    def list(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.ListResponse: ...

    @overload
    @deprecated("the argument size is limit now")
    def list(
        self,
        *,
        size: int,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.ListResponse: ...

    @overload
    @deprecated("the argument count is limit now")
    def list(
        self,
        *,
        count: int,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.ListResponse: ...

    def list(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        size: int | Omit = omit,
        count: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.ListResponse:
        """GET /pets.

        Args:
            limit: At most 100.
            colour: Deprecated.

        Returns:
            A page of pets.

        Example:
            response = client.pets.list()
            print(response)
        """
        warn_of_arguments(
            colour=not isinstance(colour, Omit),
        )
        limit = take_former(limit, size, "limit", "size")
        limit = take_former(limit, count, "limit", "count")
        return self._call(operations.LIST, options, (limit, page, colour))

    @overload
    def list_all(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.Pet, models.ListResponse]: ...

    @overload
    @deprecated("the argument size is limit now")
    def list_all(
        self,
        *,
        size: int,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.Pet, models.ListResponse]: ...

    def list_all(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        size: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.Pet, models.ListResponse]:
        """GET /pets.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Args:
            limit: At most 100.
            colour: Deprecated.

        Returns:
            A page of pets.

        Example:
            for item in client.pets.list_all():
                print(item)
        """
        warn_of_arguments(
            colour=not isinstance(colour, Omit),
        )
        limit = take_former(limit, size, "limit", "size")
        return Pages(self._client, operations.LIST_ALL, options, (limit, page, colour))

    def create(
        self,
        *,
        name: str,
        owner: str | None | Omit = omit,
        deprecated: bool | Omit = omit,
        tail: int | Omit = omit,
        kind: models.Kind | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """POST /pets.

        Args:
            deprecated: Whether it is out of fashion.
            tail: Deprecated.
            kind: One of cat, dog.

        Returns:
            The pet.

        Callbacks:
            callbacks.BOUGHT

        Example:
            response = client.pets.create(name="name")
            print(response.name)
        """
        warn_of_arguments(
            tail=not isinstance(tail, Omit),
        )
        body = {
            "name": name,
            "owner": owner,
            "deprecated": deprecated,
            "tail": tail,
            "kind": kind,
        }
        return self._call(operations.CREATE, options, (), body)

    @overload
    def get(
        self,
        id: str,
        *,
        key: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...

    @overload
    @deprecated("the argument pet_id is id now")
    def get(
        self,
        *,
        pet_id: str,
        key: str | Omit = omit,
        secret: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...

    @overload
    @deprecated("the argument secret is key now")
    def get(
        self,
        id: str,
        *,
        secret: str,
        pet_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...

    def get(
        self,
        id: str | Omit = omit,
        *,
        key: str | Omit = omit,
        pet_id: str | Omit = omit,
        secret: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """GET /pets/{id}.

        Returns:
            The pet.

        Example:
            response = client.pets.get("id")
            print(response.name)
        """
        id = take_former(id, pet_id, "id", "pet_id", required=True)
        key = take_former(key, secret, "key", "secret")
        values = concealed((id, key))
        del key, secret  # error reporters collect local variables
        return self._call(operations.GET, options, values)

    @deprecated("pets.delete is deprecated by the API")
    def delete(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """DELETE /pets/{id}.

        Deprecated.

        Returns:
            Gone.
        """
        return self._call(operations.DELETE, options, (id,))

    @deprecated("pets.photo is zoo.picture now")
    def photo(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Deprecated: pets.photo is zoo.picture now."""
        return self._call(zoo_operations.PICTURE, options)

    @overload
    def every(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.Pet, models.ListResponse]: ...

    @overload
    @deprecated("the argument size is limit now")
    def every(
        self,
        *,
        size: int,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.Pet, models.ListResponse]: ...

    @deprecated("pets.every is pets.list_all now")
    def every(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        size: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.Pet, models.ListResponse]:
        """Deprecated: pets.every is pets.list_all now."""
        warn_of_arguments(
            colour=not isinstance(colour, Omit),
        )
        limit = take_former(limit, size, "limit", "size")
        return Pages(self._client, operations.LIST_ALL, options, (limit, page, colour))

    @deprecated("pets.add is pets.create now")
    def add(
        self,
        *,
        name: str,
        owner_name: str | None | Omit = omit,
        deprecated: bool | Omit = omit,
        tail: int | Omit = omit,
        kind: models.Kind | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """Deprecated: pets.add is pets.create now."""
        warn_of_arguments(
            tail=not isinstance(tail, Omit),
        )
        body = {
            "name": name,
            "owner": owner_name,
            "deprecated": deprecated,
            "tail": tail,
            "kind": kind,
        }
        return self._call(operations.CREATE, options, (), body)


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

    @property
    def with_streaming_response(self) -> AsyncPetsWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return AsyncPetsWithStreamingResponse(streaming(self._client))

    @overload
    async def list(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.ListResponse: ...

    @overload
    @deprecated("the argument size is limit now")
    async def list(
        self,
        *,
        size: int,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.ListResponse: ...

    @overload
    @deprecated("the argument count is limit now")
    async def list(
        self,
        *,
        count: int,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.ListResponse: ...

    async def list(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        size: int | Omit = omit,
        count: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.ListResponse:
        """GET /pets.

        Args:
            limit: At most 100.
            colour: Deprecated.

        Returns:
            A page of pets.

        Example:
            response = await client.pets.list()
            print(response)
        """
        warn_of_arguments(
            colour=not isinstance(colour, Omit),
        )
        limit = take_former(limit, size, "limit", "size")
        limit = take_former(limit, count, "limit", "count")
        return await self._call(operations.LIST, options, (limit, page, colour))

    @overload
    def list_all(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Pet, models.ListResponse]: ...

    @overload
    @deprecated("the argument size is limit now")
    def list_all(
        self,
        *,
        size: int,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Pet, models.ListResponse]: ...

    def list_all(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        size: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Pet, models.ListResponse]:
        """GET /pets.

        Iterates over the items of all pages; a page is fetched when its items are
        needed.

        Args:
            limit: At most 100.
            colour: Deprecated.

        Returns:
            A page of pets.

        Example:
            async for item in client.pets.list_all():
                print(item)
        """
        warn_of_arguments(
            colour=not isinstance(colour, Omit),
        )
        limit = take_former(limit, size, "limit", "size")
        return AsyncPages(
            self._client, operations.LIST_ALL, options, (limit, page, colour)
        )

    async def create(
        self,
        *,
        name: str,
        owner: str | None | Omit = omit,
        deprecated: bool | Omit = omit,
        tail: int | Omit = omit,
        kind: models.Kind | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """POST /pets.

        Args:
            deprecated: Whether it is out of fashion.
            tail: Deprecated.
            kind: One of cat, dog.

        Returns:
            The pet.

        Callbacks:
            callbacks.BOUGHT

        Example:
            response = await client.pets.create(name="name")
            print(response.name)
        """
        warn_of_arguments(
            tail=not isinstance(tail, Omit),
        )
        body = {
            "name": name,
            "owner": owner,
            "deprecated": deprecated,
            "tail": tail,
            "kind": kind,
        }
        return await self._call(operations.CREATE, options, (), body)

    @overload
    async def get(
        self,
        id: str,
        *,
        key: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...

    @overload
    @deprecated("the argument pet_id is id now")
    async def get(
        self,
        *,
        pet_id: str,
        key: str | Omit = omit,
        secret: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...

    @overload
    @deprecated("the argument secret is key now")
    async def get(
        self,
        id: str,
        *,
        secret: str,
        pet_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...

    async def get(
        self,
        id: str | Omit = omit,
        *,
        key: str | Omit = omit,
        pet_id: str | Omit = omit,
        secret: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """GET /pets/{id}.

        Returns:
            The pet.

        Example:
            response = await client.pets.get("id")
            print(response.name)
        """
        id = take_former(id, pet_id, "id", "pet_id", required=True)
        key = take_former(key, secret, "key", "secret")
        values = concealed((id, key))
        del key, secret  # error reporters collect local variables
        return await self._call(operations.GET, options, values)

    @deprecated("pets.delete is deprecated by the API")
    async def delete(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """DELETE /pets/{id}.

        Deprecated.

        Returns:
            Gone.
        """
        return await self._call(operations.DELETE, options, (id,))

    @deprecated("pets.photo is zoo.picture now")
    async def photo(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /zoo/picture.

        Returns:
            A picture.

        Example:
            response = await client.pets.photo()
            print(response)
        """
        return await self._call(zoo_operations.PICTURE, options)

    @overload
    def every(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Pet, models.ListResponse]: ...

    @overload
    @deprecated("the argument size is limit now")
    def every(
        self,
        *,
        size: int,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Pet, models.ListResponse]: ...

    @deprecated("pets.every is pets.list_all now")
    def every(
        self,
        *,
        limit: int | Omit = omit,
        page: int | Omit = omit,
        colour: str | Omit = omit,
        size: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[models.Pet, models.ListResponse]:
        """Deprecated: pets.every is pets.list_all now."""
        warn_of_arguments(
            colour=not isinstance(colour, Omit),
        )
        limit = take_former(limit, size, "limit", "size")
        return AsyncPages(
            self._client, operations.LIST_ALL, options, (limit, page, colour)
        )

    @deprecated("pets.add is pets.create now")
    async def add(
        self,
        *,
        name: str,
        owner_name: str | None | Omit = omit,
        deprecated: bool | Omit = omit,
        tail: int | Omit = omit,
        kind: models.Kind | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Pet:
        """POST /pets.

        Args:
            deprecated: Whether it is out of fashion.
            tail: Deprecated.
            kind: One of cat, dog.

        Returns:
            The pet.

        Callbacks:
            callbacks.BOUGHT

        Example:
            response = await client.pets.add(name="name")
            print(response.name)
        """
        warn_of_arguments(
            tail=not isinstance(tail, Omit),
        )
        body = {
            "name": name,
            "owner": owner_name,
            "deprecated": deprecated,
            "tail": tail,
            "kind": kind,
        }
        return await self._call(operations.CREATE, options, (), body)


class PetsWithRawResponse(SyncResource):
    """`Pets`, returning a `RawResponse`."""

    if TYPE_CHECKING:

        @overload
        def list(
            self,
            *,
            limit: int | Omit = omit,
            page: int | Omit = omit,
            colour: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.ListResponse]: ...

        @overload
        @deprecated("the argument size is limit now")
        def list(
            self,
            *,
            size: int,
            page: int | Omit = omit,
            colour: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.ListResponse]: ...

        @overload
        @deprecated("the argument count is limit now")
        def list(
            self,
            *,
            count: int,
            page: int | Omit = omit,
            colour: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.ListResponse]: ...

        def list(self, *_: object, **__: object) -> object: ...

    else:
        list = raw(Pets.list)
    create = raw(Pets.create)
    if TYPE_CHECKING:

        @overload
        def get(
            self,
            id: str,
            *,
            key: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Pet]: ...

        @overload
        @deprecated("the argument pet_id is id now")
        def get(
            self,
            *,
            pet_id: str,
            key: str | Omit = omit,
            secret: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Pet]: ...

        @overload
        @deprecated("the argument secret is key now")
        def get(
            self,
            id: str,
            *,
            secret: str,
            pet_id: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Pet]: ...

        def get(self, *_: object, **__: object) -> object: ...

    else:
        get = raw(Pets.get)
    delete = raw(Pets.delete)
    photo = raw(Pets.photo)
    add = raw(Pets.add)


class PetsWithStreamingResponse(SyncResource):
    """`Pets`, for `with` blocks in which the response is read."""

    photo = streamed(Pets.photo)


class AsyncPetsWithRawResponse(AsyncResource):
    """`AsyncPets`, returning a `RawResponse`."""

    if TYPE_CHECKING:

        @overload
        async def list(
            self,
            *,
            limit: int | Omit = omit,
            page: int | Omit = omit,
            colour: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.ListResponse]: ...

        @overload
        @deprecated("the argument size is limit now")
        async def list(
            self,
            *,
            size: int,
            page: int | Omit = omit,
            colour: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.ListResponse]: ...

        @overload
        @deprecated("the argument count is limit now")
        async def list(
            self,
            *,
            count: int,
            page: int | Omit = omit,
            colour: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.ListResponse]: ...

        async def list(self, *_: object, **__: object) -> object: ...

    else:
        list = asynchronous_raw(AsyncPets.list)
    create = asynchronous_raw(AsyncPets.create)
    if TYPE_CHECKING:

        @overload
        async def get(
            self,
            id: str,
            *,
            key: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Pet]: ...

        @overload
        @deprecated("the argument pet_id is id now")
        async def get(
            self,
            *,
            pet_id: str,
            key: str | Omit = omit,
            secret: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Pet]: ...

        @overload
        @deprecated("the argument secret is key now")
        async def get(
            self,
            id: str,
            *,
            secret: str,
            pet_id: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Pet]: ...

        async def get(self, *_: object, **__: object) -> object: ...

    else:
        get = asynchronous_raw(AsyncPets.get)
    delete = asynchronous_raw(AsyncPets.delete)
    photo = asynchronous_raw(AsyncPets.photo)
    add = asynchronous_raw(AsyncPets.add)


class AsyncPetsWithStreamingResponse(AsyncResource):
    """`AsyncPets`, for `with` blocks in which the response is read."""

    photo = asynchronous_streamed(AsyncPets.photo)
