"""Security schemes and the requirements that name them (OpenAPI 3.2, sections 4.27 to 4.30).

What each type of scheme needs is a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...diagnostics.diagnostics import nearest, quote
from ...openapi.composition import entries, required_scheme
from ...openapi.kinds import V30, V31, V32, Kind
from .parameters import check_header_name
from .scope import Finding, Repair, items, listed, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...document.document import Node
    from .scope import Scope

_NEEDS = {
    "apiKey": ("name", "in"),
    "http": ("scheme",),
    "oauth2": ("flows",),
    "openIdConnect": ("openIdConnectUrl",),
    "mutualTLS": (),
}
_SINCE = {"mutualTLS": V31}
_LOCATIONS = ("query", "header", "cookie")
_FLOW_NEEDS = {
    "implicit": ("authorizationUrl",),
    "password": ("tokenUrl",),
    "clientCredentials": ("tokenUrl",),
    "authorizationCode": ("authorizationUrl", "tokenUrl"),
    "deviceAuthorization": ("deviceAuthorizationUrl", "tokenUrl"),
}

_MACHINES = ("clientCredentials", "password")
_TOLD_IN = {
    "clientId": _MACHINES,
    "clientSecret": _MACHINES,
    "clientAuthentication": _MACHINES,
    "username": ("password",),
    "password": ("password",),
}
"""The flows in which a word of `x-client-credential` is told to the token server."""


def check(scope: Scope) -> Iterator[Finding]:
    """Requirements, schemes, flows."""
    components = scope.document.root.get("components")
    known = [name for name, _ in items(components and components.get("securitySchemes"))]
    has_schemes = components is not None and "securitySchemes" in components
    for requirement in scope.objects(Kind.SECURITY_REQUIREMENT):
        for node in _missing(scope, requirement, known):
            loses = has_schemes
            if scope.version >= V32 and node.key.find("#") > 0:  # the URI of another document
                loses = not _has_another(scope, requirement, known)
            yield _unknown(node, known, loses=loses)
    for scheme in scope.objects(Kind.SECURITY_SCHEME):
        yield from _check_scheme(scope, scheme)
    for flows in scope.objects(Kind.OAUTH_FLOWS):
        for name, flow in items(flows):
            yield from _check_needs(flow, _FLOW_NEEDS.get(name, ()), f"{name} flow")


def _missing(scope: Scope, requirement: Node, known: Sequence[str]) -> Iterator[Node]:
    """The members of a requirement that name no scheme; since 3.2 a URI may name one."""
    for name, node in items(requirement):
        if name not in known and (scope.version < V32 or required_scheme(node) is None):
            yield node


def _has_another(scope: Scope, requirement: Node, known: Sequence[str]) -> bool:
    """Whether another alternative of the same list can be met, so that each call can be made."""
    alternatives = scope.document.find(requirement.pointer.rpartition("/")[0])
    assert alternatives is not None
    return any(
        each != requirement and not [*_missing(scope, each, known)]
        for each in alternatives.elements()
    )


def _unknown(node: Node, known: Sequence[str], *, loses: bool) -> Finding:
    """A scheme that is not there.

    Nothing is lost where the document describes no scheme at all, or where it names one of another
    document and a caller can do without it.
    """
    name = node.key
    near = nearest(name, known)
    hint = f"did you mean {quote(near)}?" if near else f"describe {quote(name)} there"
    message = f"{quote(name)} is not under components/securitySchemes"
    allowed = listed(known)
    return Finding(
        "E250", node, message, allowed, hint, at_key=True, instead=Repair.REMOVE, loses=loses
    )


def _check_scheme(scope: Scope, scheme: Node) -> Iterator[Finding]:
    kind = text_of(scheme, "type")
    if kind is None:
        return
    known = [name for name in _NEEDS if scope.version >= _SINCE.get(name, V30)]
    if kind not in known:
        near = nearest(kind, known)
        hint = f"did you mean {quote(near)}?" if near else "write an allowed one"
        if kind.lower() in ("basic", "bearer"):
            hint = f"write type: http with scheme: {kind.lower()}"
        message = f"unknown kind of security scheme {quote(kind)}"
        yield Finding("E251", scheme["type"], message, listed(known), hint)
        return
    yield from _check_needs(scheme, _NEEDS[kind], f"{kind} scheme")
    yield from _check_client(scheme)
    location = text_of(scheme, "in")
    if kind == "apiKey" and location is not None and location not in _LOCATIONS:
        message = f"an API key cannot travel in {quote(location)}"
        yield Finding(
            "E251", scheme["in"], message, listed(_LOCATIONS), 'correct the value of "in"'
        )
    name = text_of(scheme, "name")
    if kind == "apiKey" and location == "header" and name is not None:
        yield from check_header_name(name, scheme["name"])


def _check_client(scheme: Node) -> Iterator[Finding]:
    """Words for what is shown to a token server, where the client asks none."""
    flows = scheme.get("flows")
    found = {name for name, _ in items(flows)}
    for key, node in entries(scheme, "x-client-credential"):
        wanted = _TOLD_IN.get(key, ())
        if wanted and not found.intersection(wanted):
            message = f"x-client-credential.{key} has no meaning without a {wanted[0]} flow"
            yield Finding("E402", node, message, hint="remove it", at_key=True)


def _check_needs(node: Node, needs: tuple[str, ...], what: str) -> Iterator[Finding]:
    for key in needs:
        if key not in node:
            message = f"this {what} needs {quote(key)}"
            yield Finding("E252", node, message, hint=f"add {quote(key)}", at_key=True)
