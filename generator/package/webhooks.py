"""The module of webhooks that are told apart, and the kit for tests of those who receive them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..config.features import Feature
from ..text.source import Docstring, Literal, ModuleName
from .annotations import Annotator
from .docs import sentence
from .imports import imports_of
from .inbound import HEADERS_AS, RECORD, Inbound
from .view import Entry, SigningScheme, WebhookModule

if TYPE_CHECKING:
    from ..config.config import Config
    from ..ir.webhooks import SignatureScheme
    from ..surface.surface import Routing, Surface
    from .context import Context

RECEIVER = "._runtime.webhooks.receiver"
_TYPING = {"TYPE_CHECKING", "ClassVar", "Final", "TypeAlias"}
_TOLERANCE = 300
"""Seconds; the default of the runtime's record."""


def present_webhooks(
    surface: Surface, routing: Routing, config: Config, context: Context
) -> WebhookModule:
    """Present the module of the webhooks.

    Args:
        surface: What a caller sees.
        routing: How its deliveries are told apart and signed.
        config: With the name of the package, and what its client has.
        context: What every part looks up.
    """
    annotator = Annotator(context.schemas)
    events = tuple(
        Entry(name=Literal(webhook.event_type), value=annotator.value(webhook.type))
        for webhook in surface.webhooks
        if webhook.event_type is not None and webhook.type is not None
    )
    others = [webhook for webhook in surface.webhooks if webhook.event_type is None]
    inbound = Inbound(others, context)
    event_id = routing.event_id
    router = Feature.ROUTER in config.features
    wanted = {*inbound.imports, (".", "models")}
    if any(webhook.headers is not None for webhook in surface.webhooks):
        wanted.add(HEADERS_AS)
    if not router:
        wanted.add((RECEIVER, "WebhookReceiver"))
    typing = {name for module, name in wanted if module == "typing"} | _TYPING
    of_deliveries = {pair for pair in wanted if pair[0] in {RECORD, RECEIVER}}
    of_models = {pair for pair in wanted - of_deliveries if pair[0] != "typing"}
    return WebhookModule(
        header=context.header,
        doc=Docstring(f"The webhooks of {sentence(surface.title)}", indent=0),
        package=ModuleName(config.package),
        typing=imports_of(("typing", name) for name in typing)[0].names,
        model_imports=imports_of(of_models),
        imports=imports_of(of_deliveries),
        models=tuple(dict.fromkeys(event.value for event in events)),
        events=events,
        event_type=Literal(".".join(routing.event_type)),
        event_id=None if event_id is None else Literal(".".join(event_id)),
        schemes=tuple(map(_signature, routing.signatures)),
        records=inbound.records,
        table=tuple(each.name for each in others),
        former=inbound.former,
        router=router,
        command=Feature.COMMAND in config.features and bool(routing.signatures),
    )


def _signature(found: SignatureScheme) -> SigningScheme:
    tolerance = found.tolerance_seconds
    return SigningScheme(
        name=Literal(found.name),
        algorithm=Literal(found.algorithm),
        signature_header=Literal(found.signature_header),
        timestamp_header=_stated(found.timestamp_header),
        id_header=_stated(found.id_header),
        signed_content=Literal(found.signed_content),
        encoding=None if found.encoding == "base64" else Literal(found.encoding),
        tolerance_seconds=None if tolerance == _TOLERANCE else Literal(tolerance),
        signature_prefix=_stated(found.signature_prefix),
        multiple=found.multiple,
        key_prefix=_stated(found.key_prefix),
        key_option=Literal(found.key_option),
        key_env=Literal(found.key_environment or ""),
    )


def _stated(text: str | None) -> Literal | None:
    return Literal(text) if text else None
