"""How the deliveries of webhooks are told apart and signed.

The value that tells an event is read from its schema, so that document and router cannot disagree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.webhooks import EventRouting, SignatureScheme
from ..openapi.composition import branches, described, elements, entries
from ..openapi.media import is_json
from . import keywords
from .items import webhook_nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Node

    Path = tuple[str, ...]
    """Names of properties, from the outside in."""

_DEEPEST = 3
"""How many names the path to a type may have where it is inferred."""


def lower_routing(root: Node) -> EventRouting | None:
    """How the deliveries of the document are told apart and signed; None: it does not say."""
    found = root.get("x-client-webhooks")
    declared = None if found is None else _path(found, "eventType")
    if found is None or declared is None:
        inferred = _inferred(root)
        if inferred is None:
            return None
        return EventRouting(event_type=inferred, event_id=None, signatures=(), inferred=True)
    return EventRouting(
        event_type=declared,
        event_id=_path(found, "eventId"),
        signatures=tuple(_signature(name, node) for name, node in entries(found, "signatures")),
    )


def event_types(root: Node, routing: EventRouting | None) -> dict[str, str]:
    """The event type of each webhook by its pointer; those that have none are not there."""
    found = {
        node.pointer: None if routing is None else event_type(node, routing.event_type)
        for _, node in webhook_nodes(root)
    }
    return {pointer: value for pointer, value in found.items() if value is not None}


def event_type(node: Node, path: Path) -> str | None:
    """The one value that the schema of a delivery allows where events are told apart."""
    schema = _schema(node)
    places = [] if schema is None else [schema]
    for name in path:
        places = [found for place in places for found in described(branches(place), name)]
    values = (value for place in places for value in _single_values(place))
    return next(values, None)


def _inferred(root: Node) -> Path | None:
    """Where each of several webhooks has a value of its own; the shortest such path."""
    schemas = [_schema(node) for _, node in webhook_nodes(root)]
    tables = [{} if schema is None else dict(_listed(schema)) for schema in schemas]
    for path in sorted(tables[0], key=len) if len(tables) > 1 else ():
        values = {table[path] for table in tables if path in table}
        if len(values) == len(tables):
            return path
    return None


def _listed(schema: Node, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every property of a schema that allows one text alone."""
    for part in branches(schema):
        for name, child in entries(part, "properties"):
            if name and "." not in name:
                for value in _single_values(child):
                    yield (*path, name), value
                if len(path) + 1 < _DEEPEST:
                    yield from _listed(child, (*path, name))


def _schema(node: Node) -> Node | None:
    """The schema of a delivery's JSON."""
    body = node.get("requestBody")
    if body is None:
        return None
    content = entries(body.resolve(), "content")
    json = (media.resolve() for name, media in content if is_json(name))
    return next((media["schema"] for media in json if "schema" in media), None)


def _single_values(schema: Node) -> Iterator[str]:
    for part in branches(schema):
        listed = [part["const"]] if "const" in part else []
        listed += elements(part, "enum")
        if len(listed) == 1 and isinstance(listed[0].value, str):
            yield listed[0].value


def _path(found: Node, key: str) -> Path | None:
    text = keywords.string(found, key)
    return tuple(text.split(".")) if text else None


def _signature(name: str, node: Node) -> SignatureScheme:
    headers, key = node["headers"], node["key"]
    return SignatureScheme(
        pointer=node.pointer,
        position=node.position,
        name=name,
        algorithm=node["algorithm"].text(),
        signature_header=headers["signature"].text(),
        timestamp_header=keywords.string(headers, "timestamp") or None,
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
