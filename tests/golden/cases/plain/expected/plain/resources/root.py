# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `root`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.operation import In, Operation, Param, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

_ANYTHING = Param(name="anything", location=In.PATH, required=True, type=lambda: object)

GET: Operation[None] = Operation(
    id="get /{anything}",
    method="GET",
    path="/{anything}",
    params=(_ANYTHING,),
    success=(Response("204"),),
)


class Root(SyncResource):
    """The resource `root`."""

    @property
    def with_raw_response(self) -> RootWithRawResponse:
        """The same methods, returning the response itself."""
        return RootWithRawResponse(self._client.raw())

    def get(
        self,
        anything: object,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /{anything}.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(GET, options, (anything,))


class AsyncRoot(AsyncResource):
    """The resource `root`."""

    @property
    def with_raw_response(self) -> AsyncRootWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncRootWithRawResponse(self._client.raw())

    get = asynchronous(Root.get)
    """GET /{anything}.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class RootWithRawResponse(SyncResource):
    """`Root`, returning the response itself."""

    get = raw(Root.get)


class AsyncRootWithRawResponse(AsyncResource):
    """`AsyncRoot`, returning the response itself."""

    get = asynchronous_raw(Root.get)
