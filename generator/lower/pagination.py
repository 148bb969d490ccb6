"""The pages of an operation.

Comes in: `x-client-pagination`, checked, and the lowered operation. Goes out: `ir.Pagination`. The
rule of this file: nothing is guessed; what does not say enough, which is a finding, is no
pagination.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import AnyType, ArrayType, By, NullableType, ObjectSchema, RefType
from ..ir_answers import Pagination
from ..runtime.core.pointer import steps
from ..signature import json_media, success
from . import keywords

if TYPE_CHECKING:
    from ..document.document import Node
    from ..ir import Operation, Type
    from .schemas.store import Types

_FIRST = {By.PAGE: 1, By.OFFSET: 0}
"""The number of the first page, or of the first item."""


def lower_pagination(types: Types, node: Node, operation: Operation) -> Pagination | None:
    """How the pages of an operation follow one another, where the document says so."""
    found = node.get("x-client-pagination")
    ways = {way.value: way for way in By}
    by = None if found is None else ways.get(keywords.string(found, "by"))
    if found is None or by is None:
        return None
    parameter, field = keywords.string(found, "parameter"), keywords.string(found, "field")
    following, last = keywords.string(found, "next"), keywords.string(found, "last")
    media = json_media(media for answer in success(operation) for media in answer.media)
    start = found.get("start")
    names = [each.name for each in operation.parameters]
    items = keywords.string(found, "items")
    index = names.index(parameter) if parameter in names else None
    is_set, is_named = index is not None or field, following or last
    if (by not in (By.LINK, By.URL) and not is_set) or (by in (By.CURSOR, By.URL) and not is_named):
        return None
    return Pagination(
        by=by,
        items=items,
        item=_item(types, None if media is None else media.type, items),
        next=following,
        last=last,
        has_more=keywords.string(found, "hasMore"),
        total=keywords.string(found, "total"),
        parameter=index,
        field=field,
        start=_FIRST.get(by) if start is None else start.integer(),
    )


def _item(types: Types, found: Type | None, pointer: str) -> Type:
    """The type of an item of the array at a pointer."""
    for name in steps(pointer):
        schema = _resolved(types, found)
        members = schema.properties if isinstance(schema, ObjectSchema) else ()
        found = next((p.type for p in members if p.name == name), None)
    array = _resolved(types, found)
    return array.items if isinstance(array, ArrayType) else AnyType()


def _resolved(types: Types, found: Type | None) -> Type | ObjectSchema | None:
    seen: set[str] = set()
    while True:
        match found:
            case NullableType(inner):
                found = inner
            case RefType(pointer) if pointer not in seen:
                seen.add(pointer)
                schema = types.known(pointer)
                if schema is None or isinstance(schema, ObjectSchema):
                    return schema
                found = schema.type
            case _:
                return found
