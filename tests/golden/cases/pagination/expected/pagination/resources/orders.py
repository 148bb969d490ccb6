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
from .._runtime.core.operation import In, Operation, Param, Response
from .._runtime.streams.pages import all_pages, asynchronous_pages
from .._runtime.streams.paging import NextPage, Paging

if TYPE_CHECKING:
    import builtins

    from .._runtime.client.keywords import RequestOptions
    from .._runtime.streams.pages import Pages

_PAGE = Param(name="page", location=In.QUERY, type=lambda: int)

LIST: Operation[models.ListOrdersResponse] = Operation(
    id="listOrders",
    method="GET",
    path="/orders",
    params=(_PAGE,),
    success=(Response("200", "application/json", lambda: models.ListOrdersResponse),),
)

LIST_ALL: Paging[models.ListOrdersResponseRowsItem, models.ListOrdersResponse] = Paging(
    operation=LIST, by=NextPage.PAGE, items="/rows", total="/total", parameter=0
)

LIST_LINES: Operation[list[str]] = Operation(
    id="listLines",
    method="GET",
    path="/lines",
    success=(Response("200", "application/json", lambda: list[str]),),
)

LIST_LINES_ALL: Paging[str, list[str]] = Paging(operation=LIST_LINES, by=NextPage.LINK)


class Orders(SyncResource):
    """The resource `orders`."""

    @property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, returning the response itself."""
        return OrdersWithRawResponse(self._client.raw())

    def list(
        self,
        *,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.ListOrdersResponse:
        """GET /orders.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Some orders.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(LIST, options, (page,))

    def list_all(
        self,
        *,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Pages[models.ListOrdersResponseRowsItem, models.ListOrdersResponse]:
        """GET /orders.

        Iterates over the items of all pages; a page is asked for when its items are.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Some orders.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return all_pages(self._client, LIST_ALL, options, (page,))

    def list_lines(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[str]:
        """GET /lines.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Some lines.
        """
        return self._client.call(LIST_LINES, options)

    def list_lines_all(
        self,
        **options: Unpack[RequestOptions],
    ) -> Pages[str, builtins.list[str]]:
        """GET /lines.

        Iterates over the items of all pages; a page is asked for when its items are.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Some lines.
        """
        return all_pages(self._client, LIST_LINES_ALL, options)


class AsyncOrders(AsyncResource):
    """The resource `orders`."""

    @property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncOrdersWithRawResponse(self._client.raw())

    list = asynchronous(Orders.list)
    """GET /orders.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Some orders.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    list_all = asynchronous_pages(Orders.list_all)
    """GET /orders.

    Iterates over the items of all pages; a page is asked for when its items are.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Some orders.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    list_lines = asynchronous(Orders.list_lines)
    """GET /lines.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Some lines.
    """
    list_lines_all = asynchronous_pages(Orders.list_lines_all)
    """GET /lines.

    Iterates over the items of all pages; a page is asked for when its items are.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Some lines.
    """


class OrdersWithRawResponse(SyncResource):
    """`Orders`, returning the response itself."""

    list = raw(Orders.list)
    list_lines = raw(Orders.list_lines)


class AsyncOrdersWithRawResponse(AsyncResource):
    """`AsyncOrders`, returning the response itself."""

    list = asynchronous_raw(Orders.list)
    list_lines = asynchronous_raw(Orders.list_lines)
