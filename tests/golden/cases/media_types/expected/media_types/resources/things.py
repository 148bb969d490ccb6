# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import things as operations
from .._runtime.bodies.files import FileContent
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming


class Things(SyncResource):
    """Operations under `/things`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ThingsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return ThingsWithStreamingResponse(streaming(self._client))

    def read_x_json(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """GET /things/x-json.

        Returns:
            OK.

        Example:
            response = client.things.read_x_json()
            print(response)
        """
        return self._call(operations.READ_X_JSON, options)

    def write_x_json(
        self,
        *,
        name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /things/x-json.

        Returns:
            Done.

        Example:
            client.things.write_x_json()
        """
        body = {"name": name}
        return self._call(operations.WRITE_X_JSON, options, (), body)

    def read_vendor(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """GET /things/vendor.

        Returns:
            OK.

        Example:
            response = client.things.read_vendor()
            print(response)
        """
        return self._call(operations.READ_VENDOR, options)

    def read_stream(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /things/stream.

        Returns:
            OK.

        Example:
            response = client.things.read_stream()
            print(response)
        """
        return self._call(operations.READ_STREAM, options)

    def read_either(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """GET /things/either.

        Returns:
            OK.

        Example:
            response = client.things.read_either()
            print(response)
        """
        return self._call(operations.READ_EITHER, options)

    def read_either_as_application_stream(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /things/either.

        The response is requested as application/stream.

        Returns:
            OK.

        Example:
            response = client.things.read_either_as_application_stream()
            print(response)
        """
        return self._call(operations.READ_EITHER_AS_APPLICATION_STREAM, options)

    def write_form(
        self,
        *,
        body: FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /things/form.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            client.things.write_form(body=b"content of the file")
        """
        return self._call(operations.WRITE_FORM, options, (), body)


class AsyncThings(AsyncResource):
    """Operations under `/things`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncThingsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return AsyncThingsWithStreamingResponse(streaming(self._client))

    async def read_x_json(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """GET /things/x-json.

        Returns:
            OK.

        Example:
            response = await client.things.read_x_json()
            print(response)
        """
        return await self._call(operations.READ_X_JSON, options)

    async def write_x_json(
        self,
        *,
        name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /things/x-json.

        Returns:
            Done.

        Example:
            await client.things.write_x_json()
        """
        body = {"name": name}
        return await self._call(operations.WRITE_X_JSON, options, (), body)

    async def read_vendor(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """GET /things/vendor.

        Returns:
            OK.

        Example:
            response = await client.things.read_vendor()
            print(response)
        """
        return await self._call(operations.READ_VENDOR, options)

    async def read_stream(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /things/stream.

        Returns:
            OK.

        Example:
            response = await client.things.read_stream()
            print(response)
        """
        return await self._call(operations.READ_STREAM, options)

    async def read_either(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Thing:
        """GET /things/either.

        Returns:
            OK.

        Example:
            response = await client.things.read_either()
            print(response)
        """
        return await self._call(operations.READ_EITHER, options)

    async def read_either_as_application_stream(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /things/either.

        The response is requested as application/stream.

        Returns:
            OK.

        Example:
            response = await client.things.read_either_as_application_stream()
            print(response)
        """
        return await self._call(operations.READ_EITHER_AS_APPLICATION_STREAM, options)

    async def write_form(
        self,
        *,
        body: FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /things/form.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            await client.things.write_form(body=b"content of the file")
        """
        return await self._call(operations.WRITE_FORM, options, (), body)


class ThingsWithRawResponse(SyncResource):
    """`Things`, returning a `RawResponse`."""

    read_x_json = raw(Things.read_x_json)
    write_x_json = raw(Things.write_x_json)
    read_vendor = raw(Things.read_vendor)
    read_stream = raw(Things.read_stream)
    read_either = raw(Things.read_either)
    read_either_as_application_stream = raw(Things.read_either_as_application_stream)
    write_form = raw(Things.write_form)


class ThingsWithStreamingResponse(SyncResource):
    """`Things`, for `with` blocks in which the response is read."""

    read_stream = streamed(Things.read_stream)
    read_either_as_application_stream = streamed(
        Things.read_either_as_application_stream
    )


class AsyncThingsWithRawResponse(AsyncResource):
    """`AsyncThings`, returning a `RawResponse`."""

    read_x_json = asynchronous_raw(AsyncThings.read_x_json)
    write_x_json = asynchronous_raw(AsyncThings.write_x_json)
    read_vendor = asynchronous_raw(AsyncThings.read_vendor)
    read_stream = asynchronous_raw(AsyncThings.read_stream)
    read_either = asynchronous_raw(AsyncThings.read_either)
    read_either_as_application_stream = asynchronous_raw(
        AsyncThings.read_either_as_application_stream
    )
    write_form = asynchronous_raw(AsyncThings.write_form)


class AsyncThingsWithStreamingResponse(AsyncResource):
    """`AsyncThings`, for `with` blocks in which the response is read."""

    read_stream = asynchronous_streamed(AsyncThings.read_stream)
    read_either_as_application_stream = asynchronous_streamed(
        AsyncThings.read_either_as_application_stream
    )
