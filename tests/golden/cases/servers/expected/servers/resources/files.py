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
from .._runtime.core.operation import Operation, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

LIST: Operation[None] = Operation(
    id="listFiles",
    method="GET",
    path="/files",
    success=(Response("204"),),
    server="https://files.example/hot",
)

UPLOAD: Operation[None] = Operation(
    id="upload",
    method="POST",
    path="/files",
    success=(Response("204"),),
    server="https://upload.example",
)


class Files(SyncResource):
    """The resource `files`."""

    @property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, returning the response itself."""
        return FilesWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /files.

        It is sent to https://files.example/hot, unless `base_url` is no server of the document.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(LIST, options)

    def upload(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /files.

        It is sent to https://upload.example, unless `base_url` is no server of the document.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.
        """
        return self._client.call(UPLOAD, options)


class AsyncFiles(AsyncResource):
    """The resource `files`."""

    @property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncFilesWithRawResponse(self._client.raw())

    list = asynchronous(Files.list)
    """GET /files.

    It is sent to https://files.example/hot, unless `base_url` is no server of the document.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """
    upload = asynchronous(Files.upload)
    """POST /files.

    It is sent to https://upload.example, unless `base_url` is no server of the document.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.
    """


class FilesWithRawResponse(SyncResource):
    """`Files`, returning the response itself."""

    list = raw(Files.list)
    upload = raw(Files.upload)


class AsyncFilesWithRawResponse(AsyncResource):
    """`AsyncFiles`, returning the response itself."""

    list = asynchronous_raw(Files.list)
    upload = asynchronous_raw(Files.upload)
