# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from .. import models
from .._operations import parameters as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Parameters(SyncResource):
    """The operations of `parameters`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ParametersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ParametersWithRawResponse(self._client.raw())

    def in_path(
        self,
        simple: str,
        list: Sequence[int],
        label: models.Point | models.PointParam,
        matrix: int,
        exploded: Sequence[int],
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /path/{simple}/{list}/{label}/{matrix}/{exploded}.

        Returns:
            Good.

        Example:
            client.parameters.in_path("simple", [1], {"x": 1}, 1, [1])
        """
        return self._call(
            operations.IN_PATH, options, (simple, list, label, matrix, exploded)
        )

    def in_query(
        self,
        *,
        form: Sequence[int],
        comma: Sequence[int] | Omit = omit,
        space: Sequence[int] | Omit = omit,
        pipe: Sequence[int] | Omit = omit,
        deep: models.Point | models.PointParam | Omit = omit,
        point: models.Point | models.PointParam | Omit = omit,
        flag: bool | Omit = omit,
        reserved: str | Omit = omit,
        json: models.Point | models.PointParam | Omit = omit,
        filter_name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /query.

        Returns:
            Good.

        Example:
            client.parameters.in_query(form=[1])
        """
        return self._call(
            operations.IN_QUERY,
            options,
            (form, comma, space, pipe, deep, point, flag, reserved, json, filter_name),
        )

    def in_others(
        self,
        *,
        shared: int,
        x_trace: str | Omit = omit,
        x_list: Sequence[int] | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /others.

        Args:
            shared: Of this one.

        Returns:
            Good.

        Example:
            client.parameters.in_others(shared=1)
        """
        return self._call(
            operations.IN_OTHERS, options, (x_trace, shared, x_list, session)
        )


class AsyncParameters(AsyncResource):
    """The operations of `parameters`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncParametersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncParametersWithRawResponse(self._client.raw())

    async def in_path(
        self,
        simple: str,
        list: Sequence[int],
        label: models.Point | models.PointParam,
        matrix: int,
        exploded: Sequence[int],
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /path/{simple}/{list}/{label}/{matrix}/{exploded}.

        Returns:
            Good.

        Example:
            await client.parameters.in_path("simple", [1], {"x": 1}, 1, [1])
        """
        return await self._call(
            operations.IN_PATH, options, (simple, list, label, matrix, exploded)
        )

    async def in_query(
        self,
        *,
        form: Sequence[int],
        comma: Sequence[int] | Omit = omit,
        space: Sequence[int] | Omit = omit,
        pipe: Sequence[int] | Omit = omit,
        deep: models.Point | models.PointParam | Omit = omit,
        point: models.Point | models.PointParam | Omit = omit,
        flag: bool | Omit = omit,
        reserved: str | Omit = omit,
        json: models.Point | models.PointParam | Omit = omit,
        filter_name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /query.

        Returns:
            Good.

        Example:
            await client.parameters.in_query(form=[1])
        """
        return await self._call(
            operations.IN_QUERY,
            options,
            (form, comma, space, pipe, deep, point, flag, reserved, json, filter_name),
        )

    async def in_others(
        self,
        *,
        shared: int,
        x_trace: str | Omit = omit,
        x_list: Sequence[int] | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /others.

        Args:
            shared: Of this one.

        Returns:
            Good.

        Example:
            await client.parameters.in_others(shared=1)
        """
        return await self._call(
            operations.IN_OTHERS, options, (x_trace, shared, x_list, session)
        )


class ParametersWithRawResponse(SyncResource):
    """`Parameters`, returning a `RawResponse`."""

    in_path = raw(Parameters.in_path)
    in_query = raw(Parameters.in_query)
    in_others = raw(Parameters.in_others)


class AsyncParametersWithRawResponse(AsyncResource):
    """`AsyncParameters`, returning a `RawResponse`."""

    in_path = asynchronous_raw(AsyncParameters.in_path)
    in_query = asynchronous_raw(AsyncParameters.in_query)
    in_others = asynchronous_raw(AsyncParameters.in_others)
