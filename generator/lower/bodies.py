"""Request bodies and responses.

Comes in: request body and response nodes. Goes out: `ir.Body` and `ir.Response` with a type for
each content type. The rule of this file: every content type is kept; what the client cannot send or
read yet is in the ledger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import Body, Media, Response
from ..ledger import Part
from ..media import is_json
from . import keywords
from .headers import lower_response_headers

if TYPE_CHECKING:
    from ..document import Node
    from .types import Types


def lower_body(types: Types, operation: Node) -> Body | None:
    """The request body of an operation."""
    found = operation.get("requestBody")
    if found is None:
        return None
    node = found.resolve()
    types.ledger.generated(Part.BODY, node)
    media = _media(types, node)
    sent = next((found for found in media if is_json(found.media_type)), None)
    if media and sent is None:
        detail = f"{media[0].media_type} is sent as the bytes that the caller gives"
        types.ledger.degraded(Part.BODY, node, "L03", detail)
    elif sent is not None and len(media) > 1:
        detail = f"only {sent.media_type} of {len(media)} content types is sent"
        types.ledger.degraded(Part.BODY, node, "L03", detail)
    return Body(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description"),
        required=keywords.flag(node, "required"),
        media=media,
    )


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
    media = _media(types, node)
    others = [found.media_type for found in media if not is_json(found.media_type)]
    if others:
        listed = ", ".join(others)
        detail = (
            f"{listed}: handed over as bytes"
            if len(others) == len(media)
            else (f"{listed}: not asked for, since there is JSON")
        )
        types.ledger.degraded(Part.RESPONSE, node, "L03", detail)
    return Response(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description"),
        status=status.upper() if status != "default" else status,
        media=media,
        headers=lower_response_headers(types, node),
    )


def _media(types: Types, node: Node) -> tuple[Media, ...]:
    content = node.get("content")
    if content is None:
        return ()
    return tuple(_one(types, media_type, item.resolve()) for media_type, item in content.items())


def _one(types: Types, media_type: str, node: Node) -> Media:
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
