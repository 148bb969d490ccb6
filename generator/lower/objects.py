"""Objects: their properties, their merged branches and their further keys.

Comes in: a schema node that is an object. Goes out: properties of one class. The rule of this file:
`allOf` is merged before anything is typed, and a property that two branches describe differently
becomes the wider of the two.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir import AnyType, EnumType, NullableType, Property
from ..ledger import Part
from . import keywords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Node
    from ..ir import Type
    from .types import Types


def branches(node: Node) -> Iterator[Node]:
    """The schema itself and every branch of its `allOf`, references followed, each once."""
    yield from _branches(node, set())


def typing_branches(node: Node) -> Iterator[Node]:
    """The same, but a reference that adds nothing stays a reference to its target."""
    own = keywords.limits(node) - {"allOf", "nullable"}
    if own:
        yield node
    yield from node["allOf"].elements()


def _branches(node: Node, seen: set[str]) -> Iterator[Node]:
    target = node.resolve()
    if target.pointer in seen or isinstance(target.value, bool):
        return
    seen.add(target.pointer)
    yield target
    if "allOf" in target:
        for part in target["allOf"].elements():
            yield from _branches(part, seen)


def is_object(node: Node) -> bool:
    """Whether a schema describes an object with properties, so that it becomes a class."""
    if isinstance(node.value, bool) or node.ref is not None:
        return False
    if "const" in node or "enum" in node:
        return False
    kinds = keywords.declared_types(node)
    if kinds not in {(), ("object",)}:
        return False
    if "allOf" in node:
        parts = [part for part in typing_branches(node) if keywords.limits(part)]
        if len(parts) == 1 and parts[0].ref is not None:
            return False
        return any(_has_properties(part) for part in branches(node))
    return _has_properties(node)


def _has_properties(node: Node) -> bool:
    found = node.get("properties")
    if found is not None and bool(found.value):
        return True
    return kinds_object(node) and any(
        _has_properties(item) for item in _variants(node) if item.pointer != node.pointer
    )


def kinds_object(node: Node) -> bool:
    """Whether a schema says `type: object` beside `oneOf` or `anyOf`."""
    return keywords.declared_types(node) == ("object",) and ("oneOf" in node or "anyOf" in node)


def _variants(node: Node) -> Iterator[Node]:
    for key in ("oneOf", "anyOf"):
        if key in node:
            for item in node[key].elements():
                if item.ref is None and not isinstance(item.value, bool):
                    yield item


def lower_properties(types: Types, node: Node) -> tuple[Property, ...]:
    """The properties of an object with all of its branches.

    Args:
        types: The types of the document.
        node: The object.
    """
    parts = list(branches(node))
    required = {name for part in parts for name in _required(part)}
    found: dict[str, Property] = {}
    for part in parts:
        types.note_unchecked(part)
        for name, child in _own(part):
            new = _property(types, name, child, required=name in required)
            old = found.get(name)
            found[name] = new if old is None else _merge(types, child, old, new)
        for key in ("oneOf", "anyOf"):
            if key in part and ("properties" in part or kinds_object(part)):
                detail = f"{key} beside properties: all are optional, the choice is not checked"
                types.ledger.degraded(Part.KEYWORD, part[key], "L01", detail)
                for variant in part[key].elements():
                    for branch in branches(variant):
                        for name, child in _own(branch):
                            extra = _property(types, name, child, required=False)
                            found.setdefault(name, extra)
    return tuple(found.values())


def _own(node: Node) -> Iterator[tuple[str, Node]]:
    found = node.get("properties")
    if found is not None:
        yield from found.items()


def _required(node: Node) -> Iterator[str]:
    found = node.get("required")
    if found is not None and isinstance(found.value, list):
        for item in found.elements():
            yield item.text()


def _property(types: Types, name: str, node: Node, *, required: bool) -> Property:
    types.ledger.generated(Part.PROPERTY, node)
    target = node.resolve()
    type_ = types.type_of(node)
    look = [node] if isinstance(target.value, bool) else [node, target]
    look = [place for place in look if isinstance(place.value, dict)]
    return Property(
        pointer=node.pointer,
        position=node.position,
        description=keywords.first(keywords.string(p, "description") or None for p in look) or "",
        deprecated=any(keywords.flag(place, "deprecated") for place in look),
        name=name,
        type=type_,
        required=required,
        read_only=any(keywords.flag(place, "readOnly") for place in look),
        write_only=any(keywords.flag(place, "writeOnly") for place in look),
        secret=any(_secret(place) for place in look),
        default=keywords.first(keywords.as_json(p.get("default")) for p in look),
        example=keywords.first(keywords.example(p) for p in look),
        pin=keywords.string(node, "x-client-name") or None,
    )


def _secret(node: Node) -> bool:
    return keywords.flag(node, "x-client-secret") or keywords.string(node, "format") == "password"


def _merge(types: Types, node: Node, old: Property, new: Property) -> Property:
    """One property out of two branches that both describe it."""
    merged = _wider(types, node, old.type, new.type)
    described = new if new.description else old
    return replace(
        described,
        type=merged,
        required=old.required or new.required,
        read_only=old.read_only or new.read_only,
        write_only=old.write_only or new.write_only,
        secret=old.secret or new.secret,
        default=new.default if new.default is not None else old.default,
    )


def _wider(types: Types, node: Node, old: Type, new: Type) -> Type:
    if old == new or isinstance(new, AnyType):
        return old
    if isinstance(old, AnyType) or isinstance(new, EnumType):
        return new
    if isinstance(old, EnumType):
        return old
    if isinstance(old, NullableType) and old.type == new:
        return new
    if isinstance(new, NullableType) and new.type == old:
        return old
    detail = "described differently by two branches of allOf: any value"
    types.ledger.degraded(Part.PROPERTY, node, "L02", detail)
    return AnyType()


def additional(types: Types, node: Node) -> Type | None:
    """The type of keys that `properties` does not list; None where the document names none."""
    for part in branches(node):
        found = part.get("additionalProperties")
        if found is not None and found.value is not False:
            return types.type_of(found)
    return None
