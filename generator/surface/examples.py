"""A call of each method that can be tried, made of the document's own examples.

README, docstrings, pages and samples all show these, so that they show the same. An example of the
document is taken only if its type allows it; where there is none, the shortest value is made. A
deprecated method has no example, and neither has one for which no value can be made.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, cast

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
    or_content,
)
from .calls import BodyForm, Bytes, Example, Given, Place, ResultKind
from .samples import FORMATS, NoSampleError
from .schemas import Alias, Model, resolved

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..ir.types import Constraints, Type
    from ..text.source import Identifier
    from .calls import Argument, Call, Value
    from .samples import Json
    from .schemas import Schemas

_DEEPEST = 8
_LONGEST_PATH = 4
"""How many attributes of a result are followed."""
_LONGEST = 10_000
"""Characters of a text, or items of an array; an example that has to be longer is none."""
_LONGEST_TRIED = 16
"""Characters; a pattern may take time that doubles with each of them."""
_TRIED = ("1", "a", "A", "12", "ab", "abc", "123", "1234567890", "#a0b1c2", "en-US", "12:00", "/a")
"""What is tried for a pattern of which the document has no example."""


def example(call: Call, schemas: Schemas, *, deprecated: bool) -> Example | None:
    """The example of a method.

    Args:
        call: How it is called.
        schemas: Models and aliases, by their identities.
        deprecated: Whether the document advises against it.
    """
    if deprecated or _needs_more(call, schemas):
        return None
    try:
        given = tuple(_given(argument, schemas) for argument in _shown(call, schemas))
    except NoSampleError:
        return None
    return Example(given=given, result=_result_path(call, schemas))


def _needs_more(call: Call, schemas: Schemas) -> bool:
    """Whether a body needs what no type says: the content type of a file, or what rules ask."""
    body = call.body
    if body is None:
        return False
    if not body.flattened:
        return body.form is BodyForm.NAMED or "*" in body.media_type
    found = schemas[body.checked.id] if isinstance(body.checked, RefType) else None
    return found is not None and found.rules is not None and not _body_example(call, schemas)


def _shown(call: Call, schemas: Schemas) -> Iterable[tuple[Argument, Json]]:
    """The arguments of the example, each with the value that the example of the body has for it.

    They are the required ones. A body of which nothing is required shows what its own example has,
    apart from the idempotency key, which the client makes.
    """
    body = _body_example(call, schemas)
    shown = [argument for argument in call.arguments if argument.required]
    if not any(argument.place is Place.MEMBER for argument in shown):
        shown += [
            argument
            for argument in call.arguments
            if argument.place is Place.MEMBER
            and argument.wire_name in body
            and argument.wire_name != call.idempotency_field
            and not argument.deprecated
            and not argument.holds_secret
        ]
    shown.sort(key=lambda argument: (not argument.is_positional, not argument.required))
    return [(argument, body.get(argument.wire_name)) for argument in shown]


def _body_example(call: Call, schemas: Schemas) -> Mapping[str, Json]:
    """The example of a body whose members are arguments; empty where there is none."""
    body = call.body
    if body is None or not body.flattened:
        return {}
    text = body.example
    if text is None and isinstance(body.checked, RefType):
        text = schemas[body.checked.id].example
    value = None if text is None else cast("Json", json.loads(text))
    return value if isinstance(value, dict) else {}


def _given(shown: tuple[Argument, Json], schemas: Schemas) -> Given:
    argument, in_body = shown
    if _is_file(argument.type):
        return Given(name=argument.name, positional=argument.is_positional, value=None)
    stated = None if argument.example is None else cast("Json", json.loads(argument.example))
    for value in (in_body, stated):
        if value is not None and fits(value, argument.type, schemas):
            break
    else:
        value = _made(argument.type, schemas, argument.wire_name or "text", 0)
    return Given(name=argument.name, positional=argument.is_positional, value=json.dumps(value))


def fits(value: Json, found: Type, schemas: Schemas) -> bool:
    """Whether a caller may give a value for a type, by what a type checker sees of both."""
    match found:
        case AnyType():
            return True
        case NullType():
            return value is None
        case NullableType(inner):
            return value is None or fits(value, inner, schemas)
        case EnumType(values=values):
            return any(value == each and type(value) is type(each) for each in values)
        case ScalarType(kind=kind):
            return _is_kind(value, kind)
        case ArrayType(items=items, prefix=()) | IterableType(items=items):
            return isinstance(value, list) and all(fits(each, items, schemas) for each in value)
        case ArrayType():
            return False
        case MapType(values):
            members = value.values() if isinstance(value, dict) else ()
            return isinstance(value, dict) and all(fits(v, values, schemas) for v in members)
        case UnionType(variants=variants):
            return any(fits(value, variant, schemas) for variant in variants)
        case RefType(id_):
            schema = schemas[id_]
            if isinstance(schema, Alias):
                return not schema.circular and fits(value, schema.type, schemas)
            return isinstance(value, dict) and _fits_model(value, schema, schemas)
        case FileType():
            return False


def _is_kind(value: Json, kind: ScalarKind) -> bool:
    match kind:
        case ScalarKind.STRING:
            return isinstance(value, str)
        case ScalarKind.BOOLEAN:
            return isinstance(value, bool)
        case ScalarKind.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case ScalarKind.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)


def _fits_model(value: Mapping[str, Json], model: Model, schemas: Schemas) -> bool:
    fields = {field.wire_name: field for field in model.fields if not field.not_sent}
    return (
        value.keys() <= fields.keys()
        and all(name in value for name, field in fields.items() if field.required)
        and all(fits(member, fields[name].type, schemas) for name, member in value.items())
    )


def _is_file(found: Type) -> bool:
    match found:
        case NullableType(inner):
            return _is_file(inner)
        case UnionType(variants=variants):
            return any(map(_is_file, variants)) and not or_content(found)
        case _:
            return isinstance(found, FileType)


def _made(found: Type, schemas: Schemas, name: str, depth: int) -> Json:
    """The shortest value of a type.

    Raises:
        NoSampleError: there is no way to make one, or it would never end.
    """
    if depth > _DEEPEST:
        raise NoSampleError
    match found:
        case RefType(id_):
            schema = schemas[id_]
            stated = None if schema.example is None else cast("Json", json.loads(schema.example))
            if stated is not None and fits(stated, found, schemas):
                return stated
            if isinstance(schema, Alias):
                return _made(schema.type, schemas, name, depth + 1)
            return _members(schema, schemas, depth + 1)
        case EnumType(values=values):
            return values[0]
        case NullableType(inner):
            return _made(inner, schemas, name, depth)
        case UnionType():
            return _variant(found, schemas, name, depth)
        case ArrayType(prefix=(), items=items, constraints=limits):
            return [_made(items, schemas, name, depth + 1)] * _length(limits.min_items or 1)
        case IterableType(items=items):
            return [_made(items, schemas, name, depth + 1)]
        case MapType(values):
            return {"key": _made(values, schemas, "value", depth + 1)}
        case ScalarType():
            return _scalar(found, name)
        case AnyType():
            return name
        case NullType():
            return None
        case ArrayType() | FileType():
            raise NoSampleError


def _length(wanted: int) -> int:
    if wanted > _LONGEST:
        raise NoSampleError
    return wanted


def _variant(found: UnionType, schemas: Schemas, name: str, depth: int) -> Json:
    """The first variant of which there is a value; with a discriminator, that of the first tag."""
    if (told := found.discriminator) is not None and told.tags:
        tag, index = told.tags[0]
        made = _made(found.variants[index], schemas, name, depth + 1)
        return {**made, told.property: tag} if isinstance(made, dict) else made
    for variant in found.variants:
        try:
            return _made(variant, schemas, name, depth + 1)
        except NoSampleError:
            continue
    raise NoSampleError


def _members(model: Model, schemas: Schemas, depth: int) -> Json:
    made: dict[str, Json] = {}
    for field in model.fields:
        if field.required and not field.not_sent and field.written is None:
            stated = None if field.example is None else cast("Json", json.loads(field.example))
            is_good = stated is not None and fits(stated, field.type, schemas)
            made[field.wire_name] = (
                stated if is_good else _made(field.type, schemas, field.wire_name, depth)
            )
    return made


def _scalar(found: ScalarType, name: str) -> Json:
    limits = found.constraints
    if found.alternatives:
        first = found.alternatives[0]
        if isinstance(first, EnumType):
            return first.values[0]
        return _scalar(replace(found, constraints=first, alternatives=()), name)
    match found.kind:
        case ScalarKind.BOOLEAN:
            return True
        case ScalarKind.STRING:
            return _text(found.format, limits, name)
        case ScalarKind.INTEGER | ScalarKind.NUMBER:
            return _number(limits)


def _text(form: Format | None, limits: Constraints, name: str) -> str:
    """A text: that of the format, else the name of the argument, as long as it has to be."""
    shortest = _length(limits.min_length or 0)
    text = FORMATS.get(form) if form is not None else None
    words = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-").lower() or "text"
    words = words[: limits.max_length].ljust(shortest, "x")
    for tried in (words, *_TRIED) if text is None else (text,):
        is_long_enough = shortest <= len(tried) <= (limits.max_length or len(tried))
        if is_long_enough and _matches(limits.pattern, tried):
            return tried
    raise NoSampleError


def _matches(pattern: str | None, text: str) -> bool:
    """Whether a text, which is short, has a pattern; one that Python cannot read has none."""
    if pattern is None:
        return True
    try:
        return len(text) <= _LONGEST_TRIED and re.search(pattern, text, re.ASCII) is not None
    except (re.error, RecursionError, OverflowError):
        return False


def _number(limits: Constraints) -> int | float:
    if limits.multiple_of is not None:
        raise NoSampleError
    low = limits.minimum if limits.exclusive_minimum is None else limits.exclusive_minimum + 1
    high = limits.maximum if limits.exclusive_maximum is None else limits.exclusive_maximum - 1
    number = 1 if low is None else max(low, 1)
    return number if high is None or number <= high else high


def _result_path(call: Call, schemas: Schemas) -> tuple[Identifier, ...]:
    """The attributes that lead from a result to its first scalar."""
    if call.result.kind is not ResultKind.VALUE or len(call.result.values) != 1:
        return ()
    found: Value = call.result.values[0]
    path: list[Identifier] = []
    while len(path) < _LONGEST_PATH and not isinstance(found, Bytes):
        known = resolved(found, schemas)
        fields = known.fields if isinstance(known, Model) else ()
        field = next((each for each in fields if each.required and not each.deprecated), None)
        if field is None:
            break
        path.append(field.name)
        found = field.type
        if field.nullable:
            break
    return tuple(path)
