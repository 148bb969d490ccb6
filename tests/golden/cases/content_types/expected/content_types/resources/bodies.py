# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `bodies`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .. import models
from .._runtime.bodies.form import write_form
from .._runtime.bodies.multipart import write_multipart, write_parts
from .._runtime.bodies.raw import write_content, write_text
from .._runtime.bodies.sequence import write_sequence
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import Body, Encoding, Operation, Response

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .._runtime.bodies.files import FileContent
    from .._runtime.client.keywords import RequestOptions

PUT_TEXT: Operation[None] = Operation(
    id="putText",
    method="PUT",
    path="/text",
    body=Body("text/plain", required=True, writer=write_text),
    success=(Response("204"),),
)

PUT_LEVEL: Operation[None] = Operation(
    id="putLevel",
    method="PUT",
    path="/level",
    body=Body("text/plain", lambda: Literal["low", "high"], required=True, writer=write_text),
    success=(Response("204"),),
)

PUT_LATIN: Operation[None] = Operation(
    id="putLatin",
    method="PUT",
    path="/latin",
    body=Body("text/csv; charset=iso-8859-1", writer=write_text),
    success=(Response("204"),),
)

PUT_BINARY: Operation[None] = Operation(
    id="putBinary",
    method="PUT",
    path="/binary",
    body=Body("application/octet-stream", required=True, writer=write_content),
    success=(Response("204"),),
)

PUT_IMAGE: Operation[None] = Operation(
    id="putImage",
    method="PUT",
    path="/image",
    body=Body("image/*", required=True, writer=write_content),
    success=(Response("204"),),
)

PUT_XML: Operation[None] = Operation(
    id="putXml",
    method="PUT",
    path="/xml",
    body=Body("application/xml", required=True, writer=write_text),
    success=(Response("204"),),
)

PATCH_JSON: Operation[None] = Operation(
    id="patchJson",
    method="PATCH",
    path="/patch",
    body=Body("application/json-patch+json", lambda: list[dict[str, object]], required=True),
    success=(Response("204"),),
)

POST_LINES: Operation[None] = Operation(
    id="postLines",
    method="POST",
    path="/lines",
    body=Body("application/jsonl", lambda: models.Point, required=True, writer=write_sequence),
    success=(Response("204"),),
)

POST_SEQUENCE: Operation[None] = Operation(
    id="postSequence",
    method="POST",
    path="/sequence",
    body=Body("application/json-seq", lambda: models.Point, required=True, writer=write_sequence),
    success=(Response("204"),),
)

POST_MIXED: Operation[None] = Operation(
    id="postMixed",
    method="POST",
    path="/mixed",
    body=Body(
        "multipart/mixed",
        lambda: models.PostMixedRequest,
        required=True,
        writer=write_parts,
        prefix=(Encoding(), Encoding(content_type="image/*")),
        rest=Encoding(content_type="text/csv"),
    ),
    success=(Response("204"),),
)

CHOOSE: Operation[None] = Operation(
    id="choose",
    method="POST",
    path="/choice",
    body=Body("application/json", lambda: models.ChooseRequest, required=True),
    success=(Response("204"),),
)

CHOOSE_WITH_MULTIPART: Operation[None] = Operation(
    id="choose",
    method="POST",
    path="/choice",
    body=Body(
        "multipart/form-data",
        lambda: models.ChooseRequest3,
        required=True,
        writer=write_multipart,
        encoding=(("file", Encoding(file=True)),),
    ),
    success=(Response("204"),),
)

CHOOSE_WITH_FORM: Operation[None] = Operation(
    id="choose",
    method="POST",
    path="/choice",
    body=Body(
        "application/x-www-form-urlencoded",
        lambda: models.ChooseRequest2,
        required=True,
        writer=write_form,
    ),
    success=(Response("204"),),
)

CHOOSE_WITH_TEXT: Operation[None] = Operation(
    id="choose",
    method="POST",
    path="/choice",
    body=Body("text/plain", required=True, writer=write_text),
    success=(Response("204"),),
)


