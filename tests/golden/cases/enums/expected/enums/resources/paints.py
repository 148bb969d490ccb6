# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._operations import paints as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Paints(SyncResource):
    """Operations under `/paints`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> PaintsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return PaintsWithRawResponse(self._client.raw())

    def mix(
        self,
        *,
        kind: Literal["paint"],
        finish: models.Finish,
        colour: Literal["red", "green"] | str | Omit = omit,
        base: Literal["water", "oil"] | str | Omit = omit,
        scent: Literal["rose", ""] | Omit = omit,
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
            scent: One of rose, "".
            layers: One of 1, 2, 3.
            mixed: One of 1, one, true.
            only: Always true.
            tone: Each value has a schema of its own. One of warm, cold.

        Returns:
            Mixed.

        Example:
            response = client.paints.mix(kind="paint", finish="matt")
            print(response.kind)
        """
        body = {
            "kind": kind,
            "finish": finish,
            "colour": colour,
            "base": base,
            "scent": scent,
            "layers": layers,
            "mixed": mixed,
            "yes": yes,
            "only": only,
            "litres": litres,
            "tone": tone,
        }
        return self._call(operations.MIX, options, (), body)


class AsyncPaints(AsyncResource):
    """Operations under `/paints`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncPaintsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncPaintsWithRawResponse(self._client.raw())

    async def mix(
        self,
        *,
        kind: Literal["paint"],
        finish: models.Finish,
        colour: Literal["red", "green"] | str | Omit = omit,
        base: Literal["water", "oil"] | str | Omit = omit,
        scent: Literal["rose", ""] | Omit = omit,
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
            scent: One of rose, "".
            layers: One of 1, 2, 3.
            mixed: One of 1, one, true.
            only: Always true.
            tone: Each value has a schema of its own. One of warm, cold.

        Returns:
            Mixed.

        Example:
            response = await client.paints.mix(kind="paint", finish="matt")
            print(response.kind)
        """
        body = {
            "kind": kind,
            "finish": finish,
            "colour": colour,
            "base": base,
            "scent": scent,
            "layers": layers,
            "mixed": mixed,
            "yes": yes,
            "only": only,
            "litres": litres,
            "tone": tone,
        }
        return await self._call(operations.MIX, options, (), body)


class PaintsWithRawResponse(SyncResource):
    """`Paints`, returning a `RawResponse`."""

    mix = raw(Paints.mix)


class AsyncPaintsWithRawResponse(AsyncResource):
    """`AsyncPaints`, returning a `RawResponse`."""

    mix = asynchronous_raw(AsyncPaints.mix)
