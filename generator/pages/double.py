"""How a call is tested without the network, in a few lines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ..ir.types import NullType
from ..package.example import shown
from ..package.features import has_fake
from ..package.servers import HOST
from ..package.testing import fixture
from ..surface.calls import Bytes
from ..surface.reserved import free
from ..surface.samples import NoSampleError, sample
from ..surface.surface import OptionKind
from ..text.source import WIDTH, Data, Expr, Identifier, Literal, call, join, set_in
from .view import DoubleTest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from ..config.features import Feature
    from ..surface.calls import Example, Method, Resource
    from ..surface.schemas import Schemas
    from ..surface.surface import Surface
    from ..text.source import Source


def double_test(
    resource: Resource, method: Method, surface: Surface, features: Collection[Feature]
) -> DoubleTest | None:
    """The test of the example of a method; None where no response can be made."""
    example, response = shown(resource, method), _response(method, surface.schemas())
    if example is None or method.example is None or response is None:
        return None
    return DoubleTest(
        fake=Identifier(f"Fake{surface.client}") if has_fake(surface, features) else None,
        fixture=fixture(surface),
        inside=set_in(example.sync, 4),
        sent=asked(resource, method, method.example),
        imports=imported("MockTransport", str(surface.client), "mock_response"),
        transport=response,
        client=call(
            Expr("client = {}", surface.client),
            [*_test_arguments(surface), _TRANSPORT],
            width=WIDTH,
        ),
        example=example.sync,
    )


def asked(resource: Resource, method: Method, example: Example) -> Expr:
    """Ask the fake what was sent: the first argument of an example that fits on the line."""
    found = Expr("{}.assert_sent", endpoint(resource, method))
    given = (
        Expr("{}={}", each.name, Literal(json.loads(each.value)))
        for each in example.given
        if each.value is not None and not each.positional
    )
    lines = (Expr("{}({})", found, argument) for argument in given)
    return next((line for line in lines if len(str(line)) <= WIDTH - 4), Expr("{}()", found))


def endpoint(resource: Resource, method: Method) -> Expr:
    """A method, from the fake on."""
    first, *others = resource.path
    return Expr("fake.{}", join(".", [Identifier(free(str(first))), *others, method.name]))


def arguments(surface: Surface) -> Expr:
    """What a client cannot be made without, credentials apart: a host, with the document's path."""
    if not surface.needs_base_url:
        return Expr("")
    path = _PATH.fullmatch(surface.base_url)
    return Expr("base_url={}", Literal(HOST + (path[1].rstrip("/") if path else "")))


_PATH = re.compile(r"(?:https?://[^/]*)?(/[^{]*)")
"""The path of a URL, where it has no variable."""


_TRANSPORT = Expr("transport=transport")


def imported(*names: str) -> Expr:
    """Names in the order in which tools sort them: classes, then functions."""
    ordered = sorted(names, key=lambda name: (name[0].islower(), name))
    return join(", ", map(Identifier, ordered))


def _test_arguments(surface: Surface) -> Iterator[Expr]:
    """What a client of a test is made with, so that no environment variable is needed."""
    for option in surface.options:
        if option.kind in {OptionKind.KEY, OptionKind.AUTHORIZATION}:
            key = ("user", "password") if option.pair else "test"
            yield Expr("{}={}", option.name, Literal(key))
            break
    if surface.needs_base_url:
        yield arguments(surface)


def _response(method: Method, schemas: Schemas) -> Expr | None:
    """A double that lets a call succeed, as a statement; None where no value can be made."""
    status = next((r.status for r in method.call.expected), "200")
    number = int(status) if status.isdigit() else 200
    value = method.call.result.values[0]
    if value == NullType():
        return _double([Literal(number)])
    try:
        body = None if isinstance(value, Bytes) else sample(value, schemas)
    except NoSampleError:
        body = None
    if body is None:
        return None
    given = [] if number == 200 else [Literal(number)]
    data = json.loads(json.dumps(body))
    in_a_line = _double([*given, Expr("json={}", Literal(data))])
    if len(str(in_a_line)) <= WIDTH:
        return in_a_line
    laid_out = call(
        Expr("lambda request: mock_response"),
        [*given, Expr("json={}", Data(data, indent=8))],
        indent=4,
        width=0,
    )
    return Expr("transport = MockTransport(\n    {}\n)", laid_out)


def _double(arguments: Iterable[Source]) -> Expr:
    return Expr(
        "transport = MockTransport(lambda request: mock_response({}))", join(", ", arguments)
    )
