"""Names that stand for themselves: `A` is `B` or text, and `B` is `A` or a number.

An alias may not come back to itself before there is a list, a map or an object. Such a cycle lets
through what its members let through outside of it (the least solution); where that is nothing, any
value.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...ir.identity import SchemaId
from ...ir.schemas import AliasSchema
from ...ir.types import AnyType, NullableType, NullType, RefType, UnionType
from .union import union

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...ir.schemas import NamedSchema
    from ...ir.types import Type


def break_alias_cycles(schemas: Mapping[SchemaId, NamedSchema]) -> Iterator[NamedSchema]:
    """The schemas, each alias of a cycle by what it lets through."""
    for id_, schema in schemas.items():
        if isinstance(schema, AliasSchema) and _returns(id_, schemas):
            found = union(_outside(schema.type, schemas, {id_}))
            nothing = found == NullType() and schema.type != NullType()
            yield replace(schema, type=AnyType() if nothing else found)
        else:
            yield schema


def _open(found: Type) -> Iterator[Type]:
    """The types that a value of a type may have at once, names not followed."""
    match found:
        case NullableType(inner):
            yield NullType()
            yield from _open(inner)
        case UnionType(variants=variants, discriminator=None):
            for variant in variants:
                yield from _open(variant)
        case _:
            yield found


def _returns(start: SchemaId, schemas: Mapping[SchemaId, NamedSchema]) -> bool:
    """Whether an alias comes back to itself."""
    waiting, seen = [start], set[SchemaId]()
    while waiting:
        schema = schemas[waiting.pop()]
        if isinstance(schema, AliasSchema):
            for found in _open(schema.type):
                if isinstance(found, RefType) and found.id not in seen:
                    seen.add(found.id)
                    waiting.append(found.id)
    return start in seen


def _outside(
    found: Type, schemas: Mapping[SchemaId, NamedSchema], seen: set[SchemaId]
) -> Iterator[Type]:
    """What a cycle lets through; a name that leads out of it stays a name."""
    for each in _open(found):
        schema = schemas[each.id] if isinstance(each, RefType) else None
        if not isinstance(each, RefType) or not isinstance(schema, AliasSchema):
            yield each
        elif each.id not in seen:
            if _returns(each.id, schemas):
                seen.add(each.id)
                yield from _outside(schema.type, schemas, seen)
            else:
                yield each
