"""What of the runtime a client needs.

A module that no document does without is not named here; one that is named here is imported by no
module outside of its own feature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..config.features import Feature
from ..ir.types import UnionType
from ..surface.calls import BodyForm, ResultKind, part_form
from ..surface.exports import EXPORTS
from ..surface.lock import PROPERTY
from ..surface.walk import every_type, part_bodies, xml_roots

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ..surface.surface import Surface


class Extra(NamedTuple):
    """A part of the runtime that only some clients have."""

    asked_for: Callable[[Surface], bool]
    modules: tuple[str, ...]
    """The modules of the runtime that serve nothing else."""
    public: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The names that the package of the client hands out, by module of the runtime."""
    feature: Feature | None = None
    """What the configuration has to ask for as well."""

    def is_wanted(self, surface: Surface, asked: Collection[Feature]) -> bool:
        """Whether a client has it."""
        return (self.feature is None or self.feature in asked) and self.asked_for(surface)


def _reads_deliveries(surface: Surface) -> bool:
    return surface.routing is not None or bool(surface.webhooks or surface.callbacks)


def _keeps_records(surface: Surface) -> bool:
    inbound = (*surface.webhooks, *surface.callbacks)
    return any(found.event_type is None or found.headers is not None for found in inbound)


def _routes_events(surface: Surface) -> bool:
    return surface.routing is not None


def sends(surface: Surface, *forms: BodyForm) -> bool:
    """Whether a request has a body that is written in one of some ways."""
    found = (method.call.body for _, method in surface.all_methods())
    bodies = [body for body in found if body is not None]
    parts = (part for body in bodies for part in part_bodies(body))
    return any(body.form in forms for body in bodies) or any(part_form(p) in forms for p in parts)


def _has_former_names(surface: Surface) -> bool:
    every = (a for _, method in surface.all_methods() for a in method.signature)
    return bool(surface.former) or any(a.deprecated and not a.required for a in every)


def _has_former_fields(surface: Surface) -> bool:
    return any(each.kind == PROPERTY for each in surface.former)


def _writes(*forms: BodyForm) -> Callable[[Surface], bool]:
    return lambda surface: sends(surface, *forms)


FORMS = (BodyForm.FORM, BodyForm.NAMED)
"""How bodies are written that cannot say null."""

RAW = (BodyForm.TEXT, BodyForm.CONTENT, BodyForm.XML_OR_TEXT)
"""How bodies are written that may be what the caller gives."""

FILES = (BodyForm.NAMED, BodyForm.PARTS, *RAW)
"""How bodies are written that may be files, or have files in them."""


def _returns(surface: Surface, kind: ResultKind) -> bool:
    return any(method.call.result.kind is kind for _, method in surface.all_methods())


def _streams(surface: Surface) -> bool:
    return _returns(surface, ResultKind.STREAM)


def _downloads(surface: Surface) -> bool:
    return any(method.call.can_stream for _, method in surface.all_methods())


def _reads_while_it_comes(surface: Surface) -> bool:
    return _streams(surface) or _downloads(surface)


def _takes_whole_bodies(surface: Surface) -> bool:
    calls = (method.call for _, method in surface.all_methods())
    return any(call.whole is not None and call.is_flattened for call in calls)


def _pages(surface: Surface) -> bool:
    return _returns(surface, ResultKind.PAGES)


def has_xml(surface: Surface) -> bool:
    """Whether a client reads or writes XML as models."""
    return next(xml_roots(surface), None) is not None


def _always(_: Surface) -> bool:
    return True


def _has_operations(surface: Surface) -> bool:
    return any(True for _ in surface.all_methods())


def _sends_signed(surface: Surface) -> bool:
    return _has_operations(surface) and _verifies_signatures(surface)


def _verifies_signatures(surface: Surface) -> bool:
    return bool(surface.signatures)


def _fetches_tokens(surface: Surface) -> bool:
    return any(scheme.flow is not None for scheme in surface.schemes)


def _offers_servers(surface: Surface) -> bool:
    return surface.offers_servers


def _has_rules(surface: Surface) -> bool:
    return any(found.rules is not None for found in surface.types)


def _has_ambiguous_unions(surface: Surface) -> bool:
    return any(isinstance(each, UnionType) and each.is_ambiguous for each in every_type(surface))


