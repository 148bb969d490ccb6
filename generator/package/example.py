"""A call that a reader of the README can try.

Comes in: the operations. Goes out: the shortest call that shows a keyword argument, and what to
print of its result. The rule of this file: every value is an example of the document.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..ir import Location, ObjectSchema, Parameter
from ..signature import body_arguments, body_object, json_media, resolve, success
from .source import Expr, Literal, join

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..ir import NamedSchema, Operation, Property, Type
    from ..naming import Names
    from .source import Identifier

_DEEPEST = 4


def call(path: Expr, method: Identifier) -> Expr:
    """The name of a method, from the client on."""
    return Expr("client.{}.{}", path, method)


def example_call(
    found: Iterable[tuple[Expr, Operation]], names: Names, schemas: Mapping[str, NamedSchema]
) -> tuple[Expr, Expr] | None:
    """The call and what to print of its result; None where no operation has examples enough."""
    calls: list[tuple[bool, int, Expr, Expr]] = []
    for path, operation in found:
        shown = _arguments(operation, names, schemas)
        if shown is not None:
            positional, keyword = shown
            text = Expr(
                "{}({})",
                call(path, names.methods[operation.pointer]),
                join(", ", [*positional, *keyword]),
            )
            result = _result(operation, names, schemas)
            calls.append((not keyword, len(str(text)), text, result))
    if not calls:
        return None
    _, _, text, result = min(calls, key=lambda row: row[:2])
    return text, result


def _arguments(
    operation: Operation, names: Names, schemas: Mapping[str, NamedSchema]
) -> tuple[list[Expr], list[Expr]] | None:
    arguments = names.arguments[operation.pointer]
    body = body_object(operation, schemas)
    if body is None and operation.body is not None and operation.body.required:
        return None
    required: list[Parameter | Property] = [p for p in operation.parameters if p.required]
    required += [p for p in body_arguments(body) if p.required] if body is not None else []
    positional: list[Expr] = []
    keyword: list[Expr] = []
    for part in required:
        value = _value(part)
        if value is None:
            return None
        if isinstance(part, Parameter) and part.location is Location.PATH:
            positional.append(Expr("{}", value))
        else:
            place = part.location.value if isinstance(part, Parameter) else "body"
            keyword.append(Expr("{}={}", arguments[f"{place}:{part.name}"], value))
    return positional, keyword


def _value(part: Parameter | Property) -> Literal | None:
    if part.example is None:
        return None
    value: object = json.loads(part.example)
    return Literal(value) if isinstance(value, str | int | float) else None


def _result(operation: Operation, names: Names, schemas: Mapping[str, NamedSchema]) -> Expr:
    """The way from the result to its first scalar."""
    result = Expr("result")
    answers = success(operation)
    media = json_media(answers[0].media) if answers else None
    found: Type | None = None if media is None else media.type
    for _ in range(_DEEPEST):
        known = None if found is None else resolve(found, schemas)
        required = (
            [p for p in known.properties if p.required] if isinstance(known, ObjectSchema) else []
        )
        if not isinstance(known, ObjectSchema) or not required:
            break
        result = Expr("{}.{}", result, names.fields[known.pointer][required[0].name])
        found = required[0].type
    return result
