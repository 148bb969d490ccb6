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
    Kind,
    NullableType,
    NullType,
    RefType,
    ScalarType,
    UnionType,
)
from ..ledger import Part
from ..marks import escape
from . import keywords
from .limits import FIELDS, constraints
from .objects import branches, is_object, limiting_parts
from .where import component_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..document import Node
    from ..ir import Constraints, Type
    from .types import Types


_COMPONENTS = "/components/schemas/"


def union_of(found: Iterable[Type]) -> Type:
    """The type that lets through what any of some types does.

    Values of several enums become one enum, and an enum beside plain text is open: so do documents
    write a list that may grow.
    """
    null = False
    variants: list[Type] = []
    for type_ in found:
        null = null or isinstance(type_, NullType | NullableType)
        inner = type_.type if isinstance(type_, NullableType) else type_
        plain = isinstance(inner, UnionType) and inner.discriminator is None
        for variant in inner.variants if isinstance(inner, UnionType) and plain else (inner,):
            if not isinstance(variant, NullType) and variant not in variants:
                variants.append(variant)
    core = _core(_one_enum(variants))
    if isinstance(core, NullType | AnyType):
        return core
    return NullableType(core) if null else core


def _core(variants: list[Type]) -> Type:
    if not variants:
        return NullType()
    if any(isinstance(variant, AnyType) for variant in variants):
        return AnyType()
    return variants[0] if len(variants) == 1 else UnionType(variants=tuple(variants))


def _one_enum(variants: list[Type]) -> list[Type]:
    enums = [variant for variant in variants if isinstance(variant, EnumType)]
    text = ScalarType(kind=Kind.STRING)
    if not enums:
        return variants
    values = {(type(value), value): value for enum in enums for value in enum.values}
    texts = all(isinstance(value, str) for value in values.values())
    grows = any(enum.open for enum in enums) or (texts and text in variants)
    merged = EnumType(values=tuple(values.values()), open=grows)
    found: list[Type] = []
    for variant in variants:
        if not isinstance(variant, EnumType):
            found += [] if texts and variant == text else [variant]
        elif merged not in found:
            found.append(merged)
    return found


def choices(types: Types, node: Node, key: str) -> Type:
    """The type of a schema's `oneOf` or `anyOf`."""
    listed = list(node[key].elements())
    found: list[Type] = []
    for item in listed:
        type_ = types.type_of(item)
        if isinstance(type_, AnyType) and keywords.limits(item):
            types.ledger.degraded(Part.KEYWORD, item, "L01", f"this choice of {key} is not checked")
        found.append(type_)
    union = union_of(found)
    discriminator = node.get("discriminator")
    if discriminator is None:
        return union
    told = _told_apart(types, node, key, discriminator)
    if told is None:
        return union
    return NullableType(told) if isinstance(union, NullableType) else told


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


def _told_apart(types: Types, node: Node, key: str, discriminator: Node) -> UnionType | None:
    """The union with what tells its variants apart, if that is certain."""
    name = keywords.string(discriminator, "propertyName")
    objects = _objects(node, key)
    if objects is None or not name:
        detail = "not every variant is an object with a name: the first that fits is taken"
        types.ledger.degraded(Part.KEYWORD, discriminator, "L02", detail)
        return None
    other = discriminator.get("defaultMapping")
    if other is not None:
        detail = "an unknown value is kept as it comes, not read as the default"
        types.ledger.degraded(Part.KEYWORD, other, "L02", detail)
    tags = _tags(discriminator, objects, name)
    if tags is None:
        detail = "two variants may have the same value: the first that fits is taken"
        types.ledger.degraded(Part.KEYWORD, discriminator, "L02", detail)
        return None
    variants = tuple(types.type_of(found) for found in objects)
    inner = tuple(v.type if isinstance(v, NullableType) else v for v in variants)
    if not all(isinstance(variant, RefType) for variant in inner):
        return None
    return UnionType(variants=inner, discriminator=Discriminator(property=name, tags=tags))


def _objects(node: Node, key: str, seen: frozenset[str] = frozenset()) -> list[Node] | None:
    """The objects that the choices come to, unions among them opened; None if one is none."""
    found: dict[str, Node] = {}
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


def _inside(target: Node, seen: frozenset[str]) -> list[Node] | None:
    if is_object(target):
        return [target]
    parts = limiting_parts(target)
    if keywords.limits(target) == frozenset({"allOf"}) and len(parts) == 1:
        inner = parts[0].resolve()
        return None if inner.pointer in seen else _inside(inner, seen | {inner.pointer})
    for key in ("oneOf", "anyOf"):
        if keywords.limits(target) - {"type"} == frozenset({key}):
            return _objects(target, key, seen)
    return None


def _is_null(node: Node) -> bool:
    return "type" in node and node["type"].value in ("null", ["null"])


def _tags(
    discriminator: Node, objects: list[Node], name: str
) -> tuple[tuple[str, int], ...] | None:
    """Each value and the object that it stands for; None where that is not certain.

    What the mapping does not name is known by the values that its schema lists, since documents
    often leave the mapping out; only then by its own name (OpenAPI 3.2, section 4.25.2).
    """
    mapped = _mapped(discriminator, objects)
    listed = {found.pointer: _listed(found, name) for found in objects}
    named = {found.pointer: _own_name(found) for found in objects}
    for known in (listed | mapped, named | mapped):
        tags: dict[str, int] = {}
        values = [known[found.pointer] for found in objects]
        pairs = [(value, index) for index, each in enumerate(values) for value in each]
        for value, index in pairs:
            tags.setdefault(value, index)
        if all(values) and all(tags[value] == index for value, index in pairs):
            return tuple(tags.items())
    return None


def _mapped(discriminator: Node, objects: list[Node]) -> dict[str, list[str]]:
    """The values that the mapping gives to each object."""
    found: dict[str, list[str]] = {}
    known = {each.pointer for each in objects}
    mapping = discriminator.get("mapping")
    for value, target in mapping.items() if mapping is not None else ():
        node = _mapping_target(target)
        inner = None if node is None else _inside(node.resolve(), frozenset())
        if inner is not None and len(inner) == 1 and inner[0].pointer in known:
            found.setdefault(inner[0].pointer, []).append(value)
    return found


def _mapping_target(node: Node) -> Node | None:
    text, document = node.text(), node.document
    by_name = document.find(f"{_COMPONENTS}{escape(text)}")
    return by_name or document.locate(node.pointer, text)


def _listed(node: Node, name: str) -> list[str]:
    found: dict[str, None] = {}
    for part in branches(node):
        properties = part.get("properties")
        described = None if properties is None else properties.get(name)
        for each in branches(described) if described is not None else ():
            enum = each.get("enum")
            values = [each["const"]] if "const" in each else []
            values += [] if enum is None else enum.children()
            found |= {value.value: None for value in values if isinstance(value.value, str)}
    return list(found) or _own_name(node)


def _own_name(node: Node) -> list[str]:
    name = component_name(node)
    return [] if name is None else [name]
