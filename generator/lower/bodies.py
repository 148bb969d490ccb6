"""Request bodies and responses.

Comes in: request body and response nodes. Goes out: an `ir.Body` for each content type that makes a
difference, and `ir.Response` with a type for each content type. The rule of this file: a content
type is left out only where the same value travels in another; the ledger names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import Body, Media, Response
from ..ledger import Part
from ..media import FORM, JSON, MULTIPART, STREAM, is_json, kind
from . import keywords
from .headers import lower_response_headers
from .links import lower_links

if TYPE_CHECKING:
    from ..document import Node
    from .types import Types

_PREFERENCE = (JSON, MULTIPART, FORM)


def lower_bodies(types: Types, operation: Node) -> tuple[Body, ...]:
    """The request body of an operation in each content type, the preferred one first."""
    found = operation.get("requestBody")
    if found is None:
        return ()
    node = found.resolve()
    types.ledger.generated(Part.BODY, node)
    content = _content(node)
    if not content:
        detail = "it names no content type, so nothing can be sent"
        types.ledger.degraded(Part.BODY, node, "L03", detail)
    ordered = sorted(content, key=lambda item: _rank(*item))
    return tuple(
        Body(
            pointer=node.pointer,
            position=node.position,
            description=keywords.string(node, "description"),
            required=keywords.flag(node, "required"),
            media=_body_media(types, node, *item),
        )
        for item in _different(types, node, ordered, "sent")
    )


def _rank(media_type: str, node: Node) -> int:
    found = kind(media_type)
    if found == JSON and _has_files(node):
        return len(_PREFERENCE)  # files travel in parts, where the document offers that
    return _PREFERENCE.index(found) if found in _PREFERENCE else len(_PREFERENCE)


def _body_media(types: Types, body: Node, media_type: str, node: Node) -> Media:
    if not is_json(media_type):
        detail = f"{media_type} is sent as the bytes that the caller gives"
        types.ledger.degraded(Part.BODY, body, "L03", detail)
    return _media(types, media_type, node)


def lower_responses(types: Types, operation: Node) -> tuple[Response, ...]:
    """The responses of an operation, in the order of the document."""
    found = operation.get("responses")
    if found is None:
        return ()
    return tuple(
        _response(types, status, node.resolve())
        for status, node in found.items()
        if not status.startswith("x-")
    )


def _response(types: Types, status: str, node: Node) -> Response:
    types.ledger.generated(Part.RESPONSE, node)
    ordered = sorted(_content(node), key=lambda item: kind(item[0]) != JSON)
    content = _different(types, node, ordered, "asked for", Part.RESPONSE)
    others = [media_type for media_type, _ in content if not is_json(media_type)]
    if others:
        detail = f"{', '.join(others)}: handed over as bytes"
        types.ledger.degraded(Part.RESPONSE, node, "L03", detail)
    return Response(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description"),
        status=status.upper() if status != "default" else status,
        media=tuple(_media(types, *item) for item in content),
        headers=lower_response_headers(types, node),
        links=lower_links(types, node),
    )


Content = list[tuple[str, "Node"]]


def _content(node: Node) -> Content:
    content = node.get("content")
    return [] if content is None else [(key, item.resolve()) for key, item in content.items()]


def _different(
    types: Types, node: Node, content: Content, verb: str, part: Part = Part.BODY
) -> Content:
    """The content types without those in which the value of the first one travels again."""
    kept = content[:1]
    for media_type, media in content[1:]:
        first_type, first = content[0]
        if not _travels(media_type, media, first_type, first):
            kept.append((media_type, media))
        elif not is_json(media_type):
            detail = f"{media_type}: the same value is {verb} as {first_type}"
            types.ledger.degraded(part, node, "L03", detail)
    return kept


def _travels(media_type: str, media: Node, first_type: str, first: Node) -> bool:
    """Whether the first content type says all that another one does."""
    if kind(media_type) == STREAM or not is_json(first_type) or _has_files(media):
        return False
    schema, known = media.get("schema"), first.get("schema")
    if schema is None or known is None:
        return schema is known and is_json(media_type)
    return schema.resolve().value == known.resolve().value


def _has_files(media: Node) -> bool:
    """Whether a property of the value is a file."""
    schema = media.get("schema")
    properties = None if schema is None else schema.resolve().get("properties")
    return properties is not None and any(
        keywords.string(place, "format") == "binary"
        for found in properties.children()
        for place in (found.resolve(), found.resolve().get("items"))
        if place is not None
    )


def _media(types: Types, media_type: str, node: Node) -> Media:
    schema = node.get("schema")
    items = node.get("itemSchema")
    if items is not None:
        types.type_of(items)
        types.ledger.degraded(Part.KEYWORD, items, "L03", "a stream is read as a whole")
    encoding = node.get("encoding")
    if encoding is not None:
        types.ledger.degraded(Part.KEYWORD, encoding, "L03", "the encoding of parts is not used")
    return Media(
        pointer=node.pointer,
        position=node.position,
        media_type=media_type,
        type=None if schema is None else types.signature_type(schema),
        example=keywords.media_example(node),
    )
