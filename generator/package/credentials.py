"""The options of a client that hold keys, and the records of its security schemes.

Comes in: the security schemes and signature schemes of the API. Goes out: options with their types
and environment variables, and source of records. The rule of this file: what a security scheme does
not name is named after the scheme.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..ir import Location
from ..naming import CLIENT_ID, CLIENT_SECRET
from . import docs
from .source import Expr, Identifier, Literal, join

if TYPE_CHECKING:
    from ..config.config import Config
    from ..ir import Api, ClientCredentials, SecurityScheme
    from ..naming import Names

SCHEMES = "._runtime.auth.schemes"
OAUTH2 = "._runtime.auth.oauth2"
DYNAMIC = "._runtime.auth.dynamic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """An option of the client that holds a key."""

    option: Identifier
    environment: str | None
    about: str
    types: tuple[Identifier, ...] = ()
    """What it may be beside text, in the synchronous and in the asynchronous client; none: None."""
    for_webhooks: bool = False
    fetches: bool = False
    """Whether tokens are fetched with it."""

    def argument(self, *, sync: bool) -> Expr:
        """The argument of the client."""
        if self.for_webhooks:
            return Expr("{}: str | Sequence[str] | None = None", self.option)
        kind = self.types[0 if sync else 1] if self.types else Expr("str")
        return Expr("{}: {} | None = None", self.option, kind)


KEY = (Identifier("KeySource"), Identifier("AsyncKeySource"))
SCHEME = (Identifier("SchemeSource"), Identifier("AsyncSchemeSource"))


class Options:
    """The options of a client, by what they are for."""

    def __init__(self, names: Names, config: Config) -> None:
        self._names = names
        self._package = config.package

    def all(self, api: Api) -> tuple[Credential, ...]:
        """Those of requests, then those of webhooks, each once."""
        found: list[Credential] = []
        for scheme in api.security_schemes:
            if kind_of(scheme) is not None:
                found.append(self.key(scheme))
                found += self.client(scheme)
        for signature in api.signatures:
            credential = Credential(
                option=self._names.options[signature.key_option],
                environment=signature.key_environment,
                about="Verifies webhooks; several keys while one replaces another.",
                for_webhooks=True,
            )
            found.append(credential)
        first: dict[str, Credential] = {}
        for credential in found:
            first.setdefault(str(credential.option), credential)
        return tuple(first.values())

    def key(self, scheme: SecurityScheme) -> Credential:
        """The option for the key of a scheme."""
        about = docs.sentence(scheme.description) or f"For the security scheme `{scheme.name}`."
        is_other = scheme.type == "http" and scheme.scheme not in {"basic", "bearer"}
        if scheme.flow is not None:
            about += " Without it, tokens are fetched."
        return self._credential(
            scheme.option or scheme.name,
            scheme.environment,
            about,
            types=SCHEME if is_other else KEY,
        )

    def client(self, scheme: SecurityScheme) -> tuple[Credential, ...]:
        """The options with which tokens are fetched: the name of the client, and its secret."""
        flow = scheme.flow
        if flow is None:
            return ()
        return (
            self._credential(
                flow.id_option or CLIENT_ID,
                flow.id_environment,
                f"The client for which tokens of `{scheme.name}` are fetched.",
                fetches=True,
            ),
            self._credential(
                flow.secret_option or CLIENT_SECRET,
                flow.secret_environment,
                "The secret of this client.",
                fetches=True,
            ),
        )

    def _credential(
        self,
        key: str,
        environment: str | None,
        about: str,
        *,
        types: tuple[Identifier, ...] = (),
        fetches: bool = False,
    ) -> Credential:
        option = self._names.options[key]
        return Credential(
            option=option,
            environment=environment or f"{self._package}_{option}".upper(),
            about=about,
            types=types,
            fetches=fetches,
        )

    def record(self, scheme: SecurityScheme, imports: set[tuple[str, str]]) -> Expr | None:
        """The record of a scheme; nothing where no request shows it."""
        kind = kind_of(scheme)
        if kind is None:
            return None
        imports |= {(SCHEMES, "SecurityScheme"), (SCHEMES, "SecurityKind")}
        key = self.key(scheme)
        rows = [
            Expr("name={}", Literal(scheme.name)),
            Expr("kind=SecurityKind.{}", kind),
            Expr("option={}", Literal(str(key.option))),
            Expr("env={}", Literal(key.environment)),
        ]
        parameter = scheme.scheme if str(kind) == "HTTP" else scheme.parameter
        if parameter:
            rows.append(Expr("parameter={}", Literal(parameter)))
        if scheme.flow is not None:
            imports |= {(OAUTH2, "OAuth2ClientCredentials"), (SCHEMES, "Credential")}
            rows.append(Expr("flow={}", self._flow(scheme.flow, self.client(scheme))))
        return Expr("SecurityScheme({})", join(", ", rows))

    def _flow(self, flow: ClientCredentials, client: tuple[Credential, ...]) -> Expr:
        rows = [Literal(flow.token_url), *map(record_of, client)]
        if flow.in_body:
            rows.append(Expr("in_body=True"))
        return Expr("OAuth2ClientCredentials({})", join(", ", rows))


def record_of(key: Credential) -> Expr:
    """The record of an option that no request shows."""
    return Expr("Credential(option={}, env={})", Literal(str(key.option)), Literal(key.environment))


def kind_of(scheme: SecurityScheme) -> Expr | None:
    """How a request shows the key of a scheme; None: it does not."""
    match scheme.type, scheme.scheme, scheme.location:
        case "http", "bearer", _:
            return Expr("BEARER")
        case "http", "basic", _:
            return Expr("BASIC")
        case "http", str(name), _ if name:
            return Expr("HTTP")
        case "apiKey", _, Location.HEADER:
            return Expr("HEADER")
        case "apiKey", _, Location.QUERY:
            return Expr("QUERY")
        case "apiKey", _, Location.COOKIE:
            return Expr("COOKIE")
        case _:
            return None
