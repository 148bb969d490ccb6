"""The type of a schema where it is used.

What cannot be said exactly becomes the next wider type, and the ledger hears of it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ...ir.identity import standing
from ...ir.ledger import Part
from ...ir.types import (
    NO_CONSTRAINTS,
    AnyType,
    ArrayType,
    EnumType,
    Format,
    MapType,
    NullableType,
    NullType,
    RefType,
    ScalarKind,
    ScalarType,
    without_null,
)
from ...openapi.composition import CHOICES, branches, elements
from .. import keywords
from .conditional import is_understood
from .constraints import constraints
from .intersection import intersection
from .nulls import is_nullable
from .objects import has_properties, is_object, limiting_parts
from .references import is_reference, referred
from .union import union
from .unions import choices_type, narrowings
from .values import listed_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...document.document import Node
    from ...ir.types import Type
    from .store import Types


def type_of(types: Types, node: Node) -> Type:
    """The type of a schema where it is used."""
    if node.pointer in types.decoded and "contentSchema" in node.resolve():
        return type_of(types, node.resolve()["contentSchema"])
    if (kind := keywords.plain_scalar(node)) and not types.has(node):
        return _plain(kind, keywords.string(node, "format"), keywords.flag(node, "nullable"))
    if is_object(node):
        return object_type(types, node)
    if is_reference(node):
        return _reference(types, referred(node))
    if types.has(node):
        return RefType(standing(node.pointer))
    found = unnamed_type(types, node)
    named = types.has_name(found, whole=False) or rules_beside(types, node, found)
    return types.name(node) if named else found


@lru_cache(maxsize=256)
def _plain(kind: str, spelled: str, nullable: bool) -> Type:
    """The type of a schema that says nothing else."""
    scalar = ScalarType(kind=ScalarKind(kind), format=_format(ScalarKind(kind), spelled))
    return NullableType(scalar) if nullable else scalar


def whole_type(types: Types, node: Node) -> Type:
    """The type of a schema that is all of a parameter or a body."""
    found = type_of(types, node)
    return types.name(node) if types.has_name(found, whole=True) else found


def object_type(types: Types, node: Node) -> Type:
    """A class, and what else the schema lets through."""
    kinds = (kind for kind in keywords.declared_types(node) if kind != "object")
    others = [_of_kind(types, node, kind) for kind in kinds]
    return _nullable(node, union([types.name(node), *others]))


def unnamed_type(types: Types, node: Node) -> Type:
    """The type of a schema that is no class, by what its keywords say."""
    if isinstance(node.value, bool):
        if not node.value:
            types.rules.refuse(node)
        return AnyType()
    node.mapping()
    note_rules(types, node)
    return _nullable(node, _together(types, node))


def rules_beside(types: Types, node: Node, found: Type) -> str | None:
    """What the type of a schema does not say; what it names has rules of its own."""
    if not isinstance(node.value, dict):
        return types.rules.of([node])
    bare = without_null(found)
    named = bare.id if isinstance(bare, RefType) else None
    inner = None if named is None or named == node.pointer else types.document.find(named)
    covered = () if inner is None else tuple(branches(inner))
    return types.rules.of(part for part in branches(node) if part not in covered)


def note_rules(types: Types, node: Node, *, alone: bool = True) -> None:
    """Have the keywords checked that no type says.

    Args:
        types: The schemas of the document.
        node: The schema.
        alone: Whether no other schema describes the same object beside it.
    """
    if isinstance(node.value, dict) and _SAID_BY_NO_TYPE.isdisjoint(node.value):
        return
    for key in keywords.BY_RULE:
        if key in node:
            types.rules.add(node, key)
    if "unevaluatedProperties" in node and not _is_said(node, alone=alone):
        types.rules.add(node, "unevaluatedProperties")
    for key in keywords.NOT_CHECKED:
        if key in node:
            types.ledger.degraded(Part.KEYWORD, node[key], "L01", f"{key}: not checked")


_SAID_BY_NO_TYPE = frozenset({*keywords.BY_RULE, "unevaluatedProperties", *keywords.NOT_CHECKED})


def _is_said(node: Node, *, alone: bool) -> bool:
    """Whether `unevaluatedProperties` says what the type of an object says by itself."""
    said = node["unevaluatedProperties"].value
    if said is True or said == {}:
        return True
    others = keywords.limits(node) & {*_EVALUATES}
    return alone and has_properties(node) and not others


_EVALUATES = (
    *("$ref", "allOf", *CHOICES, "if", "not", "dependentSchemas", "dependentRequired"),
    *("patternProperties", "additionalProperties", "propertyNames"),
)
"""Keywords that name members, beside `properties`."""


def additional(types: Types, parts: Iterable[Node]) -> Type | None:
    """The type of keys that `properties` does not list; None where the document names none.

    Each part speaks of such a key, so that what all of them say holds (2020-12 Core, section
    10.3.2.3). `unevaluatedProperties` beside merged branches says the same (section 11.3).
    """
    together: Type | None = None
    for part in parts:
        found = _further(types, part)
        if found is None:
            continue
        both = intersection(AnyType() if together is None else together, found, types)
        if not both.exact:
            for key in _FURTHER:
                if key in part:
                    types.rules.add(part, key)
        together = both.type
    return together


_FURTHER = ("additionalProperties", "unevaluatedProperties", "patternProperties")


def _further(types: Types, part: Node) -> Type | None:
    """What one schema says of keys that its `properties` does not list."""
    found: list[Type] = []
    described = any(key in part for key in ("additionalProperties", "unevaluatedProperties"))
    for key in ("additionalProperties", "unevaluatedProperties"):
        other = part.get(key)
        if other is not None and other.value is not False:
            says = key == "additionalProperties" or _says_of_all(part)
            found.append(type_of(types, other) if says else AnyType())
    patterns = part.get("patternProperties")
    if patterns is not None:
        types.rules.add(part, "patternProperties")
        found += [type_of(types, child) for child in patterns.children()]
        if not described and not _MATCH_ALL & patterns.mapping().keys():
            found.append(AnyType())
    if not found and not is_understood(part):
        return AnyType()
    return union(found) if found else None


_MATCH_ALL = frozenset({"", "^", ".*", "^.*", ".*$", "^.*$", ".", ".+", "^.+", "^.+$", "^(.*)$"})
"""Patterns of names that leave hardly any name to other keywords."""


def _says_of_all(part: Node) -> bool:
    """Whether what is unevaluated is all that no branch of `allOf` describes."""
    inner = (each for each in branches(part) if each is not part and each.pointer != part.pointer)
    return not keywords.limits(part) & {"if", "dependentSchemas", *CHOICES} and not any(
        key in each for each in inner for key in ("additionalProperties", "unevaluatedProperties")
    )


def _reference(types: Types, target: Node) -> Type:
    if not is_object(target):
        return types.name(target)
    family = types.families.get(target.pointer)
    if family is None:
        return object_type(types, target)
    return _nullable(target, types.name(family))


def _nullable(node: Node, inner: Type) -> Type:
    if isinstance(inner, AnyType | NullType | NullableType):
        return inner
    chosen = keywords.limits(node) <= _CHOICES  # then a choice brings null by its own type
    found = keywords.is_nullable(node) if chosen else is_nullable(node)
    return NullableType(inner) if found else inner


_CHOICES = frozenset(CHOICES)


def _together(types: Types, node: Node) -> Type:
    """What the keywords of a schema say together, the most specific last."""
    statements = _statements(types, node)
    found = next(statements)
    for said in statements:
        both = intersection(found, said, types)
        if both.conflict:
            detail = "the keywords contradict each other; values valid for either are accepted"
            types.ledger.degraded(Part.KEYWORD, node, "L02", detail)
        elif not both.exact:
            for key in sorted(keywords.limits(node)):
                types.rules.add(node, key)
        found = both.type
    return found


def _statements(types: Types, node: Node) -> Iterator[Type]:
    choice = next((key for key in CHOICES if key in node), None)
    narrowed = None if choice is None else narrowings(types, node, choice)
    listed = listed_type(types, node)
    is_null = isinstance(listed, NullType) and keywords.is_declared_nullable(node)
    own = NullType() if is_null else _own(types, node)
    if isinstance(own, ScalarType) and narrowed is not None:
        enums = [each for each in narrowed if isinstance(each, EnumType)]
        only_lists = len(enums) == len(narrowed)
        own = union(enums) if only_lists else replace(own, alternatives=narrowed)
    target = node.target()
    if target is not None:
        yield _reference(types, referred(target))
    yield own
    for part in elements(node, "allOf"):
        if part.value is False:
            types.rules.refuse(node)
    for part in limiting_parts(node):
        yield type_of(types, part)
    for key in reversed(CHOICES):
        if key in node and (key != choice or narrowed is None):
            found = [(item, type_of(types, item)) for item in node[key].elements()]
            yield choices_type(types, node, key, found)
    if listed is not None:
        yield listed


def _own(types: Types, node: Node) -> Type:
    """What `type` and the limits beside it say."""
    kinds = keywords.declared_types(node)
    if not kinds:
        if "type" in node:
            return NullType()
        inferred = keywords.inferred_type(node)
        if inferred is None and "required" in node and node["required"].value:
            types.rules.add(node, "required")
        kinds = () if inferred is None else (inferred,)
    if len(kinds) == 1:
        return _of_kind(types, node, kinds[0])
    return union(_of_kind(types, node, kind) for kind in kinds) if kinds else AnyType()


def _of_kind(types: Types, node: Node, kind: str) -> Type:
    match kind:
        case "object":
            if "required" in node and node["required"].value:
                types.rules.add(node, "required")
            values = additional(types, [node])
            return MapType(AnyType() if values is None else values)
        case "array":
            return _array(types, node)
        case "string" | "integer" | "number" | "boolean":
            return _scalar(types, node, ScalarKind(kind))
        case _:
            detail = "an unknown type: any value"
            types.ledger.degraded(Part.KEYWORD, node["type"], "L02", detail)
            return AnyType()


def _array(types: Types, node: Node) -> ArrayType:
    items = node.get("items")
    if "prefixItems" in node:
        types.rules.add(node, "prefixItems")
    first = tuple(type_of(types, item) for item in elements(node, "prefixItems"))
    limits = constraints(types.ledger, node, "array")
    closed = items is not None and items.value is False
    if items is not None and not closed:
        further = type_of(types, items)
    elif closed or (limits.max_items is not None and limits.max_items <= len(first)):
        further = union(first) if first else AnyType()
    else:
        further = AnyType()
    if closed and not first:
        types.rules.add(node, "items")
    return ArrayType(items=further, prefix=first, constraints=limits)


_FORMATS = {member.value: member for member in Format}


def _format(kind: ScalarKind, spelled: str) -> Format | None:
    """What a format makes of a scalar; None where it changes no type."""
    if kind is ScalarKind.NUMBER and spelled == Format.DECIMAL.value:
        return Format.DECIMAL
    return _FORMATS.get(spelled) if kind is ScalarKind.STRING else None


def _scalar(types: Types, node: Node, kind: ScalarKind) -> ScalarType:
    spelled = keywords.string(node, "format")
    if keywords.string(node, "contentEncoding") == "base64" and "pattern" not in node:
        spelled = "byte"
    if not spelled and keywords.is_binary(node):
        spelled = Format.BINARY.value
    found = _format(kind, spelled)
    limits = constraints(types.ledger, node, kind.value)
    if found in (Format.DATE, Format.DATE_TIME) and limits != NO_CONSTRAINTS:
        detail = f"the limits of a text are not checked beside the format {spelled}"
        types.ledger.degraded(Part.KEYWORD, node["format"], "L01", detail)
        limits = NO_CONSTRAINTS
    return ScalarType(kind=kind, format=found, constraints=limits)
