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
TOKENS = frozenset({"oauth2", "openIdConnect"})
"""Schemes whose outcome is a bearer token (RFC 6750)."""


_KEY_PLACES = frozenset({"query", "header", "cookie"})


def requirements(types: Types, owner: Node) -> tuple[tuple[str, ...], ...] | None:
    """The alternatives of a `security` field; an empty one means: without any.

    A scheme that the client does not serve is left out of its alternative: the caller serves it.
    """
    found = owner.get("security")
    if found is None:
        return None
    served = _served(types.document.root)
    named = (tuple(name for name in item.mapping() if name in served) for item in found.elements())
    return tuple(dict.fromkeys(named))


def _served(root: Node) -> frozenset[str]:
    schemes = root.get("components")
    schemes = None if schemes is None else schemes.get("securitySchemes")
    if schemes is None:
        return frozenset()
    return frozenset(name for name, node in schemes.items() if _kind(node.resolve()) is not None)


def _kind(node: Node) -> tuple[str, str] | None:
    """The type and the HTTP scheme by which the client serves a security scheme."""
    kind = keywords.string(node, "type")
    scheme = keywords.string(node, "scheme").lower() if kind == "http" else ""
    if kind in TOKENS:
        return "http", "bearer"
    if kind == "apiKey" and (keywords.string(node, "in") not in _KEY_PLACES or "name" not in node):
        return None
    return (kind, scheme) if (kind, scheme) in SUPPORTED else None


def lower_schemes(types: Types, root: Node) -> tuple[SecurityScheme, ...]:
    """The security schemes of the components."""
    components = root.get("components")
    found = None if components is None else components.get("securitySchemes")
    if found is None:
        return ()
    return tuple(_scheme(types, name, node.resolve()) for name, node in found.items())


def _scheme(types: Types, name: str, node: Node) -> SecurityScheme:
    kind = keywords.string(node, "type")
    spelled = f"{kind} {keywords.string(node, 'scheme')}".strip() or "no type"
    served = _kind(node)
    if served is None:
        types.ledger.degraded(
            Part.KEYWORD, node, "L03", f"{spelled}: the caller sets what it needs"
        )
    elif kind in TOKENS:
        detail = f"{spelled}: the caller gets the token, the client sends it"
        types.ledger.degraded(Part.KEYWORD, node, "L03", detail)
    credential = node.get("x-client-credential")
    location = keywords.string(node, "in")
    return SecurityScheme(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description"),
        deprecated=keywords.flag(node, "deprecated"),
        name=name,
        type=kind if served is None else served[0],
        scheme="" if served is None else served[1],
        location=Location(location) if location in _KEY_PLACES else None,
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
    text = listed[0]["url"].text()
    url = re.sub(r"\{([^}]*)\}", lambda found: defaults.get(found[1], found[0]), text)
    if "://" not in url:
        detail = "relative to where the document is, which the client does not know: give base_url"
        types.ledger.degraded(Part.KEYWORD, listed[0], "L03", detail)
    return url.rstrip("/")
