# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `bodies`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import Body, In, Operation, Param, Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .._runtime.client.keywords import RequestOptions

_BODY = Param(name="body", location=In.PATH, required=True)

PUT_ARRAY: Operation[None] = Operation(
    id="putArray",
    method="PUT",
    path="/array",
    body=Body("application/json", lambda: list[models.Item], required=True),
    success=(Response("204"),),
)

PUT_SCALAR: Operation[None] = Operation(
    id="putScalar",
    method="PUT",
    path="/scalar",
    body=Body("application/json", lambda: models.PutScalarRequest, required=True),
    success=(Response("204"),),
)

PUT_MAP: Operation[None] = Operation(
    id="putMap",
    method="PUT",
    path="/map",
    body=Body("application/json", lambda: dict[str, models.Item], required=True),
    success=(Response("204"),),
)

PUT_UNION: Operation[None] = Operation(
    id="putUnion",
    method="PUT",
    path="/union",
    body=Body("application/json", lambda: models.Item | None, required=True),
    success=(Response("204"),),
)

PUT_OPEN: Operation[None] = Operation(
    id="putOpen",
    method="PUT",
    path="/open",
    body=Body("application/json", lambda: models.Open, required=True),
    success=(Response("204"),),
)

PUT_ANY: Operation[None] = Operation(
    id="putAny",
    method="PUT",
    path="/any",
    body=Body("application/json"),
    success=(Response("204"),),
)

PUT_OPTIONAL: Operation[None] = Operation(
    id="putOptional",
    method="PUT",
    path="/optional",
    body=Body("application/json", lambda: models.Item),
    success=(Response("204"),),
)

PUT: Operation[None] = Operation(
    id="putBody",
    method="PUT",
    path="/body/{body}",
    params=(_BODY,),
    body=Body("application/json", lambda: list[int], required=True),
    success=(Response("204"),),
)

PATCH_ITEM: Operation[None] = Operation(
    id="patchItem",
    method="PATCH",
    path="/patch",
    body=Body("application/merge-patch+json", lambda: models.Item, required=True),
    success=(Response("204"),),
)


class Bodies(SyncResource):
    """The resource `bodies`."""

    @property
    def with_raw_response(self) -> BodiesWithRawResponse:
        """The same methods, returning the response itself."""
        return BodiesWithRawResponse(self._client.raw())

    def put_array(
        self,
        *,
        body: Sequence[models.Item | models.ItemParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /array.

        Args:
            body: The whole list.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Put.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_ARRAY, options, (), body)

    def put_scalar(
        self,
        *,
        body: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /scalar.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Put.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_SCALAR, options, (), body)

    def put_map(
        self,
        *,
        body: Mapping[str, models.Item | models.ItemParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /map.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Put.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_MAP, options, (), body)

    def put_union(
        self,
        *,
        body: models.Item | models.ItemParam | None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /union.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Put.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_UNION, options, (), body)

    def put_open(
        self,
        *,
        body: models.Open | models.OpenParam | Mapping[str, object],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /open.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Put.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_OPEN, options, (), body)

    def put_any(
        self,
        *,
        body: object | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /any.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Put.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_ANY, options, (), body)

    def put_optional(
        self,
        *,
        name: str | Omit = omit,
        size: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /optional.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Put.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT_OPTIONAL, options, (), {"name": name, "size": size})

    def put(
        self,
        body: str,
        *,
        body_2: Sequence[int],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /body/{body}.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Put.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PUT, options, (body,), body_2)

    def patch_item(
        self,
        *,
        name: str,
        size: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PATCH /patch.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Put.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PATCH_ITEM, options, (), {"name": name, "size": size})


class AsyncBodies(AsyncResource):
    """The resource `bodies`."""

    @property
    def with_raw_response(self) -> AsyncBodiesWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncBodiesWithRawResponse(self._client.raw())

    put_array = asynchronous(Bodies.put_array)
    """PUT /array.

    Args:
        body: The whole list.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Put.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put_scalar = asynchronous(Bodies.put_scalar)
    """PUT /scalar.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Put.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put_map = asynchronous(Bodies.put_map)
    """PUT /map.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Put.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put_union = asynchronous(Bodies.put_union)
    """PUT /union.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Put.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put_open = asynchronous(Bodies.put_open)
    """PUT /open.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Put.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put_any = asynchronous(Bodies.put_any)
    """PUT /any.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Put.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put_optional = asynchronous(Bodies.put_optional)
    """PUT /optional.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Put.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    put = asynchronous(Bodies.put)
    """PUT /body/{body}.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Put.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    patch_item = asynchronous(Bodies.patch_item)
    """PATCH /patch.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Put.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class BodiesWithRawResponse(SyncResource):
    """`Bodies`, returning the response itself."""

    put_array = raw(Bodies.put_array)
    put_scalar = raw(Bodies.put_scalar)
    put_map = raw(Bodies.put_map)
    put_union = raw(Bodies.put_union)
    put_open = raw(Bodies.put_open)
    put_any = raw(Bodies.put_any)
    put_optional = raw(Bodies.put_optional)
    put = raw(Bodies.put)
    patch_item = raw(Bodies.patch_item)


class AsyncBodiesWithRawResponse(AsyncResource):
    """`AsyncBodies`, returning the response itself."""

    put_array = asynchronous_raw(Bodies.put_array)
    put_scalar = asynchronous_raw(Bodies.put_scalar)
    put_map = asynchronous_raw(Bodies.put_map)
    put_union = asynchronous_raw(Bodies.put_union)
    put_open = asynchronous_raw(Bodies.put_open)
    put_any = asynchronous_raw(Bodies.put_any)
    put_optional = asynchronous_raw(Bodies.put_optional)
    put = asynchronous_raw(Bodies.put)
    patch_item = asynchronous_raw(Bodies.patch_item)
