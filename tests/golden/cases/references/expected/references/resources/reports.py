# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `reports`."""

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
    from .._runtime.client.keywords import RequestOptions

_ID = Param(name="id", location=In.PATH, required=True, type=lambda: models.Id)

_LIKE = Param(name="like", location=In.QUERY, type=lambda: models.ReportSize)

_ERRORS = (Response("default", "application/json", lambda: models.ProblemResponse),)

_ERRORS_2 = (Response("404", "application/json", lambda: models.ProblemResponse),)

GET: Operation[models.Report] = Operation(
    id="getReport",
    method="GET",
    path="/reports/{id}",
    params=(_ID, _LIKE),
    success=(Response("200", "application/json", lambda: models.Report),),
    errors=_ERRORS,
)

PUT: Operation[models.Report] = Operation(
    id="putReport",
    method="PUT",
    path="/reports/{id}",
    params=(_ID,),
    body=Body("application/json", lambda: models.Report, required=True),
    success=(Response("200", "application/json", lambda: models.Report),),
    errors=_ERRORS_2,
)


class Reports(SyncResource):
    """The resource `reports`."""

    @property
    def with_raw_response(self) -> ReportsWithRawResponse:
        """The same methods, returning the response itself."""
        return ReportsWithRawResponse(self._client.raw())

    def get(
        self,
        id: str,
        *,
        like: models.ReportSize | models.ReportSizeParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Report:
        """GET /reports/{id}.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The report.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
            APIStatusError: What is wrong.
        """
        return self._client.call(GET, options, (id, like))

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

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The report.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
            NotFoundError: What is wrong.
        """
        return self._client.call(
            PUT,
            options,
            (id,),
            {
                "id": body_id,
                "size": size,
                "same": same,
                "width": width,
                "mark": mark,
                "anchored": anchored,
                "alias": alias,
                "wider": wider,
            },
        )


class AsyncReports(AsyncResource):
    """The resource `reports`."""

    @property
    def with_raw_response(self) -> AsyncReportsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncReportsWithRawResponse(self._client.raw())

    get = asynchronous(Reports.get)
    """GET /reports/{id}.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The report.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
        APIStatusError: What is wrong.
    """
    put = asynchronous(Reports.put)
    """PUT /reports/{id}.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The report.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
        NotFoundError: What is wrong.
    """


class ReportsWithRawResponse(SyncResource):
    """`Reports`, returning the response itself."""

    get = raw(Reports.get)
    put = raw(Reports.put)


class AsyncReportsWithRawResponse(AsyncResource):
    """`AsyncReports`, returning the response itself."""

    get = asynchronous_raw(Reports.get)
    put = asynchronous_raw(Reports.put)
