"""The example of a method as Python: the same lines in docstrings, README, pages and samples."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..ir.types import NullType
from ..surface.calls import ResultKind
from ..text.source import WIDTH, Data, Expr, Identifier, Literal, Source, call, join

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..surface.calls import Example, Given, Method, Resource

LINE = WIDTH - 12
"""What a line may have: it stands in a section of the docstring of a method, too."""
_CONTENT = Expr('b"content of the file"')
_RESPONSE = Identifier("response")


def name_of(resource: Resource, method: Method) -> Expr:
    """The name of a method, from the client on."""
    return Expr("client.{}.{}", join(".", resource.path), method.name)


def _raw(resource: Resource, method: Method) -> Expr:
    return Expr("client.{}.with_raw_response.{}", join(".", resource.path), method.name)


@dataclass(frozen=True, slots=True)
class Shown:
    """An example in both clients."""

    resource: Resource
    method: Method
    example: Example

    @property
    def sync(self) -> Expr:
        """The statements for the synchronous client."""
        return _statements(self, sync=True)

    @property
    def asynchronous(self) -> Expr:
        """The same for the asynchronous one."""
        return _statements(self, sync=False)

    @property
    def call(self) -> Expr:
        """The call alone, as a statement."""
        return _call(name_of(self.resource, self.method), self.example)

    @property
    def raw(self) -> Expr:
        """The call that returns the response itself."""
        return _call(Expr("{} = {}", _RESPONSE, _raw(self.resource, self.method)), self.example)


def shown(resource: Resource, method: Method) -> Shown | None:
    """The statements of an example; None where a method has none."""
    return None if method.example is None else Shown(resource, method, method.example)


def best(found: Iterable[tuple[Resource, Method]]) -> tuple[Resource, Method] | None:
    """The shortest example of a call with a keyword argument; None where there is no example."""
    rated = [
        (_rank(resource, method), resource, method)
        for resource, method in found
        if method.example is not None and method.call.result.kind is ResultKind.VALUE
    ]
    return min(rated, key=lambda row: row[0])[1:] if rated else None


def _rank(resource: Resource, method: Method) -> tuple[bool, bool, int]:
    example = method.example
    assert example is not None
    has_keyword = any(not given.positional for given in example.given)
    return not has_keyword, not example.result, len(str(_call(name_of(resource, method), example)))


def _statements(found: Shown, *, sync: bool) -> Expr:
    method, example = found.method, found.example
    function = name_of(found.resource, method)
    awaited = Expr("") if sync else Expr("await ")
    also = Expr("") if sync else Expr("async ")
    match method.call.result.kind:
        case ResultKind.VALUE if method.call.result.values == (NullType(),):
            return _call(Expr("{}{}", awaited, function), example)
        case ResultKind.VALUE:
            value = join(".", [_RESPONSE, *example.result])
            made = _call(Expr("{} = {}{}", _RESPONSE, awaited, function), example)
            return Expr("{}\nprint({})", made, value)
        case ResultKind.STREAM:
            opened = _call(Expr("{}with {}{}", also, awaited, function), example)
            return Expr(
                "{} as stream:\n    {}for item in stream:\n        print(item)", opened, also
            )
        case ResultKind.PAGES:
            pages = _call(Expr("{}for item in {}", also, function), example)
            return Expr("{}:\n    print(item)", pages)


def _call(function: Expr, example: Example) -> Expr:
    return call(function, _arguments(example), width=LINE)


def _arguments(example: Example) -> Iterator[Source]:
    for given in example.given:
        found = _argument(given)
        if given.value is not None and len(str(found)) + 5 > LINE:
            found = _argument(given, Data(json.loads(given.value), indent=4))
        yield found


def _argument(given: Given, value: Source | None = None) -> Expr:
    if value is None:
        value = _CONTENT if given.value is None else Literal(json.loads(given.value))
    return Expr("{}", value) if given.positional else Expr("{}={}", given.name, value)
