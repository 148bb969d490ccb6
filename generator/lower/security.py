"""Security schemes, and the alternatives of requirements, kept as the document lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.access import (
    Grant,
    HiddenKind,
    Requirement,
    Role,
    SecurityScheme,
    TokenCredential,
    TokenFlow,
)
from ..ir.ledger import Part
from ..openapi.composition import required_scheme
from ..runtime.core.security import SecurityKind
from . import keywords

if TYPE_CHECKING:
    from ..document.document import Node
    from .schemas.store import Types

_KEY_PLACES = {
    kind.value: kind for kind in (SecurityKind.HEADER, SecurityKind.QUERY, SecurityKind.COOKIE)
}
HTTP_SCHEMES = {
    name.lower(): name
    for name in (
        "Concealed",
        "Digest",
        "DPoP",
        "GNAP",
        "HOBA",
        "Mutual",
        "Negotiate",
        "OAuth",
        "PrivateToken",
        "SCRAM-SHA-1",
        "SCRAM-SHA-256",
    )
}
"""As the registry spells them (RFC 9110, section 16.4.1); upper case makes no difference, but
documents write lower case and not every server knows that."""


def requirements(types: Types, owner: Node) -> tuple[tuple[Requirement, ...], ...] | None:
    """The alternatives of a `security` field; an empty one means: without any.

    A scheme that no request shows (mutual TLS, or one that is not known) is left out of its
    alternative: the caller serves it.
    """
    found = owner.get("security")
    if found is None:
        return None
    shown = _shown(types.document.root)
    named = (
        tuple(
            _requirement(scheme.key, scopes, shown[scheme.key])
            for scopes in item.children()
            if (scheme := required_scheme(scopes)) is not None and scheme.key in shown
        )
        for item in found.elements()
    )
    return tuple(dict.fromkeys(named))


def _requirement(name: str, scopes: Node, scheme: Node) -> Requirement:
    """The name of a scheme, with the scopes if the client fetches the token for them."""
    if token_flow(scheme) is None or not isinstance(scopes.value, list):
        return name
    asked = tuple(scope.text() for scope in scopes.elements())
    return (name, *asked) if asked else name


def _shown(root: Node) -> dict[str, Node]:
    """The schemes that a request can show."""
    return {
        name: node.resolve()
        for name, node in _described(root).items()
        if isinstance(_kind(node.resolve()), SecurityKind)
    }


def _described(root: Node) -> dict[str, Node]:
    components = root.get("components")
    found = None if components is None else components.get("securitySchemes")
    return {} if found is None else dict(found.items())


def _kind(node: Node) -> SecurityKind | HiddenKind:
    match keywords.string(node, "type"), keywords.string(node, "scheme").lower():
        case "oauth2" | "openIdConnect", _:  # what comes out is a bearer token (RFC 6750)
            return SecurityKind.BEARER
        case "http", "bearer":
            return SecurityKind.BEARER
        case "http", "basic":
            return SecurityKind.BASIC
        case "http", scheme if scheme:
            return SecurityKind.HTTP
        case "apiKey", _ if "name" in node:
            return _KEY_PLACES.get(keywords.string(node, "in"), HiddenKind.UNKNOWN)
        case "mutualTLS", _:
            return HiddenKind.MUTUAL_TLS
        case _:
            return HiddenKind.UNKNOWN


def lower_schemes(types: Types, root: Node) -> tuple[SecurityScheme, ...]:
    """The security schemes of the components."""
    found = _described(root)
    return tuple(_scheme(types, name, node.resolve()) for name, node in found.items())


def _scheme(types: Types, name: str, node: Node) -> SecurityScheme:
    kind, scheme = _kind(node), keywords.string(node, "scheme")
    if kind is HiddenKind.UNKNOWN:
        spelled = f"{keywords.string(node, 'type')} {scheme}".strip() or "no type"
        types.ledger.degraded(
            Part.KEYWORD, node, "L03", f"{spelled}: the caller sets what it needs"
        )
    parameter = keywords.string(node, "name")
    if kind is SecurityKind.HTTP:
        parameter = HTTP_SCHEMES.get(scheme.lower(), scheme)
    option, environment = source(node.get("x-client-credential"))
    return SecurityScheme(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description"),
        deprecated=keywords.flag(node, "deprecated"),
        name=name,
        kind=kind,
        parameter=parameter,
        option=option,
        environment=environment,
        flow=token_flow(node),
    )


_CLIENT = {"clientId": Role.CLIENT_ID, "clientSecret": Role.CLIENT_SECRET}
_USER = {"username": Role.USERNAME, "password": Role.PASSWORD}


def token_flow(node: Node) -> TokenFlow | None:
    """The first of the OAuth2 flows by which the client gets tokens itself.

    By a password it says who the client is only where the document names the client's options
    (RFC 6749, section 4.3.2: clients that have credentials).
    """
    flows = node.get("flows") if keywords.string(node, "type") == "oauth2" else None
    declared = node.get("x-client-credential")
    known = {} if declared is None else dict(declared.items())
    for grant in Grant:
        flow = None if flows is None else flows.get(grant.value)
        url = "" if flow is None else keywords.string(flow, "tokenUrl")
        if flow is None or not url:
            continue
        roles = _CLIENT if grant is Grant.CLIENT_CREDENTIALS else _USER
        if grant is Grant.PASSWORD and known.keys() & _CLIENT.keys():
            roles = _USER | _CLIENT
        refresh_url = keywords.string(flow, "refreshUrl") or None
        if grant is Grant.CLIENT_CREDENTIALS:
            refresh_url = None  # it has no refresh tokens (RFC 6749, section 4.4.3)
        return TokenFlow(
            grant=grant,
            token_url=url,
            refresh_url=refresh_url,
            in_body=declared is not None
            and keywords.string(declared, "clientAuthentication") == "client_secret_post",
            credentials=tuple(_credential(role, known.get(key)) for key, role in roles.items()),
        )
    return None


def _credential(role: Role, declared: Node | None) -> TokenCredential:
    option, environment = source(declared)
    return TokenCredential(role=role, option=option, environment=environment)


def source(node: Node | None) -> tuple[str | None, str | None]:
    """The option and the environment variable that the document gives to a credential."""
    if node is None:
        return None, None
    return keywords.string(node, "option") or None, keywords.string(node, "env") or None
