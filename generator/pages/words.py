"""What pages say of types and arguments, in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.identity import SchemaId
from ..ir.types import (
    AnyType,
    ArrayType,
    EnumType,
    FileType,
    Format,
    IterableType,
    MapType,
    NullableType,
    NullType,
    RefType,
    ScalarKind,
    ScalarType,
    UnionType,
    references,
)
from ..package import docs
from ..surface.calls import Bytes, ResultKind
from ..surface.schemas import Model
from ..text.markdown import Code
from ..text.source import Expr, Text, join
from .view import ArgumentRow, ObjectRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..ir.types import Primitive, Type
    from ..surface.calls import Argument, Result, Value
    from ..surface.schemas import Field, Schemas

_KINDS: Mapping[ScalarKind, str] = {
    ScalarKind.STRING: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
}
_FORMATS: Mapping[Format | None, str] = {
    Format.DATE: "date",
    Format.DATE_TIME: "datetime",
    Format.TIME: "time",
    Format.DURATION: "timedelta",
    Format.DECIMAL: "Decimal",
    Format.UUID: "UUID",
}
_MOST_VALUES = 12
"""How many values of an enum are listed; a class of the models has all of them."""


def type_words(found: Type, schemas: Schemas) -> str:
    """A type as a reader of Python knows it; what a name stands for, unless it is a class."""
    match found:
        case AnyType():
            return "object"
        case NullType():
            return "None"
        case NullableType(inner):
            return f"{type_words(inner, schemas)} or None"
        case RefType(id_):
            schema = schemas[id_]
            if isinstance(schema, Model) or schema.circular:
                return str(schema.name)
            return type_words(schema.type, schemas)
        case EnumType(values=values):
            return " or ".join(dict.fromkeys(map(_kind, values)))
        case ScalarType(kind=kind, format=form):
            return _FORMATS.get(form, _KINDS[kind])
        case ArrayType(items=items, prefix=()):
            return f"list[{type_words(items, schemas)}]"
        case ArrayType():
            return "list"
        case IterableType(items):
            return f"Iterable[{type_words(items, schemas)}]"
        case MapType(values):
            return f"dict[str, {type_words(values, schemas)}]"
        case UnionType(variants=variants):
            return " or ".join(dict.fromkeys(type_words(each, schemas) for each in variants))
        case FileType():
            return "file"


def _kind(value: Primitive) -> str:
    return "None" if value is None else type(value).__name__


def result_words(result: Result, schemas: Schemas) -> str:
    """What a call returns."""
    values = " or ".join(dict.fromkeys(_value_words(value, schemas) for value in result.values))
    if result.kind is ResultKind.STREAM:
        return f"Stream[{values}]"
    return f"Pages[{type_words(result.item, schemas)}]" if result.item is not None else values


def _value_words(value: Value, schemas: Schemas) -> str:
    return "bytes" if isinstance(value, Bytes) else type_words(value, schemas)


def argument_row(argument: Argument, schemas: Schemas) -> ArgumentRow:
    """An argument in a table."""
    return ArgumentRow(
        name=Code(str(argument.name)),
        type=Code(type_words(argument.type, schemas)),
        required=argument.required,
        meaning=Text(docs.about(argument, schemas)),
    )


def object_rows(types: Iterable[Type], schemas: Schemas, *, sent: bool) -> tuple[ObjectRow, ...]:
    """The classes that types are made of, at any depth, each once.

    Args:
        types: Those of arguments, or of results.
        schemas: What they refer to.
        sent: Whether they are sent; what goes the other way alone is left out.
    """
    return tuple(
        ObjectRow(name=Code(str(model.name)), fields=_fields(model, schemas, sent=sent))
        for model in _models(types, schemas, sent=sent)
    )


def _models(types: Iterable[Type], schemas: Schemas, *, sent: bool) -> list[Model]:
    models: list[Model] = []
    waiting = [id_ for found in reversed([*types]) for id_ in references(found)]
    seen = set[SchemaId]()
    while waiting:
        id_ = waiting.pop()
        if id_ in seen:
            continue
        seen.add(id_)
        schema = schemas[id_]
        if isinstance(schema, Model):
            models.append(schema)
            inner = [field.type for field in _of(schema, sent=sent)]
        else:
            inner = [schema.type]
        waiting += [each for found in inner for each in references(found)]
    return models


def _of(model: Model, *, sent: bool) -> list[Field]:
    """The fields that go one way."""
    return [each for each in model.fields if not (each.not_sent if sent else each.write_only)]


def _fields(model: Model, schemas: Schemas, *, sent: bool) -> Expr:
    fields = _of(model, sent=sent)
    return join(", ", (_field(field, schemas) for field in fields)) if fields else Expr("any")


def _field(field: Field, schemas: Schemas) -> Expr:
    name, type_ = Code(str(field.name)), Text(type_words(field.type, schemas))
    values = allowed(field.type, schemas)
    said = Expr("{}: {}", type_, join(", ", map(Code, values))) if values else Expr("{}", type_)
    return Expr("{} ({}, required)" if field.required else "{} ({})", name, said)


def allowed(found: Type, schemas: Schemas) -> Sequence[str]:
    """The values of an enum, the first ones if there are many; none if it is no enum."""
    values = list(_values(found, schemas))
    return [*values[:_MOST_VALUES], "…"] if len(values) > _MOST_VALUES else values


def _values(found: Type, schemas: Schemas) -> Iterator[str]:
    match found:
        case NullableType(inner):
            yield from _values(inner, schemas)
        case RefType(id_):
            schema = schemas[id_]
            if not isinstance(schema, Model) and not schema.circular:
                yield from _values(schema.type, schemas)
        case EnumType(values=values):
            yield from (value if isinstance(value, str) else str(value) for value in values)
        case _:
            pass
