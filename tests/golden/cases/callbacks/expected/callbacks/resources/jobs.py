# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `jobs`."""

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

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

START: Operation[None] = Operation(
    id="startJob", method="POST", path="/jobs", success=(Response("202"),)
)

START_BATCH: Operation[None] = Operation(
    id="startBatch", method="POST", path="/batches", success=(Response("202"),)
)


class Jobs(SyncResource):
    """The resource `jobs`."""

    @property
    def with_raw_response(self) -> JobsWithRawResponse:
        """The same methods, returning the response itself."""
        return JobsWithRawResponse(self._client.raw())

    def start(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Start a job.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Started.

        Callbacks:
            callbacks.PROGRESS
            callbacks.FINISHED
        """
        return self._client.call(START, options)

    def start_batch(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /batches.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Started.

        Callbacks:
            callbacks.FINISHED
            callbacks.BATCH_PROGRESS
        """
        return self._client.call(START_BATCH, options)


class AsyncJobs(AsyncResource):
    """The resource `jobs`."""

    @property
    def with_raw_response(self) -> AsyncJobsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncJobsWithRawResponse(self._client.raw())

    start = asynchronous(Jobs.start)
    """Start a job.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Started.

    Callbacks:
        callbacks.PROGRESS
        callbacks.FINISHED
    """
    start_batch = asynchronous(Jobs.start_batch)
    """POST /batches.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Started.

    Callbacks:
        callbacks.FINISHED
        callbacks.BATCH_PROGRESS
    """


class JobsWithRawResponse(SyncResource):
    """`Jobs`, returning the response itself."""

    start = raw(Jobs.start)
    start_batch = raw(Jobs.start_batch)


class AsyncJobsWithRawResponse(AsyncResource):
    """`AsyncJobs`, returning the response itself."""

    start = asynchronous_raw(Jobs.start)
    start_batch = asynchronous_raw(Jobs.start_batch)
