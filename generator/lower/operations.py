"""Operations of the paths: every one of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..ir.ledger import Part
from ..ir.operations import Operation
from . import keywords
from .bodies import lower_body, lower_responses
from .callbacks import callback_pointers
from .fake import lower_effect
from .items import operation_nodes, path_items, webhook_nodes
from .pagination import lower_pagination
from .parameters import in_order_of_path, lower_parameters
from .routing import event_types
from .security import requirements
from .servers import server_urls
from .tags import tag_names

if TYPE_CHECKING:
    from ..document.document import Node
    from ..ir.webhooks import EventRouting
    from .schemas.store import Types
    from .tags import Tags


def lower_operations(
    types: Types, root: Node, routing: EventRouting | None, tags: Tags
) -> tuple[Operation, ...]:
    """Every operation of the document, in its order."""
    events = _event_types(root, routing)
    return tuple(
        _operation(types, _Place(method, path, item, node), events, tags)
        for path, item in path_items(root)
        for method, node in operation_nodes(item.resolve())
    )


class _Place(NamedTuple):
    """An operation and where it is found: two paths may share one path item."""

    method: str
    path: str
    item: Node
    node: Node

    @property
    def pointer(self) -> str:
        """The pointer by way of the path, whatever `$ref` stands there."""
        below = self.node.pointer.removeprefix(self.item.resolve().pointer)
        return f"{self.item.pointer}{below}"


def _event_types(root: Node, routing: EventRouting | None) -> dict[str, str]:
    types = event_types(root, routing)
    return {key: types.get(node.pointer, key) for key, node in webhook_nodes(root)}


def _operation(types: Types, place: _Place, events: dict[str, str], tags: Tags) -> Operation:
    item, node = place.item.resolve(), place.node
    types.ledger.generated(Part.OPERATION, node)
    named = tuple(tag_names(node))
    if len(named) > 1:
        detail = f"found in one place, though it is tagged {', '.join(named)}"
        types.ledger.noted(Part.OPERATION, node, "N01", detail)
    resource = keywords.string(node, "x-client-resource")
    sent = node.get("x-client-webhooks-sent")
    idempotency = node.get("x-client-idempotency")
    stream = node.get("x-client-stream")
    servers = node.get("servers") or item.get("servers")
    parameters = in_order_of_path(types, place.path, node, lower_parameters(types, item, node))
    return Operation(
        pointer=place.pointer,
        position=node.position,
        description=keywords.string(node, "description") or keywords.string(item, "description"),
        deprecated=keywords.flag(node, "deprecated"),
        method=place.method,
        path=place.path,
        summary=keywords.string(node, "summary") or keywords.string(item, "summary"),
        operation_id=_text(node, "operationId"),
        tag=tags.grouping(node),
        resource=tuple(resource.split(".")) if resource else None,
        name=_text(node, "x-client-method"),
        parameters=parameters,
        responses=lower_responses(types, node, None if stream is None else _text(stream, "end")),
        body=lower_body(types, node),
        pagination=lower_pagination(node, parameters),
        security=requirements(types, node),
        servers=None if servers is None else server_urls(servers),
        idempotency_field=None if idempotency is None else _text(idempotency, "field"),
        idempotency_header=None if idempotency is None else _text(idempotency, "header"),
        stream_field=None if stream is None else _text(stream, "field"),
        callbacks=callback_pointers(node),
        webhooks_sent=(
            None
            if sent is None
            else tuple(events.get(key.text(), key.text()) for key in sent.elements())
        ),
        fake=lower_effect(node, events),
    )


def _text(node: Node, key: str) -> str | None:
    return keywords.string(node, key) or None
