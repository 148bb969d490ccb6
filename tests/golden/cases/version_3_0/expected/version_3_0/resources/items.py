# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `items`."""

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
from .._runtime.core.operation import Body, In, Operation, Param, Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .._runtime.client.keywords import RequestOptions

_ID = Param(name="id", location=In.PATH, required=True)

CHANGE: Operation[models.Item] = Operation(
    id="changeItem",
    method="POST",
    path="/items/{id}",
    params=(_ID,),
    body=Body("application/json", lambda: models.Item, required=True),
    success=(Response("200", "application/json", lambda: models.Item),),
)


class Items(SyncResource):
    """The resource `items`."""

    @property
    def with_raw_response(self) -> ItemsWithRawResponse:
        """The same methods, returning the response itself."""
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
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The item.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            CHANGE,
            options,
            (id,),
            {
                "name": name,
                "note": note,
                "size": size,
                "state": state,
                "owner": owner,
                "other": other,
                "keeper": keeper,
                "tags": tags,
                "data": data,
            },
        )


class AsyncItems(AsyncResource):
    """The resource `items`."""

    @property
    def with_raw_response(self) -> AsyncItemsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncItemsWithRawResponse(self._client.raw())

    change = asynchronous(Items.change)
    """POST /items/{id}.

    Args:
        size: More than 0, at most 10.
        state: One of new, old.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The item.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class ItemsWithRawResponse(SyncResource):
    """`Items`, returning the response itself."""

    change = raw(Items.change)


class AsyncItemsWithRawResponse(AsyncResource):
    """`AsyncItems`, returning the response itself."""

    change = asynchronous_raw(Items.change)