PARTS: tuple[Extra, ...] = (
    Extra(asked_for=_fetches_tokens, modules=("auth.oauth2",)),
    Extra(asked_for=_has_former_names, modules=("core.former",)),
    Extra(asked_for=_has_former_fields, modules=("models.former",)),
    Extra(asked_for=_has_rules, modules=("models.rules",)),
    Extra(asked_for=_has_ambiguous_unions, modules=("models.best",)),
    Extra(asked_for=_offers_servers, modules=("client.servers",)),
    Extra(
        asked_for=_streams,
        modules=("streams.items", "streams.lines", "streams.sse", "streams.stream"),
        public=(("streams.stream", ("AsyncStream", "Stream")),),
    ),
    Extra(asked_for=_reads_while_it_comes, modules=("http.incoming",)),
    Extra(
        asked_for=_downloads,
        modules=("streams.download",),
        public=(("streams.download", ("AsyncStreamedResponse", "StreamedResponse")),),
    ),
    Extra(
        asked_for=_pages,
        modules=("streams.pages", "streams.paging"),
        public=(("streams.pages", ("AsyncPages", "Pages")),),
    ),
    Extra(
        asked_for=_reads_deliveries,
        modules=("webhooks.parse", "webhooks.scheme", "webhooks.verify"),
    ),
    Extra(asked_for=_takes_whole_bodies, modules=("bodies.whole",)),
    Extra(
        asked_for=_writes(BodyForm.FORM, BodyForm.SEQUENCE, *FILES),
        modules=("bodies.values",),
    ),
    Extra(asked_for=_writes(BodyForm.FORM), modules=("bodies.form",)),
    Extra(asked_for=has_xml, modules=("bodies.xml",)),
    Extra(asked_for=_writes(BodyForm.SEQUENCE), modules=("bodies.sequence",)),
    Extra(asked_for=_writes(BodyForm.NAMED, BodyForm.PARTS), modules=("bodies.multipart",)),
    Extra(asked_for=_writes(*RAW), modules=("bodies.raw",)),
    Extra(
        asked_for=_writes(*FILES),
        modules=("bodies.files", "bodies.media_range"),
        public=(("bodies.files", ("File", "FileContent")),),
    ),
    Extra(asked_for=_keeps_records, modules=("webhooks.record",)),
    Extra(
        asked_for=_routes_events,
        modules=("webhooks.receiver",),
    ),
    Extra(
        asked_for=_routes_events,
        feature=Feature.ROUTER,
        modules=("webhooks.claim", "webhooks.router", "webhooks.routing", "webhooks.store"),
    ),
    Extra(asked_for=_verifies_signatures, feature=Feature.TESTING, modules=("testing.deliveries",)),
    Extra(asked_for=_verifies_signatures, feature=Feature.COMMAND, modules=("testing.command",)),
    Extra(
        asked_for=_has_operations,
        feature=Feature.FAKE,
        modules=(
            *("testing.access", "testing.clock", "testing.endpoint", "testing.errors"),
            *("testing.fake", "testing.faults", "testing.kinds", "testing.names", "testing.paged"),
            *("testing.received", "testing.responses", "testing.routes", "testing.samples"),
            *("testing.serve", "testing.state", "testing.tables", "testing.wire"),
        ),
    ),
    Extra(asked_for=_always, feature=Feature.HTTPX2, modules=("http.httpx2",)),
    Extra(
        asked_for=_sends_signed,
        feature=Feature.FAKE,
        modules=("testing.outbox", "testing.sender"),
    ),
    Extra(
        asked_for=_always,
        feature=Feature.AIOHTTP,
        modules=("http.aiohttp",),
        public=(("http.aiohttp", ("AiohttpTransport",)),),
    ),
)


def unused_modules(surface: Surface, asked: Collection[Feature]) -> frozenset[str]:
    """The modules of the runtime that a client does without."""
    needed = {m for part in PARTS if part.is_wanted(surface, asked) for m in part.modules}
    return frozenset(module for part in PARTS for module in part.modules) - needed


def public_names(
    surface: Surface, asked: Collection[Feature]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What the package of a client hands out beside its own, by module of the runtime."""
    wanted = (part for part in PARTS if part.is_wanted(surface, asked))
    rows = (*EXPORTS.items(), *(row for part in wanted for row in part.public))
    return tuple(sorted(rows))


def has_kit(surface: Surface, asked: Collection[Feature]) -> bool:
    """Whether a client has the kit for tests of those who receive webhooks."""
    return Feature.TESTING in asked and bool(surface.signatures)


def has_testing(surface: Surface, asked: Collection[Feature]) -> bool:
    """Whether a client has a module for tests."""
    return has_fake(surface, asked) or has_kit(surface, asked)


def has_fake(surface: Surface, asked: Collection[Feature]) -> bool:
    """Whether a client has a fake."""
    return Feature.FAKE in asked and _has_operations(surface)
