"""Definitions of named schemas: what the store asks for when a name is first met."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from ...ir.identity import standing
from ...ir.ledger import Part
from ...ir.schemas import AliasSchema, ObjectSchema
from .. import keywords
from ..derived_names import component_name, derived_place, derived_place_of_choice, names_a_file
from .inheritance import Family
from .object_variants import ObjectVariant, object_variants
from .objects import is_object
from .properties import lower_properties
from .references import is_reference
from .types import additional, rules_beside, type_of, unnamed_type
from .unions import family_type, variants_type

if TYPE_CHECKING:
    from ...document.document import Node
    from ...ir.identity import SchemaId
    from ...ir.schemas import NamedSchema
    from ...ir.types import Position, RefType, Type
    from .store import Subject, Types


class _Common(TypedDict):
    """What `Schema` has, whichever schema it is."""

    id: SchemaId
    pointer: str
    position: Position
    description: str
    deprecated: bool
    name: str
    place: tuple[str, ...]
    inline: bool
    explicit_name: str | None
    example: str | None
    rules: str | None


def declare(types: Types, node: Node) -> RefType:
    """Name a schema of the components, whether or not anything refers to it."""
    types.ledger.generated(Part.SCHEMA, node)
    return types.name(node.resolve() if names_a_file(node) else node)


def define(types: Types, subject: Subject) -> NamedSchema:
    """The definition of a named schema."""
    match subject:
        case ObjectVariant():
            return _class(types, subject)
        case Family():
            return _family(types, subject)
        case node:
            return _schema(types, node)


def _schema(types: Types, node: Node) -> NamedSchema:
    if is_object(node):
        found = object_variants(node)
        if len(found) == 1:
            return _class(types, found[0])
        type_ = variants_type(types, node, found)
    elif is_reference(node):
        type_ = type_of(types, node)
    else:
        type_ = unnamed_type(types, node)
    return AliasSchema(type=type_, **_common(types, node, type_))


def _class(types: Types, variant: ObjectVariant) -> ObjectSchema:
    properties = lower_properties(types, variant)
    further = additional(types, variant.parts)
    common = _common(types, variant.choice or variant.whole, None)
    common["id"], common["rules"] = variant.id, types.rules.of_class(variant)
    if variant.choice is not None:
        place = derived_place_of_choice(types.document, variant.whole, variant.choice)
        common["name"], common["place"] = " ".join(place), place
        common["description"] = keywords.string(variant.node, "description")
        common["inline"] = True
    return ObjectSchema(properties=properties, additional=further, **common)


def _family(types: Types, family: Family) -> AliasSchema:
    found = family_type(types, family)
    common = _common(types, family.base, found)
    common["id"], common["inline"] = family.id, True
    common["name"], common["place"] = f"any {family.base.key}", ()
    return AliasSchema(type=found, **common)


def _common(types: Types, node: Node, found: Type | None) -> _Common:
    place = derived_place(types.document, node)
    inline = component_name(node) is None
    return {
        "id": standing(node.pointer),
        "pointer": node.pointer,
        "position": node.position,
        "description": keywords.string(node, "description"),
        "deprecated": keywords.flag(node, "deprecated"),
        "name": " ".join(place),
        "place": place if inline else (),
        "inline": inline,
        "explicit_name": keywords.string(node, "x-client-name") or None,
        "example": keywords.example(node),
        "rules": None if found is None else rules_beside(types, node, found),
    }
