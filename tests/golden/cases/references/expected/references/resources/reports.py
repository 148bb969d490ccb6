# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import reports as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Reports(SyncResource):
    """Operations under `/reports/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ReportsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ReportsWithRawResponse(self._client.raw())

    def get(
        self,
        id: str,
        *,
        like: models.ReportSize | models.ReportSizeParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Report:
        """GET /reports/{id}.

        Returns:
            The report.

        Raises:
            APIStatusError: What is wrong.
        """
        return self._call(operations.GET, options, (id, like))

    def put(
        self,
        id: str,
        *,
        body_id: str | Omit = omit,
        size: models.ReportSize | models.ReportSizeParam | Omit = omit,
        same: models.ReportSize | models.ReportSizeParam | Omit = omit,
        width: float | Omit = omit,
        mark: models.ReportMark | models.ReportMarkParam | Omit = omit,
        anchored: models.ReportMark | models.ReportMarkParam | Omit = omit,
        alias: models.ReportSize | models.ReportSizeParam | Omit = omit,
        wider: models.ReportWider | models.ReportWiderParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Report:
        """PUT /reports/{id}.

        Returns:
            The report.

        Raises:
            NotFoundError: What is wrong.
        """
        body = {
            "id": body_id,
            "size": size,
            "same": same,
            "width": width,
            "mark": mark,
            "anchored": anchored,
            "alias": alias,
            "wider": wider,
        }
        return self._call(operations.PUT, options, (id,), body)


class AsyncReports(AsyncResource):
    """Operations under `/reports/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncReportsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncReportsWithRawResponse(self._client.raw())

    async def get(
        self,
        id: str,
        *,
        like: models.ReportSize | models.ReportSizeParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Report:
        """GET /reports/{id}.

        Returns:
            The report.

        Raises:
            APIStatusError: What is wrong.
        """
        return await self._call(operations.GET, options, (id, like))

    async def put(
        self,
        id: str,
        *,
        body_id: str | Omit = omit,
        size: models.ReportSize | models.ReportSizeParam | Omit = omit,
        same: models.ReportSize | models.ReportSizeParam | Omit = omit,
        width: float | Omit = omit,
        mark: models.ReportMark | models.ReportMarkParam | Omit = omit,
        anchored: models.ReportMark | models.ReportMarkParam | Omit = omit,
        alias: models.ReportSize | models.ReportSizeParam | Omit = omit,
        wider: models.ReportWider | models.ReportWiderParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Report:
        """PUT /reports/{id}.

        Returns:
            The report.

        Raises:
            NotFoundError: What is wrong.
        """
        body = {
            "id": body_id,
            "size": size,
            "same": same,
            "width": width,
            "mark": mark,
            "anchored": anchored,
            "alias": alias,
            "wider": wider,
        }
        return await self._call(operations.PUT, options, (id,), body)


class ReportsWithRawResponse(SyncResource):
    """`Reports`, returning a `RawResponse`."""

    get = raw(Reports.get)
    put = raw(Reports.put)


class AsyncReportsWithRawResponse(AsyncResource):
    """`AsyncReports`, returning a `RawResponse`."""

    get = asynchronous_raw(AsyncReports.get)
    put = asynchronous_raw(AsyncReports.put)
