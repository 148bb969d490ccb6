# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `files`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.download import asynchronous_streamed, streamed, streaming
from .._runtime.operation import In, Operation, Param, Response
from .._runtime.resource import AsyncResource, SyncResource, asynchronous, asynchronous_raw, raw

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions

_ID = Param(name="id", location=In.PATH, required=True)

_ERRORS = (Response("404", "text/plain"),)

GET_FILE: Operation[bytes] = Operation(
    id="getFile",
    method="GET",
    path="/files/{id}",
    params=(_ID,),
    success=(Response("200", "application/octet-stream"),),
    errors=_ERRORS,
)

DELETE_FILE: Operation[None] = Operation(
    id="deleteFile", method="DELETE", path="/files/{id}", params=(_ID,), success=(Response("204"),)
)

PREVIEW_FILE: Operation[bytes] = Operation(
    id="previewFile",
    method="GET",
    path="/files/{id}/preview",
    params=(_ID,),
    success=(Response("200", "image/png"),),
)

PREVIEW_FILE_AS_WEBP: Operation[bytes] = Operation(
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

    def get_file(
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
        return self._client.call(GET_FILE, options, (id,))

    def delete_file(
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
        return self._client.call(DELETE_FILE, options, (id,))

    def preview_file(
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
        return self._client.call(PREVIEW_FILE, options, (id,))

    def preview_file_as_webp(
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
        return self._client.call(PREVIEW_FILE_AS_WEBP, options, (id,))


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

    get_file = asynchronous(Files.get_file)
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
    delete_file = asynchronous(Files.delete_file)
    """DELETE /files/{id}.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        It is gone.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    preview_file = asynchronous(Files.preview_file)
    """GET /files/{id}/preview.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        A picture.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    preview_file_as_webp = asynchronous(Files.preview_file_as_webp)
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

    get_file = raw(Files.get_file)
    delete_file = raw(Files.delete_file)
    preview_file = raw(Files.preview_file)
    preview_file_as_webp = raw(Files.preview_file_as_webp)


class FilesWithStreamingResponse(SyncResource):
    """`Files`, for `with` blocks in which the answer is read."""

    get_file = streamed(Files.get_file)
    preview_file = streamed(Files.preview_file)
    preview_file_as_webp = streamed(Files.preview_file_as_webp)


class AsyncFilesWithRawResponse(AsyncResource):
    """`AsyncFiles`, returning the response itself."""

    get_file = asynchronous_raw(Files.get_file)
    delete_file = asynchronous_raw(Files.delete_file)
    preview_file = asynchronous_raw(Files.preview_file)
    preview_file_as_webp = asynchronous_raw(Files.preview_file_as_webp)


class AsyncFilesWithStreamingResponse(AsyncResource):
    """`AsyncFiles`, for `with` blocks in which the answer is read."""

    get_file = asynchronous_streamed(Files.get_file)
    preview_file = asynchronous_streamed(Files.preview_file)
    preview_file_as_webp = asynchronous_streamed(Files.preview_file_as_webp)
