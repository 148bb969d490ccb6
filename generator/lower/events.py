"""Sequences of items, and what the items of server-sent events are.

A schema that names `data`, and beside it nothing but fields of an event, describes the event
(OpenAPI 3.2, Media Type Object, "Special Considerations for Server-Sent Events"); any other is the
type of the data, as documents wrote it before there was `itemSchema`. Of several variants, each
must have `data`, and one must have nothing but such fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.operations import EventData, Events
from ..ir.schemas import ObjectSchema
from ..ir.types import AnyType, EnumType, NullableType, RefType, ScalarKind, ScalarType, UnionType
from ..openapi.composition import described, entries
from ..runtime.core.media import MediaKind, kind_of
from . import keywords
from .items import path_operations
from .schemas.object_variants import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..document.document import Document, Node
    from ..ir.types import Type
    from .schemas.store import Types

_FIELDS = frozenset({"data", "event", "id", "retry"})


def item_schema(media: Node) -> Node | None:
    """The schema of one item: `itemSchema`, or what `schema` says of an item.

    A sequence as a whole is an array (OpenAPI 3.2, Media Type Object, "Sequential Media Types").
    """
    found = media.get("itemSchema") or media.get("schema")
    if found is None or "itemSchema" in media or isinstance(found.value, bool):
        return found
    whole = found.resolve()
    if isinstance(whole.value, dict) and keywords.declared_types(whole) == ("array",):
        return whole.get("items")
    return found


def lower_events(types: Types, schema: Node | None, found: Type | None, end: str | None) -> Events:
    """What the items of server-sent events are."""
    whole = schema is not None and bool(event_data(schema))
    data = _data(types, found, whole=whole)
    kinds = {_kind(types, each, frozenset()) for each in data} or {EventData.TEXT}
    both = len(kinds) > 1
    return Events(whole=whole, data=EventData.EITHER if both else kinds.pop(), end=end)


def data_of_events(document: Document) -> frozenset[str]:
    """Where the schemas of the data of events stand, for all streams of a document."""
    return frozenset(
        found.pointer
        for operation in path_operations(document.root)
        for _, response in entries(operation, "responses")
        for media_type, media in entries(response.resolve(), "content")
        if kind_of(media_type) is MediaKind.EVENTS
        for found in event_data(item_schema(media.resolve()))
    )


def event_data(schema: Node | None) -> tuple[Node, ...]:
    """The schemas of `data`, where a schema describes events; else nothing."""
    if schema is None:
        return ()
    variants = opened(schema.resolve()) or []
    members = [_members(each.parts) for each in variants]
    if not any(found <= _FIELDS for found in members) or not all("data" in m for m in members):
        return ()
    found = (node for each in variants for node in described(each.parts, "data"))
    return tuple({node.pointer: node for node in found}.values())


def _members(parts: Iterable[Node]) -> set[str]:
    """The names of the properties that some schemas describe."""
    return {name for part in parts for name, _ in entries(part, "properties")}


def _data(types: Types, found: Type | None, *, whole: bool) -> Iterator[Type]:
    """The types that the data may have."""
    if found is None:
        return
    if not whole:
        yield found
        return
    match found:
        case RefType(pointer):
            schema = types.known(pointer)
            if isinstance(schema, ObjectSchema):
                yield from (p.type for p in schema.properties if p.name == "data")
            elif schema is not None:
                yield from _data(types, schema.type, whole=True)
        case UnionType(variants=variants):
            for variant in variants:
                yield from _data(types, variant, whole=True)
        case NullableType(inner):
            yield from _data(types, inner, whole=True)
        case _:
            yield AnyType()


def _kind(types: Types, found: Type, seen: frozenset[str]) -> EventData:
    """Whether a type takes text, JSON of another kind, or both."""
    match found:
        case ScalarType(kind=ScalarKind.STRING):
            return EventData.TEXT
        case EnumType(values=values) if all(isinstance(value, str) for value in values):
            return EventData.TEXT
        case NullableType(inner):
            return _kind(types, inner, seen)
        case RefType(pointer) if pointer not in seen:
            schema = types.known(pointer)
            if schema is None or isinstance(schema, ObjectSchema):
                return EventData.JSON
            return _kind(types, schema.type, seen | {pointer})
        case UnionType(variants=variants):
            kinds = {_kind(types, variant, seen) for variant in variants}
            return kinds.pop() if len(kinds) == 1 else EventData.EITHER
        case AnyType():
            return EventData.EITHER
        case _:
            return EventData.JSON
