"""Operations of the paths.

Comes in: path items. Goes out: `ir.Operation`. The rule of this file: every operation of the
document is there, and where a caller finds it is decided by the document alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..ir import Operation
from ..ledger import Part
from . import keywords
from .bodies import lower_body, lower_responses
from .parameters import lower_parameters
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
    if "additionalOperations" in item:
        yield from item["additionalOperations"].items()


def lower_operations(types: Types, root: Node) -> tuple[Operation, ...]:
    """Every operation of the document, in its order."""
    paths = root.get("paths")
    if paths is None:
        return ()
    events = _event_types(root)
    return tuple(
        _operation(types, (method, path), item.resolve(), node, events)
        for path, item in paths.items()
        if path.startswith("/")
        for method, node in operation_nodes(item.resolve())
    )


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


def _operation(
    types: Types, place: tuple[str, str], item: Node, node: Node, events: dict[str, str]
) -> Operation:
    method, path = place
    types.ledger.generated(Part.OPERATION, node)
    callbacks = node.get("callbacks")
    if callbacks is not None:
        types.ledger.degraded(Part.KEYWORD, callbacks, "L03", "callbacks are not generated")
    words = operation_words(node, method, path)
    sent = node.get("x-client-webhooks-sent")
    idempotency = node.get("x-client-idempotency")
    security = node.get("security")
    servers = node.get("servers") or item.get("servers")
    return Operation(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description") or keywords.string(item, "description"),
        deprecated=keywords.flag(node, "deprecated"),
        id=words,
        method=method,
        path=path,
        summary=keywords.string(node, "summary") or keywords.string(item, "summary"),
        resource=_resource(node, path),
        name=keywords.string(node, "x-client-method") or words,
        pin=keywords.string(node, "x-client-method") or None,
        parameters=lower_parameters(types, item, node),
        body=lower_body(types, node),
        responses=lower_responses(types, node),
        security=None if security is None else requirements(security),
        server=None if servers is None else server_url(types, servers),
        idempotency_field=None if idempotency is None else _text(idempotency, "field"),
        idempotency_header=None if idempotency is None else _text(idempotency, "header"),
        webhooks_sent=(
            None if sent is None else tuple(events[key.text()] for key in sent.elements())
        ),
    )


def _text(node: Node, key: str) -> str | None:
    return keywords.string(node, key) or None


def _resource(node: Node, path: str) -> tuple[str, ...]:
    """The resource of an operation: declared, else its first tag, else the path's first word."""
    declared = keywords.string(node, "x-client-resource")
    if declared:
        return tuple(declared.split("."))
    tags = node.get("tags")
    if tags is not None and isinstance(tags.value, list) and tags.value:
        return (next(tags.elements()).text(),)
    words = re.findall(r"[^/{}]+", re.sub(r"\{[^}]*\}", "", path))
    return (words[0],) if words else ("root",)
