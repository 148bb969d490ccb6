"""The properties of a class, its branches of `allOf` merged.

Where choices beside properties are too many to have a class each, the class has the properties of
every choice, and all of those are optional.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...ir.ledger import Part
from ...ir.schemas import Property
from ...ir.types import TEXT, AnyType, EnumType
from ...openapi.composition import CHOICES, branches, elements, entries
from .. import keywords
from .conditional import conditional_names
from .intersection import Intersection, intersection
from .objects import has_properties
from .references import chain
from .types import note_rules, type_of
from .union import union

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...document.document import Node
    from .object_variants import ObjectVariant
    from .store import Tag, Types


def lower_properties(types: Types, variant: ObjectVariant) -> tuple[Property, ...]:
    """The properties of a class.

    Args:
        types: The types of the document.
        variant: What the class is made of.
    """
    parts = variant.parts
    required = {name for part in parts for name in _listed(part)}
    found: dict[str, Property] = {}
    _note_contradictions(types, parts)
    for part in parts:
        note_rules(types, part, alone=len(parts) == 1)
        closing = part.get("additionalProperties")
        if closing is not None and closing.value is False:
            described = part["properties"].mapping() if has_properties(part) else {}
            if any(name not in described for name, _ in conditional_names([part])):
                types.rules.add(part, "additionalProperties")  # which conditions do not widen
        for name, child in _properties(types, part):
            new = _property(types, name, child, required=name in required)
            found[name] = _merge(types, variant, found[name], new) if name in found else new
    own_names = frozenset(found)
    choices = [*_choices(types, variant)]
    for name, child in (each for branch in choices for each in _properties(types, branch)):
        new = _property(types, name, child, required=name in required)
        old = found.setdefault(name, new)
        if name not in own_names:
            found[name] = replace(old, type=union([old.type, new.type]))
    for name, tag in types.undeclared.get(variant.id, {}).items():
        if name not in found:
            found[name] = _told_apart_by(variant, name, tag)
    named = [*conditional_names(parts)]
    if not found.keys() >= {*required, *(name for each in choices for name in _listed(each))}:
        named += {name: item for part in parts for name, item in _required(part)}.items()
        named += (each for branch in choices for each in _required(branch))
    for name, node in sorted(named, key=lambda each: not isinstance(each[1].value, dict)):
        if name and name not in found:
            found[name] = _property(types, name, node, required=name in required, typed=False)
        elif name and _is_declared(node):
            types.ledger.generated(Part.PROPERTY, node)
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
    for name, child in entries(node, "properties"):
        if name:
            yield name, child
        else:
            type_of(types, child)
            detail = "a member with an empty name has no attribute: it is kept as it comes"
            types.ledger.degraded(Part.PROPERTY, child, "L03", detail)


def _listed(node: Node) -> Iterator[str]:
    """The names that a schema requires."""
    listed = node.plain("required")
    found = listed if isinstance(listed, list) else ()
    return (name for name in found if name and isinstance(name, str))


def _required(node: Node) -> Iterator[tuple[str, Node]]:
    """The same, each with its node."""
    for item in elements(node, "required"):
        if item.value:
            yield item.text(), item


def _choices(types: Types, variant: ObjectVariant) -> Iterator[Node]:
    """The choices that were not expanded, at any depth; rules tell what fits."""
    seen = {part.pointer for part in variant.parts}
    waiting = list(variant.parts)
    while waiting:
        part = waiting.pop(0)
        for key in CHOICES:
            if key not in part or f"{part.pointer}/{key}" in variant.expanded:
                continue
            types.rules.add(part, key)
            for branch in (found for each in elements(part, key) for found in branches(each)):
                if branch.pointer not in seen:
                    seen.add(branch.pointer)
                    waiting.append(branch)
                    yield branch


def _is_declared(node: Node) -> bool:
    """Whether it stands in `properties`: conditions and `required` name properties, too."""
    if not isinstance(node.value, dict | bool):
        return False
    return node.pointer.rpartition("/")[0].endswith("/properties")


def _property(
    types: Types, name: str, node: Node, *, required: bool, typed: bool = True
) -> Property:
    """A property; of one that is not typed no more is known than what stands beside the type."""
    steps = [node] if node.ref is None else [*chain(node)]
    look = [step.value for step in steps if isinstance(step.value, dict)]
    if typed or _is_declared(node):
        types.ledger.generated(Part.PROPERTY, node)
    marked = {key for said in look for key, value in said.items() if value is True}
    texts = (said.get("description") for said in look)
    read_only = "readOnly" in marked
    return Property(
        pointer=node.pointer,
        position=node.position,
        description=next((text for text in texts if text and isinstance(text, str)), ""),
        deprecated="deprecated" in marked,
        name=name,
        type=type_of(types, node) if typed else AnyType(),
        required=required,
        read_only=read_only,
        write_only="writeOnly" in marked,
        server_only=read_only and keywords.read_only_is_left_out(node),
        secret="x-client-secret" in marked or "password" in [said.get("format") for said in look],
        default=next((keywords.dump(said["default"]) for said in look if "default" in said), None),
        example=next(filter(None, map(keywords.example, steps)), None),
        explicit_name=keywords.string(node, "x-client-name") or None if look else None,
    )


def _told_apart_by(variant: ObjectVariant, name: str, tag: Tag) -> Property:
    """The property that a discriminator names and the class does not describe."""
    return Property(
        pointer=variant.whole.pointer,
        position=variant.whole.position,
        name=name,
        type=EnumType(values=tag.values, open=True),
        written=keywords.dump(tag.values[0]) if len(tag.values) == 1 else None,
        is_tag=not tag.inherited,
    )


def _merge(types: Types, variant: ObjectVariant, old: Property, new: Property) -> Property:
    """One property out of two branches that both describe it; the later one is more specific."""
    found = intersection(old.type, new.type, types)
    before, after = types.document.find(old.pointer), types.document.find(new.pointer)
    assert before is not None
    assert after is not None
    if found.conflict and after.pointer in types.decoded and old.type == TEXT:
        found = Intersection(new.type)  # the text is read as what it holds
    if found.conflict:
        detail = "the allOf branches contradict each other; values valid for either are accepted"
        types.ledger.degraded(Part.PROPERTY, after, "L02", detail)
    elif not found.exact:
        for node, said in ((before, old.type), (after, new.type)):
            if said != found.type:
                types.rules.add_member(variant, new.name, node)
    return replace(
        new,
        type=found.type,
        description=new.description or old.description,
        read_only=old.read_only or new.read_only,
        write_only=old.write_only or new.write_only,
        server_only=old.server_only or new.server_only,
        secret=old.secret or new.secret,
        deprecated=old.deprecated or new.deprecated,
        default=keywords.first((new.default, old.default)),
        example=keywords.first((new.example, old.example)),
        explicit_name=keywords.first((new.explicit_name, old.explicit_name)),
    )
