# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `things`."""

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

GET_DEFAULT: Operation[None] = Operation(
    id="getDefault", method="GET", path="/default", success=(Response("204"),)
)

GET_OPEN: Operation[None] = Operation(
    id="getOpen", method="GET", path="/open", success=(Response("204"),), security=()
)

GET_OPTIONAL: Operation[None] = Operation(
    id="getOptional",
    method="GET",
    path="/optional",
    success=(Response("204"),),
    security=(("basic",), ()),
)

GET_QUERY: Operation[None] = Operation(
    id="getQuery",
    method="GET",
    path="/query",
    success=(Response("204"),),
    security=(("in-query",), ("cookie",)),
)

GET_TOKEN: Operation[None] = Operation(
    id="getToken",
    method="GET",
    path="/token",
    success=(Response("204"),),
    security=((("oauth", "read"),), ()),
)

GET_DIGEST: Operation[None] = Operation(
    id="getDigest",
    method="GET",
    path="/digest",
    success=(Response("204"),),
    security=(("digest",),),
)

GET_SCOPES: Operation[None] = Operation(
    id="getScopes",
    method="GET",
    path="/scopes",
    success=(Response("204"),),
    security=((("oauth", "read", "write"),),),
)

GET_USER: Operation[None] = Operation(
    id="getUser",
    method="GET",
    path="/user",
    success=(Response("204"),),
    security=((), ("user",), ("open",)),
)


class Things(SyncResource):
    """The resource `things`."""

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the response itself."""
        return ThingsWithRawResponse(self._client.raw())

    def get_default(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /default.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(GET_DEFAULT, options)

    def get_open(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /open.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(GET_OPEN, options)

    def get_optional(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /optional.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(GET_OPTIONAL, options)

    def get_query(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /query.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(GET_QUERY, options)

    def get_token(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /token.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(GET_TOKEN, options)

    def get_digest(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /digest.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(GET_DIGEST, options)

    def get_scopes(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /scopes.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(GET_SCOPES, options)

    def get_user(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /user.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(GET_USER, options)


class AsyncThings(AsyncResource):
    """The resource `things`."""

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncThingsWithRawResponse(self._client.raw())

    get_default = asynchronous(Things.get_default)
    """GET /default.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """
    get_open = asynchronous(Things.get_open)
    """GET /open.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """
    get_optional = asynchronous(Things.get_optional)
    """GET /optional.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """
    get_query = asynchronous(Things.get_query)
    """GET /query.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """
    get_token = asynchronous(Things.get_token)
    """GET /token.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """
    get_digest = asynchronous(Things.get_digest)
    """GET /digest.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """
    get_scopes = asynchronous(Things.get_scopes)
    """GET /scopes.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """
    get_user = asynchronous(Things.get_user)
    """GET /user.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """


class ThingsWithRawResponse(SyncResource):
    """`Things`, returning the response itself."""

    get_default = raw(Things.get_default)
    get_open = raw(Things.get_open)
    get_optional = raw(Things.get_optional)
    get_query = raw(Things.get_query)
    get_token = raw(Things.get_token)
    get_digest = raw(Things.get_digest)
    get_scopes = raw(Things.get_scopes)
    get_user = raw(Things.get_user)


class AsyncThingsWithRawResponse(AsyncResource):
    """`AsyncThings`, returning the response itself."""

    get_default = asynchronous_raw(Things.get_default)
    get_open = asynchronous_raw(Things.get_open)
    get_optional = asynchronous_raw(Things.get_optional)
    get_query = asynchronous_raw(Things.get_query)
    get_token = asynchronous_raw(Things.get_token)
    get_digest = asynchronous_raw(Things.get_digest)
    get_scopes = asynchronous_raw(Things.get_scopes)
    get_user = asynchronous_raw(Things.get_user)
