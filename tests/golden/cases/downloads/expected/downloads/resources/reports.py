# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import reports as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming


class Reports(SyncResource):
    """Operations under `/reports`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ReportsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ReportsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> ReportsWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return ReportsWithStreamingResponse(streaming(self._client))

    def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> dict[str, int]:
        """GET /reports.

        Returns:
            All numbers.

        Example:
            response = client.reports.get()
            print(response)
        """
        return self._call(operations.GET, options)

    def get_as_csv(
        self,
        **options: Unpack[RequestOptions],
    ) -> str:
        """GET /reports.

        The response is requested as text/csv.

        Returns:
            All numbers.

        Example:
            response = client.reports.get_as_csv()
            print(response)
        """
        return self._call(operations.GET_AS_CSV, options)

    def get_as_xml(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.GetReportResponse:
        """GET /reports.

        The response is requested as application/xml.

        Returns:
            All numbers.

        Example:
            response = client.reports.get_as_xml()
            print(response)
        """
        return self._call(operations.GET_AS_XML, options)


class AsyncReports(AsyncResource):
    """Operations under `/reports`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncReportsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncReportsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncReportsWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return AsyncReportsWithStreamingResponse(streaming(self._client))

    async def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> dict[str, int]:
        """GET /reports.

        Returns:
            All numbers.

        Example:
            response = await client.reports.get()
            print(response)
        """
        return await self._call(operations.GET, options)

    async def get_as_csv(
        self,
        **options: Unpack[RequestOptions],
    ) -> str:
        """GET /reports.

        The response is requested as text/csv.

        Returns:
            All numbers.

        Example:
            response = await client.reports.get_as_csv()
            print(response)
        """
        return await self._call(operations.GET_AS_CSV, options)

    async def get_as_xml(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.GetReportResponse:
        """GET /reports.

        The response is requested as application/xml.

        Returns:
            All numbers.

        Example:
            response = await client.reports.get_as_xml()
            print(response)
        """
        return await self._call(operations.GET_AS_XML, options)


class ReportsWithRawResponse(SyncResource):
    """`Reports`, returning a `RawResponse`."""

    get = raw(Reports.get)
    get_as_csv = raw(Reports.get_as_csv)
    get_as_xml = raw(Reports.get_as_xml)


class ReportsWithStreamingResponse(SyncResource):
    """`Reports`, for `with` blocks in which the response is read."""

    get_as_csv = streamed(Reports.get_as_csv)


class AsyncReportsWithRawResponse(AsyncResource):
    """`AsyncReports`, returning a `RawResponse`."""

    get = asynchronous_raw(AsyncReports.get)
    get_as_csv = asynchronous_raw(AsyncReports.get_as_csv)
    get_as_xml = asynchronous_raw(AsyncReports.get_as_xml)


class AsyncReportsWithStreamingResponse(AsyncResource):
    """`AsyncReports`, for `with` blocks in which the response is read."""

    get_as_csv = asynchronous_streamed(AsyncReports.get_as_csv)
