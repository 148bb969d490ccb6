"""The credentials of a client: its options, and the records of its security schemes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..ir.access import Grant
from ..surface.surface import OptionKind
from ..text.source import Expr, Identifier, Literal
from . import docs
from .view import Credential, Flow, Scheme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..surface import surface
    from ..surface.surface import Option

SECURITY = "._runtime.core.security"
SOURCES = "._runtime.auth.sources"
OAUTH2 = "._runtime.auth.oauth2"


FLOWS: Mapping[Grant, Identifier] = {
    Grant.CLIENT_CREDENTIALS: Identifier("OAuth2ClientCredentials"),
    Grant.PASSWORD: Identifier("OAuth2Password"),
}
"""The records of the flows by which the client gets tokens itself."""


class Sources(NamedTuple):
    """What a credential may be beside text, in the synchronous and in the asynchronous client."""

    sync: Identifier
    asynchronous: Identifier


_SOURCES: Mapping[OptionKind, Sources] = {
    OptionKind.KEY: Sources(Identifier("KeySource"), Identifier("AsyncKeySource")),
    OptionKind.AUTHORIZATION: Sources(Identifier("SchemeSource"), Identifier("AsyncSchemeSource")),
}


def sources(option: Option) -> tuple[Identifier, ...]:
    """The types that an option has in both clients, where it may be more than text."""
    return _SOURCES.get(option.kind, ())


def type_of(option: Option, *, sync: bool) -> Expr:
    """What the argument of a client may be, if it is given."""
    if option.kind is OptionKind.WEBHOOK_KEY:
        return Expr("str | Sequence[str]")
    types = _SOURCES.get(option.kind)
    if types is None:
        return Expr("str")
    source = Expr("{}", types.sync if sync else types.asynchronous)
    return Expr("{} | tuple[str, str]", source) if option.pair else source


def about(option: Option) -> str:
    """What a caller is told of an option."""
    match option.kind:
        case OptionKind.WEBHOOK_KEY:
            return "Verifies webhooks; a list of several while they are rotated."
        case OptionKind.CLIENT_ID:
            return f"The client for which tokens of `{option.scheme}` are fetched."
        case OptionKind.CLIENT_SECRET:
            return "The secret of this client."
        case OptionKind.USERNAME:
            return f"The user for whom tokens of `{option.scheme}` are fetched."
        case OptionKind.PASSWORD:
            return "The password of this user."
        case OptionKind.KEY | OptionKind.AUTHORIZATION:
            said = docs.sentence(option.description)
            said = said or f"For the security scheme `{option.scheme}`."
            said += " A pair, or `user:password`." if option.pair else ""
            return f"{said} Without it, tokens are fetched." if option.fetched else said


def scheme_record(scheme: surface.Scheme) -> Scheme:
    """The record of a security scheme."""
    return Scheme(
        name=Literal(scheme.name),
        kind=Identifier(scheme.kind.name),
        option=scheme.option.name,
        env=Literal(scheme.option.environment),
        parameter=Literal(scheme.parameter) if scheme.parameter else None,
        flow=None if scheme.flow is None else _flow(scheme.flow),
    )


def _flow(flow: surface.TokenFlow) -> Flow:
    return Flow(
        kind=FLOWS[flow.grant],
        token_url=Literal(flow.token_url),
        refresh_url=None if flow.refresh_url is None else Literal(flow.refresh_url),
        credentials=tuple(map(credential, flow.options)),
        in_body=flow.in_body,
    )


def credential(option: Option) -> Credential:
    """The record of an option that no request shows."""
    return Credential(option=option.name, env=Literal(option.environment))
