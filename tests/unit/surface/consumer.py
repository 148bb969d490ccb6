"""Code of a consumer of a client, made of its surface: it calls and reads all that there is.

It gives every argument every kind of value, builds every model that requests hold, and reads every
field of every model that responses hold. Enums are read as text and unions as objects: a match
over either is expected to have a last case for what is new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir.types import (
    ArrayType,
    EnumType,
    Format,
    Kind,
    MapType,
    NullableType,
    NullType,
    RefType,
    ScalarType,
    UnionType,
)
from generator.surface.calls import Bytes, ResultKind
from generator.surface.schemas import Alias, Model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir.types import Type
    from generator.surface.calls import Argument, Method, Value
    from generator.surface.schemas import Schemas
    from generator.surface.surface import Surface

_KINDS = {Kind.STRING: "str", Kind.INTEGER: "int", Kind.NUMBER: "float", Kind.BOOLEAN: "bool"}
_SAMPLES = {Kind.STRING: "'x'", Kind.INTEGER: "1", Kind.NUMBER: "1.5", Kind.BOOLEAN: "True"}
_OBJECTS = {
    Format.DATE: "datetime.date(2020, 1, 2)",
    Format.DATE_TIME: "datetime.datetime(2020, 1, 2)",
}


def code(surface: Surface, package: str) -> str:
    """A module that uses all of a client.

    Args:
        surface: The public interface that it was written for.
        package: The import name of the client that it uses.
    """
    schemas = surface.schemas()
    rows = ["import datetime", f"import {package} as api", f"from {package} import models", ""]
    options = ", ".join(f'{option.name}="x"' for option in surface.options)
    rows.append(f"client = api.{surface.client}({options})")
    for resource, method in surface.all_methods():
        path = ".".join(map(str, (*resource.path, method.name)))
        rows += _calls(f"client.{path}", method, schemas)
    for found in surface.types:
        rows.append(f"models.{found.name}")
        if isinstance(found, Model):
            rows += _model(found, schemas)
    return "\n".join(rows) + "\n"


def _calls(path: str, method: Method, schemas: Schemas) -> Iterator[str]:
    required = [a for a in method.signature if a.required]
    yield f"{path}({_given([(a, values(a.type, schemas)[0]) for a in required])})"
    for argument in method.signature:
        for value in values(argument.type, schemas):
            others = [(a, values(a.type, schemas)[0]) for a in required if a is not argument]
            given = sorted([*others, (argument, value)], key=lambda p: method.signature.index(p[0]))
            yield f"{path}({_given(given)})"
    result = method.call.result
    if result.kind is ResultKind.VALUE and len(result.values) == 1:
        text = _given([(a, values(a.type, schemas)[0]) for a in required])
        if not isinstance(result.values[0], NullType):
            shown = _value(result.values[0], schemas)
            yield f"{path.replace('.', '_')}: {shown} = {path}({text})"


def _given(pairs: list[tuple[Argument, str]]) -> str:
    return ", ".join(v if a.is_positional else f"{a.name}={v}" for a, v in pairs)


def _model(found: Model, schemas: Schemas) -> Iterator[str]:
    if found.received:
        yield f"def read_{found.name}(value: models.{found.name}) -> None:"
        for field in found.fields:
            shown = _read(field.type, schemas)
            is_missing = field.optional and shown != "object"
            yield f"    {field.name}: {shown}{' | None' if is_missing else ''} = value.{field.name}"
        yield "    return"
    if found.sent:
        needed = [f for f in found.fields if not f.optional]
        for field in (*needed, *found.fields):
            given = {f.name: _built(f.type, schemas) for f in (*needed, field)}
            members = ", ".join(f"{name}={value}" for name, value in given.items())
            yield f"models.{found.name}({members})"


def _built(found: Type, schemas: Schemas) -> str:
    """A value for a field of a model, which takes models and no plain dicts."""
    match found:
        case RefType(pointer):
            schema = schemas[pointer]
            if isinstance(schema, Alias):
                return _built(schema.type, schemas)
            fields = (f for f in schema.fields if not f.optional)
            members = ", ".join(f"{f.name}={_built(f.type, schemas)}" for f in fields)
            return f"models.{schema.name}({members})"
        case NullableType(inner):
            return _built(inner, schemas)
        case UnionType(variants=variants):
            return _built(variants[0], schemas)
        case ScalarType(format=format_) if format_ in _OBJECTS:
            return _OBJECTS[format_]
        case _:
            return values(found, schemas)[0]


def values(found: Type, schemas: Schemas) -> list[str]:
    """Values of a type, one of each kind that a caller may give, as expressions."""
    match found:
        case NullableType(inner):
            return [*values(inner, schemas), "None"]
        case EnumType(values=listed):
            return list(map(repr, listed))
        case UnionType(variants=variants):
            return [value for each in variants for value in values(each, schemas)]
        case ArrayType(items=items):
            return [f"[{value}]" for value in values(items, schemas)]
        case MapType(inner):
            return [f"{{'key': {value}}}" for value in values(inner, schemas)]
        case RefType(pointer):
            schema = schemas[pointer]
            if isinstance(schema, Alias):
                return values(schema.type, schemas)
            fields = [(f, values(f.type, schemas)[0]) for f in schema.fields if not f.not_sent]
            members = ", ".join(f"{f.wire_name!r}: {value}" for f, value in fields)
            return [f"{{{members}}}", _built(found, schemas)]
        case ScalarType(kind=kind, format=format_):
            more = [_OBJECTS[format_]] if format_ in _OBJECTS else []
            return [_SAMPLES[kind], *more]
        case _:
            return ["b'x'"]


def _value(found: Value, schemas: Schemas) -> str:
    return "bytes" if isinstance(found, Bytes) else _read(found, schemas)


def _read(found: Type, schemas: Schemas) -> str:
    """What a consumer says that it reads."""
    match found:
        case NullableType(inner):
            shown = _read(inner, schemas)
            return shown if shown == "object" else f"{shown} | None"
        case EnumType(values=listed):
            return "str" if all(isinstance(value, str) for value in listed) else "object"
        case ScalarType(format=Format.DATE):
            return "datetime.date"
        case ScalarType(format=Format.DATE_TIME):
            return "datetime.datetime"
        case ScalarType(kind=kind, format=None):
            return _KINDS[kind]
        case ArrayType(items=items, prefix=()):
            shown = _read(items, schemas)
            return "object" if shown == "object" else f"list[{shown}]"
        case RefType(pointer):
            schema = schemas[pointer]
            if isinstance(schema, Alias):
                return _read(schema.type, schemas)
            return f"models.{schema.name}"
        case _:
            return "object"
