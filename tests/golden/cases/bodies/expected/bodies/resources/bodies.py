# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Unpack

from .. import models
from .._operations import bodies as operations
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

    def put_array(
        self,
        *,
        body: Sequence[models.Item | models.ItemParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /array.

        Args:
            body: The whole list.

        Returns:
            Put.

        Example:
            client.bodies.put_array(body=[{"name": "name"}])
        """
        return self._call(operations.PUT_ARRAY, options, (), body)

    def put_scalar(
        self,
        *,
        body: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /scalar.

        Returns:
            Put.

        Example:
            client.bodies.put_scalar(body="tex")
        """
        return self._call(operations.PUT_SCALAR, options, (), body)

    def put_map(
        self,
        *,
        body: Mapping[str, models.Item | models.ItemParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /map.

        Returns:
            Put.

        Example:
            client.bodies.put_map(body={"key": {"name": "name"}})
        """
        return self._call(operations.PUT_MAP, options, (), body)

    def put_union(
        self,
        *,
        body: models.Item | models.ItemParam | None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /union.

        Returns:
            Put.

        Example:
            client.bodies.put_union(body={"name": "name"})
        """
        return self._call(operations.PUT_UNION, options, (), body)

    def put_open(
        self,
        *,
        body: models.Open | models.OpenParam | Mapping[str, object],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /open.

        Returns:
            Put.

        Example:
            client.bodies.put_open(body={})
        """
        return self._call(operations.PUT_OPEN, options, (), body)

    def put_any(
        self,
        *,
        body: object | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /any.

        Returns:
            Put.

        Example:
            client.bodies.put_any()
        """
        return self._call(operations.PUT_ANY, options, (), body)

    def put_optional(
        self,
        *,
        name: str | Omit = omit,
        size: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /optional.

        Returns:
            Put.

        Example:
            client.bodies.put_optional()
        """
        body = {"name": name, "size": size}
        return self._call(operations.PUT_OPTIONAL, options, (), body)

    def put(
        self,
        body: str,
        *,
        body_2: Sequence[int],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /body/{body}.

        Returns:
            Put.

        Example:
            client.bodies.put("body", body_2=[1])
        """
        return self._call(operations.PUT, options, (body,), body_2)

    def patch_item(
        self,
        *,
        name: str | Omit = omit,
        size: int | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PATCH /patch.

        Returns:
            Put.

        Example:
            client.bodies.patch_item()
        """
        body = {"name": name, "size": size}
        return self._call(operations.PATCH_ITEM, options, (), body)


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

    async def put_array(
        self,
        *,
        body: Sequence[models.Item | models.ItemParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /array.

        Args:
            body: The whole list.

        Returns:
            Put.

        Example:
            await client.bodies.put_array(body=[{"name": "name"}])
        """
        return await self._call(operations.PUT_ARRAY, options, (), body)

    async def put_scalar(
        self,
        *,
        body: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /scalar.

        Returns:
            Put.

        Example:
            await client.bodies.put_scalar(body="tex")
        """
        return await self._call(operations.PUT_SCALAR, options, (), body)

    async def put_map(
        self,
        *,
        body: Mapping[str, models.Item | models.ItemParam],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /map.

        Returns:
            Put.

        Example:
            await client.bodies.put_map(body={"key": {"name": "name"}})
        """
        return await self._call(operations.PUT_MAP, options, (), body)

    async def put_union(
        self,
        *,
        body: models.Item | models.ItemParam | None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /union.

        Returns:
            Put.

        Example:
            await client.bodies.put_union(body={"name": "name"})
        """
        return await self._call(operations.PUT_UNION, options, (), body)

    async def put_open(
        self,
        *,
        body: models.Open | models.OpenParam | Mapping[str, object],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /open.

        Returns:
            Put.

        Example:
            await client.bodies.put_open(body={})
        """
        return await self._call(operations.PUT_OPEN, options, (), body)

    async def put_any(
        self,
        *,
        body: object | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /any.

        Returns:
            Put.

        Example:
            await client.bodies.put_any()
        """
        return await self._call(operations.PUT_ANY, options, (), body)

    async def put_optional(
        self,
        *,
        name: str | Omit = omit,
        size: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /optional.

        Returns:
            Put.

        Example:
            await client.bodies.put_optional()
        """
        body = {"name": name, "size": size}
        return await self._call(operations.PUT_OPTIONAL, options, (), body)

    async def put(
        self,
        body: str,
        *,
        body_2: Sequence[int],
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /body/{body}.

        Returns:
            Put.

        Example:
            await client.bodies.put("body", body_2=[1])
        """
        return await self._call(operations.PUT, options, (body,), body_2)

    async def patch_item(
        self,
        *,
        name: str | Omit = omit,
        size: int | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PATCH /patch.

        Returns:
            Put.

        Example:
            await client.bodies.patch_item()
        """
        body = {"name": name, "size": size}
        return await self._call(operations.PATCH_ITEM, options, (), body)


class BodiesWithRawResponse(SyncResource):
    """`Bodies`, returning a `RawResponse`."""

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
    """`AsyncBodies`, returning a `RawResponse`."""

    put_array = asynchronous_raw(AsyncBodies.put_array)
    put_scalar = asynchronous_raw(AsyncBodies.put_scalar)
    put_map = asynchronous_raw(AsyncBodies.put_map)
    put_union = asynchronous_raw(AsyncBodies.put_union)
    put_open = asynchronous_raw(AsyncBodies.put_open)
    put_any = asynchronous_raw(AsyncBodies.put_any)
    put_optional = asynchronous_raw(AsyncBodies.put_optional)
    put = asynchronous_raw(AsyncBodies.put)
    patch_item = asynchronous_raw(AsyncBodies.patch_item)
