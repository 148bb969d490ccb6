# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Unpack, overload

from .. import models
from .._operations import items as operations
from .._runtime.bodies.whole import either
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.core.response import RawResponse
from .._runtime.streams.download import (
    AsyncDownload,
    Download,
    asynchronous_streamed,
    streamed,
    streaming,
)


class Items(SyncResource):
    """The operations of `items`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ItemsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ItemsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> ItemsWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return ItemsWithStreamingResponse(streaming(self._client))

    @overload
    def create(
        self,
        *,
        name: str,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item: ...

    @overload
    def create(
        self,
        body: models.ItemIn,
        **options: Unpack[RequestOptions],
    ) -> models.Item: ...

    def create(
        self,
        body: models.ItemIn | Omit = omit,
        *,
        name: str | Omit = omit,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item:
        """Create an item.

        Args:
            body: The members of the body as one model, instead of an argument for each.
            name: At least 1 characters.

        Returns:
            The item.

        Example:
            response = client.items.create(name="name")
            print(response.id)
        """
        members = {
            "name": name,
            "unit-price": unit_price,
            "tags": tags,
            "command_id": command_id,
        }
        return self._call(operations.CREATE, options, (), either(body, members))

    @overload
    def replace(
        self,
        id: str,
        *,
        name: str,
        dry_run: bool | Omit = omit,
        x_request_token: str | Omit = omit,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item: ...

    @overload
    def replace(
        self,
        id: str,
        body: models.ItemIn,
        *,
        dry_run: bool | Omit = omit,
        x_request_token: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item: ...

    def replace(
        self,
        id: str,
        body: models.ItemIn | Omit = omit,
        *,
        name: str | Omit = omit,
        dry_run: bool | Omit = omit,
        x_request_token: str | Omit = omit,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item:
        """Replace an item.

        Args:
            body: The members of the body as one model, instead of an argument for each.
            name: At least 1 characters.

        Returns:
            The item.

        Example:
            response = client.items.replace("id", name="name")
            print(response.id)
        """
        members = {
            "name": name,
            "unit-price": unit_price,
            "tags": tags,
            "command_id": command_id,
        }
        return self._call(
            operations.REPLACE,
            options,
            (id, dry_run, x_request_token),
            either(body, members),
        )

    def delete(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Without a body, nothing changes.

        Returns:
            Done.

        Example:
            client.items.delete("id")
        """
        return self._call(operations.DELETE, options, (id,))

    def update(
        self,
        id: str,
        body: (
            models.UpdateItemRequestPatch
            | models.UpdateItemRequestPatchParam
            | Mapping[str, object]
            | Omit
        ) = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Change an item, whose members the document does not close.

        Returns:
            Done.

        Example:
            client.items.update("id")
        """
        return self._call(operations.UPDATE, options, (id,), body)

    @overload
    def print(
        self,
        *,
        name: str,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> bytes: ...

    @overload
    def print(
        self,
        body: models.ItemIn,
        **options: Unpack[RequestOptions],
    ) -> bytes: ...

    def print(
        self,
        body: models.ItemIn | Omit = omit,
        *,
        name: str | Omit = omit,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Print the label of an item.

        Args:
            body: The members of the body as one model, instead of an argument for each.
            name: At least 1 characters.

        Returns:
            The label.

        Example:
            response = client.items.print(name="name")
            print(response)
        """
        members = {
            "name": name,
            "unit-price": unit_price,
            "tags": tags,
            "command_id": command_id,
        }
        return self._call(operations.PRINT, options, (), either(body, members))


class AsyncItems(AsyncResource):
    """The operations of `items`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncItemsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncItemsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncItemsWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return AsyncItemsWithStreamingResponse(streaming(self._client))

    @overload
    async def create(
        self,
        *,
        name: str,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item: ...

    @overload
    async def create(
        self,
        body: models.ItemIn,
        **options: Unpack[RequestOptions],
    ) -> models.Item: ...

    async def create(
        self,
        body: models.ItemIn | Omit = omit,
        *,
        name: str | Omit = omit,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item:
        """Create an item.

        Args:
            body: The members of the body as one model, instead of an argument for each.
            name: At least 1 characters.

        Returns:
            The item.

        Example:
            response = await client.items.create(name="name")
            print(response.id)
        """
        members = {
            "name": name,
            "unit-price": unit_price,
            "tags": tags,
            "command_id": command_id,
        }
        return await self._call(operations.CREATE, options, (), either(body, members))

    @overload
    async def replace(
        self,
        id: str,
        *,
        name: str,
        dry_run: bool | Omit = omit,
        x_request_token: str | Omit = omit,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item: ...

    @overload
    async def replace(
        self,
        id: str,
        body: models.ItemIn,
        *,
        dry_run: bool | Omit = omit,
        x_request_token: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item: ...

    async def replace(
        self,
        id: str,
        body: models.ItemIn | Omit = omit,
        *,
        name: str | Omit = omit,
        dry_run: bool | Omit = omit,
        x_request_token: str | Omit = omit,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item:
        """Replace an item.

        Args:
            body: The members of the body as one model, instead of an argument for each.
            name: At least 1 characters.

        Returns:
            The item.

        Example:
            response = await client.items.replace("id", name="name")
            print(response.id)
        """
        members = {
            "name": name,
            "unit-price": unit_price,
            "tags": tags,
            "command_id": command_id,
        }
        return await self._call(
            operations.REPLACE,
            options,
            (id, dry_run, x_request_token),
            either(body, members),
        )

    async def delete(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Without a body, nothing changes.

        Returns:
            Done.

        Example:
            await client.items.delete("id")
        """
        return await self._call(operations.DELETE, options, (id,))

    async def update(
        self,
        id: str,
        body: (
            models.UpdateItemRequestPatch
            | models.UpdateItemRequestPatchParam
            | Mapping[str, object]
            | Omit
        ) = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Change an item, whose members the document does not close.

        Returns:
            Done.

        Example:
            await client.items.update("id")
        """
        return await self._call(operations.UPDATE, options, (id,), body)

    @overload
    async def print(
        self,
        *,
        name: str,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> bytes: ...

    @overload
    async def print(
        self,
        body: models.ItemIn,
        **options: Unpack[RequestOptions],
    ) -> bytes: ...

    async def print(
        self,
        body: models.ItemIn | Omit = omit,
        *,
        name: str | Omit = omit,
        unit_price: float | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Print the label of an item.

        Args:
            body: The members of the body as one model, instead of an argument for each.
            name: At least 1 characters.

        Returns:
            The label.

        Example:
            response = await client.items.print(name="name")
            print(response)
        """
        members = {
            "name": name,
            "unit-price": unit_price,
            "tags": tags,
            "command_id": command_id,
        }
        return await self._call(operations.PRINT, options, (), either(body, members))


class ItemsWithRawResponse(SyncResource):
    """`Items`, returning a `RawResponse`."""

    if TYPE_CHECKING:

        @overload
        def create(
            self,
            *,
            name: str,
            unit_price: float | Omit = omit,
            tags: Sequence[str] | Omit = omit,
            command_id: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Item]: ...

        @overload
        def create(
            self,
            body: models.ItemIn,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Item]: ...

        def create(self, *_: object, **__: object) -> object: ...

    else:
        create = raw(Items.create)
    if TYPE_CHECKING:

        @overload
        def replace(
            self,
            id: str,
            *,
            name: str,
            dry_run: bool | Omit = omit,
            x_request_token: str | Omit = omit,
            unit_price: float | Omit = omit,
            tags: Sequence[str] | Omit = omit,
            command_id: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Item]: ...

        @overload
        def replace(
            self,
            id: str,
            body: models.ItemIn,
            *,
            dry_run: bool | Omit = omit,
            x_request_token: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Item]: ...

        def replace(self, *_: object, **__: object) -> object: ...

    else:
        replace = raw(Items.replace)
    delete = raw(Items.delete)
    update = raw(Items.update)
    if TYPE_CHECKING:

        @overload
        def print(
            self,
            *,
            name: str,
            unit_price: float | Omit = omit,
            tags: Sequence[str] | Omit = omit,
            command_id: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[bytes]: ...

        @overload
        def print(
            self,
            body: models.ItemIn,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[bytes]: ...

        def print(self, *_: object, **__: object) -> object: ...

    else:
        print = raw(Items.print)


class ItemsWithStreamingResponse(SyncResource):
    """`Items`, for `with` blocks in which the response is read."""

    if TYPE_CHECKING:

        @overload
        def print(
            self,
            *,
            name: str,
            unit_price: float | Omit = omit,
            tags: Sequence[str] | Omit = omit,
            command_id: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> Download: ...

        @overload
        def print(
            self,
            body: models.ItemIn,
            **options: Unpack[RequestOptions],
        ) -> Download: ...

        def print(self, *_: object, **__: object) -> object: ...

    else:
        print = streamed(Items.print)


class AsyncItemsWithRawResponse(AsyncResource):
    """`AsyncItems`, returning a `RawResponse`."""

    if TYPE_CHECKING:

        @overload
        async def create(
            self,
            *,
            name: str,
            unit_price: float | Omit = omit,
            tags: Sequence[str] | Omit = omit,
            command_id: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Item]: ...

        @overload
        async def create(
            self,
            body: models.ItemIn,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Item]: ...

        async def create(self, *_: object, **__: object) -> object: ...

    else:
        create = asynchronous_raw(AsyncItems.create)
    if TYPE_CHECKING:

        @overload
        async def replace(
            self,
            id: str,
            *,
            name: str,
            dry_run: bool | Omit = omit,
            x_request_token: str | Omit = omit,
            unit_price: float | Omit = omit,
            tags: Sequence[str] | Omit = omit,
            command_id: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Item]: ...

        @overload
        async def replace(
            self,
            id: str,
            body: models.ItemIn,
            *,
            dry_run: bool | Omit = omit,
            x_request_token: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[models.Item]: ...

        async def replace(self, *_: object, **__: object) -> object: ...

    else:
        replace = asynchronous_raw(AsyncItems.replace)
    delete = asynchronous_raw(AsyncItems.delete)
    update = asynchronous_raw(AsyncItems.update)
    if TYPE_CHECKING:

        @overload
        async def print(
            self,
            *,
            name: str,
            unit_price: float | Omit = omit,
            tags: Sequence[str] | Omit = omit,
            command_id: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[bytes]: ...

        @overload
        async def print(
            self,
            body: models.ItemIn,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[bytes]: ...

        async def print(self, *_: object, **__: object) -> object: ...

    else:
        print = asynchronous_raw(AsyncItems.print)


class AsyncItemsWithStreamingResponse(AsyncResource):
    """`AsyncItems`, for `with` blocks in which the response is read."""

    if TYPE_CHECKING:

        @overload
        def print(
            self,
            *,
            name: str,
            unit_price: float | Omit = omit,
            tags: Sequence[str] | Omit = omit,
            command_id: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> AsyncDownload: ...

        @overload
        def print(
            self,
            body: models.ItemIn,
            **options: Unpack[RequestOptions],
        ) -> AsyncDownload: ...

        def print(self, *_: object, **__: object) -> object: ...

    else:
        print = asynchronous_streamed(AsyncItems.print)
