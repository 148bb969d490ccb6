# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Unpack

from .. import models
from .._operations import files as operations
from .._runtime.bodies.files import FileContent
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
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

    def change(
        self,
        id: str,
        *,
        where: models.ChangeFileWhere | models.ChangeFileWhereParam | Omit = omit,
        a: Sequence[object] | Omit = omit,
        b: object | Omit = omit,
        d: object | Omit = omit,
        f: Mapping[str, object] | Omit = omit,
        h: str | int | Omit = omit,
        i: Sequence[object] | Omit = omit,
        j: date | str | Omit = omit,
        k: int | Omit = omit,
        l: object | Omit = omit,
        m: Sequence[int] | Omit = omit,
        n: str | Omit = omit,
        o: Mapping[str, str | float] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.File:
        """POST /files/{id}.

        Args:
            n: 2 to 5 characters.

        Returns:
            The file.

        Headers:
            models.ChangeFileHeaders: 200

        Callbacks:
            callbacks.CHANGED
        """
        body = {
            "a": a,
            "b": b,
            "d": d,
            "f": f,
            "h": h,
            "i": i,
            "j": j,
            "k": k,
            "l": l,
            "m": m,
            "n": n,
            "o": o,
        }
        return self._call(operations.CHANGE, options, (id, where), body)

    def change_with_text(
        self,
        id: str,
        *,
        body: str | FileContent,
        where: models.ChangeFileWhere | models.ChangeFileWhereParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.File:
        """POST /files/{id}.

        The body is sent as text/plain.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            The file.

        Headers:
            models.ChangeFileHeaders: 200

        Callbacks:
            callbacks.CHANGED

        Example:
            response = client.files.change_with_text("id", body=b"content of the file")
            print(response)
        """
        return self._call(operations.CHANGE_WITH_TEXT, options, (id, where), body)

    def change_as_html(
        self,
        id: str,
        *,
        where: models.ChangeFileWhere | models.ChangeFileWhereParam | Omit = omit,
        a: Sequence[object] | Omit = omit,
        b: object | Omit = omit,
        d: object | Omit = omit,
        f: Mapping[str, object] | Omit = omit,
        h: str | int | Omit = omit,
        i: Sequence[object] | Omit = omit,
        j: date | str | Omit = omit,
        k: int | Omit = omit,
        l: object | Omit = omit,
        m: Sequence[int] | Omit = omit,
        n: str | Omit = omit,
        o: Mapping[str, str | float] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> str:
        """POST /files/{id}.

        The response is requested as text/html.

        Args:
            n: 2 to 5 characters.

        Returns:
            The file.

        Headers:
            models.ChangeFileHeaders: 200

        Callbacks:
            callbacks.CHANGED
        """
        body = {
            "a": a,
            "b": b,
            "d": d,
            "f": f,
            "h": h,
            "i": i,
            "j": j,
            "k": k,
            "l": l,
            "m": m,
            "n": n,
            "o": o,
        }
        return self._call(operations.CHANGE_AS_HTML, options, (id, where), body)


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

    async def change(
        self,
        id: str,
        *,
        where: models.ChangeFileWhere | models.ChangeFileWhereParam | Omit = omit,
        a: Sequence[object] | Omit = omit,
        b: object | Omit = omit,
        d: object | Omit = omit,
        f: Mapping[str, object] | Omit = omit,
        h: str | int | Omit = omit,
        i: Sequence[object] | Omit = omit,
        j: date | str | Omit = omit,
        k: int | Omit = omit,
        l: object | Omit = omit,
        m: Sequence[int] | Omit = omit,
        n: str | Omit = omit,
        o: Mapping[str, str | float] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.File:
        """POST /files/{id}.

        Args:
            n: 2 to 5 characters.

        Returns:
            The file.

        Headers:
            models.ChangeFileHeaders: 200

        Callbacks:
            callbacks.CHANGED
        """
        body = {
            "a": a,
            "b": b,
            "d": d,
            "f": f,
            "h": h,
            "i": i,
            "j": j,
            "k": k,
            "l": l,
            "m": m,
            "n": n,
            "o": o,
        }
        return await self._call(operations.CHANGE, options, (id, where), body)

    async def change_with_text(
        self,
        id: str,
        *,
        body: str | FileContent,
        where: models.ChangeFileWhere | models.ChangeFileWhereParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.File:
        """POST /files/{id}.

        The body is sent as text/plain.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            The file.

        Headers:
            models.ChangeFileHeaders: 200

        Callbacks:
            callbacks.CHANGED

        Example:
            response = await client.files.change_with_text(
                "id", body=b"content of the file"
            )
            print(response)
        """
        return await self._call(operations.CHANGE_WITH_TEXT, options, (id, where), body)

    async def change_as_html(
        self,
        id: str,
        *,
        where: models.ChangeFileWhere | models.ChangeFileWhereParam | Omit = omit,
        a: Sequence[object] | Omit = omit,
        b: object | Omit = omit,
        d: object | Omit = omit,
        f: Mapping[str, object] | Omit = omit,
        h: str | int | Omit = omit,
        i: Sequence[object] | Omit = omit,
        j: date | str | Omit = omit,
        k: int | Omit = omit,
        l: object | Omit = omit,
        m: Sequence[int] | Omit = omit,
        n: str | Omit = omit,
        o: Mapping[str, str | float] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> str:
        """POST /files/{id}.

        The response is requested as text/html.

        Args:
            n: 2 to 5 characters.

        Returns:
            The file.

        Headers:
            models.ChangeFileHeaders: 200

        Callbacks:
            callbacks.CHANGED
        """
        body = {
            "a": a,
            "b": b,
            "d": d,
            "f": f,
            "h": h,
            "i": i,
            "j": j,
            "k": k,
            "l": l,
            "m": m,
            "n": n,
            "o": o,
        }
        return await self._call(operations.CHANGE_AS_HTML, options, (id, where), body)


class FilesWithRawResponse(SyncResource):
    """`Files`, returning a `RawResponse`."""

    change = raw(Files.change)
    change_with_text = raw(Files.change_with_text)
    change_as_html = raw(Files.change_as_html)


class FilesWithStreamingResponse(SyncResource):
    """`Files`, for `with` blocks in which the response is read."""

    change_as_html = streamed(Files.change_as_html)


class AsyncFilesWithRawResponse(AsyncResource):
    """`AsyncFiles`, returning a `RawResponse`."""

    change = asynchronous_raw(AsyncFiles.change)
    change_with_text = asynchronous_raw(AsyncFiles.change_with_text)
    change_as_html = asynchronous_raw(AsyncFiles.change_as_html)


class AsyncFilesWithStreamingResponse(AsyncResource):
    """`AsyncFiles`, for `with` blocks in which the response is read."""

    change_as_html = asynchronous_streamed(AsyncFiles.change_as_html)
