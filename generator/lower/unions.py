"""Unions: what `oneOf` and `anyOf` mean, and what tells their variants apart.

Comes in: a schema with choices. Goes out: the type that lets every choice through. The rule of this
file: a discriminator is kept only if it is certain: every variant is an object with a name, and no
value stands for two of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import (
    AnyType,
    Discriminator,
    EnumType,
    NullableType,
    UnionType,
)
from ..ledger import Part
from . import keywords
from .families import mapped
from .join import union_of
from .limits import FIELDS, constraints
from .objects import CHOICES, branches, elements, is_object, limiting_parts
from .shapes import shapes
from .where import component_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..document.document import Node
    from ..ir import Constraints, Type
    from .shapes import Shape
    from .types import Types


def choices(types: Types, node: Node, key: str) -> Type:
    """The type of a schema's `oneOf` or `anyOf`."""
    listed = list(node[key].elements())
    found: list[Type] = []
    for item in listed:
        type_ = types.type_of(item)
        if isinstance(type_, AnyType) and keywords.limits(item):
            types.rules.add(node, key)
        found.append(type_)
    union = union_of(found)
    told = _told_apart(types, node, _objects(node, key))
    if told is None:
        return union
    return NullableType(told) if isinstance(union, NullableType) else told


def of_shapes(types: Types, node: Node, found: Sequence[Shape]) -> Type:
    """The type of an object that comes to several classes."""
    told = _told_apart(types, node, list(found))
    return told or union_of([types.class_of(shape) for shape in found])


def of_family(types: Types, base: Node, derived: Sequence[Node]) -> Type:
    """The type of a base class: what derives from it, and else the class itself."""
    found = [shape for node in derived for shape in shapes(node)]
    own = shapes(base)
    told = _told_apart(types, base, found)
    if told is None or told.discriminator is None or len(own) != 1:
        return union_of([types.class_of(shape) for shape in (*own, *found)])
    default = Discriminator(
        property=told.discriminator.property,
        tags=told.discriminator.tags,
        default=len(told.variants),
    )
    return UnionType(variants=(*told.variants, types.class_of(own[0])), discriminator=default)


def narrowings(types: Types, node: Node, key: str) -> tuple[EnumType | Constraints, ...] | None:
    """The choices of a scalar that only narrow it, such as "0 or at least 90"; else None."""
    kinds = keywords.declared_types(node)
    listed = list(node[key].elements())
    if len(kinds) != 1 or kinds[0] in {"object", "array"}:
        return None
    if not all(_narrows(item, kinds[0]) for item in listed):
        return None
    return tuple(_narrowing(types, item, kinds[0]) for item in listed)


def _narrows(node: Node, kind: str) -> bool:
    if not isinstance(node.value, dict) or node.ref is not None or keywords.is_nullable(node):
        return False
    found = keywords.limits(node) - {"type"}
    return keywords.declared_types(node) in {(), (kind,)} and found <= {*FIELDS, "const", "enum"}


def _narrowing(types: Types, node: Node, kind: str) -> EnumType | Constraints:
    found = types.listed(node)
    return found if isinstance(found, EnumType) else constraints(types.ledger, node, kind)


def _told_apart(types: Types, node: Node, found: list[Shape] | None) -> UnionType | None:
    """The union with what tells its variants apart, if that is certain."""
    discriminator = node.get("discriminator")
    if discriminator is None:
        return None if found is None else _inferred(types, found)
    name = keywords.string(discriminator, "propertyName")
    if not found or not name:
        detail = "not every variant is an object with a name: the one that fits best is taken"
        types.ledger.degraded(Part.KEYWORD, discriminator, "L02", detail)
        return None
    tags = _tags(discriminator, found, name)
    if tags is None:
        detail = "two variants may have the same value: the one that fits best is taken"
        types.ledger.degraded(Part.KEYWORD, discriminator, "L02", detail)
        return None
    default = _default(types, discriminator, found)
    return UnionType(
        variants=tuple(types.class_of(shape) for shape in found),
        discriminator=Discriminator(property=name, tags=tags, default=default),
    )


def _default(types: Types, discriminator: Node, found: list[Shape]) -> int | None:
    """The variant for a value that nothing else names (OpenAPI 3.2, section 4.25)."""
    node = discriminator.get("defaultMapping")
    if node is None:
        return None
    target = mapped(node)
    index = next((i for i, shape in enumerate(found) if shape.node == target), None)
    if index is None:
        detail = "the default is no variant: an unknown value is kept as it comes"
        types.ledger.degraded(Part.KEYWORD, node, "L02", detail)
    return index


