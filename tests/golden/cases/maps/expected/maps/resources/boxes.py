# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `boxes`."""

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
from .._runtime.core.operation import Body, Operation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.client.keywords import RequestOptions

STORE: Operation[models.Box] = Operation(
    id="storeBox",
    method="PUT",
    path="/boxes",
    body=Body("application/json", lambda: models.Box, required=True),
    success=(Response("200", "application/json", lambda: models.Box),),
)


class Boxes(SyncResource):
    """The resource `boxes`."""

    @property
    def with_raw_response(self) -> BoxesWithRawResponse:
        """The same methods, returning the response itself."""
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

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Stored.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            STORE,
            options,
            (),
            {
                "free": free,
                "any": any,
                "counts": counts,
                "parts": parts,
                "nested": nested,
                "nothing": nothing,
                "scores": scores,
                "tree": tree,
            },
        )


class AsyncBoxes(AsyncResource):
    """The resource `boxes`."""

    @property
    def with_raw_response(self) -> AsyncBoxesWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncBoxesWithRawResponse(self._client.raw())

    store = asynchronous(Boxes.store)
    """PUT /boxes.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Stored.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class BoxesWithRawResponse(SyncResource):
    """`Boxes`, returning the response itself."""

    store = raw(Boxes.store)


class AsyncBoxesWithRawResponse(AsyncResource):
    """`AsyncBoxes`, returning the response itself."""

    store = asynchronous_raw(Boxes.store)
