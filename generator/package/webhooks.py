"""The module of the webhooks: which events there are, and how deliveries are signed.

Comes in: the webhooks of the API. Goes out: `view.WebhookModule`. The rule of this file: the union
of the events and the table that routes them are printed from one list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, LiteralString

from ..text.source import Docstring, Expr, Identifier, Literal, join
from .annotations import Annotator
from .docs import sentence
from .inbound import Inbound, headers_import, table
from .view import WebhookModule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..ir.webhooks import SignatureScheme
    from ..surface.surface import Routing, Surface
    from .resources import Context

_TOLERANCE = 300
"""Seconds; the default of the runtime's record."""


def present_webhooks(
    surface: Surface, routing: Routing, context: Context, package: Identifier
) -> WebhookModule:
    """Present the module of the webhooks, and that of the kit for tests of them.

    Args:
        surface: What a caller sees.
        routing: How its deliveries are told apart and signed.
        context: What every part looks up.
        package: The import name of the client.
    """
    annotator = Annotator(context.schemas)
    routed = [(w.event_type, w) for w in surface.webhooks if w.event_type is not None]
    kinds = {kind: annotator.value(w.type) for kind, w in routed if w.type is not None}
    others = [webhook for webhook in surface.webhooks if webhook.event_type is None]
    inbound = Inbound(others, context)
    samples = {kind: w.example for kind, w in routed if w.example is not None}
    spec = [Expr("events=EVENTS"), Expr("event_type={}", Literal(".".join(routing.event_type)))]
    if routing.event_id is not None:
        spec.append(Expr("event_id={}", Literal(".".join(routing.event_id))))
    if routing.signatures:
        spec.append(Expr("schemes=SCHEMES"))
    functions = ("unwrap", "unsafe_unwrap") if routing.signatures else ("unsafe_unwrap",)
    return WebhookModule(
        header=context.header,
        doc=Docstring(f"The webhooks of {sentence(surface.title)}", indent=0),
        imports=tuple(_imports(surface, routing, inbound)),
        union=join(" | ", [*dict.fromkeys(kinds.values()), Expr("UnknownWebhookEvent")]),
        events=join(", ", (Expr("{}: lambda: {}", Literal(k), v) for k, v in kinds.items())),
        receiver_doc=Docstring(_SIGNED if routing.signatures else _UNSIGNED, indent=4),
        spec=join(", ", spec),
        schemes=_schemes(routing),
        functions=tuple(map(Identifier, functions)),
        records=(*inbound.records, *table(others)),
        command=(package,) if routing.signatures else (),
        samples=join(", ", (Expr("{}: {}", Literal(k), Literal(v)) for k, v in samples.items())),
    )


def _imports(surface: Surface, routing: Routing, inbound: Inbound) -> Iterator[Expr]:
    yield Expr("from . import models")
    yield from _again("webhooks.parse", "UnknownWebhookEvent")
    yield Expr("from ._runtime.webhooks.parse import union_of")
    yield Expr("from ._runtime.webhooks.receiver import WebhookReceiver")
    yield from inbound.imports
    yield from headers_import(surface.webhooks)
    yield from _again("webhooks.router", "WebhookRouter")
    if routing.signatures:
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


def _schemes(routing: Routing) -> tuple[Expr, ...]:
    rows = [
        Expr("{}: SignatureScheme({})", Literal(scheme.name), join(", ", _scheme(scheme)))
        for scheme in routing.signatures
    ]
    return (join(", ", rows),) if rows else ()


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
