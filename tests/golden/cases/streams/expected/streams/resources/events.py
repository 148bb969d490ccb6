# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `events`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import EventData, EventStream, In, Operation, Param, Response
from .._runtime.streams.stream import asynchronous_stream, open_stream

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions
    from .._runtime.streams.stream import Stream

_STREAM = Param(name="stream", location=In.QUERY, type=lambda: str)

LISTEN: Operation[models.ListenResponseItem] = Operation(
    id="listen",
    method="GET",
    path="/events",
    params=(_STREAM,),
    success=(
        Response(
            "200",
            "text/event-stream",
            lambda: models.ListenResponseItem,
            EventStream(whole=True, data=EventData.EITHER),
        ),
    ),
)

READ_NOTES: Operation[str] = Operation(
    id="readNotes",
    method="GET",
    path="/notes",
    success=(Response("200", "text/event-stream", lambda: str, EventStream(data=EventData.TEXT)),),
)


class Events(SyncResource):
    """The resource `events`."""

    def listen(
        self,
        *,
        stream: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.ListenResponseItem]:
        """GET /events.

        Iterates over the items of the answer while they come; a `with` block closes it.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            What happens.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return open_stream(self._client, LISTEN, options, (stream,))

    def read_notes(
        self,
        **options: Unpack[RequestOptions],
    ) -> Stream[str]:
        """GET /notes.

        Iterates over the items of the answer while they come; a `with` block closes it.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            One text after the other.
        """
        return open_stream(self._client, READ_NOTES, options)


class AsyncEvents(AsyncResource):
    """The resource `events`."""

    listen = asynchronous_stream(Events.listen)
    """GET /events.

    Iterates over the items of the answer while they come; a `with` block closes it.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        What happens.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    read_notes = asynchronous_stream(Events.read_notes)
    """GET /notes.

    Iterates over the items of the answer while they come; a `with` block closes it.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        One text after the other.
    """
