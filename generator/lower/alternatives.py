"""The ways to call an operation that takes or answers several content types.

Comes in: an operation with all that its answers may hold, and its bodies, the preferred one first.
Goes out: the main operation and its alternatives. The rule of this file: each differs from the main
one in one thing, so that a caller sees one content type on either side of a signature.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir import Alternative
from ..openapi.media import JSON, STREAM, label, words
from ..signature import success

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..ir import Body, Media, Operation, Pagination, Response


def alternatives(
    operation: Operation, bodies: tuple[Body, ...], paging: Pagination | None
) -> Iterator[Operation]:
    """The main operation, its pages, then one for each further body and kind of answer."""
    hoped = success(operation)
    main = replace(
        operation, body=bodies[0] if bodies else None, responses=_narrow(operation, JSON, hoped)
    )
    yield main
    if paging is not None:
        place = f"{operation.pointer}/x-client-pagination"
        another = Alternative(operation.pointer, "all")
        yield replace(main, pointer=place, pin=None, alternative=another, pagination=paging)
    for body in bodies[1:]:
        of = body.media.media_type
        yield _other(replace(main, body=body), f"requestBody {of}", f"with {words(of)}")
    further = {
        label(media.media_type): None
        for answer, chosen in zip(operation.responses, main.responses, strict=True)
        if answer in hoped
        for media in answer.media
        if label(media.media_type) != label(chosen.media[0].media_type)
    }
    for wanted in further:
        narrowed = replace(main, responses=_narrow(operation, wanted, hoped))
        suffix = wanted if wanted == STREAM else f"as {wanted}"
        yield _other(narrowed, f"responses {wanted}", suffix)


def _other(operation: Operation, place: str, suffix: str) -> Operation:
    return replace(
        operation,
        pointer=f"{operation.pointer}/{place}",
        pin=None,
        alternative=Alternative(operation.pointer, suffix),
    )


def _narrow(operation: Operation, wanted: str, hoped: tuple[Response, ...]) -> tuple[Response, ...]:
    """The answers, those that a caller hopes for in the kind wanted where they have it."""
    return tuple(
        replace(answer, media=_of_label(answer.media, wanted if answer in hoped else JSON))
        for answer in operation.responses
    )


def _of_label(media: tuple[Media, ...], wanted: str) -> tuple[Media, ...]:
    for preferred in (wanted, JSON, label(media[0].media_type) if media else ""):
        found = tuple(one for one in media if label(one.media_type) == preferred)
        if found:
            return found
    return ()
