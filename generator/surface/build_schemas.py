"""Named schemas become models and aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.identity import SchemaId
from ..ir.schemas import AliasSchema, ObjectSchema
from ..ir.types import AnyType, NullableType, NullType, RefType, ScalarType, UnionType
from .origin import Origin
from .schemas import Alias, Field, Model

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..ir.api import Api
    from ..ir.schemas import NamedSchema, Property
    from ..ir.types import Type
    from .naming import Names
    from .origin import Name
    from .schemas import NamedType
    from .usage import Usage


def build_types(api: Api, names: Names, usage: Usage) -> tuple[NamedType, ...]:
    """The models and aliases of a client, in the order of the ir."""
    schemas = {schema.id: schema for schema in api.schemas}
    return tuple(
        (
            _model(schema, schemas, names, usage)
            if isinstance(schema, ObjectSchema)
            else _alias(schema, names, usage)
        )
        for schema in api.schemas
    )


def _model(
    schema: ObjectSchema, schemas: Mapping[SchemaId, NamedSchema], names: Names, usage: Usage
) -> Model:
    name = names.schemas[schema.id]
    sent, received = schema.id in usage.sent, schema.id in usage.received
    return Model(
        id=schema.id,
        origin=Origin.of(schema, name),
        name=name.identifier,
        module=usage.module[schema.id],
        words=schema.name,
        description=schema.description,
        deprecated=schema.deprecated,
        example=schema.example,
        rules=schema.rules,
        sent=sent,
        received=received,
        role=schema.role,
        fields=tuple(
            _field(p, field, is_nullable(p.type, schemas), sent=sent, received=received)
            for p, field in zip(schema.properties, names.fields[schema.id], strict=True)
        ),
        additional=schema.additional,
        params=names.params[schema.id],
        has_params=schema.id in usage.written,
    )


def _field(found: Property, name: Name, nullable: bool, *, sent: bool, received: bool) -> Field:
    one_way = (found.read_only and sent) or (found.write_only and received)
    return Field(
        origin=Origin.of(found, name),
        name=name.identifier,
        wire_name=found.name,
        type=found.type,
        required=found.required,
        optional=one_way or not found.required,
        nullable=nullable,
        read_only=found.read_only,
        write_only=found.write_only,
        not_sent=found.server_only and sent,
        written=found.written,
        is_tag=found.is_tag,
        secret=found.secret,
        deprecated=found.deprecated,
        description=found.description,
        default=found.default,
        example=found.example,
        header_format=found.header_format,
    )


def _alias(schema: AliasSchema, names: Names, usage: Usage) -> Alias:
    name = names.schemas[schema.id]
    return Alias(
        id=schema.id,
        origin=Origin.of(schema, name),
        name=name.identifier,
        module=usage.module[schema.id],
        words=schema.name,
        description=schema.description,
        deprecated=schema.deprecated,
        example=schema.example,
        rules=schema.rules,
        sent=schema.id in usage.sent,
        received=schema.id in usage.received,
        type=schema.type,
        circular=schema.id in usage.circular,
    )


def is_nullable(found: Type, schemas: Mapping[SchemaId, NamedSchema]) -> bool:
    """Whether null is a value of the type, whatever names it hides behind."""
    if isinstance(found, ScalarType):  # as most are
        return False
    waiting: list[Type] = [found]
    seen = set[SchemaId]()
    while waiting:
        match waiting.pop():
            case NullableType() | NullType() | AnyType():
                return True
            case UnionType(variants=variants):
                waiting += variants
            case RefType(id_) if id_ not in seen:
                seen.add(id_)
                schema = schemas[id_]
                waiting += [schema.type] if isinstance(schema, AliasSchema) else []
            case _:
                continue
    return False
