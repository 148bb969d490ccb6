"""What may be sent as a JSON Merge Patch (RFC 7396), where the schema describes the target.

No member is required, since what is left out stays as it is. Null removes a member, so it may stand
for one that the target need not have, and for an entry of a map; in a list it is a value. What the
schema demands of an object as a whole is true of the target, so a patch is not checked for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..ir.identity import SchemaId, patch
from ..ir.schemas import ObjectSchema
from ..ir.types import AnyType, MapType, NullableType, NullType, RefType, UnionType

if TYPE_CHECKING:
    from ..ir.schemas import NamedSchema, Property
    from ..ir.types import Type
    from .schemas.store import Types


def merge_patch(types: Types, target: Type) -> Type:
    """The type of a patch of what has a type."""
    return _Patching(types).of(target)


@dataclass(frozen=True, slots=True)
class _Patching:
    types: Types
    made: dict[SchemaId, RefType] = field(default_factory=dict[SchemaId, RefType])
    """By target, its patch; the target itself, where both are the same."""

    def of(self, target: Type) -> Type:
        match target:
            case NullableType(inner):
                return NullableType(self.of(inner))
            case MapType(values):
                return MapType(_removable(self.of(values)))
            case UnionType(variants=variants):
                patches = tuple(map(self.of, variants))
                # a patch need not say which variant it is of
                return target if patches == variants else UnionType(variants=patches)
            case RefType(schema):
                return self._named(schema)
            case _:
                return target

    def _named(self, schema: SchemaId) -> RefType:
        if schema in self.made:
            return self.made[schema]
        target = self.types.known(schema)
        assert target is not None, "the types of a body are complete"
        made = RefType(patch(schema))
        self.made[schema] = made
        found: NamedSchema
        if isinstance(target, ObjectSchema):
            further = target.additional
            found = replace(
                target,
                properties=tuple(map(self._member, target.properties)),
                additional=None if further is None else _removable(self.of(further)),
            )
        else:
            found = replace(target, type=self.of(target.type))
        if found == target:
            self.made[schema] = RefType(schema)
            return self.made[schema]
        self.types.put(
            replace(
                found,
                id=made.id,
                name=f"{target.name} patch",
                place=(),
                inline=True,
                explicit_name=None,
                rules=None,
            )
        )
        return made

    def _member(self, member: Property) -> Property:
        found = self.of(member.type)
        found = found if member.required else _removable(found)
        return replace(member, type=found, required=False, written=None)


def _removable(found: Type) -> Type:
    return found if isinstance(found, AnyType | NullType | NullableType) else NullableType(found)
