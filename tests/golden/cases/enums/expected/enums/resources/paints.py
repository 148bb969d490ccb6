# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `paints`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

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
    from .._runtime.client.keywords import RequestOptions

MIX: Operation[models.Paint] = Operation(
    id="mixPaint",
    method="POST",
    path="/paints",
    body=Body("application/json", lambda: models.Paint, required=True),
    success=(Response("200", "application/json", lambda: models.Paint),),
)


class Paints(SyncResource):
    """The resource `paints`."""

    @property
    def with_raw_response(self) -> PaintsWithRawResponse:
        """The same methods, returning the response itself."""
        return PaintsWithRawResponse(self._client.raw())

    def mix(
        self,
        *,
        kind: Literal["paint"],
        finish: models.Finish,
        colour: Literal["red", "green"] | str | Omit = omit,
        base: Literal["water", "oil"] | str | Omit = omit,
        layers: Literal[1, 2, 3] | Omit = omit,
        mixed: Literal[1, "one", True] | None | Omit = omit,
        yes: bool | Omit = omit,
        only: Literal[True] | Omit = omit,
        litres: float | Omit = omit,
        tone: Literal["warm", "cold"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Paint:
        """POST /paints.

        Args:
            kind: Always paint.
            finish: How it shines. One of matt, satin, gloss, 5%.
            colour: More colours come every year. One of red, green or a newer value.
            base: One of water, oil or a newer value.
            layers: One of 1, 2, 3.
            mixed: One of 1, one, true.
            only: Always true.
            tone: Each value has a schema of its own. One of warm, cold.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Mixed.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            MIX,
            options,
            (),
            {
                "kind": kind,
                "finish": finish,
                "colour": colour,
                "base": base,
                "layers": layers,
                "mixed": mixed,
                "yes": yes,
                "only": only,
                "litres": litres,
                "tone": tone,
            },
        )


class AsyncPaints(AsyncResource):
    """The resource `paints`."""

    @property
    def with_raw_response(self) -> AsyncPaintsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncPaintsWithRawResponse(self._client.raw())

    mix = asynchronous(Paints.mix)
    """POST /paints.

    Args:
        kind: Always paint.
        finish: How it shines. One of matt, satin, gloss, 5%.
        colour: More colours come every year. One of red, green or a newer value.
        base: One of water, oil or a newer value.
        layers: One of 1, 2, 3.
        mixed: One of 1, one, true.
        only: Always true.
        tone: Each value has a schema of its own. One of warm, cold.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Mixed.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class PaintsWithRawResponse(SyncResource):
    """`Paints`, returning the response itself."""

    mix = raw(Paints.mix)


class AsyncPaintsWithRawResponse(AsyncResource):
    """`AsyncPaints`, returning the response itself."""

    mix = asynchronous_raw(Paints.mix)
