"""What the guide says of servers, where a caller has a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..package import docs
from ..package.servers import HOST
from ..text.source import Expr, Literal, Text, join
from .view import Choice, Row

if TYPE_CHECKING:
    from ..surface.surface import Server, Surface, Variable


def choice(surface: Surface) -> Choice | None:
    """The servers of the document; None where a caller has no choice."""
    if not surface.offers_servers:
        return None
    calls = [_call(server) for server in surface.servers]
    rows = (
        Row(Text(f"`{call}`"), Text(docs.sentence(server.description) or f"`{server.url}`"))
        for call, server in zip(calls, surface.servers, strict=True)
    )
    return Choice(call=calls[-1 if len(calls) == 1 else 1], rows=tuple(rows))


def _call(server: Server) -> Expr:
    given = [Literal(HOST)] if server.is_relative else []
    required = [v for v in server.variables if v.default is None]
    values = [Expr("{}={}", v.name, Literal(_sample(server, v))) for v in required]
    return Expr("servers.{}({})", server.name, join(", ", [*given, *values]))


def _sample(server: Server, variable: Variable) -> str:
    """A value that the function takes."""
    if variable.values:
        return variable.values[0]
    return HOST if server.url.startswith(f"{{{variable.wire_name}}}/") else str(variable.name)
