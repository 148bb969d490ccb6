# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from .. import models
from .._operations import boxes as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Boxes(SyncResource):
    """Operations under `/boxes`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> BoxesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return BoxesWithRawResponse(self._client.raw())

    def store(
        self,
        *,
        free: Mapping[str, object] | Omit = omit,
        any: Mapping[str, object] | Omit = omit,
        counts: Mapping[str, int] | Omit = omit,
        parts: Mapping[str, models.Part | models.PartParam] | Omit = omit,
        nested: Mapping[str, Mapping[str, str | None]] | Omit = omit,
        nothing: models.BoxNothing | models.BoxNothingParam | Omit = omit,
        scores: models.Scores | models.ScoresParam | Mapping[str, object] | Omit = omit,
        tree: models.Tree | models.TreeParam | Mapping[str, object] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Box:
        """PUT /boxes.

        Returns:
            Stored.

        Example:
            response = client.boxes.store()
            print(response)
        """
        body = {
            "free": free,
            "any": any,
            "counts": counts,
            "parts": parts,
            "nested": nested,
            "nothing": nothing,
            "scores": scores,
            "tree": tree,
        }
        return self._call(operations.STORE, options, (), body)


class AsyncBoxes(AsyncResource):
    """Operations under `/boxes`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncBoxesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncBoxesWithRawResponse(self._client.raw())

    async def store(
        self,
        *,
        free: Mapping[str, object] | Omit = omit,
        any: Mapping[str, object] | Omit = omit,
        counts: Mapping[str, int] | Omit = omit,
        parts: Mapping[str, models.Part | models.PartParam] | Omit = omit,
        nested: Mapping[str, Mapping[str, str | None]] | Omit = omit,
        nothing: models.BoxNothing | models.BoxNothingParam | Omit = omit,
        scores: models.Scores | models.ScoresParam | Mapping[str, object] | Omit = omit,
        tree: models.Tree | models.TreeParam | Mapping[str, object] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Box:
        """PUT /boxes.

        Returns:
            Stored.

        Example:
            response = await client.boxes.store()
            print(response)
        """
        body = {
            "free": free,
            "any": any,
            "counts": counts,
            "parts": parts,
            "nested": nested,
            "nothing": nothing,
            "scores": scores,
            "tree": tree,
        }
        return await self._call(operations.STORE, options, (), body)


class BoxesWithRawResponse(SyncResource):
    """`Boxes`, returning a `RawResponse`."""

    store = raw(Boxes.store)


class AsyncBoxesWithRawResponse(AsyncResource):
    """`AsyncBoxes`, returning a `RawResponse`."""

    store = asynchronous_raw(AsyncBoxes.store)
