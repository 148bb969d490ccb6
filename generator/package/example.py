"""A call that a reader of the README can try.

Every value is an example of the document.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..surface.calls import Bytes, ContentForm, Place
from ..surface.schemas import Model, resolved
from ..text.source import Expr, Literal, join

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..surface.calls import Argument, Call, Method, Resource, Value
    from ..surface.schemas import Schemas
    from ..text.source import Identifier

_DEEPEST = 4


def call(path: Expr, method: Identifier) -> Expr:
    """The name of a method, from the client on."""
    return Expr("client.{}.{}", path, method)


def example_call(
    found: Iterable[tuple[Resource, Method]], schemas: Schemas
) -> tuple[Expr, Expr] | None:
    """The call and what to print of its result; None where no operation has examples enough."""
    calls: list[tuple[bool, int, Expr, Expr]] = []
    for resource, method in found:
        shown = _arguments(method)
        if shown is not None:
            positional, keyword = shown
            name = call(join(".", resource.path), method.name)
            text = Expr("{}({})", name, join(", ", [*positional, *keyword]))
            calls.append((not keyword, len(str(text)), text, _result(method.call, schemas)))
    if not calls:
        return None
    _, _, text, result = min(calls, key=lambda row: row[:2])
    return text, result


def _arguments(method: Method) -> tuple[list[Expr], list[Expr]] | None:
    positional: list[Expr] = []
    keyword: list[Expr] = []
    for argument in method.signature:
        if argument.required:
            value = _value(argument)
            if value is None:
                return None
            if argument.is_positional:
                positional.append(Expr("{}", value))
            else:
                keyword.append(Expr("{}={}", argument.name, value))
    return positional, keyword


def _value(argument: Argument) -> Literal | None:
    if argument.example is None or argument.place is Place.BODY:
        return None
    value: object = json.loads(argument.example)
    return Literal(value) if isinstance(value, str | int | float) else None


def _result(call: Call, schemas: Schemas) -> Expr:
    """The way from the result to its first scalar."""
    result = Expr("result")
    contents = call.expected[0].content if call.expected else ()
    json_content = (content for content in contents if content.form is ContentForm.JSON)
    found: Value | None = next((content.value for content in json_content), None)
    for _ in range(_DEEPEST):
        if found is None or isinstance(found, Bytes):
            break
        known = resolved(found, schemas)
        required = [f for f in known.fields if f.required] if isinstance(known, Model) else []
        if not required:
            break
        result = Expr("{}.{}", result, required[0].name)
        found = required[0].type
    return result
