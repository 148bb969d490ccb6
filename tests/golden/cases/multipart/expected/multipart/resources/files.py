# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `files`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .. import models
from .._runtime.multipart import write_multipart
from .._runtime.omit import Omit, omit
from .._runtime.operation import Body, Encoding, Operation, Response
from .._runtime.resource import AsyncResource, SyncResource, asynchronous, asynchronous_raw, raw
from .._runtime.secret import concealed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .._runtime.files import FileContent
    from .._runtime.keywords import RequestOptions

REPLACE: Operation[None] = Operation(
    id="replaceFiles",
    method="PUT",
    path="/files",
    body=Body(
        "multipart/form-data",
        lambda: models.ReplaceFilesRequest,
        required=True,
        writer=write_multipart,
        rest=Encoding(file=True),
    ),
    success=(Response("204"),),
)

UPLOAD: Operation[None] = Operation(
    id="uploadFile",
    method="POST",
    path="/files",
    body=Body(
        "multipart/form-data",
        lambda: models.UploadFileRequest,
        required=True,
        writer=write_multipart,
        encoding=(
            ("file", Encoding(file=True)),
            (
                "pages",
                Encoding(
                    content_type="image/png, image/jpeg", headers=(("X-Kind", "page"),), file=True
                ),
            ),
            ("cover", Encoding(file=True, other=True)),
            ("anything", Encoding(file=True, other=True)),
            ("labels", Encoding(content_type="text/plain")),
        ),
    ),
    success=(Response("204"),),
)


class Files(SyncResource):
    """The resource `files`."""

    @property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, returning the response itself."""
        return FilesWithRawResponse(self._client.raw())

    def replace(
        self,
        *,
        body: Mapping[str, object],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /files.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(REPLACE, options, (), body)

    def upload(
        self,
        *,
        file: FileContent,
        purpose: Literal["avatar", "report"],
        pages: Sequence[FileContent] | Omit = omit,
        cover: str | FileContent | Omit = omit,
        anything: object | Omit = omit,
        labels: Sequence[str] | Omit = omit,
        options_: models.Options | models.OptionsParam | Omit = omit,
        size: int | Omit = omit,
        secret: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /files.

        Args:
            file: What to keep. A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.
            purpose: One of avatar, report.
            pages: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            cover: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            size: At least 1.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
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
            },
        )
        del secret  # error reporters collect local variables
        return self._client.call(UPLOAD, options, (), body)


class AsyncFiles(AsyncResource):
    """The resource `files`."""

    @property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncFilesWithRawResponse(self._client.raw())

    replace = asynchronous(Files.replace)
    """PUT /files.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    upload = asynchronous(Files.upload)
    """POST /files.

    Args:
        file: What to keep. A file: bytes, a path, an open binary file, or a `File` with a name and
            a content type.
        purpose: One of avatar, report.
        pages: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        cover: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        size: At least 1.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class FilesWithRawResponse(SyncResource):
    """`Files`, returning the response itself."""

    replace = raw(Files.replace)
    upload = raw(Files.upload)


class AsyncFilesWithRawResponse(AsyncResource):
    """`AsyncFiles`, returning the response itself."""

    replace = asynchronous_raw(Files.replace)
    upload = asynchronous_raw(Files.upload)
