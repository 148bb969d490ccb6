"""The type of the values that a schema lists: `const` and `enum`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ir.ledger import Part
from ...ir.types import AnyType, ArrayType, EnumType, MapType, NullType, ScalarKind, ScalarType
from .. import keywords
from .union import union

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...document.document import Node, Value
    from ...ir.types import Primitive, Type
    from .store import Types


def listed_type(types: Types, node: Node) -> Type | None:
    """The type of `const` and `enum`; None where a schema has neither."""
    if "const" not in node and "enum" not in node:
        return None
    source = node["const"] if "const" in node else node["enum"]
    items = [source.value] if "const" in node else source.sequence()
    if not items:
        types.ledger.degraded(Part.KEYWORD, source, "L01", "a list without values: any value")
        return AnyType()
    open_ = keywords.flag(node, "x-client-open")
    if not open_ and any(isinstance(item, float | list | dict) for item in items):
        types.rules.add(node, source.key)
    return union(_types(items, open_=open_))


def _types(items: Iterable[Value], *, open_: bool) -> list[Type]:
    """What can be written as a literal is listed again; of the rest, the type counts."""
    values: dict[tuple[type, Primitive], Primitive] = {}
    found: list[Type] = []
    for item in items:
        match item:
            case dict():
                found.append(MapType(AnyType()))
            case list():
                found.append(ArrayType(items=AnyType()))
            case float():
                found.append(ScalarType(kind=ScalarKind.NUMBER))
            case None:
                found.append(NullType())
            case str() | bool() | int():
                values[type(item), item] = item
    if {(bool, True), (bool, False)} <= values.keys():
        found.append(ScalarType(kind=ScalarKind.BOOLEAN))
        values = {key: value for key, value in values.items() if not isinstance(value, bool)}
    listed = [EnumType(values=tuple(values.values()), open=open_)] if values else []
    return [*listed, *found]
