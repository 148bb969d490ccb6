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
from .._runtime.core.operation import Body, In, Operation, Param, Response

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime.client.keywords import RequestOptions

_PAGE = Param(name="page", location=In.QUERY, type=lambda: models.PlaceOrderPage)

_TAG = Param(name="tag", location=In.QUERY, type=lambda: models.PlaceOrderTag)

PLACE: Operation[None] = Operation(
    id="placeOrder",
    method="POST",
    path="/orders",
    params=(_PAGE, _TAG),
    body=Body("application/json", lambda: models.Order, required=True),
    success=(Response("204"),),
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
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Placed.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            PLACE,
            options,
            (page, tag),
            {
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
        code: 2 to 4 characters.
        items: 1 to 3 items.
        page: Which page. 1 to 99. Server default: 1.
        tag: At most 3 items.
        pair: 2 items.
        count: At least 1, less than 10, a multiple of 2.
        weight: More than 0, at most 2.5.
        timeout_: 0 for none, else at least 90.
        name: At most 10 characters.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Placed.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class OrdersWithRawResponse(SyncResource):
    """`Orders`, returning the response itself."""

    place = raw(Orders.place)


class AsyncOrdersWithRawResponse(AsyncResource):
    """`AsyncOrders`, returning the response itself."""

    place = asynchronous_raw(Orders.place)
