"""Objects: their properties, their merged branches and their further keys.

Comes in: a schema node that is an object. Goes out: the properties of one class. The rule of this
file: `allOf` is merged before anything is typed; where choices beside properties are too many to
have a class each, the class has the properties of every choice, and all of those are optional.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir import AnyType, NullableType, Property
from ..ledger import Part
from . import keywords
from .meet import Meet, meet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..document.document import Node
    from ..ir import Type
    from .shapes import Shape
    from .types import Types

_OBJECT_KEYWORDS = frozenset({"additionalProperties", "allOf", "properties", "required"})
CHOICES = ("oneOf", "anyOf")


def branches(node: Node) -> Iterator[Node]:
    """The schema itself and every branch of its `allOf`, references followed, each once."""
    yield from _branches(node, set())


def _branches(node: Node, seen: set[str]) -> Iterator[Node]:
    if node.pointer in seen or not isinstance(node.value, dict):
        return
    seen.add(node.pointer)
    if node.ref is None or keywords.siblings_count(node):
        yield node
        for part in elements(node, "allOf"):
            yield from _branches(part, seen)
    if node.ref is not None:
        yield from _branches(node.resolve(), seen)


def elements(node: Node, key: str) -> Iterator[Node]:
    """The items of a keyword; none where it is missing or holds something else."""
    found = node.get(key)
    if found is not None and isinstance(found.value, list):
        yield from found.elements()


def limiting_parts(node: Node) -> list[Node]:
    """The branches of `allOf` that limit something."""
    return [part for part in elements(node, "allOf") if keywords.limits(part)]


def is_object(node: Node) -> bool:
    """Whether a schema describes an object with known properties, so that it becomes a class."""
    if not isinstance(node.value, dict) or "const" in node or "enum" in node:
        return False
    kinds = keywords.declared_types(node)
    if kinds and "object" not in kinds:
        return False
    if node.ref is not None:
        wanted = {*_OBJECT_KEYWORDS, *CHOICES}
        beside = keywords.siblings_count(node) and keywords.limits(node) & wanted
        return bool(beside) and any(map(has_properties, branches(node)))
    if "allOf" in node:
        parts = limiting_parts(node)
        own = keywords.limits(node) - {"allOf"}
        if len(parts) == 1 and not own and parts[0].ref is not None:
            return False
        found = list(branches(node))
        chosen = sum(any(describes(part, key) for key in CHOICES) for part in found)
        return chosen > 1 or any(map(has_properties, found))
    return has_properties(node) or _is_empty(node, kinds)


def describes(node: Node, key: str) -> bool:
    """Whether a choice describes properties, so that it makes a class."""
    return any(any(map(has_properties, branches(each))) for each in elements(node, key))


def has_properties(node: Node) -> bool:
    """Whether a schema itself describes properties."""
    found = node.get("properties")
    return found is not None and bool(found.value)


def _is_empty(node: Node, kinds: tuple[str, ...]) -> bool:
    """Whether no property is allowed at all."""
    found = node.get("additionalProperties")
    closed = found is not None and found.value is False
    return (
        closed
        and kinds == ("object",)
        and not keywords.limits(node) & {"patternProperties", *CHOICES}
    )


def lower_properties(types: Types, shape: Shape) -> tuple[Property, ...]:
    """The properties of a class.

    Args:
        types: The types of the document.
        shape: What the class is made of.
    """
    parts = shape.parts
    required = {name: item for part in parts for name, item in _required(part)}
    found: dict[str, Property] = {}
    _note_contradictions(types, parts)
    for part in parts:
        types.note_unchecked(part)
        for name, child in _properties(types, part):
            new = _property(types, name, child, required=name in required)
            found[name] = _merge(types, shape, found[name], new) if name in found else new
    own_names = frozenset(found)
    for name, child in _choices(types, shape):
        new = _property(types, name, child, required=name in required)
        old = found.setdefault(name, new)
        if name not in own_names:
            found[name] = replace(old, type=types.union_of([old.type, new.type]))
    for name, item in required.items():
        if name not in found:
            found[name] = _undescribed(name, item)
    return tuple(found.values())


def _note_contradictions(types: Types, parts: Sequence[Node]) -> None:
    """Tell the ledger where one branch refuses what another one describes."""
    described = {
        part.pointer: frozenset(part["properties"].mapping())
        for part in parts
        if has_properties(part)
    }
    every = frozenset(name for names in described.values() for name in names)
    for part in parts:
        kinds, further = keywords.declared_types(part), part.get("additionalProperties")
        if "type" in part and "object" not in kinds:
            detail = "no object satisfies this beside the properties of other branches"
            types.ledger.degraded(Part.KEYWORD, part["type"], "L02", detail)
        if further is not None and further.value not in (True, {}):
            others = every - described.get(part.pointer, frozenset())
            if others:
                detail = (
                    "says nothing of the properties of other branches, as if they stood beside it"
                )
                types.ledger.degraded(Part.KEYWORD, further, "L02", detail)


def _properties(types: Types, node: Node) -> Iterator[tuple[str, Node]]:
    found = node.get("properties")
    for name, child in found.items() if found is not None else ():
        if name:
            yield name, child
        else:
            types.type_of(child)
            detail = "a member with an empty name has no attribute: it is kept as it comes"
            types.ledger.degraded(Part.PROPERTY, child, "L03", detail)


def _required(node: Node) -> Iterator[tuple[str, Node]]:
    for item in elements(node, "required"):
        if item.value:
            yield item.text(), item


def _choices(types: Types, shape: Shape) -> Iterator[tuple[str, Node]]:
    """The properties of choices that were not dealt out, at any depth; rules tell what fits."""
    seen = {part.pointer for part in shape.parts}
    waiting = list(shape.parts)
    while waiting:
        part = waiting.pop(0)
        for key in CHOICES:
            if key not in part or f"{part.pointer}/{key}" in shape.dealt:
                continue
            types.rules.add(part, key)
            for branch in (found for each in elements(part, key) for found in branches(each)):
                if branch.pointer not in seen:
                    seen.add(branch.pointer)
                    waiting.append(branch)
                    yield from _properties(types, branch)


def _property(types: Types, name: str, node: Node, *, required: bool) -> Property:
    types.ledger.generated(Part.PROPERTY, node)
    look = [place for place in (node, node.resolve()) if isinstance(place.value, dict)]
    return Property(
        pointer=node.pointer,
        position=node.position,
        description=keywords.first(keywords.string(p, "description") or None for p in look) or "",
        deprecated=any(keywords.flag(place, "deprecated") for place in look),
        name=name,
        type=types.type_of(node),
        required=required,
        read_only=any(keywords.flag(place, "readOnly") for place in look),
        write_only=any(keywords.flag(place, "writeOnly") for place in look),
        secret=any(map(_secret, look)),
        default=keywords.first(keywords.as_json(p.get("default")) for p in look),
        example=keywords.first(keywords.example(p) for p in look),
        pin=keywords.string(node, "x-client-name") or None,
    )


def _undescribed(name: str, item: Node) -> Property:
    """A property that `required` names and nothing describes: any value, but it must be there."""
    return Property(
        pointer=item.pointer,
        position=item.position,
        name=name,
        type=AnyType(),
        required=True,
    )


def _secret(node: Node) -> bool:
    return keywords.flag(node, "x-client-secret") or keywords.string(node, "format") == "password"


def _merge(types: Types, shape: Shape, old: Property, new: Property) -> Property:
    """One property out of two branches that both describe it; the later one is more specific."""
    document = types.document
    before, after = document.find(old.pointer), document.find(new.pointer)
    assert before is not None
    assert after is not None
    found = meet(old.type, new.type, types.known)
    merged = None if found.exact else types.both(before, after)
    if merged is not None:
        null = isinstance(old.type, NullableType) and isinstance(new.type, NullableType)
        found = Meet(NullableType(merged) if null else merged)
    elif found.conflict:
        detail = "two branches of allOf say what no value satisfies: what one of them says"
        types.ledger.degraded(Part.PROPERTY, after, "L02", detail)
    elif not found.exact:
        for node, said in ((before, old.type), (after, new.type)):
            if said != found.type:
                types.rules.add_member(shape, new.name, node)
    return replace(
        new,
        type=found.type,
        description=new.description or old.description,
        read_only=old.read_only or new.read_only,
        write_only=old.write_only or new.write_only,
        secret=old.secret or new.secret,
        deprecated=old.deprecated or new.deprecated,
        default=keywords.first((new.default, old.default)),
        example=keywords.first((new.example, old.example)),
        pin=keywords.first((new.pin, old.pin)),
    )


def additional(types: Types, parts: Iterable[Node]) -> Type | None:
    """The type of keys that `properties` does not list; None where the document names none.

    `unevaluatedProperties` beside merged branches says the same (2020-12 Core, section 11.3).
    """
    found: list[Type] = []
    for part in parts:
        for key in ("additionalProperties", "unevaluatedProperties"):
            other = part.get(key)
            if other is not None and other.value is not False:
                found.append(types.type_of(other))
        patterns = part.get("patternProperties")
        if patterns is not None:
            types.rules.add(part, "patternProperties")
            found += [types.type_of(child) for child in patterns.children()]
    return types.union_of(found) if found else None
