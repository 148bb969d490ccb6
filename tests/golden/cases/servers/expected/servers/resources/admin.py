# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `admin`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

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

GET: Operation[None] = Operation(
    id="getAdmin", method="GET", path="/admin", success=(Response("204"),), server="/internal"
)


class Admin(SyncResource):
    """The resource `admin`."""

    @property
    def with_raw_response(self) -> AdminWithRawResponse:
        """The same methods, returning the response itself."""
        return AdminWithRawResponse(self._client.raw())

    def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /admin.

        It is below /internal of the server, whatever the path of `base_url`.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(GET, options)


class AsyncAdmin(AsyncResource):
    """The resource `admin`."""

    @property
    def with_raw_response(self) -> AsyncAdminWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncAdminWithRawResponse(self._client.raw())

    get = asynchronous(Admin.get)
    """GET /admin.

    It is below /internal of the server, whatever the path of `base_url`.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """


class AdminWithRawResponse(SyncResource):
    """`Admin`, returning the response itself."""

    get = raw(Admin.get)


class AsyncAdminWithRawResponse(AsyncResource):
    """`AsyncAdmin`, returning the response itself."""

    get = asynchronous_raw(Admin.get)
