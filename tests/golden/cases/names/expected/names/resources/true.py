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
    from .._runtime.client.keywords import RequestOptions

GET_LIST: Operation[list[models.List2]] = Operation(
    id="list",
    method="GET",
    path="/list",
    success=(Response("200", "application/json", lambda: list[models.List2]),),
)

POST_LIST: Operation[None] = Operation(
    id="List", method="POST", path="/list", success=(Response("204"),)
)


class TrueResource(SyncResource):
    """The resource `true`."""

    @property
    def with_raw_response(self) -> TrueResourceWithRawResponse:
        """The same methods, returning the response itself."""
        return TrueResourceWithRawResponse(self._client.raw())

    def get_list(
        self,
        **options: Unpack[RequestOptions],
    ) -> list[models.List2]:
        """GET /list.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All.
        """
        return self._client.call(GET_LIST, options)

    def post_list(
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
        return self._client.call(POST_LIST, options)


class AsyncTrueResource(AsyncResource):
    """The resource `true`."""

    @property
    def with_raw_response(self) -> AsyncTrueResourceWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncTrueResourceWithRawResponse(self._client.raw())

    get_list = asynchronous(TrueResource.get_list)
    """GET /list.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All.
    """
    post_list = asynchronous(TrueResource.post_list)
    """POST /list.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.
    """


class TrueResourceWithRawResponse(SyncResource):
    """`TrueResource`, returning the response itself."""

    get_list = raw(TrueResource.get_list)
    post_list = raw(TrueResource.post_list)


class AsyncTrueResourceWithRawResponse(AsyncResource):
    """`AsyncTrueResource`, returning the response itself."""

    get_list = asynchronous_raw(TrueResource.get_list)
    post_list = asynchronous_raw(TrueResource.post_list)
