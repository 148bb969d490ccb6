# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

import builtins
from typing import Unpack

from .. import models
from .._operations import jobs as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.streams.download import asynchronous_streamed, streamed, streaming


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

    @property
    def with_streaming_response(self) -> JobsWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return JobsWithStreamingResponse(streaming(self._client))

    def start(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Result | models.Ticket | None:
        """POST /jobs.

        Returns:
            Done at once.

        Raises:
            ConflictError: It runs already.
            APIStatusError: Something else.

        Example:
            response = client.jobs.start()
            print(response)
        """
        return self._call(operations.START, options)

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Ticket]:
        """GET /lists.

        Returns:
            All.

        Example:
            response = client.jobs.list()
            print(response)
        """
        return self._call(operations.LIST, options)

    def map(
        self,
        **options: Unpack[RequestOptions],
    ) -> dict[str, models.Ticket]:
        """GET /maps.

        Raises:
            APIStatusError: By name.

        Example:
            response = client.jobs.map()
            print(response)
        """
        return self._call(operations.MAP, options)

    def count(
        self,
        **options: Unpack[RequestOptions],
    ) -> int:
        """GET /scalars.

        Returns:
            How many.

        Headers:
            models.CountJobsHeaders: 200

        Example:
            response = client.jobs.count()
            print(response)
        """
        return self._call(operations.COUNT, options)

    def any(
        self,
        **options: Unpack[RequestOptions],
    ) -> object:
        """GET /any.

        Returns:
            Whatever.

        Example:
            response = client.jobs.any()
            print(response)
        """
        return self._call(operations.ANY, options)

    def maybe(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Ticket | None:
        """GET /null.

        Returns:
            Or null.

        Example:
            response = client.jobs.maybe()
            print(response)
        """
        return self._call(operations.MAYBE, options)

    def moved(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /moved.

        Example:
            client.jobs.moved()
        """
        return self._call(operations.MOVED, options)

    def as_both(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Result:
        """GET /both.

        Returns:
            Two ways.

        Example:
            response = client.jobs.as_both()
            print(response.value)
        """
        return self._call(operations.AS_BOTH, options)

    def as_both_as_csv(
        self,
        **options: Unpack[RequestOptions],
    ) -> str:
        """GET /both.

        The response is requested as text/csv.

        Returns:
            Two ways.

        Example:
            response = client.jobs.as_both_as_csv()
            print(response)
        """
        return self._call(operations.AS_BOTH_AS_CSV, options)


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

    @property
    def with_streaming_response(self) -> AsyncJobsWithStreamingResponse:
        """The methods whose responses can be read in pieces."""
        return AsyncJobsWithStreamingResponse(streaming(self._client))

    async def start(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Result | models.Ticket | None:
        """POST /jobs.

        Returns:
            Done at once.

        Raises:
            ConflictError: It runs already.
            APIStatusError: Something else.

        Example:
            response = await client.jobs.start()
            print(response)
        """
        return await self._call(operations.START, options)

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Ticket]:
        """GET /lists.

        Returns:
            All.

        Example:
            response = await client.jobs.list()
            print(response)
        """
        return await self._call(operations.LIST, options)

    async def map(
        self,
        **options: Unpack[RequestOptions],
    ) -> dict[str, models.Ticket]:
        """GET /maps.

        Raises:
            APIStatusError: By name.

        Example:
            response = await client.jobs.map()
            print(response)
        """
        return await self._call(operations.MAP, options)

    async def count(
        self,
        **options: Unpack[RequestOptions],
    ) -> int:
        """GET /scalars.

        Returns:
            How many.

        Headers:
            models.CountJobsHeaders: 200

        Example:
            response = await client.jobs.count()
            print(response)
        """
        return await self._call(operations.COUNT, options)

    async def any(
        self,
        **options: Unpack[RequestOptions],
    ) -> object:
        """GET /any.

        Returns:
            Whatever.

        Example:
            response = await client.jobs.any()
            print(response)
        """
        return await self._call(operations.ANY, options)

    async def maybe(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Ticket | None:
        """GET /null.

        Returns:
            Or null.

        Example:
            response = await client.jobs.maybe()
            print(response)
        """
        return await self._call(operations.MAYBE, options)

    async def moved(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /moved.

        Example:
            await client.jobs.moved()
        """
        return await self._call(operations.MOVED, options)

    async def as_both(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Result:
        """GET /both.

        Returns:
            Two ways.

        Example:
            response = await client.jobs.as_both()
            print(response.value)
        """
        return await self._call(operations.AS_BOTH, options)

    async def as_both_as_csv(
        self,
        **options: Unpack[RequestOptions],
    ) -> str:
        """GET /both.

        The response is requested as text/csv.

        Returns:
            Two ways.

        Example:
            response = await client.jobs.as_both_as_csv()
            print(response)
        """
        return await self._call(operations.AS_BOTH_AS_CSV, options)


class JobsWithRawResponse(SyncResource):
    """`Jobs`, returning a `RawResponse`."""

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
    """`Jobs`, for `with` blocks in which the response is read."""

    any = streamed(Jobs.any)
    as_both_as_csv = streamed(Jobs.as_both_as_csv)


class AsyncJobsWithRawResponse(AsyncResource):
    """`AsyncJobs`, returning a `RawResponse`."""

    start = asynchronous_raw(AsyncJobs.start)
    list = asynchronous_raw(AsyncJobs.list)
    map = asynchronous_raw(AsyncJobs.map)
    count = asynchronous_raw(AsyncJobs.count)
    any = asynchronous_raw(AsyncJobs.any)
    maybe = asynchronous_raw(AsyncJobs.maybe)
    moved = asynchronous_raw(AsyncJobs.moved)
    as_both = asynchronous_raw(AsyncJobs.as_both)
    as_both_as_csv = asynchronous_raw(AsyncJobs.as_both_as_csv)


class AsyncJobsWithStreamingResponse(AsyncResource):
    """`AsyncJobs`, for `with` blocks in which the response is read."""

    any = asynchronous_streamed(AsyncJobs.any)
    as_both_as_csv = asynchronous_streamed(AsyncJobs.as_both_as_csv)
