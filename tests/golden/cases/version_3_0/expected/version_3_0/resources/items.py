# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Unpack

from .. import models
from .._operations import items as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Items(SyncResource):
    """Operations under `/items/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ItemsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ItemsWithRawResponse(self._client.raw())

    def change(
        self,
        id: str,
        *,
        name: str,
        note: str | None,
        size: float | Omit = omit,
        state: Literal["new", "old"] | None | Omit = omit,
        owner: models.Owner | models.OwnerParam | None | Omit = omit,
        other: models.Owner | models.OwnerParam | None | Omit = omit,
        keeper: models.Keeper | models.KeeperParam | None | Omit = omit,
        tags: Sequence[str] | None | Omit = omit,
        data: Mapping[str, object] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item:
        """POST /items/{id}.

        Args:
            size: More than 0, at most 10.
            state: One of new, old.

        Returns:
            The item.

        Example:
            response = client.items.change("id", name="name", note="note")
            print(response.name)
        """
        body = {
            "name": name,
            "note": note,
            "size": size,
            "state": state,
            "owner": owner,
            "other": other,
            "keeper": keeper,
            "tags": tags,
            "data": data,
        }
        return self._call(operations.CHANGE, options, (id,), body)


class AsyncItems(AsyncResource):
    """Operations under `/items/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncItemsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncItemsWithRawResponse(self._client.raw())

    async def change(
        self,
        id: str,
        *,
        name: str,
        note: str | None,
        size: float | Omit = omit,
        state: Literal["new", "old"] | None | Omit = omit,
        owner: models.Owner | models.OwnerParam | None | Omit = omit,
        other: models.Owner | models.OwnerParam | None | Omit = omit,
        keeper: models.Keeper | models.KeeperParam | None | Omit = omit,
        tags: Sequence[str] | None | Omit = omit,
        data: Mapping[str, object] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Item:
        """POST /items/{id}.

        Args:
            size: More than 0, at most 10.
            state: One of new, old.

        Returns:
            The item.

        Example:
            response = await client.items.change("id", name="name", note="note")
            print(response.name)
        """
        body = {
            "name": name,
            "note": note,
            "size": size,
            "state": state,
            "owner": owner,
            "other": other,
            "keeper": keeper,
            "tags": tags,
            "data": data,
        }
        return await self._call(operations.CHANGE, options, (id,), body)


class ItemsWithRawResponse(SyncResource):
    """`Items`, returning a `RawResponse`."""

    change = raw(Items.change)


class AsyncItemsWithRawResponse(AsyncResource):
    """`AsyncItems`, returning a `RawResponse`."""

    change = asynchronous_raw(AsyncItems.change)
