# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `things`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.bodies.raw import write_content
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import Body, Operation, Response
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming

if TYPE_CHECKING:
    from .._runtime.bodies.files import FileContent
    from .._runtime.client.keywords import RequestOptions

READ_X_JSON: Operation[models.Thing] = Operation(
    id="readXJson",
    method="GET",
    path="/things/x-json",
    success=(Response("200", "application/x-json", lambda: models.Thing),),
)

WRITE_X_JSON: Operation[None] = Operation(
    id="writeXJson",
    method="POST",
    path="/things/x-json",
    body=Body("application/x-json", lambda: models.Thing, required=True),
    success=(Response("204"),),
)

READ_VENDOR: Operation[models.Thing] = Operation(
    id="readVendor",
    method="GET",
    path="/things/vendor",
    success=(Response("200", "application/vnd.json", lambda: models.Thing),),
)

READ_STREAM: Operation[bytes] = Operation(
    id="readStream",
    method="GET",
    path="/things/stream",
    success=(Response("200", "application/stream"),),
)

READ_EITHER: Operation[models.Thing] = Operation(
    id="readEither",
    method="GET",
    path="/things/either",
    success=(Response("200", "application/json", lambda: models.Thing),),
)

READ_EITHER_AS_APPLICATION_STREAM: Operation[bytes] = Operation(
    id="readEither",
    method="GET",
    path="/things/either",
    success=(Response("200", "application/stream"),),
)

WRITE_FORM: Operation[None] = Operation(
    id="writeForm",
    method="POST",
    path="/things/form",
    body=Body("application/x-form", required=True, writer=write_content),
    success=(Response("204"),),
)


class Things(SyncResource):
    """The resource `things`."""

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the response itself."""
        return ThingsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The methods whose answers can be read in pieces."""
        return ThingsWithStreamingResponse(streaming(self._client))

    def read_x_json(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """GET /things/x-json.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            OK.
        """
        return self._client.call(READ_X_JSON, options)

    def write_x_json(
        self,
        *,
        name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /things/x-json.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(WRITE_X_JSON, options, (), {"name": name})

    def read_vendor(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """GET /things/vendor.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            OK.
        """
        return self._client.call(READ_VENDOR, options)

    def read_stream(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /things/stream.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            OK.
        """
        return self._client.call(READ_STREAM, options)

    def read_either(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """GET /things/either.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            OK.
        """
        return self._client.call(READ_EITHER, options)

    def read_either_as_application_stream(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /things/either.

        The answer is asked for as application/stream.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            OK.
        """
        return self._client.call(READ_EITHER_AS_APPLICATION_STREAM, options)

    def write_form(
        self,
        *,
        body: FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /things/form.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(WRITE_FORM, options, (), body)


class AsyncThings(AsyncResource):
    """The resource `things`."""

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncThingsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """The methods whose answers can be read in pieces."""
        return AsyncThingsWithStreamingResponse(streaming(self._client))

    read_x_json = asynchronous(Things.read_x_json)
    """GET /things/x-json.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        OK.
    """
    write_x_json = asynchronous(Things.write_x_json)
    """POST /things/x-json.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    read_vendor = asynchronous(Things.read_vendor)
    """GET /things/vendor.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        OK.
    """
    read_stream = asynchronous(Things.read_stream)
    """GET /things/stream.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        OK.
    """
    read_either = asynchronous(Things.read_either)
    """GET /things/either.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        OK.
    """
    read_either_as_application_stream = asynchronous(Things.read_either_as_application_stream)
    """GET /things/either.

    The answer is asked for as application/stream.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        OK.
    """
    write_form = asynchronous(Things.write_form)
    """POST /things/form.

    Args:
        body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class ThingsWithRawResponse(SyncResource):
    """`Things`, returning the response itself."""

    read_x_json = raw(Things.read_x_json)
    write_x_json = raw(Things.write_x_json)
    read_vendor = raw(Things.read_vendor)
    read_stream = raw(Things.read_stream)
    read_either = raw(Things.read_either)
    read_either_as_application_stream = raw(Things.read_either_as_application_stream)
    write_form = raw(Things.write_form)


class ThingsWithStreamingResponse(SyncResource):
    """`Things`, for `with` blocks in which the answer is read."""

    read_stream = streamed(Things.read_stream)
    read_either_as_application_stream = streamed(Things.read_either_as_application_stream)


class AsyncThingsWithRawResponse(AsyncResource):
    """`AsyncThings`, returning the response itself."""

    read_x_json = asynchronous_raw(Things.read_x_json)
    write_x_json = asynchronous_raw(Things.write_x_json)
    read_vendor = asynchronous_raw(Things.read_vendor)
    read_stream = asynchronous_raw(Things.read_stream)
    read_either = asynchronous_raw(Things.read_either)
    read_either_as_application_stream = asynchronous_raw(Things.read_either_as_application_stream)
    write_form = asynchronous_raw(Things.write_form)


class AsyncThingsWithStreamingResponse(AsyncResource):
    """`AsyncThings`, for `with` blocks in which the answer is read."""

    read_stream = asynchronous_streamed(Things.read_stream)
    read_either_as_application_stream = asynchronous_streamed(
        Things.read_either_as_application_stream
    )
