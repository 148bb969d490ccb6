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
    Feature(asked_for=_fetches_tokens, modules=("oauth2",)),
    Feature(asked_for=_has_rules, modules=("rules",)),
    Feature(asked_for=_has_ambiguous_unions, modules=("best",)),
    Feature(asked_for=offers_servers, modules=("servers",)),
    Feature(
        asked_for=_streams,
        modules=("items", "lines", "sse", "stream"),
        public=(("stream", ("AsyncStream", "Stream")),),
    ),
    Feature(asked_for=_reads_while_it_comes, modules=("incoming",)),
    Feature(
        asked_for=_downloads,
        modules=("download",),
        public=(("download", ("AsyncStreamedResponse", "StreamedResponse")),),
    ),
    Feature(
        asked_for=_pages,
        modules=("pages", "paging"),
        public=(("pages", ("AsyncPages", "Pages")),),
    ),
    Feature(
        asked_for=_reads_deliveries,
        modules=("webhook_parse", "webhook_scheme", "webhook_verify"),
    ),
    Feature(asked_for=_writes(BodyForm.FORM), modules=("form",)),
    Feature(asked_for=_writes(BodyForm.SEQUENCE), modules=("sequence",)),
    Feature(asked_for=_writes(BodyForm.NAMED, BodyForm.PARTS), modules=("multipart",)),
    Feature(asked_for=_writes(BodyForm.TEXT, BodyForm.CONTENT), modules=("raw",)),
    Feature(
        asked_for=_writes(*FILES),
        modules=("files", "media_range"),
        public=(("files", ("File", "FileContent")),),
    ),
    Feature(asked_for=_keeps_records, modules=("webhook_record",)),
    Feature(
        asked_for=_routes_events,
        modules=("webhook_claim", "webhook_receiver", "webhook_router", "webhook_store"),
    ),
    Feature(asked_for=_verifies_signatures, modules=("webhook_cli", "webhook_testing")),
)


def left_out(api: Api) -> frozenset[str]:
    """The modules of the runtime that this client does without."""
    needed = {name for feature in FEATURES if feature.asked_for(api) for name in feature.modules}
    return frozenset(name for feature in FEATURES for name in feature.modules) - needed


def public_names(api: Api) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What callers need by name of the features that this client has, by module."""
    return tuple(row for feature in FEATURES if feature.asked_for(api) for row in feature.public)
