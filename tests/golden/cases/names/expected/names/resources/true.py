# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `true`."""

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
from .._runtime.core.operation import Operation, Response

if TYPE_CHECKING:
    import builtins

    from .._runtime.client.keywords import RequestOptions

LIST: Operation[list[models.List2]] = Operation(
    id="list",
    method="GET",
    path="/list",
    success=(Response("200", "application/json", lambda: list[models.List2]),),
)

LIST_2: Operation[None] = Operation(
    id="List", method="POST", path="/list", success=(Response("204"),)
)


class TrueResource(SyncResource):
    """The resource `true`."""

    @property
    def with_raw_response(self) -> TrueResourceWithRawResponse:
        """The same methods, returning the response itself."""
        return TrueResourceWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.List2]:
        """GET /list.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All.
        """
        return self._client.call(LIST, options)

    def list_2(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /list.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.
        """
        return self._client.call(LIST_2, options)


class AsyncTrueResource(AsyncResource):
    """The resource `true`."""

    @property
    def with_raw_response(self) -> AsyncTrueResourceWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncTrueResourceWithRawResponse(self._client.raw())

    list = asynchronous(TrueResource.list)
    """GET /list.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All.
    """
    list_2 = asynchronous(TrueResource.list_2)
    """POST /list.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.
    """


class TrueResourceWithRawResponse(SyncResource):
    """`TrueResource`, returning the response itself."""

    list = raw(TrueResource.list)
    list_2 = raw(TrueResource.list_2)


class AsyncTrueResourceWithRawResponse(AsyncResource):
    """`AsyncTrueResource`, returning the response itself."""

    list = asynchronous_raw(TrueResource.list)
    list_2 = asynchronous_raw(TrueResource.list_2)
