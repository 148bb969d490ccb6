# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import photos as operations
from .._runtime.bodies.files import FileContent
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming


class Photos(SyncResource):
    """Operations under `/pets/{pet_id}/photo`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> PhotosWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return PhotosWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> PhotosWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return PhotosWithStreamingResponse(streaming(self._client))

    def download(
        self,
        pet_id: int,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /pets/{pet_id}/photo.

        Returns:
            It.

        Example:
            response = client.photos.download(1)
            print(response)
        """
        return self._call(operations.DOWNLOAD, options, (pet_id,))

    def upload(
        self,
        pet_id: int,
        *,
        file: FileContent,
        note: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /pets/{pet_id}/photo.

        Args:
            file: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Kept.

        Example:
            client.photos.upload(1, file=b"content of the file")
        """
        body = {"file": file, "note": note}
        return self._call(operations.UPLOAD, options, (pet_id,), body)


class AsyncPhotos(AsyncResource):
    """Operations under `/pets/{pet_id}/photo`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncPhotosWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncPhotosWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncPhotosWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return AsyncPhotosWithStreamingResponse(streaming(self._client))

    async def download(
        self,
        pet_id: int,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /pets/{pet_id}/photo.

        Returns:
            It.

        Example:
            response = await client.photos.download(1)
            print(response)
        """
        return await self._call(operations.DOWNLOAD, options, (pet_id,))

    async def upload(
        self,
        pet_id: int,
        *,
        file: FileContent,
        note: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /pets/{pet_id}/photo.

        Args:
            file: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Kept.

        Example:
            await client.photos.upload(1, file=b"content of the file")
        """
        body = {"file": file, "note": note}
        return await self._call(operations.UPLOAD, options, (pet_id,), body)


class PhotosWithRawResponse(SyncResource):
    """`Photos`, returning a `RawResponse`."""

    download = raw(Photos.download)
    upload = raw(Photos.upload)


class PhotosWithStreamingResponse(SyncResource):
    """`Photos`, for `with` blocks in which the response is read."""

    download = streamed(Photos.download)


class AsyncPhotosWithRawResponse(AsyncResource):
    """`AsyncPhotos`, returning a `RawResponse`."""

    download = asynchronous_raw(AsyncPhotos.download)
    upload = asynchronous_raw(AsyncPhotos.upload)


class AsyncPhotosWithStreamingResponse(AsyncResource):
    """`AsyncPhotos`, for `with` blocks in which the response is read."""

    download = asynchronous_streamed(AsyncPhotos.download)
