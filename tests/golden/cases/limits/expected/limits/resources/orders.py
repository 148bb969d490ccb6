# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from .._operations import orders as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Orders(SyncResource):
    """Operations under `/orders`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return OrdersWithRawResponse(self._client.raw())

    def place(
        self,
        *,
        code: str,
        items: Sequence[str],
        page: int | Omit = omit,
        tag: Sequence[str] | Omit = omit,
        grid: Sequence[Sequence[float]] | Omit = omit,
        pair: Sequence[str | int] | Omit = omit,
        count: int | Omit = omit,
        weight: float | Omit = omit,
        timeout_: int | Omit = omit,
        name: str | None | Omit = omit,
        note: str | Omit = omit,
        ids: Sequence[object] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /orders.

        Args:
            code: 2 to 4 characters.
            items: 1 to 3 items.
            page: Which page. 1 to 99. Server default: 1.
            tag: At most 3 items.
            pair: 2 items.
            count: At least 1, less than 10, a multiple of 2.
            weight: More than 0, at most 2.5.
            timeout_: 0 for none, else at least 90.
            name: At most 10 characters.

        Returns:
            Placed.
        """
        body = {
            "code": code,
            "items": items,
            "grid": grid,
            "pair": pair,
            "count": count,
            "weight": weight,
            "timeout": timeout_,
            "name": name,
            "note": note,
            "ids": ids,
        }
        return self._call(operations.PLACE, options, (page, tag), body)


class AsyncOrders(AsyncResource):
    """Operations under `/orders`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncOrdersWithRawResponse(self._client.raw())

    async def place(
        self,
        *,
        code: str,
        items: Sequence[str],
        page: int | Omit = omit,
        tag: Sequence[str] | Omit = omit,
        grid: Sequence[Sequence[float]] | Omit = omit,
        pair: Sequence[str | int] | Omit = omit,
        count: int | Omit = omit,
        weight: float | Omit = omit,
        timeout_: int | Omit = omit,
        name: str | None | Omit = omit,
        note: str | Omit = omit,
        ids: Sequence[object] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /orders.

        Args:
            code: 2 to 4 characters.
            items: 1 to 3 items.
            page: Which page. 1 to 99. Server default: 1.
            tag: At most 3 items.
            pair: 2 items.
            count: At least 1, less than 10, a multiple of 2.
            weight: More than 0, at most 2.5.
            timeout_: 0 for none, else at least 90.
            name: At most 10 characters.

        Returns:
            Placed.
        """
        body = {
            "code": code,
            "items": items,
            "grid": grid,
            "pair": pair,
            "count": count,
            "weight": weight,
            "timeout": timeout_,
            "name": name,
            "note": note,
            "ids": ids,
        }
        return await self._call(operations.PLACE, options, (page, tag), body)


class OrdersWithRawResponse(SyncResource):
    """`Orders`, returning a `RawResponse`."""

    place = raw(Orders.place)


class AsyncOrdersWithRawResponse(AsyncResource):
    """`AsyncOrders`, returning a `RawResponse`."""

    place = asynchronous_raw(AsyncOrders.place)
