"""The functions that make the URL of a server.

Where the document lists the values of a variable, the type of its argument does too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..text.source import Docstring, Expr, Identifier, Literal, join
from . import docs
from .imports import imports_of
from .view import ServerFunction, ServersModule, ServerVariable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..surface.surface import Server, Surface, Variable
    from ..text.source import Comment

ORIGIN = Identifier("origin")
HOST = "https://host.example"
VARIABLE = re.compile(r"\{([^{}]*)\}")


def present_servers(surface: Surface, header: Comment) -> ServersModule:
    """Present the module of the servers."""
    imports: set[tuple[str, str]] = set()
    if any(server.variables or server.is_relative for server in surface.servers):
        imports |= {("._runtime.client.servers", "filled")}
    if any(variable.values for server in surface.servers for variable in server.variables):
        imports |= {("typing", "Literal")}
    return ServersModule(
        header=header,
        imports=imports_of(imports),
        functions=tuple(map(_function, surface.servers)),
    )


def _function(server: Server) -> ServerFunction:
    variables = server.variables
    limited = [variable for variable in variables if variable.values]
    return ServerFunction(
        name=server.name,
        doc=Docstring(_about(server), indent=4),
        url=Literal(server.url),
        is_fixed=not (server.is_relative or variables),
        is_relative=server.is_relative,
        variables=tuple(
            ServerVariable(
                name=variable.name,
                type=_type(variable),
                default=None if variable.default is None else Literal(variable.default),
            )
            for variable in sorted(variables, key=lambda found: found.default is not None)
        ),
        values=_dict(Expr("{}: {}", Literal(v.wire_name), v.name) for v in variables),
        limits=_dict(Expr("{}: {}", Literal(v.wire_name), Literal(v.values)) for v in limited),
    )


def _dict(rows: Iterable[Expr]) -> Expr:
    return Expr("{{{}}}", join(", ", rows))


def _type(variable: Variable) -> Expr:
    if not variable.values:
        return Expr("str")
    return Expr("Literal[{}]", join(", ", map(Literal, variable.values)))


def _about(server: Server) -> str:
    entries = [docs.entry(str(ORIGIN), "Scheme and host, such as `https://host.example`.")]
    entries = entries if server.is_relative else []
    entries += [
        docs.entry(str(v.name), docs.sentence(v.description) or f"For `{v.wire_name}` in the URL.")
        for v in server.variables
    ]
    refused = [docs.entry("ConfigurationError", "A value is not what the server takes.")]
    return docs.paragraphs(
        docs.sentence(server.description) or f"The server at {server.url}.",
        f"`{server.url}`" if server.description else "",
        docs.section("Args", entries),
        docs.section("Raises", refused if server.variables else []),
    )


def patterns(surface: Surface) -> Iterator[str]:
    """Regular expressions for the servers of the whole API.

    A variable without a list of values stands for its default or one label of a host, so that a
    server that is all variables is not taken for each that there is.
    """
    for server in surface.servers:
        if server.whole and not server.is_relative:
            known = {v.wire_name: v for v in server.variables}
            parts = VARIABLE.split(server.url.rstrip("/"))
            yield "".join(
                _values(known[part]) if index % 2 else re.escape(part)
                for index, part in enumerate(parts)
            )


def _values(variable: Variable) -> str:
    if variable.values:
        return f"(?:{'|'.join(map(re.escape, variable.values))})"
    default = "" if variable.default is None else f"{re.escape(variable.default)}|"
    return f"(?:{default}[^./:]+)"
