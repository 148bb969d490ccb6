"""The options of a client that hold keys, and the records of its security schemes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..ir.access import SecurityKind
from ..surface.surface import OptionKind
from ..text.source import Expr, Identifier, Literal, join
from . import docs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..surface.surface import Option, Scheme, TokenFlow

SCHEMES = "._runtime.auth.schemes"
OAUTH2 = "._runtime.auth.oauth2"
DYNAMIC = "._runtime.auth.dynamic"


class Sources(NamedTuple):
    """What a credential may be beside text, in the synchronous and in the asynchronous client."""

    sync: Identifier
    asynchronous: Identifier


_SOURCES: Mapping[OptionKind, Sources] = {
    OptionKind.KEY: Sources(Identifier("KeySource"), Identifier("AsyncKeySource")),
    OptionKind.AUTHORIZATION: Sources(Identifier("SchemeSource"), Identifier("AsyncSchemeSource")),
}
_KINDS: Mapping[SecurityKind, Expr] = {
    SecurityKind.BEARER: Expr("BEARER"),
    SecurityKind.BASIC: Expr("BASIC"),
    SecurityKind.HTTP: Expr("HTTP"),
    SecurityKind.HEADER: Expr("HEADER"),
    SecurityKind.QUERY: Expr("QUERY"),
    SecurityKind.COOKIE: Expr("COOKIE"),
}


def sources(option: Option) -> tuple[Identifier, ...]:
    """The types that an option has in both clients, where it may be more than text."""
    return _SOURCES.get(option.kind, ())


def argument(option: Option, *, sync: bool) -> Expr:
    """The argument of the client."""
    if option.kind is OptionKind.WEBHOOK_KEY:
        return Expr("{}: str | Sequence[str] | None = None", option.name)
    types = _SOURCES.get(option.kind)
    kind = Expr("str") if types is None else types.sync if sync else types.asynchronous
    return Expr("{}: {} | None = None", option.name, kind)


def about(option: Option) -> str:
    """What a caller is told of an option."""
    match option.kind:
        case OptionKind.WEBHOOK_KEY:
            return "Verifies webhooks; several keys while one replaces another."
        case OptionKind.CLIENT_ID:
            return f"The client for which tokens of `{option.scheme}` are fetched."
        case OptionKind.CLIENT_SECRET:
            return "The secret of this client."
        case OptionKind.KEY | OptionKind.AUTHORIZATION:
            said = docs.sentence(option.description)
            said = said or f"For the security scheme `{option.scheme}`."
            return f"{said} Without it, tokens are fetched." if option.fetched else said


def scheme_record(scheme: Scheme) -> tuple[Expr, set[tuple[str, str]]]:
    """The record of a scheme, and what it needs to be imported."""
    imports = {(SCHEMES, "SecurityScheme"), (SCHEMES, "SecurityKind")}
    rows = [
        Expr("name={}", Literal(scheme.name)),
        Expr("kind=SecurityKind.{}", _KINDS[scheme.kind]),
        Expr("option={}", Literal(str(scheme.option.name))),
        Expr("env={}", Literal(scheme.option.environment)),
    ]
    if scheme.parameter:
        rows.append(Expr("parameter={}", Literal(scheme.parameter)))
    if scheme.flow is not None:
        imports |= {(OAUTH2, "OAuth2ClientCredentials"), (SCHEMES, "Credential")}
        rows.append(Expr("flow={}", _flow(scheme.flow)))
    return Expr("SecurityScheme({})", join(", ", rows)), imports


def _flow(flow: TokenFlow) -> Expr:
    rows = [Literal(flow.token_url), *map(record_of, (flow.client_id, flow.client_secret))]
    if flow.in_body:
        rows.append(Expr("in_body=True"))
    return Expr("OAuth2ClientCredentials({})", join(", ", rows))


def record_of(option: Option) -> Expr:
    """The record of an option that no request shows."""
    name = Literal(str(option.name))
    return Expr("Credential(option={}, env={})", name, Literal(option.environment))
