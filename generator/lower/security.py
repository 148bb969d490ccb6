"""Servers and security.

Comes in: server and security nodes. Goes out: URLs with their variables filled in, and security
schemes. The rule of this file: an alternative of the document stays an alternative.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..ir import Location, SecurityScheme
from ..ledger import Part
from . import keywords

if TYPE_CHECKING:
    from ..document import Node
    from .types import Types

SUPPORTED = frozenset({("http", "bearer"), ("http", "basic"), ("apiKey", "")})


def requirements(node: Node) -> tuple[tuple[str, ...], ...]:
    """The alternatives of a `security` field; an empty one means: without any."""
    return tuple(tuple(name for name, _ in item.items()) for item in node.elements())


def lower_schemes(types: Types, root: Node) -> tuple[SecurityScheme, ...]:
    """The security schemes of the components."""
    components = root.get("components")
    found = None if components is None else components.get("securitySchemes")
    if found is None:
        return ()
    return tuple(_scheme(types, name, node.resolve()) for name, node in found.items())


def _scheme(types: Types, name: str, node: Node) -> SecurityScheme:
    kind = node["type"].text()
    scheme = keywords.string(node, "scheme").lower()
    if (kind, scheme if kind == "http" else "") not in SUPPORTED:
        detail = f"{kind} {scheme}".strip() + ": the caller sets the headers"
        types.ledger.degraded(Part.KEYWORD, node, "L03", detail)
    credential = node.get("x-client-credential")
    location = keywords.string(node, "in")
    return SecurityScheme(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description"),
        deprecated=keywords.flag(node, "deprecated"),
        name=name,
        type=kind,
        scheme=scheme,
        location=Location(location) if location else None,
        parameter=keywords.string(node, "name"),
        option=None if credential is None else keywords.string(credential, "option") or None,
        environment=None if credential is None else keywords.string(credential, "env") or None,
    )


def server_url(types: Types, servers: Node) -> str:
    """The URL of the first server, its variables at their defaults (OpenAPI 3.2, section 4.6)."""
    listed = list(servers.elements())
    if not listed:
        return "/"
    for other in listed[1:]:
        types.ledger.degraded(Part.KEYWORD, other, "L03", "a further server is set by base_url")
    variables = listed[0].get("variables")
    defaults = (
        {}
        if variables is None
        else {name: keywords.string(node, "default") for name, node in variables.items()}
    )
    if defaults and variables is not None:
        detail = "variables of a server stand at their defaults; another value is set by base_url"
        types.ledger.degraded(Part.KEYWORD, variables, "L03", detail)
    url = listed[0]["url"].text()
    return re.sub(r"\{([^}]*)\}", lambda found: defaults.get(found[1], found[0]), url).rstrip("/")
