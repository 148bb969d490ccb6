# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Unpack

from .. import models
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
        card: str | Omit = omit,
        cash: bool | Omit = omit,
        address: str | Omit = omit,
        country: str | Omit = omit,
        point: Sequence[float] | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        words: Sequence[str] | Omit = omit,
        shares: Sequence[float] | Omit = omit,
        headers: Mapping[str, str | int] | Omit = omit,
        never: object | Omit = omit,
        code: str | Omit = omit,
        size: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """POST /orders.

        Args:
            point: Two numbers, and no more. At least 2 items.
            size: 1 to 9.

        Returns:
            The order as it was taken.
        """
        body = {
            "card": card,
            "cash": cash,
            "address": address,
            "country": country,
            "point": point,
            "labels": labels,
            "words": words,
            "shares": shares,
            "headers": headers,
            "never": never,
            "code": code,
            "size": size,
        }
        return self._call(operations.PLACE, options, (), body)


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
        card: str | Omit = omit,
        cash: bool | Omit = omit,
        address: str | Omit = omit,
        country: str | Omit = omit,
        point: Sequence[float] | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        words: Sequence[str] | Omit = omit,
        shares: Sequence[float] | Omit = omit,
        headers: Mapping[str, str | int] | Omit = omit,
        never: object | Omit = omit,
        code: str | Omit = omit,
        size: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """POST /orders.

        Args:
            point: Two numbers, and no more. At least 2 items.
            size: 1 to 9.

        Returns:
            The order as it was taken.
        """
        body = {
            "card": card,
            "cash": cash,
            "address": address,
            "country": country,
            "point": point,
            "labels": labels,
            "words": words,
            "shares": shares,
            "headers": headers,
            "never": never,
            "code": code,
            "size": size,
        }
        return await self._call(operations.PLACE, options, (), body)


class OrdersWithRawResponse(SyncResource):
    """`Orders`, returning a `RawResponse`."""

    place = raw(Orders.place)


class AsyncOrdersWithRawResponse(AsyncResource):
    """`AsyncOrders`, returning a `RawResponse`."""

    place = asynchronous_raw(AsyncOrders.place)