def _inferred(types: Types, found: list[Shape]) -> UnionType | None:
    """The union by a property that is required in every variant, with values of its own in each."""
    if len(found) < 2:
        return None
    first = {name for part in found[0].parts for name in _names(part)}
    for name in sorted(first, key=lambda name: (name not in _USUAL, name)):
        values = [_closed(shape, name) for shape in found]
        tags = {value: index for index, each in enumerate(values) for value in each}
        if all(values) and len(tags) == sum(map(len, values)):
            return UnionType(
                variants=tuple(types.class_of(shape) for shape in found),
                discriminator=Discriminator(property=name, tags=tuple(tags.items())),
            )
    return None


_USUAL = ("type", "kind", "object", "event", "status", "name")
"""What documents call the property that tells variants apart, where several could."""


def _names(part: Node) -> list[str]:
    found = part.get("properties")
    return [] if found is None else list(found.mapping())


def _closed(shape: Shape, name: str) -> list[str]:
    """The texts that a property must have; none where another value or none fits, too."""
    required = any(
        item.value == name for part in shape.parts for item in elements(part, "required")
    )
    described = [found for found in _described(shape, name) if not keywords.is_nullable(found)]
    open_ = any(keywords.flag(found, "x-client-open") for found in described)
    listed = [set(found) for each in described if (found := _texts(each)) is not None]
    if not required or open_ or not listed:
        return []
    return sorted(set[str].intersection(*listed))


def _objects(node: Node, key: str, seen: frozenset[str] = frozenset()) -> list[Shape] | None:
    """The classes that the choices come to, unions among them opened; None if one is none."""
    found: dict[str, Shape] = {}
    for item in node[key].elements():
        target = item.resolve()
        if target.pointer in seen or not isinstance(target.value, dict):
            return None
        if _is_null(target):
            continue
        inner = _inside(target, seen | {target.pointer})
        if inner is None:
            return None
        found |= {each.pointer: each for each in inner}
    return list(found.values())


def _inside(target: Node, seen: frozenset[str]) -> list[Shape] | None:
    if is_object(target):
        return list(shapes(target))
    parts = limiting_parts(target)
    if keywords.limits(target) == frozenset({"allOf"}) and len(parts) == 1:
        inner = parts[0].resolve()
        return None if inner.pointer in seen else _inside(inner, seen | {inner.pointer})
    for key in CHOICES:
        if keywords.limits(target) - {"type"} == frozenset({key}):
            return _objects(target, key, seen)
    return None


def _is_null(node: Node) -> bool:
    return "type" in node and node["type"].value in ("null", ["null"])


def _tags(
    discriminator: Node, objects: list[Shape], name: str
) -> tuple[tuple[str, int], ...] | None:
    """Each value and the object that it stands for; None where that is not certain.

    What the mapping does not name is known by the values that its schema lists, since documents
    often leave the mapping out; by its own name (OpenAPI 3.2, section 4.25.2) if it lists none.
    """
    given = _given(discriminator, objects)
    values = [given.get(found.pointer) or _listed(found, name) for found in objects]
    pairs = [(value, index) for index, each in enumerate(values) for value in each]
    tags: dict[str, int] = {}
    for value, index in pairs:
        tags.setdefault(value, index)
    certain = all(values) and all(tags[value] == index for value, index in pairs)
    return tuple(tags.items()) if certain else None


def _given(discriminator: Node, objects: list[Shape]) -> dict[str, list[str]]:
    """The values that the mapping gives to each object."""
    found: dict[str, list[str]] = {}
    by_node = {each.node.pointer: each.pointer for each in objects}
    mapping = discriminator.get("mapping")
    for value, target in mapping.items() if mapping is not None else ():
        node = mapped(target)
        inner = None if node is None else _inside(node, frozenset())
        known = [] if inner is None else [e for e in inner if e.node.pointer in by_node]
        if inner is not None and len(inner) == len(known) == 1:
            found.setdefault(by_node[known[0].node.pointer], []).append(value)
    return found


def _listed(shape: Shape, name: str) -> list[str]:
    found = {text: None for each in _described(shape, name) for text in _texts(each) or ()}
    return list(found) or _own_name(shape)


def _described(shape: Shape, name: str) -> Iterator[Node]:
    """What the parts of an object say of a property."""
    for part in shape.parts:
        properties = part.get("properties")
        described = None if properties is None else properties.get(name)
        yield from branches(described) if described is not None else ()


def _texts(node: Node) -> list[str] | None:
    """The texts that a schema lists; None where it lists nothing."""
    if "const" in node:
        values = [node["const"].value]
    elif "enum" in node:
        values = [each.value for each in node["enum"].children()]
    else:
        return None
    return [value for value in values if isinstance(value, str)]


def _own_name(shape: Shape) -> list[str]:
    name = component_name(shape.node)
    return [] if name is None else [name]
