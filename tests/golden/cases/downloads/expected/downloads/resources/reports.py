# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `reports`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.operation import Operation, Response
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

GET: Operation[dict[str, int]] = Operation(
    id="getReport",
    method="GET",
    path="/reports",
    success=(Response("200", "application/json", lambda: dict[str, int]),),
)

GET_AS_CSV: Operation[str] = Operation(
    id="getReport", method="GET", path="/reports", success=(Response("200", "text/csv"),)
)

GET_AS_XML: Operation[bytes] = Operation(
    id="getReport", method="GET", path="/reports", success=(Response("200", "application/xml"),)
)


class Reports(SyncResource):
    """The resource `reports`."""

    @property
    def with_raw_response(self) -> ReportsWithRawResponse:
        """The same methods, returning the response itself."""
        return ReportsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> ReportsWithStreamingResponse:
        """The methods whose answers can be read in pieces."""
        return ReportsWithStreamingResponse(streaming(self._client))

    def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> dict[str, int]:
        """GET /reports.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All numbers.
        """
        return self._client.call(GET, options)

    def get_as_csv(
        self,
        **options: Unpack[RequestOptions],
    ) -> str:
        """GET /reports.

        The answer is asked for as text/csv.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All numbers.
        """
        return self._client.call(GET_AS_CSV, options)

    def get_as_xml(
        self,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """GET /reports.

        The answer is asked for as application/xml.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All numbers.
        """
        return self._client.call(GET_AS_XML, options)


class AsyncReports(AsyncResource):
    """The resource `reports`."""

    @property
    def with_raw_response(self) -> AsyncReportsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncReportsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncReportsWithStreamingResponse:
        """The methods whose answers can be read in pieces."""
        return AsyncReportsWithStreamingResponse(streaming(self._client))

    get = asynchronous(Reports.get)
    """GET /reports.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All numbers.
    """
    get_as_csv = asynchronous(Reports.get_as_csv)
    """GET /reports.

    The answer is asked for as text/csv.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All numbers.
    """
    get_as_xml = asynchronous(Reports.get_as_xml)
    """GET /reports.

    The answer is asked for as application/xml.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All numbers.
    """


class ReportsWithRawResponse(SyncResource):
    """`Reports`, returning the response itself."""

    get = raw(Reports.get)
    get_as_csv = raw(Reports.get_as_csv)
    get_as_xml = raw(Reports.get_as_xml)


class ReportsWithStreamingResponse(SyncResource):
    """`Reports`, for `with` blocks in which the answer is read."""

    get_as_csv = streamed(Reports.get_as_csv)
    get_as_xml = streamed(Reports.get_as_xml)


class AsyncReportsWithRawResponse(AsyncResource):
    """`AsyncReports`, returning the response itself."""

    get = asynchronous_raw(Reports.get)
    get_as_csv = asynchronous_raw(Reports.get_as_csv)
    get_as_xml = asynchronous_raw(Reports.get_as_xml)


class AsyncReportsWithStreamingResponse(AsyncResource):
    """`AsyncReports`, for `with` blocks in which the answer is read."""

    get_as_csv = asynchronous_streamed(Reports.get_as_csv)
    get_as_xml = asynchronous_streamed(Reports.get_as_xml)
