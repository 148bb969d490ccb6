"""Operations of the paths.

Comes in: path items. Goes out: `ir.Operation`. The rule of this file: every operation of the
document is there, and where a caller finds it is decided by the document alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..ir import Operation
from ..ledger import Part
from . import keywords
from .alternatives import alternatives
from .bodies import lower_bodies, lower_responses
from .pagination import lower_pagination
from .parameters import in_order_of_path, lower_parameters
from .security import requirements, server_url
from .where import operation_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Node
    from .types import Types

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""The fixed fields of a path item that hold an operation (OpenAPI 3.2, section 4.9.1)."""


def operation_nodes(item: Node) -> Iterator[tuple[str, Node]]:
    """Every operation of a path item, with its HTTP method."""
    for method in METHODS:
        if method in item:
            yield method.upper(), item[method]
    others = item.get("additionalOperations")
    if others is not None:
        yield from others.items()


def lower_operations(types: Types, root: Node) -> tuple[Operation, ...]:
    """Every operation of the document in its order, each with its alternatives behind it."""
    paths = root.get("paths")
    if paths is None:
        return ()
    events = _event_types(root)
    return tuple(
        way
        for path, item in paths.items()
        if path.startswith("/")
        for method, node in operation_nodes(item.resolve())
        for way in _ways(types, Place(method, path, item, node), events)
    )


def _ways(types: Types, place: Place, events: dict[str, str]) -> Iterator[Operation]:
    operation = _operation(types, place, events)
    bodies = lower_bodies(types, place.node)
    return alternatives(operation, bodies, lower_pagination(types, place.node, operation))


class Place(NamedTuple):
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


def _event_types(root: Node) -> dict[str, str]:
    from .webhooks import event_type  # webhooks use the operations of this file

    found = root.get("webhooks")
    if found is None:
        return {}
    return {
        key: event_type(root, node) or key
        for key, item in found.items()
        for _, node in operation_nodes(item.resolve())
    }


def _operation(types: Types, place: Place, events: dict[str, str]) -> Operation:
    item, node = place.item.resolve(), place.node
    types.ledger.generated(Part.OPERATION, node)
    callbacks = node.get("callbacks")
    if callbacks is not None:
        types.ledger.degraded(Part.KEYWORD, callbacks, "L03", "callbacks are not generated")
    words = operation_words(node, place.method, place.path)
    sent = node.get("x-client-webhooks-sent")
    idempotency = node.get("x-client-idempotency")
    stream = node.get("x-client-stream")
    servers = node.get("servers") or item.get("servers")
    return Operation(
        pointer=place.pointer,
        position=node.position,
        description=keywords.string(node, "description") or keywords.string(item, "description"),
        deprecated=keywords.flag(node, "deprecated"),
        id=words,
        method=place.method,
        path=place.path,
        summary=keywords.string(node, "summary") or keywords.string(item, "summary"),
        resource=_resource(node, place.path),
        name=keywords.string(node, "x-client-method") or words,
        pin=keywords.string(node, "x-client-method") or None,
        parameters=in_order_of_path(types, place.path, node, lower_parameters(types, item, node)),
        responses=lower_responses(types, node, None if stream is None else _text(stream, "end")),
        security=requirements(types, node),
        server=None if servers is None else server_url(types, servers),
        idempotency_field=None if idempotency is None else _text(idempotency, "field"),
        idempotency_header=None if idempotency is None else _text(idempotency, "header"),
        stream_field=None if stream is None else _text(stream, "field"),
        webhooks_sent=(
            None
            if sent is None
            else tuple(events.get(key.text(), key.text()) for key in sent.elements())
        ),
    )


def _text(node: Node, key: str) -> str | None:
    return keywords.string(node, key) or None


_PREFIX = re.compile(r"api|v\d+(\.\d+)*")
"""Words at the start of a path that name no resource."""


def _resource(node: Node, path: str) -> tuple[str, ...]:
    """The resource of an operation: declared, else its first tag, else the path's first word."""
    declared = keywords.string(node, "x-client-resource")
    if declared:
        return tuple(declared.split("."))
    tags = node.get("tags")
    if tags is not None and isinstance(tags.value, list) and tags.value:
        return (next(tags.elements()).text(),)
    words = [word for word in re.sub(r"\{[^}]*\}", "", path).split("/") if word]
    return (next((word for word in words if not _PREFIX.fullmatch(word)), "root"),)
