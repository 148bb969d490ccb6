"""The functions that make the URL of a server.

Comes in: the servers of the API and their names. Goes out: the view of `servers.py`. The rule of
this file: where the document lists the values of a variable, the type of its argument does too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..needs import offers_servers
from . import docs
from .imports import import_lines
from .source import Docstring, Expr, Identifier, Literal, Text, join
from .view import Choice, Row, ServerFunction, ServersModule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..ir import Api, Server, ServerVariable
    from ..naming import Names
    from .source import Comment

ORIGIN = Identifier("origin")
VARIABLE = re.compile(r"\{([^{}]*)\}")


def present_servers(api: Api, names: Names, header: Comment) -> ServersModule:
    """Present the module of the servers.

    Args:
        api: The API.
        names: The Python names.
        header: The line that says who wrote the file.
    """
    imports: set[tuple[str, str]] = set()
    if any(server.variables or is_relative(server) for server in api.servers):
        imports |= {("._runtime.client.servers", "filled")}
    if any(variable.values for server in api.servers for variable in server.variables):
        imports |= {("typing", "Literal")}
    return ServersModule(
        header=header,
        doc=Docstring(
            "The servers of the API, each as a function that makes a `base_url`.", indent=0
        ),
        imports=import_lines(imports),
        functions=tuple(_function(server, names) for server in api.servers),
    )


def is_relative(server: Server) -> bool:
    """Whether the caller has to say on which host it is."""
    return server.default_url.startswith("/")


def is_open(api: Api) -> bool:
    """Whether the document does not say where the API is."""
    return "{" in api.server or "://" not in api.server


def choices(api: Api, names: Names) -> Iterator[Choice]:
    """What the README says of servers, where a caller has a choice."""
    if offers_servers(api):
        calls = [_call(server, names) for server in api.servers]
        rows = (
            Row(Text(f"`{call}`"), Text(docs.sentence(server.description) or f"`{server.url}`"))
            for call, server in zip(calls, api.servers, strict=True)
        )
        yield Choice(call=calls[-1 if len(calls) == 1 else 1], rows=tuple(rows))


def _call(server: Server, names: Names) -> Expr:
    own = names.variables[server.pointer]
    given = [Literal("https://host.example")] if is_relative(server) else []
    required = [v for v in server.variables if v.default is None]
    values = [
        Expr("{}={}", own[v.name], Literal(v.values[0] if v.values else "…")) for v in required
    ]
    return Expr("servers.{}({})", names.servers[server.pointer], join(", ", [*given, *values]))


def _function(server: Server, names: Names) -> ServerFunction:
    own = names.variables[server.pointer]
    arguments = [_argument(variable, own[variable.name]) for variable in server.variables]
    required = [text for variable, text in arguments if variable.default is None]
    optional = [text for variable, text in arguments if variable.default is not None]
    keywords = (Expr("*"), *required, *optional) if arguments else ()
    values = (Expr("{}: {}", Literal(v.name), own[v.name]) for v in server.variables)
    limited = (
        Expr("{}: {}", Literal(v.name), Literal(v.values)) for v in server.variables if v.values
    )
    call = [
        Literal(server.url),
        Expr("{{{}}}", join(", ", values)),
        Expr("{{{}}}", join(", ", limited)),
    ]
    if is_relative(server):
        call.append(Expr("{}", ORIGIN))
        keywords = (Expr("{}: str", ORIGIN), *keywords)
    value = Expr("filled({})", join(", ", call)) if keywords else Expr("{}", Literal(server.url))
    return ServerFunction(
        name=names.servers[server.pointer],
        arguments=join(", ", keywords),
        doc=Docstring(_about(server, own), indent=4),
        value=value,
    )


def _argument(variable: ServerVariable, name: Identifier) -> tuple[ServerVariable, Expr]:
    kind = Expr("str")
    if variable.values:
        kind = Expr("Literal[{}]", join(", ", map(Literal, variable.values)))
    if variable.default is None:
        return variable, Expr("{}: {}", name, kind)
    return variable, Expr("{}: {} = {}", name, kind, Literal(variable.default))


def _about(server: Server, own: Mapping[str, Identifier]) -> str:
    entries = [docs.entry(str(ORIGIN), "Scheme and host, such as `https://host.example`.")]
    entries = entries if is_relative(server) else []
    entries += [
        docs.entry(str(own[v.name]), docs.sentence(v.description) or f"For `{v.name}` in the URL.")
        for v in server.variables
    ]
    refused = [docs.entry("ConfigurationError", "A value is not what the server takes.")]
    return docs.paragraphs(
        docs.sentence(server.description) or f"The server at {server.url}.",
        f"`{server.url}`" if server.description else "",
        docs.section("Args", entries),
        docs.section("Raises", refused if server.variables else []),
    )


def patterns(api: Api) -> Iterator[str]:
    """Regular expressions for the servers of the whole API.

    A variable without a list of values stands for its default or one label of a host, so that a
    server that is all variables is not taken for each that there is.
    """
    for server in api.servers:
        if server.whole and not is_relative(server):
            known = {v.name: v for v in server.variables}
            parts = VARIABLE.split(server.url.rstrip("/"))
            yield "".join(
                _values(known[part]) if index % 2 else re.escape(part)
                for index, part in enumerate(parts)
            )


def _values(variable: ServerVariable) -> str:
    if variable.values:
        return f"(?:{'|'.join(map(re.escape, variable.values))})"
    default = "" if variable.default is None else f"{re.escape(variable.default)}|"
    return f"(?:{default}[^./:]+)"
