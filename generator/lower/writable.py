"""What the style of a parameter can write, so that its type offers nothing else.

No style but `deepObject` writes structures below the first level (OpenAPI 3.2, section 4.12.2.3;
RFC 6570, section 2.4.2), and none writes null where a value is needed (RFC 6570, section 2.3: null
counts as undefined).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..ir.identity import written
from ..ir.parameters import Location
from ..ir.schemas import AliasSchema, ObjectSchema
from ..ir.types import (
    AnyType,
    ArrayType,
    EnumType,
    FileType,
    IterableType,
    MapType,
    NullableType,
    NullType,
    RefType,
    ScalarType,
    UnionType,
)
from ..runtime.core.media import FORM, essence, is_json, sequence_frame
from ..runtime.core.operation import Style

if TYPE_CHECKING:
    from ..ir.identity import SchemaId
    from ..ir.parameters import Parameter
    from ..ir.schemas import Property
    from ..ir.types import Type
    from .schemas.store import Types

_ANY_DEPTH = 1_000
"""Deeper than any value that is sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writable:
    """What of a parameter's type can be written."""

    type: Type | None
    """None: no value at all."""
    lost: tuple[str, ...]
    """What its type does not offer, though the document allows it."""


def writable(types: Types, parameter: Parameter) -> Writable:
    """What the style, or the media type, of a parameter can write of its type.

    Null is no value: a parameter that is null is left out. One that is required may not be null,
    unless it travels as JSON.
    """
    narrowing = _Narrowing(types, parameter)
    no_null = parameter.required and not is_json(parameter.content)
    found = narrowing.narrow(parameter.type, _levels(parameter), no_null=no_null)
    if found is not None and found != parameter.type and types.has_name(found, whole=True):
        found = narrowing.alias(found)
    return Writable(type=found, lost=tuple(dict.fromkeys(narrowing.lost)))


def _levels(parameter: Parameter) -> int:
    """How many structures, one in the other, can be written."""
    media_type = parameter.content
    if media_type is None:
        return _ANY_DEPTH if parameter.style is Style.DEEP_OBJECT else 1
    written = is_json(media_type) or sequence_frame(media_type) is not None
    return _ANY_DEPTH if written or essence(media_type) == FORM else 0


@dataclass
class _Narrowing:
    types: Types
    parameter: Parameter
    lost: list[str] = field(default_factory=list[str])

    def narrow(
        self,
        found: Type,
        levels: int,
        *,
        no_null: bool = False,
        where: str = "",
        seen: frozenset[SchemaId] = frozenset(),
    ) -> Type | None:
        """What can be written of a type; None: nothing.

        Args:
            found: The type.
            levels: How many structures, one in the other, can be written from here.
            no_null: Whether null may not stand here.
            where: The members that lead here.
            seen: The names that are being looked into.
        """
        if levels == _ANY_DEPTH and not no_null:
            return found
        match found:
            case AnyType() | ScalarType() | FileType() | IterableType():
                return found
            case NullType():
                return None if no_null else found
            case EnumType(values=values):
                kept = tuple(each for each in values if each is not None or not no_null)
                return replace(found, values=kept) if kept else None
            case NullableType(inner):
                bare = self.narrow(inner, levels, no_null=no_null, where=where, seen=seen)
                return bare if bare is None or no_null else NullableType(bare)
            case UnionType():
                return self._union(found, levels, no_null=no_null, where=where, seen=seen)
            case ArrayType():
                return self._array(found, levels, where)
            case MapType(values):
                value = None if levels == 0 else self.narrow(values, levels - 1, where=where)
                if levels == 0:
                    self.lost.append(where)
                return None if value is None else MapType(value)
            case RefType(id_) if id_ not in seen:
                schema = self.types.known(id_)
                assert schema is not None, "a parameter's types are complete"
                if isinstance(schema, ObjectSchema):
                    return self._object(found, schema, levels, where)
                seen |= {id_}
                said = self.narrow(schema.type, levels, no_null=no_null, where=where, seen=seen)
                return found if said == schema.type else said
            case RefType():
                return found

    def alias(self, found: Type) -> RefType:
        """A name for what can be written, which no schema of the document says."""
        return self.types.put(
            AliasSchema(
                id=written(self.parameter.pointer),
                pointer=self.parameter.pointer,
                position=self.parameter.position,
                name=f"{self.parameter.name} parameter",
                inline=True,
                type=found,
            )
        )

    def _union(
        self,
        found: UnionType,
        levels: int,
        *,
        no_null: bool,
        where: str,
        seen: frozenset[SchemaId],
    ) -> Type | None:
        each = [
            self.narrow(variant, levels, no_null=no_null, where=where, seen=seen)
            for variant in found.variants
        ]
        kept = [(index, variant) for index, variant in enumerate(each) if variant is not None]
        if not kept:
            return None
        if len(kept) == 1:
            return kept[0][1]
        moved = {index: place for place, (index, _) in enumerate(kept)}
        tagged = found.discriminator
        if tagged is not None:
            tags = tuple((tag, moved[index]) for tag, index in tagged.tags if index in moved)
            default = None if tagged.default is None else moved.get(tagged.default)
            tagged = replace(tagged, tags=tags, default=default)
        return UnionType(variants=tuple(variant for _, variant in kept), discriminator=tagged)

    def _array(self, found: ArrayType, levels: int, where: str) -> Type | None:
        if levels == 0:
            self.lost.append(where)
            return None
        items = self.narrow(found.items, levels - 1, where=where)
        prefix = [self.narrow(each, levels - 1, where=where) for each in found.prefix]
        known = tuple(each for each in prefix if each is not None)
        if items is None or len(known) < len(prefix):
            return None
        return replace(found, items=items, prefix=known)

    def _object(
        self, found: RefType, schema: ObjectSchema, levels: int, where: str
    ) -> RefType | None:
        if levels == 0:
            self.lost.append(where)
            return None
        kept: list[Property] = []
        for each in schema.properties:
            inner = self.narrow(
                each.type, levels - 1, where=f"{where}.{each.name}" if where else each.name
            )
            if inner is not None:
                kept.append(replace(each, type=inner))
            elif each.required:
                return None
        further = schema.additional
        if further is not None:
            further = self.narrow(further, levels - 1, where=f"{where}[…]")
        narrowed = replace(schema, properties=tuple(kept), additional=further)
        if narrowed == schema:
            return found
        if not kept and further is None:
            return None
        if not schema.pointer.startswith(f"{self.parameter.pointer}/"):
            narrowed = replace(
                narrowed,
                id=written(self.parameter.pointer, schema.id),
                name=f"{schema.name} {self.parameter.location.value}",
                inline=True,
                explicit_name=None,
            )
        return self.types.put(narrowed)


def other_option(location: Location) -> str:
    """The option of a call that sends what no type offers."""
    return "extra_query" if location in {Location.QUERY, Location.QUERYSTRING} else "extra_headers"
