# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `files`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.bodies.raw import write_text
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import Body, In, Operation, Param, Response, Style
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from .._runtime.bodies.files import FileContent
    from .._runtime.client.keywords import RequestOptions

_ID = Param(name="id", location=In.PATH, required=True, type=lambda: models.ChangeFileId)

_WHERE = Param(
    name="where", location=In.QUERY, style=Style.DEEP_OBJECT, type=lambda: models.ChangeFileWhere
)

CHANGE: Operation[models.File] = Operation(
    id="changeFile",
    method="POST",
    path="/files/{id}",
    params=(_ID, _WHERE),
    body=Body("application/json", lambda: models.File, required=True),
    success=(Response("200", "application/json", lambda: models.File),),
)

CHANGE_WITH_TEXT: Operation[models.File] = Operation(
    id="changeFile",
    method="POST",
    path="/files/{id}",
    params=(_ID, _WHERE),
    body=Body("text/plain", required=True, writer=write_text),
    success=(Response("200", "application/json", lambda: models.File),),
)

CHANGE_AS_HTML: Operation[str] = Operation(
    id="changeFile",
    method="POST",
    path="/files/{id}",
    params=(_ID, _WHERE),
    body=Body("application/json", lambda: models.File, required=True),
    success=(Response("200", "text/html"),),
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
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The file.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.

        Headers:
            models.ChangeFileHeaders: 200

        Callbacks:
            callbacks.CHANGED
        """
        return self._client.call(
            CHANGE,
            options,
            (id, where),
            {
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
            },
        )

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
            body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The file.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.

        Headers:
            models.ChangeFileHeaders: 200

        Callbacks:
            callbacks.CHANGED
        """
        return self._client.call(CHANGE_WITH_TEXT, options, (id, where), body)

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

        The answer is asked for as text/html.

        Args:
            n: 2 to 5 characters.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The file.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.

        Headers:
            models.ChangeFileHeaders: 200

        Callbacks:
            callbacks.CHANGED
        """
        return self._client.call(
            CHANGE_AS_HTML,
            options,
            (id, where),
            {
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
            },
        )


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

    change = asynchronous(Files.change)
    """POST /files/{id}.

    Args:
        n: 2 to 5 characters.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The file.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.

    Headers:
        models.ChangeFileHeaders: 200

    Callbacks:
        callbacks.CHANGED
    """
    change_with_text = asynchronous(Files.change_with_text)
    """POST /files/{id}.

    The body is sent as text/plain.

    Args:
        body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The file.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.

    Headers:
        models.ChangeFileHeaders: 200

    Callbacks:
        callbacks.CHANGED
    """
    change_as_html = asynchronous(Files.change_as_html)
    """POST /files/{id}.

    The answer is asked for as text/html.

    Args:
        n: 2 to 5 characters.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The file.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.

    Headers:
        models.ChangeFileHeaders: 200

    Callbacks:
        callbacks.CHANGED
    """


class FilesWithRawResponse(SyncResource):
    """`Files`, returning the response itself."""

    change = raw(Files.change)
    change_with_text = raw(Files.change_with_text)
    change_as_html = raw(Files.change_as_html)


class FilesWithStreamingResponse(SyncResource):
    """`Files`, for `with` blocks in which the answer is read."""

    change_as_html = streamed(Files.change_as_html)


class AsyncFilesWithRawResponse(AsyncResource):
    """`AsyncFiles`, returning the response itself."""

    change = asynchronous_raw(Files.change)
    change_with_text = asynchronous_raw(Files.change_with_text)
    change_as_html = asynchronous_raw(Files.change_as_html)


class AsyncFilesWithStreamingResponse(AsyncResource):
    """`AsyncFiles`, for `with` blocks in which the answer is read."""

    change_as_html = asynchronous_streamed(Files.change_as_html)
