# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `files`."""

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
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

_ID = Param(name="id", location=In.PATH, required=True)

_ERRORS = (Response("404", "text/plain"),)

GET: Operation[bytes] = Operation(
    id="getFile",
    method="GET",
    path="/files/{id}",
    params=(_ID,),
    success=(Response("200", "application/octet-stream"),),
    errors=_ERRORS,
)

DELETE: Operation[None] = Operation(
    id="deleteFile", method="DELETE", path="/files/{id}", params=(_ID,), success=(Response("204"),)
)

PREVIEW: Operation[bytes] = Operation(
    id="previewFile",
    method="GET",
    path="/files/{id}/preview",
    params=(_ID,),
    success=(Response("200", "image/png"),),
)

PREVIEW_AS_WEBP: Operation[bytes] = Operation(
    id="previewFile",
    method="GET",
    path="/files/{id}/preview",
    params=(_ID,),
    success=(Response("200", "image/webp"),),
)


class Files(SyncResource):
    """The resource `files`."""

    @property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, returning the response itself."""
        return FilesWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The methods whose answers can be read in pieces."""
        return FilesWithStreamingResponse(streaming(self._client))

    def get(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /files/{id}.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Its content.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
            NotFoundError: There is none.
        """
        return self._client.call(GET, options, (id,))

    def delete(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """DELETE /files/{id}.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            It is gone.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(DELETE, options, (id,))

    def preview(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /files/{id}/preview.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            A picture.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PREVIEW, options, (id,))

    def preview_as_webp(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /files/{id}/preview.

        The answer is asked for as image/webp.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            A picture.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PREVIEW_AS_WEBP, options, (id,))


class AsyncFiles(AsyncResource):
    """The resource `files`."""

    @property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncFilesWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """The methods whose answers can be read in pieces."""
        return AsyncFilesWithStreamingResponse(streaming(self._client))

    get = asynchronous(Files.get)
    """GET /files/{id}.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Its content.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
        NotFoundError: There is none.
    """
    delete = asynchronous(Files.delete)
    """DELETE /files/{id}.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        It is gone.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    preview = asynchronous(Files.preview)
    """GET /files/{id}/preview.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        A picture.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    preview_as_webp = asynchronous(Files.preview_as_webp)
    """GET /files/{id}/preview.

    The answer is asked for as image/webp.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        A picture.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class FilesWithRawResponse(SyncResource):
    """`Files`, returning the response itself."""

    get = raw(Files.get)
    delete = raw(Files.delete)
    preview = raw(Files.preview)
    preview_as_webp = raw(Files.preview_as_webp)


class FilesWithStreamingResponse(SyncResource):
    """`Files`, for `with` blocks in which the answer is read."""

    get = streamed(Files.get)
    preview = streamed(Files.preview)
    preview_as_webp = streamed(Files.preview_as_webp)


class AsyncFilesWithRawResponse(AsyncResource):
    """`AsyncFiles`, returning the response itself."""

    get = asynchronous_raw(Files.get)
    delete = asynchronous_raw(Files.delete)
    preview = asynchronous_raw(Files.preview)
    preview_as_webp = asynchronous_raw(Files.preview_as_webp)


class AsyncFilesWithStreamingResponse(AsyncResource):
    """`AsyncFiles`, for `with` blocks in which the answer is read."""

    get = asynchronous_streamed(Files.get)
    preview = asynchronous_streamed(Files.preview)
    preview_as_webp = asynchronous_streamed(Files.preview_as_webp)
