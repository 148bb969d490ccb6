# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import files as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming


class Files(SyncResource):
    """Operations under `/files/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return FilesWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return FilesWithStreamingResponse(streaming(self._client))

    def get(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /files/{id}.

        Returns:
            Its content.

        Raises:
            NotFoundError: There is none.

        Example:
            response = client.files.get("id")
            print(response)
        """
        return self._call(operations.GET, options, (id,))

    def delete(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """DELETE /files/{id}.

        Returns:
            It is gone.

        Example:
            client.files.delete("id")
        """
        return self._call(operations.DELETE, options, (id,))

    def preview(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /files/{id}/preview.

        Returns:
            A picture.

        Example:
            response = client.files.preview("id")
            print(response)
        """
        return self._call(operations.PREVIEW, options, (id,))

    def preview_as_webp(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /files/{id}/preview.

        The response is requested as image/webp.

        Returns:
            A picture.

        Example:
            response = client.files.preview_as_webp("id")
            print(response)
        """
        return self._call(operations.PREVIEW_AS_WEBP, options, (id,))


class AsyncFiles(AsyncResource):
    """Operations under `/files/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncFilesWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return AsyncFilesWithStreamingResponse(streaming(self._client))

    async def get(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /files/{id}.

        Returns:
            Its content.

        Raises:
            NotFoundError: There is none.

        Example:
            response = await client.files.get("id")
            print(response)
        """
        return await self._call(operations.GET, options, (id,))

    async def delete(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """DELETE /files/{id}.

        Returns:
            It is gone.

        Example:
            await client.files.delete("id")
        """
        return await self._call(operations.DELETE, options, (id,))

    async def preview(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /files/{id}/preview.

        Returns:
            A picture.

        Example:
            response = await client.files.preview("id")
            print(response)
        """
        return await self._call(operations.PREVIEW, options, (id,))

    async def preview_as_webp(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /files/{id}/preview.

        The response is requested as image/webp.

        Returns:
            A picture.

        Example:
            response = await client.files.preview_as_webp("id")
            print(response)
        """
        return await self._call(operations.PREVIEW_AS_WEBP, options, (id,))


class FilesWithRawResponse(SyncResource):
    """`Files`, returning a `RawResponse`."""

    get = raw(Files.get)
    delete = raw(Files.delete)
    preview = raw(Files.preview)
    preview_as_webp = raw(Files.preview_as_webp)


class FilesWithStreamingResponse(SyncResource):
    """`Files`, for `with` blocks in which the response is read."""

    get = streamed(Files.get)
    preview = streamed(Files.preview)
    preview_as_webp = streamed(Files.preview_as_webp)


class AsyncFilesWithRawResponse(AsyncResource):
    """`AsyncFiles`, returning a `RawResponse`."""

    get = asynchronous_raw(AsyncFiles.get)
    delete = asynchronous_raw(AsyncFiles.delete)
    preview = asynchronous_raw(AsyncFiles.preview)
    preview_as_webp = asynchronous_raw(AsyncFiles.preview_as_webp)


class AsyncFilesWithStreamingResponse(AsyncResource):
    """`AsyncFiles`, for `with` blocks in which the response is read."""

    get = asynchronous_streamed(AsyncFiles.get)
    preview = asynchronous_streamed(AsyncFiles.preview)
    preview_as_webp = asynchronous_streamed(AsyncFiles.preview_as_webp)
