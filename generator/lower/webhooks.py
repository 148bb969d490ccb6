"""Webhooks, how they are told apart and how they are signed.

Comes in: the `webhooks` of the document and its `x-client-webhooks`. Goes out: `ir.Webhook` and
`ir.EventRouting`. The rule of this file: the value that tells an event is read from its schema, so
that document and router cannot disagree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import EventRouting, SignatureScheme, Webhook
from ..ledger import Part
from . import keywords
from .bodies import lower_bodies, lower_responses
from .objects import branches
from .operations import operation_nodes
from .parameters import lower_parameters
from .where import webhook_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Node
    from .types import Types


def lower_webhooks(types: Types, root: Node) -> tuple[Webhook, ...]:
    """Every webhook of the document, in its order."""
    found = root.get("webhooks")
    if found is None:
        return ()
    return tuple(
        _webhook(types, key, method, item.resolve(), node)
        for key, item in found.items()
        for method, node in operation_nodes(item.resolve())
    )


def _webhook(types: Types, key: str, method: str, item: Node, node: Node) -> Webhook:
    types.ledger.generated(Part.WEBHOOK, node)
    event = event_type(types.document.root, node)
    if event is None:
        detail = "its models are there, but nothing says how its deliveries are told apart"
        types.ledger.degraded(Part.WEBHOOK, node, "L04", detail)
    bodies = lower_bodies(types, node)
    lower_responses(types, node)
    return Webhook(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description"),
        deprecated=keywords.flag(node, "deprecated"),
        key=key,
        id=webhook_words(item, node, key),
        method=method,
        summary=keywords.string(node, "summary"),
        event_type=event,
        body=bodies[0].media if bodies else None,
        headers=lower_parameters(types, item, node, outgoing=False),
    )


def event_type(root: Node, node: Node) -> str | None:
    """The one value that the schema of a delivery allows where events are told apart."""
    path = _path(root, "eventType")
    body = node.get("requestBody")
    if path is None or body is None:
        return None
    content = body.resolve().get("content")
    media = None if content is None else next(content.values(), None)
    schema = None if media is None else media.resolve().get("schema")
    places = [] if schema is None else [schema]
    for name in path:
        places = [found for place in places for found in _described(place, name)]
    values = (value for place in places for value in _single_values(place))
    return next(values, None)


def _described(schema: Node, name: str) -> Iterator[Node]:
    """Every description of a property: the branches of `allOf` may each have one."""
    for part in branches(schema):
        properties = part.get("properties")
        found = None if properties is None else properties.get(name)
        if found is not None:
            yield found


def _single_values(schema: Node) -> Iterator[str]:
    for part in branches(schema):
        enum = part.get("enum")
        listed = [part["const"]] if "const" in part else []
        listed += [] if enum is None else enum.children()
        if len(listed) == 1 and isinstance(listed[0].value, str):
            yield listed[0].value


def _path(root: Node, key: str) -> tuple[str, ...] | None:
    found = root.get("x-client-webhooks")
    text = "" if found is None else keywords.string(found, key)
    return tuple(text.split(".")) if text else None


def lower_routing(root: Node) -> EventRouting | None:
    """How the deliveries of the document are told apart and signed."""
    found = root.get("x-client-webhooks")
    event = _path(root, "eventType")
    if found is None or event is None:
        return None
    signatures = found.get("signatures")
    return EventRouting(
        event_type=event,
        event_id=_path(root, "eventId"),
        signatures=(
            ()
            if signatures is None
            else tuple(_signature(name, node) for name, node in signatures.items())
        ),
    )


def _signature(name: str, node: Node) -> SignatureScheme:
    headers, key = node["headers"], node["key"]
    return SignatureScheme(
        pointer=node.pointer,
        position=node.position,
        name=name,
        algorithm=node["algorithm"].text(),
        signature_header=headers["signature"].text(),
        timestamp_header=headers["timestamp"].text(),
        id_header=keywords.string(headers, "id") or None,
        signed_content=node["signedContent"].text(),
        encoding=keywords.string(node, "encoding") or "base64",
        tolerance_seconds=node["toleranceSeconds"].integer() if "toleranceSeconds" in node else 300,
        signature_prefix=keywords.string(node, "signaturePrefix"),
        multiple=keywords.flag(node, "multiple"),
        key_prefix=keywords.string(node, "keyPrefix"),
        key_option=key["option"].text(),
        key_environment=keywords.string(key, "env") or None,
    )
