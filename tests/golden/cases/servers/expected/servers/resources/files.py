# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import files as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Files(SyncResource):
    """Operations under `/files`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return FilesWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /files.

        It is sent to https://files.example/hot, unless `base_url` is no server of the
        document.

        Returns:
            Good.

        Example:
            client.files.list()
        """
        return self._call(operations.LIST, options)

    def upload(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /files.

        It is sent to https://upload.example, unless `base_url` is no server of the
        document.

        Returns:
            Good.

        Example:
            client.files.upload()
        """
        return self._call(operations.UPLOAD, options)


class AsyncFiles(AsyncResource):
    """Operations under `/files`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncFilesWithRawResponse(self._client.raw())

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /files.

        It is sent to https://files.example/hot, unless `base_url` is no server of the
        document.

        Returns:
            Good.

        Example:
            await client.files.list()
        """
        return await self._call(operations.LIST, options)

    async def upload(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /files.

        It is sent to https://upload.example, unless `base_url` is no server of the
        document.

        Returns:
            Good.

        Example:
            await client.files.upload()
        """
        return await self._call(operations.UPLOAD, options)


class FilesWithRawResponse(SyncResource):
    """`Files`, returning a `RawResponse`."""

    list = raw(Files.list)
    upload = raw(Files.upload)


class AsyncFilesWithRawResponse(AsyncResource):
    """`AsyncFiles`, returning a `RawResponse`."""

    list = asynchronous_raw(AsyncFiles.list)
    upload = asynchronous_raw(AsyncFiles.upload)
