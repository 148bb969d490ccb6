# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import notes as operations
from .._runtime.bodies.files import FileContent
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming


class Notes(SyncResource):
    """Operations under `/notes`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> NotesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return NotesWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> NotesWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return NotesWithStreamingResponse(streaming(self._client))

    def read(
        self,
        **options: Unpack[RequestOptions],
    ) -> str:
        """GET /notes.

        Of this no schema says what is in it, so it is text.

        Returns:
            Notes.

        Example:
            response = client.notes.read()
            print(response)
        """
        return self._call(operations.READ, options)

    def write(
        self,
        *,
        body: (
            models.WriteNoteRequest | models.WriteNoteRequestParam | str | FileContent
        ),
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /notes.

        Its root element has no name, so that a caller may give the text as well.

        Args:
            body: The value, or its content: text, bytes, a path, an open binary file,
                or a `File` with a name and a content type.

        Returns:
            Done.

        Example:
            client.notes.write(body={"text": "text"})
        """
        return self._call(operations.WRITE, options, (), body)


class AsyncNotes(AsyncResource):
    """Operations under `/notes`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncNotesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncNotesWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncNotesWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return AsyncNotesWithStreamingResponse(streaming(self._client))

    async def read(
        self,
        **options: Unpack[RequestOptions],
    ) -> str:
        """GET /notes.

        Of this no schema says what is in it, so it is text.

        Returns:
            Notes.

        Example:
            response = await client.notes.read()
            print(response)
        """
        return await self._call(operations.READ, options)

    async def write(
        self,
        *,
        body: (
            models.WriteNoteRequest | models.WriteNoteRequestParam | str | FileContent
        ),
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /notes.

        Its root element has no name, so that a caller may give the text as well.

        Args:
            body: The value, or its content: text, bytes, a path, an open binary file,
                or a `File` with a name and a content type.

        Returns:
            Done.

        Example:
            await client.notes.write(body={"text": "text"})
        """
        return await self._call(operations.WRITE, options, (), body)


class NotesWithRawResponse(SyncResource):
    """`Notes`, returning a `RawResponse`."""

    read = raw(Notes.read)
    write = raw(Notes.write)


class NotesWithStreamingResponse(SyncResource):
    """`Notes`, for `with` blocks in which the response is read."""

    read = streamed(Notes.read)


class AsyncNotesWithRawResponse(AsyncResource):
    """`AsyncNotes`, returning a `RawResponse`."""

    read = asynchronous_raw(AsyncNotes.read)
    write = asynchronous_raw(AsyncNotes.write)


class AsyncNotesWithStreamingResponse(AsyncResource):
    """`AsyncNotes`, for `with` blocks in which the response is read."""

    read = asynchronous_streamed(AsyncNotes.read)
