"""What of the runtime a client needs.

Comes in: the ir. Goes out: the runtime's modules that are left out, and what the others hand to
callers. The rule of this file: a module that no document does without is not named here; one that
is named here is imported by no module outside of its own feature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .ir import UnionType
from .reach import every_type
from .signature import BodyForm, body_form, downloads, streams

if TYPE_CHECKING:
    from collections.abc import Callable

    from .ir import Api


class Feature(NamedTuple):
    """Something that only some documents ask for."""

    asked_for: Callable[[Api], bool]
    modules: tuple[str, ...]
    """The modules of the runtime that serve nothing else."""
    public: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The names that the package of the client hands out, by module of the runtime."""


def _reads_deliveries(api: Api) -> bool:
    return api.events is not None or bool(api.webhooks or api.callbacks)


def _keeps_records(api: Api) -> bool:
    inbound = (*api.webhooks, *api.callbacks)
    return any(found.event_type is None or found.headers is not None for found in inbound)


def _routes_events(api: Api) -> bool:
    return api.events is not None


def sends(api: Api, *forms: BodyForm) -> bool:
    """Whether a request has a body that is written in one of some ways."""
    schemas = {schema.pointer: schema for schema in api.schemas}
    bodies = (operation.body for operation in api.operations)
    return any(body is not None and body_form(body.media, schemas) in forms for body in bodies)


def _writes(*forms: BodyForm) -> Callable[[Api], bool]:
    return lambda api: sends(api, *forms)


FORMS = (BodyForm.FORM, BodyForm.NAMED)
"""How bodies are written that cannot say null."""

FILES = (BodyForm.NAMED, BodyForm.PARTS, BodyForm.TEXT, BodyForm.CONTENT)
"""How bodies are written that may be files, or have files in them."""


def _streams(api: Api) -> bool:
    return any(map(streams, api.operations))


def _downloads(api: Api) -> bool:
    return any(map(downloads, api.operations))


def _reads_while_it_comes(api: Api) -> bool:
    return _streams(api) or _downloads(api)


def _pages(api: Api) -> bool:
    return any(operation.pagination is not None for operation in api.operations)


def _verifies_signatures(api: Api) -> bool:
    return bool(api.signatures)


def _fetches_tokens(api: Api) -> bool:
    return any(scheme.flow is not None for scheme in api.security_schemes)


def offers_servers(api: Api) -> bool:
    """Whether a caller has a choice of servers."""
    return len(api.servers) > 1 or any(server.variables for server in api.servers)


def _has_rules(api: Api) -> bool:
    return any(schema.rules is not None for schema in api.schemas)


def _has_ambiguous_unions(api: Api) -> bool:
    return any(isinstance(each, UnionType) and each.is_ambiguous for each in every_type(api))


FEATURES: tuple[Feature, ...] = (
    Feature(asked_for=_fetches_tokens, modules=("auth.oauth2",)),
    Feature(asked_for=_has_rules, modules=("models.rules",)),
    Feature(asked_for=_has_ambiguous_unions, modules=("models.best",)),
    Feature(asked_for=offers_servers, modules=("client.servers",)),
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


def left_out(api: Api) -> frozenset[str]:
    """The modules of the runtime that this client does without."""
    needed = {name for feature in FEATURES if feature.asked_for(api) for name in feature.modules}
    return frozenset(name for feature in FEATURES for name in feature.modules) - needed


def public_names(api: Api) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What callers need by name of the features that this client has, by module."""
    return tuple(row for feature in FEATURES if feature.asked_for(api) for row in feature.public)
