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
    import builtins

    from .._runtime.client.keywords import RequestOptions

_ERRORS = (Response("429"), Response("503"))

_ERRORS_2 = (Response("503"),)

LIST: Operation[list[str]] = Operation(
    id="listThings",
    method="GET",
    path="/things",
    success=(Response("200", "application/json", lambda: list[str]),),
    errors=_ERRORS,
)

ADD: Operation[None] = Operation(
    id="addThing", method="POST", path="/things", success=(Response("201"),), errors=_ERRORS_2
)

LIST_OTHERS: Operation[None] = Operation(
    id="listOthers", method="GET", path="/others", success=(Response("204"),)
)

CHECK_OTHERS: Operation[None] = Operation(
    id="checkOthers", method="HEAD", path="/others", success=(Response("204"),)
)


class Things(SyncResource):
    """The resource `things`."""

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the response itself."""
        return ThingsWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[str]:
        """All things.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All.

        Raises:
            RateLimitError: Too many.
            InternalServerError: Later.

        Headers:
            models.RateLimitHeaders: 200, 429
            models.BusyHeaders: 503
        """
        return self._client.call(LIST, options)

    def add(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /things.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Added.

        Raises:
            InternalServerError: Later.

        Headers:
            models.AddThingHeaders: 201
            models.BusyHeaders: 503
        """
        return self._client.call(ADD, options)

    def list_others(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /others.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            None.

        Headers:
            models.ETagHeaders: 204
        """
        return self._client.call(LIST_OTHERS, options)

    def check_others(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """HEAD /others.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            None.

        Headers:
            models.ETagHeaders: 204
        """
        return self._client.call(CHECK_OTHERS, options)


class AsyncThings(AsyncResource):
    """The resource `things`."""

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncThingsWithRawResponse(self._client.raw())

    list = asynchronous(Things.list)
    """All things.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All.

    Raises:
        RateLimitError: Too many.
        InternalServerError: Later.

    Headers:
        models.RateLimitHeaders: 200, 429
        models.BusyHeaders: 503
    """
    add = asynchronous(Things.add)
    """POST /things.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Added.

    Raises:
        InternalServerError: Later.

    Headers:
        models.AddThingHeaders: 201
        models.BusyHeaders: 503
    """
    list_others = asynchronous(Things.list_others)
    """GET /others.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        None.

    Headers:
        models.ETagHeaders: 204
    """
    check_others = asynchronous(Things.check_others)
    """HEAD /others.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        None.

    Headers:
        models.ETagHeaders: 204
    """


class ThingsWithRawResponse(SyncResource):
    """`Things`, returning the response itself."""

    list = raw(Things.list)
    add = raw(Things.add)
    list_others = raw(Things.list_others)
    check_others = raw(Things.check_others)


class AsyncThingsWithRawResponse(AsyncResource):
    """`AsyncThings`, returning the response itself."""

    list = asynchronous_raw(Things.list)
    add = asynchronous_raw(Things.add)
    list_others = asynchronous_raw(Things.list_others)
    check_others = asynchronous_raw(Things.check_others)
