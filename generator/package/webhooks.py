"""The module of the webhooks: which events there are, and how deliveries are signed.

Comes in: the webhooks of the API. Goes out: `view.WebhookModule`. The rule of this file: the union
of the events and the table that routes them are printed from one list.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, LiteralString

from ..annotations import Annotator, Use
from ..sample import NoSampleError, sample
from .docs import sentence
from .inbound import Inbound, headers_import, table
from .source import Docstring, Expr, Identifier, Literal, join
from .view import WebhookModule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..ir import Api, EventRouting, Media, SignatureScheme, Type
    from .resources import Context

_TOLERANCE = 300
"""Seconds; the default of the runtime's record."""


def present_webhooks(
    api: Api, events: EventRouting, context: Context, package: Identifier
) -> WebhookModule:
    """Present the module of the webhooks, and that of the kit for tests of them.

    Args:
        api: The API.
        events: How its deliveries are told apart and signed.
        context: Schemas and names.
        package: The import name of the client.
    """
    annotator = Annotator(context.schemas, context.names, context.reach)

    def shown(found: Type) -> Expr:
        return annotator.type(found, Use.FIELD, constrained=False)

    routed = {w.event_type: w.body for w in api.webhooks if w.event_type is not None and w.body}
    kinds = {kind: shown(media.type) for kind, media in routed.items() if media.type is not None}
    others = [webhook for webhook in api.webhooks if webhook.event_type is None]
    inbound = Inbound(others, context)
    samples = {kind: _sample(media, context) for kind, media in routed.items()}
    spec = [Expr("events=EVENTS"), Expr("event_type={}", Literal(".".join(events.event_type)))]
    if events.event_id is not None:
        spec.append(Expr("event_id={}", Literal(".".join(events.event_id))))
    if events.signatures:
        spec.append(Expr("schemes=SCHEMES"))
    functions = ("unwrap", "unsafe_unwrap") if events.signatures else ("unsafe_unwrap",)
    return WebhookModule(
        header=context.header,
        doc=Docstring(f"The webhooks of {sentence(api.title)}", indent=0),
        imports=tuple(_imports(api, events, inbound)),
        union=join(" | ", [*dict.fromkeys(kinds.values()), Expr("UnknownWebhookEvent")]),
        events=join(", ", (Expr("{}: lambda: {}", Literal(k), v) for k, v in kinds.items())),
        receiver_doc=Docstring(_SIGNED if events.signatures else _UNSIGNED, indent=4),
        spec=join(", ", spec),
        schemes=_schemes(events),
        functions=tuple(map(Identifier, functions)),
        records=(*inbound.records, *table(others, context)),
        command=(package,) if events.signatures else (),
        samples=join(
            ", ",
            (Expr("{}: {}", Literal(k), Literal(v)) for k, v in samples.items() if v is not None),
        ),
    )


def _imports(api: Api, events: EventRouting, inbound: Inbound) -> Iterator[Expr]:
    yield Expr("from . import models")
    yield from _again("webhooks.parse", "UnknownWebhookEvent")
    yield Expr("from ._runtime.webhooks.parse import union_of")
    yield Expr("from ._runtime.webhooks.receiver import WebhookReceiver")
    yield from inbound.imports
    yield from headers_import(api.webhooks)
    yield from _again("webhooks.router", "WebhookRouter")
    if events.signatures:
        yield Expr("from ._runtime.webhooks.scheme import SignatureScheme, WebhookSpec")
    else:
        yield from _again("webhooks.scheme", "STANDARD_WEBHOOKS", "SignatureScheme")
        yield Expr("from ._runtime.webhooks.scheme import WebhookSpec")
    yield from _again(
        "webhooks.store",
        *("ClaimState", "DeliveryStore", "EventLossWarning", "MemoryReplayStore", "ReplayStore"),
    )


def _again(module: LiteralString, *names: LiteralString) -> Iterator[Expr]:
    """Names that the module hands out as its own."""
    for name in names:
        yield Expr("from ._runtime." + module + " import {0} as {0}", Identifier(name))


_SIGNED = "Verifies deliveries and reads their events."
_UNSIGNED = """Reads events, and verifies deliveries as you say: the document does not.

Give a key and a `scheme` (`STANDARD_WEBHOOKS` or a `SignatureScheme`), or a function `verify`.
"""


def _schemes(events: EventRouting) -> tuple[Expr, ...]:
    rows = [
        Expr("{}: SignatureScheme({})", Literal(scheme.name), join(", ", _scheme(scheme)))
        for scheme in events.signatures
    ]
    return (join(", ", rows),) if rows else ()


def _sample(media: Media, context: Context) -> str | None:
    """A body that is valid, as JSON text."""
    if media.example is not None:
        return _compact(json.loads(media.example))
    if media.type is None:
        return None
    try:
        return _compact(sample(media.type, context.schemas))
    except NoSampleError:
        return None


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _scheme(found: SignatureScheme) -> Iterator[Expr]:
    yield Expr("algorithm={}", Literal(found.algorithm))
    yield Expr("signature_header={}", Literal(found.signature_header))
    if found.timestamp_header:
        yield Expr("timestamp_header={}", Literal(found.timestamp_header))
    if found.id_header is not None:
        yield Expr("id_header={}", Literal(found.id_header))
    yield Expr("signed_content={}", Literal(found.signed_content))
    if found.encoding != "base64":
        yield Expr("encoding={}", Literal(found.encoding))
    if found.tolerance_seconds != _TOLERANCE:
        yield Expr("tolerance_seconds={}", Literal(found.tolerance_seconds))
    if found.signature_prefix:
        yield Expr("signature_prefix={}", Literal(found.signature_prefix))
    if found.multiple:
        yield Expr("multiple=True")
    if found.key_prefix:
        yield Expr("key_prefix={}", Literal(found.key_prefix))
    yield Expr("key_option={}", Literal(found.key_option))
    yield Expr("key_env={}", Literal(found.key_environment or ""))
