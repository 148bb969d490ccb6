# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `chat`."""

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
from .._runtime.core.operation import Body, EventStream, Operation, Response
from .._runtime.streams.stream import asynchronous_stream, open_stream

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions
    from .._runtime.streams.stream import Stream

_ERRORS = (Response("422", "application/json", lambda: models.Problem),)

CREATE: Operation[models.Answer] = Operation(
    id="createChat",
    method="POST",
    path="/chat",
    body=Body("application/json", lambda: models.Question, required=True),
    success=(Response("200", "application/json", lambda: models.Answer),),
    errors=_ERRORS,
)

CREATE_STREAM: Operation[models.Chunk] = Operation(
    id="createChat",
    method="POST",
    path="/chat",
    body=Body("application/json", lambda: models.Question, required=True),
    success=(Response("200", "text/event-stream", lambda: models.Chunk, EventStream(end="[END]")),),
    errors=_ERRORS,
)


class Chat(SyncResource):
    """The resource `chat`."""

    @property
    def with_raw_response(self) -> ChatWithRawResponse:
        """The same methods, returning the response itself."""
        return ChatWithRawResponse(self._client.raw())

    def create(
        self,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> models.Answer:
        """Ask.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The answer.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
            UnprocessableEntityError: No.
        """
        return self._client.call(CREATE, options, (), {"text": text})

    def create_stream(
        self,
        *,
        text: str,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Chunk]:
        """Ask.

        Iterates over the items of the answer while they come; a `with` block closes it.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The answer.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
            UnprocessableEntityError: No.
        """
        return open_stream(self._client, CREATE_STREAM, options, (), {"text": text, "stream": True})


class AsyncChat(AsyncResource):
    """The resource `chat`."""

    @property
    def with_raw_response(self) -> AsyncChatWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncChatWithRawResponse(self._client.raw())

    create = asynchronous(Chat.create)
    """Ask.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The answer.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
        UnprocessableEntityError: No.
    """
    create_stream = asynchronous_stream(Chat.create_stream)
    """Ask.

    Iterates over the items of the answer while they come; a `with` block closes it.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The answer.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
        UnprocessableEntityError: No.
    """


class ChatWithRawResponse(SyncResource):
    """`Chat`, returning the response itself."""

    create = raw(Chat.create)


class AsyncChatWithRawResponse(AsyncResource):
    """`AsyncChat`, returning the response itself."""

    create = asynchronous_raw(Chat.create)
