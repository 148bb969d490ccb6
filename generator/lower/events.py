"""Sequences of items, and what the items of server-sent events are.

Comes in: media type nodes. Goes out: the schema of one item, and whether it describes an event or
its data. The rule of this file: a schema that names `data`, and beside it nothing but fields of an
event, describes the event (OpenAPI 3.2, Media Type Object, "Special Considerations for Server-Sent
Events"); any other is the type of the data, as documents wrote it before there was `itemSchema`.
Of several variants, each must have `data`, and one must have nothing but such fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import (
    AnyType,
    EnumType,
    EventData,
    Kind,
    NullableType,
    ObjectSchema,
    RefType,
    ScalarType,
    UnionType,
)
from ..ir_answers import Events
from ..openapi.media import essence
from . import keywords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Document, Node
    from ..ir import Type
    from .types import Types

EVENT_STREAM = "text/event-stream"
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
        for response in _responses(document.root)
        for media_type, media in _entries(response.get("content"))
        if essence(media_type) == EVENT_STREAM
        for found in event_data(item_schema(media.resolve()))
    )


def event_data(schema: Node | None) -> tuple[Node, ...]:
    """The schemas of `data`, where a schema describes events; else nothing."""
    if schema is None:
        return ()
    variants = [dict(names) for names in _variants(schema, (), frozenset())]
    strict = any(names.keys() <= _FIELDS for names in variants)
    if not strict or not all("data" in names for names in variants):
        return ()
    found = {node.pointer: node for names in variants for node in names["data"]}
    return tuple(found.values())


Members = tuple[tuple[str, tuple["Node", ...]], ...]


def _variants(schema: Node, known: Members, seen: frozenset[str]) -> Iterator[Members]:
    """The properties of each variant of a schema, with those that all of them have."""
    node = schema.resolve()
    if not isinstance(node.value, dict) or node.pointer in seen:
        yield known
        return
    below = seen | {node.pointer}
    own = _with(known, _entries(node.get("properties")))
    for part in _children(node.get("allOf")):
        for members in _variants(part, (), below):
            own = _with(own, ((name, each) for name, nodes in members for each in nodes))
    choices = [part for key in ("oneOf", "anyOf") for part in _children(node.get(key))]
    if not choices:
        yield own
    for part in choices:
        yield from _variants(part, own, below)


def _with(known: Members, further: Iterator[tuple[str, Node]]) -> Members:
    members = dict(known)
    for name, node in further:
        members[name] = (*members.get(name, ()), node)
    return tuple(members.items())


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
        case ScalarType(kind=Kind.STRING):
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


def _responses(root: Node) -> Iterator[Node]:
    """Every response of the paths."""
    for _, item in _entries(root.get("paths")):
        whole = item.resolve()
        operations = [*_entries(whole), *_entries(whole.get("additionalOperations"))]
        for _, operation in operations:
            if isinstance(operation.value, dict):
                for _, response in _entries(operation.get("responses")):
                    yield response.resolve()


def _entries(node: Node | None) -> Iterator[tuple[str, Node]]:
    if node is not None and isinstance(node.value, dict):
        yield from node.items()


def _children(node: Node | None) -> Iterator[Node]:
    if node is not None and isinstance(node.value, list):
        yield from node.elements()
