# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Unpack

from .. import models
from .._operations import bodies as operations
from .._runtime.bodies.files import FileContent
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Bodies(SyncResource):
    """The operations of `bodies`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> BodiesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return BodiesWithRawResponse(self._client.raw())

    def put_text(
        self,
        *,
        body: str | FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /text.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            client.bodies.put_text(body=b"content of the file")
        """
        return self._call(operations.PUT_TEXT, options, (), body)

    def put_level(
        self,
        *,
        body: Literal["low", "high"] | FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /level.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            client.bodies.put_level(body=b"content of the file")
        """
        return self._call(operations.PUT_LEVEL, options, (), body)

    def put_latin(
        self,
        *,
        body: str | FileContent | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /latin.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            client.bodies.put_latin()
        """
        return self._call(operations.PUT_LATIN, options, (), body)

    def put_binary(
        self,
        *,
        body: FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /binary.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            client.bodies.put_binary(body=b"content of the file")
        """
        return self._call(operations.PUT_BINARY, options, (), body)

    def put_image(
        self,
        *,
        body: FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /image.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.
        """
        return self._call(operations.PUT_IMAGE, options, (), body)

    def put_xml(
        self,
        *,
        x: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /xml.

        Returns:
            Done.

        Example:
            client.bodies.put_xml(x=1)
        """
        body = {"x": x}
        return self._call(operations.PUT_XML, options, (), body)

    def patch_json(
        self,
        *,
        body: Sequence[Mapping[str, object]],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PATCH /patch.

        Returns:
            Done.

        Example:
            client.bodies.patch_json(body=[{"key": "value"}])
        """
        return self._call(operations.PATCH_JSON, options, (), body)

    def post_lines(
        self,
        *,
        body: Iterable[models.Point | models.PointParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /lines.

        Returns:
            Done.

        Example:
            client.bodies.post_lines(body=[{"x": 1}])
        """
        return self._call(operations.POST_LINES, options, (), body)

    def post_sequence(
        self,
        *,
        body: Iterable[models.Point | models.PointParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /sequence.

        Returns:
            Done.

        Example:
            client.bodies.post_sequence(body=[{"x": 1}])
        """
        return self._call(operations.POST_SEQUENCE, options, (), body)

    def post_mixed(
        self,
        *,
        body: Sequence[object],
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /mixed.

        Returns:
            Done.
        """
        return self._call(operations.POST_MIXED, options, (), body)

    def choose(
        self,
        *,
        link: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        Returns:
            Done.

        Example:
            client.bodies.choose()
        """
        body = {"link": link}
        return self._call(operations.CHOOSE, options, (), body)

    def choose_with_multipart(
        self,
        *,
        file: FileContent | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        The body is sent as multipart/form-data.

        Args:
            file: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            client.bodies.choose_with_multipart()
        """
        body = {"file": file}
        return self._call(operations.CHOOSE_WITH_MULTIPART, options, (), body)

    def choose_with_form(
        self,
        *,
        name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        The body is sent as application/x-www-form-urlencoded.

        Returns:
            Done.

        Example:
            client.bodies.choose_with_form()
        """
        body = {"name": name}
        return self._call(operations.CHOOSE_WITH_FORM, options, (), body)

    def choose_with_text(
        self,
        *,
        body: str | FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        The body is sent as text/plain.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            client.bodies.choose_with_text(body=b"content of the file")
        """
        return self._call(operations.CHOOSE_WITH_TEXT, options, (), body)


class AsyncBodies(AsyncResource):
    """The operations of `bodies`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncBodiesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncBodiesWithRawResponse(self._client.raw())

    async def put_text(
        self,
        *,
        body: str | FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /text.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            await client.bodies.put_text(body=b"content of the file")
        """
        return await self._call(operations.PUT_TEXT, options, (), body)

    async def put_level(
        self,
        *,
        body: Literal["low", "high"] | FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /level.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            await client.bodies.put_level(body=b"content of the file")
        """
        return await self._call(operations.PUT_LEVEL, options, (), body)

    async def put_latin(
        self,
        *,
        body: str | FileContent | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /latin.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            await client.bodies.put_latin()
        """
        return await self._call(operations.PUT_LATIN, options, (), body)

    async def put_binary(
        self,
        *,
        body: FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /binary.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            await client.bodies.put_binary(body=b"content of the file")
        """
        return await self._call(operations.PUT_BINARY, options, (), body)

    async def put_image(
        self,
        *,
        body: FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /image.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.
        """
        return await self._call(operations.PUT_IMAGE, options, (), body)

    async def put_xml(
        self,
        *,
        x: int,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /xml.

        Returns:
            Done.

        Example:
            await client.bodies.put_xml(x=1)
        """
        body = {"x": x}
        return await self._call(operations.PUT_XML, options, (), body)

    async def patch_json(
        self,
        *,
        body: Sequence[Mapping[str, object]],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PATCH /patch.

        Returns:
            Done.

        Example:
            await client.bodies.patch_json(body=[{"key": "value"}])
        """
        return await self._call(operations.PATCH_JSON, options, (), body)

    async def post_lines(
        self,
        *,
        body: Iterable[models.Point | models.PointParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /lines.

        Returns:
            Done.

        Example:
            await client.bodies.post_lines(body=[{"x": 1}])
        """
        return await self._call(operations.POST_LINES, options, (), body)

    async def post_sequence(
        self,
        *,
        body: Iterable[models.Point | models.PointParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /sequence.

        Returns:
            Done.

        Example:
            await client.bodies.post_sequence(body=[{"x": 1}])
        """
        return await self._call(operations.POST_SEQUENCE, options, (), body)

    async def post_mixed(
        self,
        *,
        body: Sequence[object],
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /mixed.

        Returns:
            Done.
        """
        return await self._call(operations.POST_MIXED, options, (), body)

    async def choose(
        self,
        *,
        link: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        Returns:
            Done.

        Example:
            await client.bodies.choose()
        """
        body = {"link": link}
        return await self._call(operations.CHOOSE, options, (), body)

    async def choose_with_multipart(
        self,
        *,
        file: FileContent | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        The body is sent as multipart/form-data.

        Args:
            file: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            await client.bodies.choose_with_multipart()
        """
        body = {"file": file}
        return await self._call(operations.CHOOSE_WITH_MULTIPART, options, (), body)

    async def choose_with_form(
        self,
        *,
        name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        The body is sent as application/x-www-form-urlencoded.

        Returns:
            Done.

        Example:
            await client.bodies.choose_with_form()
        """
        body = {"name": name}
        return await self._call(operations.CHOOSE_WITH_FORM, options, (), body)

    async def choose_with_text(
        self,
        *,
        body: str | FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        The body is sent as text/plain.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name
                and a content type.

        Returns:
            Done.

        Example:
            await client.bodies.choose_with_text(body=b"content of the file")
        """
        return await self._call(operations.CHOOSE_WITH_TEXT, options, (), body)


class BodiesWithRawResponse(SyncResource):
    """`Bodies`, returning a `RawResponse`."""

    put_text = raw(Bodies.put_text)
    put_level = raw(Bodies.put_level)
    put_latin = raw(Bodies.put_latin)
    put_binary = raw(Bodies.put_binary)
    put_image = raw(Bodies.put_image)
    put_xml = raw(Bodies.put_xml)
    patch_json = raw(Bodies.patch_json)
    post_lines = raw(Bodies.post_lines)
    post_sequence = raw(Bodies.post_sequence)
    post_mixed = raw(Bodies.post_mixed)
    choose = raw(Bodies.choose)
    choose_with_multipart = raw(Bodies.choose_with_multipart)
    choose_with_form = raw(Bodies.choose_with_form)
    choose_with_text = raw(Bodies.choose_with_text)


class AsyncBodiesWithRawResponse(AsyncResource):
    """`AsyncBodies`, returning a `RawResponse`."""

    put_text = asynchronous_raw(AsyncBodies.put_text)
    put_level = asynchronous_raw(AsyncBodies.put_level)
    put_latin = asynchronous_raw(AsyncBodies.put_latin)
    put_binary = asynchronous_raw(AsyncBodies.put_binary)
    put_image = asynchronous_raw(AsyncBodies.put_image)
    put_xml = asynchronous_raw(AsyncBodies.put_xml)
    patch_json = asynchronous_raw(AsyncBodies.patch_json)
    post_lines = asynchronous_raw(AsyncBodies.post_lines)
    post_sequence = asynchronous_raw(AsyncBodies.post_sequence)
    post_mixed = asynchronous_raw(AsyncBodies.post_mixed)
    choose = asynchronous_raw(AsyncBodies.choose)
    choose_with_multipart = asynchronous_raw(AsyncBodies.choose_with_multipart)
    choose_with_form = asynchronous_raw(AsyncBodies.choose_with_form)
    choose_with_text = asynchronous_raw(AsyncBodies.choose_with_text)
