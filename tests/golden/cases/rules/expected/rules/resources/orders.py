# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `orders`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import Body, Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .._runtime.client.keywords import RequestOptions

PLACE: Operation[models.Order] = Operation(
    id="placeOrder",
    method="POST",
    path="/orders",
    body=Body("application/json", lambda: models.Order, required=True),
    success=(Response("200", "application/json", lambda: models.Order),),
)


class Orders(SyncResource):
    """The resource `orders`."""

    @property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, returning the response itself."""
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
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The order as it was taken.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            PLACE,
            options,
            (),
            {
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
            },
        )


class AsyncOrders(AsyncResource):
    """The resource `orders`."""

    @property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncOrdersWithRawResponse(self._client.raw())

    place = asynchronous(Orders.place)
    """POST /orders.

    Args:
        point: Two numbers, and no more. At least 2 items.
        size: 1 to 9.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The order as it was taken.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class OrdersWithRawResponse(SyncResource):
    """`Orders`, returning the response itself."""

    place = raw(Orders.place)


class AsyncOrdersWithRawResponse(AsyncResource):
    """`AsyncOrders`, returning the response itself."""

    place = asynchronous_raw(Orders.place)
