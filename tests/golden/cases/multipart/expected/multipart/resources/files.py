# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Unpack

from .. import models
from .._operations import files as operations
from .._runtime.bodies.files import FileContent
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.core.secret import concealed


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

    def replace(
        self,
        *,
        body: Mapping[str, object],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /files.

        Returns:
            Done.
        """
        return self._call(operations.REPLACE, options, (), body)

    def upload(
        self,
        *,
        file: FileContent,
        purpose: Literal["avatar", "report"],
        pages: Sequence[FileContent] | Omit = omit,
        cover: str | FileContent | Omit = omit,
        anything: FileContent | Omit = omit,
        labels: Sequence[str] | Omit = omit,
        options_: models.Options | models.OptionsParam | Omit = omit,
        size: int | Omit = omit,
        secret: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /files.

        Args:
            file: What to keep. A file: bytes, a path, an open binary file, or a `File`
                with a name and a content type.
            purpose: One of avatar, report.
            pages: Files, each of them bytes, a path, an open binary file, or a `File`
                with a name and a content type.
            cover: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.
            anything: A file: bytes, a path, an open binary file, or a `File` with a
                name and a content type.
            size: At least 1.

        Returns:
            Done.

        Example:
            client.files.upload(file=b"content of the file", purpose="avatar")
        """
        body = concealed(
            {
                "file": file,
                "purpose": purpose,
                "pages": pages,
                "cover": cover,
                "anything": anything,
                "labels": labels,
                "options": options_,
                "size": size,
                "secret": secret,
            }
        )
        del secret  # error reporters collect local variables
        return self._call(operations.UPLOAD, options, (), body)


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

    async def replace(
        self,
        *,
        body: Mapping[str, object],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /files.

        Returns:
            Done.
        """
        return await self._call(operations.REPLACE, options, (), body)

    async def upload(
        self,
        *,
        file: FileContent,
        purpose: Literal["avatar", "report"],
        pages: Sequence[FileContent] | Omit = omit,
        cover: str | FileContent | Omit = omit,
        anything: FileContent | Omit = omit,
        labels: Sequence[str] | Omit = omit,
        options_: models.Options | models.OptionsParam | Omit = omit,
        size: int | Omit = omit,
        secret: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /files.

        Args:
            file: What to keep. A file: bytes, a path, an open binary file, or a `File`
                with a name and a content type.
            purpose: One of avatar, report.
            pages: Files, each of them bytes, a path, an open binary file, or a `File`
                with a name and a content type.
            cover: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.
            anything: A file: bytes, a path, an open binary file, or a `File` with a
                name and a content type.
            size: At least 1.

        Returns:
            Done.

        Example:
            await client.files.upload(file=b"content of the file", purpose="avatar")
        """
        body = concealed(
            {
                "file": file,
                "purpose": purpose,
                "pages": pages,
                "cover": cover,
                "anything": anything,
                "labels": labels,
                "options": options_,
                "size": size,
                "secret": secret,
            }
        )
        del secret  # error reporters collect local variables
        return await self._call(operations.UPLOAD, options, (), body)


class FilesWithRawResponse(SyncResource):
    """`Files`, returning a `RawResponse`."""

    replace = raw(Files.replace)
    upload = raw(Files.upload)


class AsyncFilesWithRawResponse(AsyncResource):
    """`AsyncFiles`, returning a `RawResponse`."""

    replace = asynchronous_raw(AsyncFiles.replace)
    upload = asynchronous_raw(AsyncFiles.upload)
