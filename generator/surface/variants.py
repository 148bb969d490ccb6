"""The ways to call an operation that takes, or responds with, several content types.

Each variant differs from the main one in one thing, so that a caller sees one content type on
either side of a signature. What a call is made of is decided here, once for each operation: what
the body's arguments are, and which responses a caller hopes for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..openapi.media import JSON, STREAM, is_stream, label, words
from .bodies import body_members
from .calls import VariantKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..ir.identity import SchemaId
    from ..ir.operations import Media, Operation, Response
    from ..ir.schemas import NamedSchema, Property


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One content type of a request body."""

    media: Media
    members: tuple[Property, ...] | None
    """The properties of a body whose members are arguments; None where the whole body is one."""

    @property
    def arguments(self) -> tuple[Property, ...]:
        """The members that a caller gives, in the order of the document."""
        return tuple(p for p in self.members or () if not p.read_only)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Variant:
    """One way to call an operation: with one content type, for one kind of response."""

    operation: Operation
    kind: VariantKind
    words: str
    """What follows the name of the main one; empty: it is that."""
    sent: Sent | None
    responses: tuple[Response, ...]
    """All that are documented, each with the content types that are asked for."""
    expected: tuple[Response, ...]
    """Those of them that a call returns."""

    @property
    def is_narrow(self) -> bool:
        """Whether it asks for some of the documented content types only."""
        asked = sum(len(found.media) for found in self.expected)
        return asked < sum(len(found.media) for found in _hoped(self.operation))

    @property
    def streams(self) -> bool:
        """Whether a call returns the items of the response while they come."""
        return any(is_stream(m.media_type) for found in self.expected for m in found.media)


def variants(operation: Operation, schemas: Mapping[SchemaId, NamedSchema]) -> tuple[Variant, ...]:
    """The main way to call an operation, its pages, then each further body and kind of response."""
    return tuple(_variants(operation, schemas))


def _variants(operation: Operation, schemas: Mapping[SchemaId, NamedSchema]) -> Iterator[Variant]:
    hoped = _hoped(operation)
    bodies = tuple(_bodies(operation, schemas))
    narrowed, expected = _narrow(operation, JSON, hoped)
    main = Variant(
        operation=operation,
        kind=VariantKind.MAIN,
        words="",
        sent=bodies[0] if bodies else None,
        responses=narrowed,
        expected=expected,
    )
    yield main
    if operation.pagination is not None:
        yield replace(main, kind=VariantKind.PAGES, words="all")
    for sent in bodies[1:]:
        said = f"with {words(sent.media.media_type)}"
        yield replace(main, kind=VariantKind.BODY, words=said, sent=sent)
    further = {
        label(media.media_type): None
        for whole, chosen in zip(hoped, expected, strict=True)
        for media in whole.media
        if label(media.media_type) != label(chosen.media[0].media_type)
    }
    for wanted in further:
        narrowed, expected = _narrow(operation, wanted, hoped)
        said = wanted if wanted == STREAM else f"as {wanted}"
        yield replace(
            main, kind=VariantKind.RESPONSE, words=said, responses=narrowed, expected=expected
        )


def _bodies(operation: Operation, schemas: Mapping[SchemaId, NamedSchema]) -> Iterator[Sent]:
    body = operation.body
    for media in () if body is None else body.content:
        required = body is not None and body.required
        fixed = operation.stream_field
        yield Sent(
            media=media, members=body_members(media, schemas, required=required, fixed=fixed)
        )


def _hoped(operation: Operation) -> tuple[Response, ...]:
    """The responses that a caller hopes for; `default` where nothing else is documented."""
    hoped = tuple(response for response in operation.responses if response.is_success)
    if hoped or any(response.status.startswith(("1", "3")) for response in operation.responses):
        return hoped
    return tuple(response for response in operation.responses if response.status == "default")


def _narrow(
    operation: Operation, wanted: str, hoped: tuple[Response, ...]
) -> tuple[tuple[Response, ...], tuple[Response, ...]]:
    """All responses, and those hoped for: these in the kind wanted where they have it."""
    narrowed: list[Response] = []
    expected: list[Response] = []
    for found in operation.responses:
        is_hoped = any(found is each for each in hoped)
        media = _of_label(found.media, wanted if is_hoped else JSON)
        chosen = found if media is found.media else replace(found, media=media)
        narrowed.append(chosen)
        if is_hoped:
            expected.append(chosen)
    return tuple(narrowed), tuple(expected)


def _of_label(media: tuple[Media, ...], wanted: str) -> tuple[Media, ...]:
    if len(media) < 2:
        return media
    for preferred in (wanted, JSON, label(media[0].media_type)):
        found = tuple(one for one in media if label(one.media_type) == preferred)
        if found:
            return media if len(found) == len(media) else found
    return ()
