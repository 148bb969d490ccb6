"""What of the runtime a client needs.

A module that no document does without is not named here; one that is named here is imported by no
module outside of its own feature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..ir.types import UnionType
from ..surface.calls import BodyForm, ResultKind
from ..surface.walk import every_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..surface.surface import Surface


class Feature(NamedTuple):
    """Something that only some documents ask for."""

    asked_for: Callable[[Surface], bool]
    modules: tuple[str, ...]
    """The modules of the runtime that serve nothing else."""
    public: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The names that the package of the client hands out, by module of the runtime."""


def _reads_deliveries(surface: Surface) -> bool:
    return surface.routing is not None or bool(surface.webhooks or surface.callbacks)


def _keeps_records(surface: Surface) -> bool:
    inbound = (*surface.webhooks, *surface.callbacks)
    return any(found.event_type is None or found.headers is not None for found in inbound)


def _routes_events(surface: Surface) -> bool:
    return surface.routing is not None


def sends(surface: Surface, *forms: BodyForm) -> bool:
    """Whether a request has a body that is written in one of some ways."""
    bodies = (method.call.body for _, method in surface.all_methods())
    return any(body is not None and body.form in forms for body in bodies)


def _writes(*forms: BodyForm) -> Callable[[Surface], bool]:
    return lambda surface: sends(surface, *forms)


FORMS = (BodyForm.FORM, BodyForm.NAMED)
"""How bodies are written that cannot say null."""

FILES = (BodyForm.NAMED, BodyForm.PARTS, BodyForm.TEXT, BodyForm.CONTENT)
"""How bodies are written that may be files, or have files in them."""


def _returns(surface: Surface, kind: ResultKind) -> bool:
    return any(method.call.result.kind is kind for _, method in surface.all_methods())


def _streams(surface: Surface) -> bool:
    return _returns(surface, ResultKind.STREAM)


def _downloads(surface: Surface) -> bool:
    return any(method.call.can_stream for _, method in surface.all_methods())


def _reads_while_it_comes(surface: Surface) -> bool:
    return _streams(surface) or _downloads(surface)


def _pages(surface: Surface) -> bool:
    return _returns(surface, ResultKind.PAGES)


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


FEATURES: tuple[Feature, ...] = (
    Feature(asked_for=_fetches_tokens, modules=("auth.oauth2",)),
    Feature(asked_for=_has_rules, modules=("models.rules",)),
    Feature(asked_for=_has_ambiguous_unions, modules=("models.best",)),
    Feature(asked_for=_offers_servers, modules=("client.servers",)),
    Feature(
        asked_for=_streams,
        modules=("streams.items", "streams.lines", "streams.sse", "streams.stream"),
        public=(("streams.stream", ("AsyncStream", "Stream")),),
    ),
    Feature(asked_for=_reads_while_it_comes, modules=("http.incoming",)),
    Feature(
        asked_for=_downloads,
        modules=("streams.download",),
        public=(("streams.download", ("AsyncStreamedResponse", "StreamedResponse")),),
    ),
    Feature(
        asked_for=_pages,
        modules=("streams.pages", "streams.paging"),
        public=(("streams.pages", ("AsyncPages", "Pages")),),
    ),
    Feature(
        asked_for=_reads_deliveries,
        modules=("webhooks.parse", "webhooks.scheme", "webhooks.verify"),
    ),
    Feature(asked_for=_writes(BodyForm.FORM), modules=("bodies.form",)),
    Feature(asked_for=_writes(BodyForm.SEQUENCE), modules=("bodies.sequence",)),
    Feature(asked_for=_writes(BodyForm.NAMED, BodyForm.PARTS), modules=("bodies.multipart",)),
    Feature(asked_for=_writes(BodyForm.TEXT, BodyForm.CONTENT), modules=("bodies.raw",)),
    Feature(
        asked_for=_writes(*FILES),
        modules=("bodies.files", "bodies.media_range"),
        public=(("bodies.files", ("File", "FileContent")),),
    ),
    Feature(asked_for=_keeps_records, modules=("webhooks.record",)),
    Feature(
        asked_for=_routes_events,
        modules=("webhooks.claim", "webhooks.receiver", "webhooks.router", "webhooks.store"),
    ),
    Feature(asked_for=_verifies_signatures, modules=("testing.command", "testing.deliveries")),
)


def unused_modules(surface: Surface) -> frozenset[str]:
    """The modules of the runtime that this client does without."""
    wanted = [feature for feature in FEATURES if feature.asked_for(surface)]
    needed = {name for feature in wanted for name in feature.modules}
    return frozenset(name for feature in FEATURES for name in feature.modules) - needed


def public_names(surface: Surface) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What callers need by name of the features that this client has, by module."""
    return tuple(row for found in FEATURES if found.asked_for(surface) for row in found.public)
