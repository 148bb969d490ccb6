"""Request bodies and responses.

A content type is left out only where the same value travels in another; the ledger names it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from ..ir.ledger import Part
from ..ir.operations import Body, Media, Response
from ..openapi.composition import COMPOSITION, branches, elements, entries
from ..openapi.media import (
    is_form,
    is_json,
    is_merge_patch,
    is_multipart,
    is_open,
    is_read_as_text,
    is_sequence,
    is_stream,
    is_text,
    is_typed,
)
from ..runtime.core.media import MediaKind, is_xml, kind_of
from . import keywords
from .encoding import UNSAID, by_name, by_position
from .events import item_schema, lower_events
from .headers import lower_response_headers
from .links import lower_links
from .merge_patch import merge_patch
from .schemas.types import type_of, whole_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Node
    from .schemas.store import Types

Content: TypeAlias = "list[tuple[str, Node]]"
"""The content types of a body, each with its Media Type Object."""

_PREFERENCE = (is_json, is_multipart, is_form)


def lower_body(types: Types, operation: Node) -> Body | None:
    """The request body of an operation; None where nothing can be sent."""
    found = operation.get("requestBody")
    if found is None:
        return None
    node = found.resolve()
    types.ledger.generated(Part.BODY, node)
    content = _content(node)
    if not content:
        detail = "it names no content type, so nothing can be sent"
        types.ledger.degraded(Part.BODY, node, "L03", detail)
        return None
    ordered = sorted(content, key=lambda item: _rank(*item))
    plain = _without_files(ordered)
    if plain is not None:
        ordered = _without_same(types, node, ordered, plain)
    different = _different(types, node, ordered, "sent")
    required = keywords.flag(node, "required")
    if "required" not in node and any(_requires_members(*item) for item in different):
        required = True
        detail = "its schema requires members, so it is required; client.post(path, …) sends none"
        types.ledger.noted(Part.BODY, node, "N01", detail)
    return Body(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description"),
        required=required,
        content=tuple(
            (
                _also_plain(_body_media(types, node, *item), item[1], plain)
                if plain is not None and item is different[0]
                else _body_media(types, node, *item)
            )
            for item in different
        ),
    )


def _also_plain(media: Media, node: Node, plain: str) -> Media:
    """Named parts that travel as JSON where no file is given.

    A part of which nothing is said is bytes by default (OpenAPI 3.2, section 4.15.1), but what JSON
    holds may stand there as well.
    """
    given = node["encoding"].mapping() if "encoding" in node else {}
    own = tuple(
        each for each in media.encoding if each[0] in given or each[1].content_type != UNSAID
    )
    return replace(media, encoding=own, without_files=plain)


def _without_files(ordered: Content) -> str | None:
    """The JSON that says all that named parts do, where no file is among them."""
    first_type, first = ordered[0]
    schema = first.get("schema")
    if schema is None or not is_multipart(first_type):
        return None
    same = (
        media_type
        for media_type, media in ordered[1:]
        if is_json(media_type) and "*" not in media_type and _is_same(media.get("schema"), schema)
    )
    return next(same, None)


def _without_same(types: Types, node: Node, ordered: Content, plain: str) -> Content:
    """The content types without those in which the value of the first, or a part of it, travels."""
    kept = ordered[:1]
    for media_type, media in ordered[1:]:
        offered = is_json(media_type) or is_form(media_type)
        if offered and _is_same(media.get("schema"), kept[0][1].get("schema")):
            detail = f"{plain} is sent unless a file is given, then {kept[0][0]}"
            types.ledger.noted(Part.BODY, node, "N03", detail)
        else:
            kept.append((media_type, media))
    return kept


def _is_same(one: Node | None, other: Node | None) -> bool:
    return one is not None and other is not None and one.resolve().value == other.resolve().value


def _requires_members(media_type: str, media: Node) -> bool:
    """Whether no value without members is what a schema describes."""
    schema = media.get("schema")
    if schema is None or is_merge_patch(media_type) or not isinstance(schema.value, dict):
        return False
    names = {
        each.value
        for part in branches(schema)
        for each in elements(part, "required")
        if isinstance(each.value, str)
    }
    read_only = {
        name
        for part in branches(schema)
        for name, each in entries(part, "properties")
        if any(keywords.flag(found, "readOnly") for found in (each, each.resolve()))
    }
    return bool(names - read_only)


def _rank(media_type: str, node: Node) -> int:
    if is_json(media_type) and _has_files(node):
        return len(_PREFERENCE)  # files travel in parts, where the document offers that
    ranks = (rank for rank, is_preferred in enumerate(_PREFERENCE) if is_preferred(media_type))
    return next(ranks, len(_PREFERENCE))


def _body_media(types: Types, body: Node, media_type: str, node: Node) -> Media:
    schema, items = node.get("schema"), node.get("itemSchema")
    xml = types.xml.root(schema, sent=True) if is_xml(media_type) else None
    as_json = is_json(media_type) or is_open(media_type) or xml is not None
    written = as_json or is_form(media_type) or is_multipart(media_type)
    if not written and not is_sequence(media_type) and _has_structure(items or schema):
        given = "text" if is_text(media_type) else "bytes"
        detail = f"{media_type} is sent as the {given} that the caller gives"
        types.ledger.degraded(Part.BODY, body, "L03", detail, node)
    prefix, rest = by_position(types, media_type, node)
    type_ = None if schema is None else whole_type(types, schema)
    if type_ is not None and is_merge_patch(media_type):
        type_ = merge_patch(types, type_)
        detail = "the schema describes the target: no member is required, null removes one"
        types.ledger.noted(Part.BODY, body, "N01", detail)
    return Media(
        pointer=node.pointer,
        position=node.position,
        media_type=media_type,
        type=type_,
        items=None if items is None else whole_type(types, items),
        encoding=by_name(types, media_type, node),
        prefix=prefix,
        rest=rest,
        xml=xml,
        examples=keywords.media_examples(node),
    )


def _has_structure(schema: Node | None) -> bool:
    """Whether a schema describes more than a text."""
    if schema is None or isinstance(schema.value, bool):
        return False
    target = schema.resolve()
    return not set(keywords.declared_types(target)) <= {"string", "integer", "number", "boolean"}


def lower_responses(types: Types, operation: Node, end: str | None = None) -> tuple[Response, ...]:
    """The responses of an operation, in the order of the document.

    Args:
        types: The schemas of the document.
        operation: The node of the operation.
        end: The data of an event that ends a stream, where the document declares it.
    """
    return tuple(
        _response(types, status, node.resolve(), end)
        for status, node in entries(operation, "responses")
        if not status.startswith("x-")
    )


def _response(types: Types, status: str, node: Node, end: str | None) -> Response:
    types.ledger.generated(Part.RESPONSE, node)
    ordered = sorted(_content(node), key=lambda item: not is_json(item[0]))
    content = _different(types, node, ordered, "asked for", Part.RESPONSE)
    media_of = tuple(_media(types, *item, end=end) for item in content)
    for found, (media_type, media) in zip(media_of, content, strict=True):
        if found.xml is None and not is_typed(media_type) and _is_structured(media):
            given = "text" if is_read_as_text(media_type) else "bytes"
            detail = f"{media_type}: handed over as {given}"
            types.ledger.degraded(Part.RESPONSE, node, "L03", detail, media)
    return Response(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description"),
        status=status.upper() if status != "default" else status,
        media=media_of,
        headers=lower_response_headers(types, node),
        links=lower_links(types, node),
    )


def _is_structured(media: Node) -> bool:
    """Whether a value has a shape that text and bytes do not show."""
    schema = media.get("schema")
    if schema is None or isinstance(schema.value, bool):
        return False
    found = schema.resolve()
    kinds = keywords.declared_types(found) or (keywords.inferred_type(found),)
    return kinds not in (("string",), (None,)) or bool(
        {"allOf", "oneOf", "anyOf"} & found.mapping().keys()
    )


def _content(node: Node) -> Content:
    return [(media_type, item.resolve()) for media_type, item in entries(node, "content")]


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
            types.ledger.noted(part, node, "N03", detail)
    return kept


def _travels(media_type: str, media: Node, first_type: str, first: Node) -> bool:
    """Whether the first content type says all that another one does."""
    if is_stream(media_type) or not is_json(first_type) or _has_files(media):
        return False
    schema, known = media.get("schema"), first.get("schema")
    if schema is None or known is None:
        return schema is known and is_json(media_type)
    return schema.resolve().value == known.resolve().value


def _has_files(media: Node) -> bool:
    """Whether a property of the value is a file, or may be one."""
    schema = media.get("schema")
    return schema is not None and any(
        keywords.string(place, "format") == "binary" or keywords.is_binary(place)
        for found in _places(schema, ("properties", *COMPOSITION))
        for place in _places(found, ("items", *COMPOSITION))
    )


def _places(schema: Node, keys: tuple[str, ...]) -> Iterator[Node]:
    """A schema and those below some of its keywords, however deep, each once."""
    waiting, seen = [schema.resolve()], set[str]()
    while waiting:
        place = waiting.pop()
        if place.pointer in seen or not isinstance(place.value, dict):
            continue
        seen.add(place.pointer)
        yield place
        for key in keys:
            below = place.get(key)
            if below is not None:
                found = [below] if key == "items" else below.children()
                waiting += [each.resolve() for each in found]


def _media(types: Types, media_type: str, node: Node, *, end: str | None = None) -> Media:
    sequence = is_stream(media_type)
    schema = item_schema(node) if sequence else node.get("schema")
    for other in (node.get("schema"), node.get("itemSchema")):
        if other is not None and other is not schema:
            type_of(types, other)
    items = node.get("itemSchema")
    if items is not None and not sequence:
        types.ledger.degraded(Part.KEYWORD, items, "L03", "a sequence is read as a whole")
    encoding = node.get("encoding")
    if encoding is not None:
        types.ledger.degraded(Part.KEYWORD, encoding, "L03", "the encoding of parts is not used")
    type_ = None if schema is None else whole_type(types, schema)
    is_events = kind_of(media_type) is MediaKind.EVENTS
    events = lower_events(types, schema, type_, end) if is_events else None
    return Media(
        pointer=node.pointer,
        position=node.position,
        media_type=media_type,
        type=type_,
        events=events,
        xml=types.xml.root(schema, sent=False) if is_xml(media_type) else None,
        examples=keywords.media_examples(node),
    )