class Bodies(SyncResource):
    """The resource `bodies`."""

    @property
    def with_raw_response(self) -> BodiesWithRawResponse:
        """The same methods, returning the response itself."""
        return BodiesWithRawResponse(self._client.raw())

    def put_text(
        self,
        *,
        body: str | FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /text.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_TEXT, options, (), body)

    def put_level(
        self,
        *,
        body: Literal["low", "high"] | FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /level.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_LEVEL, options, (), body)

    def put_latin(
        self,
        *,
        body: str | FileContent | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /latin.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_LATIN, options, (), body)

    def put_binary(
        self,
        *,
        body: FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /binary.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_BINARY, options, (), body)

    def put_image(
        self,
        *,
        body: FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /image.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_IMAGE, options, (), body)

    def put_xml(
        self,
        *,
        body: str | FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /xml.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_XML, options, (), body)

    def patch_json(
        self,
        *,
        body: Sequence[Mapping[str, object]],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PATCH /patch.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PATCH_JSON, options, (), body)

    def post_lines(
        self,
        *,
        body: Iterable[models.Point | models.PointParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /lines.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(POST_LINES, options, (), body)

    def post_sequence(
        self,
        *,
        body: Iterable[models.Point | models.PointParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /sequence.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(POST_SEQUENCE, options, (), body)

    def post_mixed(
        self,
        *,
        body: Sequence[object],
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /mixed.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(POST_MIXED, options, (), body)

    def choose(
        self,
        *,
        link: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(CHOOSE, options, (), {"link": link})

    def choose_with_multipart(
        self,
        *,
        file: FileContent | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        The body is sent as multipart/form-data.

        Args:
            file: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(CHOOSE_WITH_MULTIPART, options, (), {"file": file})

    def choose_with_form(
        self,
        *,
        name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        The body is sent as application/x-www-form-urlencoded.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(CHOOSE_WITH_FORM, options, (), {"name": name})

    def choose_with_text(
        self,
        *,
        body: str | FileContent,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /choice.

        The body is sent as text/plain.

        Args:
            body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
                type.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(CHOOSE_WITH_TEXT, options, (), body)


class AsyncBodies(AsyncResource):
    """The resource `bodies`."""

    @property
    def with_raw_response(self) -> AsyncBodiesWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncBodiesWithRawResponse(self._client.raw())

    put_text = asynchronous(Bodies.put_text)
    """PUT /text.

    Args:
        body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put_level = asynchronous(Bodies.put_level)
    """PUT /level.

    Args:
        body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put_latin = asynchronous(Bodies.put_latin)
    """PUT /latin.

    Args:
        body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put_binary = asynchronous(Bodies.put_binary)
    """PUT /binary.

    Args:
        body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put_image = asynchronous(Bodies.put_image)
    """PUT /image.

    Args:
        body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put_xml = asynchronous(Bodies.put_xml)
    """PUT /xml.

    Args:
        body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    patch_json = asynchronous(Bodies.patch_json)
    """PATCH /patch.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    post_lines = asynchronous(Bodies.post_lines)
    """POST /lines.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    post_sequence = asynchronous(Bodies.post_sequence)
    """POST /sequence.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    post_mixed = asynchronous(Bodies.post_mixed)
    """POST /mixed.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    choose = asynchronous(Bodies.choose)
    """POST /choice.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    choose_with_multipart = asynchronous(Bodies.choose_with_multipart)
    """POST /choice.

    The body is sent as multipart/form-data.

    Args:
        file: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    choose_with_form = asynchronous(Bodies.choose_with_form)
    """POST /choice.

    The body is sent as application/x-www-form-urlencoded.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    choose_with_text = asynchronous(Bodies.choose_with_text)
    """POST /choice.

    The body is sent as text/plain.

    Args:
        body: A file: bytes, a path, an open binary file, or a `File` with a name and a content
            type.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class BodiesWithRawResponse(SyncResource):
    """`Bodies`, returning the response itself."""

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
    """`AsyncBodies`, returning the response itself."""

    put_text = asynchronous_raw(Bodies.put_text)
    put_level = asynchronous_raw(Bodies.put_level)
    put_latin = asynchronous_raw(Bodies.put_latin)
    put_binary = asynchronous_raw(Bodies.put_binary)
    put_image = asynchronous_raw(Bodies.put_image)
    put_xml = asynchronous_raw(Bodies.put_xml)
    patch_json = asynchronous_raw(Bodies.patch_json)
    post_lines = asynchronous_raw(Bodies.post_lines)
    post_sequence = asynchronous_raw(Bodies.post_sequence)
    post_mixed = asynchronous_raw(Bodies.post_mixed)
    choose = asynchronous_raw(Bodies.choose)
    choose_with_multipart = asynchronous_raw(Bodies.choose_with_multipart)
    choose_with_form = asynchronous_raw(Bodies.choose_with_form)
    choose_with_text = asynchronous_raw(Bodies.choose_with_text)
