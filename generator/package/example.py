"""A call that a reader of the README can try.

Every value is an example of the document.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..runtime.testing.names import free
from ..surface.calls import Bytes, ContentForm, Place
from ..surface.schemas import Model, resolved
from ..text.source import Expr, Identifier, Literal, join
from .view import Example

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..surface.calls import Argument, Call, Method, Resource, Value
    from ..surface.schemas import Schemas

_DEEPEST = 4


def call(path: Expr, method: Identifier) -> Expr:
    """The name of a method, from the client on."""
    return Expr("client.{}.{}", path, method)


def example_call(found: Iterable[tuple[Resource, Method]], schemas: Schemas) -> Example | None:
    """The call and what to print of its result; None where no operation has examples enough."""
    calls: list[tuple[bool, int, Example]] = []
    for resource, method in found:
        shown = _arguments(method)
        if shown is not None:
            positional, keyword = shown
            name = call(join(".", resource.path), method.name)
            text = Expr("{}({})", name, join(", ", [*positional, *keyword]))
            example = Example(
                call=text,
                result=_result(method.call, schemas),
                endpoint=_endpoint(resource, method),
                operation=join(".", [*resource.path, method.name]),
                arguments=join(", ", keyword),
                status=_status(method.call),
            )
            calls.append((not keyword, len(str(text)), example))
    return min(calls, key=lambda row: row[:2])[2] if calls else None


def _endpoint(resource: Resource, method: Method) -> Expr:
    """The method, from the fake on."""
    first, *others = resource.path
    path = join(".", [Identifier(free(str(first))), *others, method.name])
    return Expr("fake.{}", path)


def _status(call: Call) -> Literal | None:
    """The status of a documented error."""
    statuses = (r.status for r in call.others if r.status.isdigit() and r.status[0] in "45")
    found = next(statuses, None)
    return None if found is None else Literal(int(found))


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
