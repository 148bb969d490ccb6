"""Webhooks: the requests that the server makes.

Every webhook can be read, whether or not the document says how its deliveries are told apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypedDict

from ..ir.ledger import Part
from ..ir.operations import Media, Response
from ..ir.parameters import Location
from ..ir.types import AnyType
from ..ir.webhooks import Webhook
from ..openapi.composition import entries
from ..openapi.media import is_json
from . import keywords
from .derived_names import webhook_words
from .headers import lower_delivery_headers
from .items import operation_nodes
from .parameters import lower_parameters
from .routing import event_types
from .schemas.types import whole_type

if TYPE_CHECKING:
    from ..document.document import Node
    from ..ir.parameters import Parameter
    from ..ir.types import Position, RefType
    from ..ir.webhooks import EventRouting
    from .schemas.store import Types


class Incoming(NamedTuple):
    """An operation that the server calls, and what it is called."""

    key: str
    id: str
    method: str
    item: Node
    node: Node


class _Common(TypedDict):
    """What webhooks and callbacks have in common."""

    pointer: str
    position: Position
    description: str
    deprecated: bool
    key: str
    id: str
    method: str
    summary: str
    body: Media | None
    headers: RefType | None
    query: tuple[Parameter, ...]
    responses: tuple[Response, ...]


def lower_webhooks(types: Types, root: Node, routing: EventRouting | None) -> tuple[Webhook, ...]:
    """Every webhook of the document, in its order."""
    events, told = event_types(root, routing), set[str]()
    found: list[Webhook] = []
    for key, item in entries(root, "webhooks"):
        target = item.resolve()
        for method, node in operation_nodes(target):
            event = events.get(node.pointer)
            types.ledger.generated(Part.WEBHOOK, node)
            if event is not None and routing is not None and routing.inferred:
                detail = f"told apart by {'.'.join(routing.event_type)}: inferred"
                types.ledger.noted(Part.WEBHOOK, node, "N01", detail)
            incoming = Incoming(key, webhook_words(target, node, key, method), method, target, node)
            routed = None if event in told else event
            told |= {event} if event is not None else set()
            found.append(Webhook(**lower_incoming(types, incoming), event_type=routed))
    return tuple(found)


def lower_incoming(types: Types, found: Incoming) -> _Common:
    """What there is to say of a request that the server makes."""
    item, node = found.item, found.node
    parameters = lower_parameters(types, item, node, outgoing=False)
    headers = tuple(p for p in parameters if p.location is Location.HEADER)
    query = tuple(p for p in parameters if p.location is not Location.HEADER)
    for parameter in query:
        place = types.document.find(parameter.pointer)
        assert place is not None
        detail = f"in the {parameter.location.value} of a delivery: the handler reads it itself"
        types.ledger.degraded(Part.PARAMETER, place, "L03", detail)
    return {
        "pointer": node.pointer,
        "position": node.position,
        "description": keywords.string(node, "description") or keywords.string(item, "description"),
        "deprecated": keywords.flag(node, "deprecated"),
        "key": found.key,
        "id": found.id,
        "method": found.method,
        "summary": keywords.string(node, "summary") or keywords.string(item, "summary"),
        "body": _payload(types, node),
        "headers": lower_delivery_headers(types, found.id, node.get("parameters") or item, headers),
        "query": query,
        "responses": _responses(types, node),
    }


def _payload(types: Types, node: Node) -> Media | None:
    """The content type that deliveries are read as: JSON, else the first one."""
    body = node.get("requestBody")
    if body is None:
        return None
    target = body.resolve()
    types.ledger.generated(Part.BODY, target)
    media = _media(types, target)
    read = next((found for found in media if is_json(found.media_type)), None)
    others = ", ".join(found.media_type for found in media if found is not read)
    if read is not None and others:
        detail = f"a delivery is read as {read.media_type}, never as {others}"
        types.ledger.degraded(Part.BODY, target, "L03", detail)
    return read or next(iter(media), None)


def _responses(types: Types, node: Node) -> tuple[Response, ...]:
    """What a handler is to respond with."""
    found: list[Response] = []
    for status, response in entries(node, "responses"):
        if status.startswith("x-"):
            continue
        target = response.resolve()
        types.ledger.generated(Part.RESPONSE, target)
        found.append(
            Response(
                pointer=target.pointer,
                position=target.position,
                description=keywords.string(target, "description"),
                status=status.upper() if status != "default" else status,
                media=_media(types, target),
            )
        )
    return tuple(found)


def _media(types: Types, owner: Node) -> tuple[Media, ...]:
    found: list[Media] = []
    for media_type, item in entries(owner, "content"):
        node = item.resolve()
        schema = node.get("schema")
        found.append(
            Media(
                pointer=node.pointer,
                position=node.position,
                media_type=media_type,
                type=AnyType() if schema is None else whole_type(types, schema),
                examples=keywords.media_examples(node),
            )
        )
    return tuple(found)
