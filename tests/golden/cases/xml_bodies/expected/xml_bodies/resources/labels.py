# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from .._operations import labels as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Labels(SyncResource):
    """Operations under `/labels`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> LabelsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return LabelsWithRawResponse(self._client.raw())

    def write(
        self,
        *,
        body: Sequence[str],
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """PUT /labels.

        Returns:
            All labels.

        Example:
            response = client.labels.write(body=["text"])
            print(response)
        """
        return self._call(operations.WRITE, options, (), body)


class AsyncLabels(AsyncResource):
    """Operations under `/labels`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncLabelsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncLabelsWithRawResponse(self._client.raw())

    async def write(
        self,
        *,
        body: Sequence[str],
        **options: Unpack[RequestOptions],
    ) -> list[str]:
        """PUT /labels.

        Returns:
            All labels.

        Example:
            response = await client.labels.write(body=["text"])
            print(response)
        """
        return await self._call(operations.WRITE, options, (), body)


class LabelsWithRawResponse(SyncResource):
    """`Labels`, returning a `RawResponse`."""

    write = raw(Labels.write)


class AsyncLabelsWithRawResponse(AsyncResource):
    """`AsyncLabels`, returning a `RawResponse`."""

    write = asynchronous_raw(AsyncLabels.write)
