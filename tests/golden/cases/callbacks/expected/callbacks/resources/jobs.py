# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .._operations import jobs as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Jobs(SyncResource):
    """The operations of `jobs`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> JobsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return JobsWithRawResponse(self._client.raw())

    def start(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Start a job.

        Returns:
            Started.

        Callbacks:
            callbacks.PROGRESS
            callbacks.FINISHED

        Example:
            client.jobs.start()
        """
        return self._call(operations.START, options)

    def start_batch(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /batches.

        Returns:
            Started.

        Callbacks:
            callbacks.FINISHED
            callbacks.BATCH_PROGRESS

        Example:
            client.jobs.start_batch()
        """
        return self._call(operations.START_BATCH, options)


class AsyncJobs(AsyncResource):
    """The operations of `jobs`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncJobsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncJobsWithRawResponse(self._client.raw())

    async def start(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Start a job.

        Returns:
            Started.

        Callbacks:
            callbacks.PROGRESS
            callbacks.FINISHED

        Example:
            await client.jobs.start()
        """
        return await self._call(operations.START, options)

    async def start_batch(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /batches.

        Returns:
            Started.

        Callbacks:
            callbacks.FINISHED
            callbacks.BATCH_PROGRESS

        Example:
            await client.jobs.start_batch()
        """
        return await self._call(operations.START_BATCH, options)


class JobsWithRawResponse(SyncResource):
    """`Jobs`, returning a `RawResponse`."""

    start = raw(Jobs.start)
    start_batch = raw(Jobs.start_batch)


class AsyncJobsWithRawResponse(AsyncResource):
    """`AsyncJobs`, returning a `RawResponse`."""

    start = asynchronous_raw(AsyncJobs.start)
    start_batch = asynchronous_raw(AsyncJobs.start_batch)
