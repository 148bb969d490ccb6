# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `jobs`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.download import asynchronous_streamed, streamed, streaming
from .._runtime.operation import Operation, Response
from .._runtime.resource import AsyncResource, SyncResource, asynchronous, asynchronous_raw, raw

if TYPE_CHECKING:
    import builtins

    from .._runtime.options import RequestOptions

_ERRORS = (
    Response("409", "application/problem+json", lambda: models.Problem),
    Response("default", "application/json", lambda: models.Problem),
)

_ERRORS_2 = (Response("302"),)

START_JOB: Operation[models.Result | models.Ticket | None] = Operation(
    id="startJob",
    method="POST",
    path="/jobs",
    success=(
        Response("200", "application/json", lambda: models.Result),
        Response("202", "application/json", lambda: models.Ticket),
        Response("204"),
    ),
    errors=_ERRORS,
)

LIST: Operation[list[models.Ticket]] = Operation(
    id="listJobs",
    method="GET",
    path="/lists",
    success=(Response("2XX", "application/json", lambda: list[models.Ticket]),),
)

MAP: Operation[dict[str, models.Ticket]] = Operation(
    id="mapJobs",
    method="GET",
    path="/maps",
    success=(Response("default", "application/json", lambda: dict[str, models.Ticket]),),
)

COUNT: Operation[int] = Operation(
    id="countJobs",
    method="GET",
    path="/scalars",
    success=(Response("200", "application/json", lambda: int),),
)

ANY_JOB: Operation[object] = Operation(
    id="anyJob", method="GET", path="/any", success=(Response("200", "application/json"),)
)

MAYBE_JOB: Operation[models.Ticket | None] = Operation(
    id="maybeJob",
    method="GET",
    path="/null",
    success=(Response("200", "application/json", lambda: models.Ticket | None),),
)

MOVED_JOB: Operation[None] = Operation(id="movedJob", method="GET", path="/moved", errors=_ERRORS_2)

JOB_AS_BOTH: Operation[models.Result] = Operation(
    id="jobAsBoth",
    method="GET",
    path="/both",
    success=(Response("200", "application/json", lambda: models.Result),),
)

JOB_AS_BOTH_AS_CSV: Operation[str] = Operation(
    id="jobAsBoth", method="GET", path="/both", success=(Response("200", "text/csv"),)
)


class Jobs(SyncResource):
    """The resource `jobs`."""

    @property
    def with_raw_response(self) -> JobsWithRawResponse:
        """The same methods, returning the response itself."""
        return JobsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> JobsWithStreamingResponse:
        """The methods whose answers can be read in pieces."""
        return JobsWithStreamingResponse(streaming(self._client))

    def start_job(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Result | models.Ticket | None:
        """POST /jobs.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done at once.

        Raises:
            ConflictError: It runs already.
            APIStatusError: Something else.
        """
        return self._client.call(START_JOB, options)

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Ticket]:
        """GET /lists.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All.
        """
        return self._client.call(LIST, options)

    def map(
        self,
        **options: Unpack[RequestOptions],
    ) -> dict[str, models.Ticket]:
        """GET /maps.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Raises:
            APIStatusError: By name.
        """
        return self._client.call(MAP, options)

    def count(
        self,
        **options: Unpack[RequestOptions],
    ) -> int:
        """GET /scalars.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            How many.

        Headers:
            models.CountJobsHeaders: 200
        """
        return self._client.call(COUNT, options)

    def any_job(
        self,
        **options: Unpack[RequestOptions],
    ) -> object:
        """GET /any.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Whatever.
        """
        return self._client.call(ANY_JOB, options)

    def maybe_job(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Ticket | None:
        """GET /null.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Or null.
        """
        return self._client.call(MAYBE_JOB, options)

    def moved_job(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /moved.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.
        """
        return self._client.call(MOVED_JOB, options)

    def job_as_both(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Result:
        """GET /both.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Two ways.
        """
        return self._client.call(JOB_AS_BOTH, options)

    def job_as_both_as_csv(
        self,
        **options: Unpack[RequestOptions],
    ) -> str:
        """GET /both.

        The answer is asked for as text/csv.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Two ways.
        """
        return self._client.call(JOB_AS_BOTH_AS_CSV, options)


class AsyncJobs(AsyncResource):
    """The resource `jobs`."""

    @property
    def with_raw_response(self) -> AsyncJobsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncJobsWithRawResponse(self._client.raw())

    @property
    def with_streaming_response(self) -> AsyncJobsWithStreamingResponse:
        """The methods whose answers can be read in pieces."""
        return AsyncJobsWithStreamingResponse(streaming(self._client))

    start_job = asynchronous(Jobs.start_job)
    """POST /jobs.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done at once.

    Raises:
        ConflictError: It runs already.
        APIStatusError: Something else.
    """
    list = asynchronous(Jobs.list)
    """GET /lists.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All.
    """
    map = asynchronous(Jobs.map)
    """GET /maps.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Raises:
        APIStatusError: By name.
    """
    count = asynchronous(Jobs.count)
    """GET /scalars.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        How many.

    Headers:
        models.CountJobsHeaders: 200
    """
    any_job = asynchronous(Jobs.any_job)
    """GET /any.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Whatever.
    """
    maybe_job = asynchronous(Jobs.maybe_job)
    """GET /null.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Or null.
    """
    moved_job = asynchronous(Jobs.moved_job)
    """GET /moved.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.
    """
    job_as_both = asynchronous(Jobs.job_as_both)
    """GET /both.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Two ways.
    """
    job_as_both_as_csv = asynchronous(Jobs.job_as_both_as_csv)
    """GET /both.

    The answer is asked for as text/csv.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Two ways.
    """


class JobsWithRawResponse(SyncResource):
    """`Jobs`, returning the response itself."""

    start_job = raw(Jobs.start_job)
    list = raw(Jobs.list)
    map = raw(Jobs.map)
    count = raw(Jobs.count)
    any_job = raw(Jobs.any_job)
    maybe_job = raw(Jobs.maybe_job)
    moved_job = raw(Jobs.moved_job)
    job_as_both = raw(Jobs.job_as_both)
    job_as_both_as_csv = raw(Jobs.job_as_both_as_csv)


class JobsWithStreamingResponse(SyncResource):
    """`Jobs`, for `with` blocks in which the answer is read."""

    job_as_both_as_csv = streamed(Jobs.job_as_both_as_csv)


class AsyncJobsWithRawResponse(AsyncResource):
    """`AsyncJobs`, returning the response itself."""

    start_job = asynchronous_raw(Jobs.start_job)
    list = asynchronous_raw(Jobs.list)
    map = asynchronous_raw(Jobs.map)
    count = asynchronous_raw(Jobs.count)
    any_job = asynchronous_raw(Jobs.any_job)
    maybe_job = asynchronous_raw(Jobs.maybe_job)
    moved_job = asynchronous_raw(Jobs.moved_job)
    job_as_both = asynchronous_raw(Jobs.job_as_both)
    job_as_both_as_csv = asynchronous_raw(Jobs.job_as_both_as_csv)


class AsyncJobsWithStreamingResponse(AsyncResource):
    """`AsyncJobs`, for `with` blocks in which the answer is read."""

    job_as_both_as_csv = asynchronous_streamed(Jobs.job_as_both_as_csv)
