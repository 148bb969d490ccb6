# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `jobs`."""

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
from .._runtime.core.operation import Operation, Response
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming

if TYPE_CHECKING:
    import builtins

    from .._runtime.client.keywords import RequestOptions

_ERRORS = (
    Response("409", "application/problem+json", lambda: models.Problem),
    Response("default", "application/json", lambda: models.Problem),
)

_ERRORS_2 = (Response("302"),)

START: Operation[models.Result | models.Ticket | None] = Operation(
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

ANY: Operation[object] = Operation(
    id="anyJob", method="GET", path="/any", success=(Response("200", "application/json"),)
)

MAYBE: Operation[models.Ticket | None] = Operation(
    id="maybeJob",
    method="GET",
    path="/null",
    success=(Response("200", "application/json", lambda: models.Ticket | None),),
)

MOVED: Operation[None] = Operation(id="movedJob", method="GET", path="/moved", errors=_ERRORS_2)

AS_BOTH: Operation[models.Result] = Operation(
    id="jobAsBoth",
    method="GET",
    path="/both",
    success=(Response("200", "application/json", lambda: models.Result),),
)

AS_BOTH_AS_CSV: Operation[str] = Operation(
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

    def start(
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
        return self._client.call(START, options)

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

    def any(
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
        return self._client.call(ANY, options)

    def maybe(
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
        return self._client.call(MAYBE, options)

    def moved(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /moved.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.
        """
        return self._client.call(MOVED, options)

    def as_both(
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
        return self._client.call(AS_BOTH, options)

    def as_both_as_csv(
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
        return self._client.call(AS_BOTH_AS_CSV, options)


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

    start = asynchronous(Jobs.start)
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
    any = asynchronous(Jobs.any)
    """GET /any.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Whatever.
    """
    maybe = asynchronous(Jobs.maybe)
    """GET /null.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Or null.
    """
    moved = asynchronous(Jobs.moved)
    """GET /moved.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.
    """
    as_both = asynchronous(Jobs.as_both)
    """GET /both.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Two ways.
    """
    as_both_as_csv = asynchronous(Jobs.as_both_as_csv)
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

    start = raw(Jobs.start)
    list = raw(Jobs.list)
    map = raw(Jobs.map)
    count = raw(Jobs.count)
    any = raw(Jobs.any)
    maybe = raw(Jobs.maybe)
    moved = raw(Jobs.moved)
    as_both = raw(Jobs.as_both)
    as_both_as_csv = raw(Jobs.as_both_as_csv)


class JobsWithStreamingResponse(SyncResource):
    """`Jobs`, for `with` blocks in which the answer is read."""

    as_both_as_csv = streamed(Jobs.as_both_as_csv)


class AsyncJobsWithRawResponse(AsyncResource):
    """`AsyncJobs`, returning the response itself."""

    start = asynchronous_raw(Jobs.start)
    list = asynchronous_raw(Jobs.list)
    map = asynchronous_raw(Jobs.map)
    count = asynchronous_raw(Jobs.count)
    any = asynchronous_raw(Jobs.any)
    maybe = asynchronous_raw(Jobs.maybe)
    moved = asynchronous_raw(Jobs.moved)
    as_both = asynchronous_raw(Jobs.as_both)
    as_both_as_csv = asynchronous_raw(Jobs.as_both_as_csv)


class AsyncJobsWithStreamingResponse(AsyncResource):
    """`AsyncJobs`, for `with` blocks in which the answer is read."""

    as_both_as_csv = asynchronous_streamed(Jobs.as_both_as_csv)
