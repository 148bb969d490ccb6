# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `logs`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.operation import Operation, Response
from .._runtime.streams.stream import asynchronous_stream, open_stream

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions
    from .._runtime.streams.stream import Stream

TAIL: Operation[models.Entry] = Operation(
    id="tailLogs",
    method="GET",
    path="/logs",
    success=(Response("200", "application/jsonl", lambda: models.Entry), Response("204")),
)

COUNT_UP: Operation[int] = Operation(
    id="countUp",
    method="GET",
    path="/numbers",
    success=(Response("200", "application/json-seq", lambda: int),),
)


class Logs(SyncResource):
    """The resource `logs`."""

    def tail(
        self,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Entry]:
        """GET /logs.

        Iterates over the items of the answer while they come; a `with` block closes it.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            One after the other.
        """
        return open_stream(self._client, TAIL, options)

    def count_up(
        self,
        **options: Unpack[RequestOptions],
    ) -> Stream[int]:
        """GET /numbers.

        Iterates over the items of the answer while they come; a `with` block closes it.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            One after the other.
        """
        return open_stream(self._client, COUNT_UP, options)


class AsyncLogs(AsyncResource):
    """The resource `logs`."""

    tail = asynchronous_stream(Logs.tail)
    """GET /logs.

    Iterates over the items of the answer while they come; a `with` block closes it.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        One after the other.
    """
    count_up = asynchronous_stream(Logs.count_up)
    """GET /numbers.

    Iterates over the items of the answer while they come; a `with` block closes it.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        One after the other.
    """
