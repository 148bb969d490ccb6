"""Servers, security schemes and the client's options for credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..runtime.core.security import SecurityKind
from ..runtime.http.transport import is_local
from .naming import credential_key
from .origin import Origin
from .surface import Option, OptionKind, Scheme, Server, TokenFlow, Variable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..ir import access
    from ..ir.access import SecurityScheme
    from ..ir.access import Server as ServerNode
    from ..ir.api import Api
    from .naming import Names


def build_options(api: Api, names: Names, package: str) -> tuple[Option, ...]:
    """The options of the client: those of requests, then those of webhooks, each once."""
    first: dict[str, Option] = {}
    for option in _options(api, names, package):
        first.setdefault(str(option.name), option)
    return tuple(first.values())


def _options(api: Api, names: Names, package: str) -> Iterator[Option]:
    for scheme in build_schemes(api, names, package):
        yield scheme.option
        if scheme.flow is not None:
            yield from scheme.flow.options
    for signature in api.signatures:
        name = names.options[signature.key_option]
        yield Option(
            origin=Origin.of(signature, name),
            name=name.identifier,
            kind=OptionKind.WEBHOOK_KEY,
            environment=signature.key_environment,
            is_environment_given=True,
            scheme=signature.name,
            description=signature.description,
            fetched=False,
            pair=False,
        )


def build_schemes(api: Api, names: Names, package: str) -> tuple[Scheme, ...]:
    """The security schemes that requests show."""
    builder = _Schemes(api, names, package)
    return tuple(
        builder.scheme(scheme, scheme.kind)
        for scheme in api.security_schemes
        if isinstance(scheme.kind, SecurityKind)
    )


class _Schemes:
    def __init__(self, api: Api, names: Names, package: str) -> None:
        self._api = api
        self._names = names
        self._package = package.replace(".", "_")

    def scheme(self, found: SecurityScheme, kind: SecurityKind) -> Scheme:
        is_other = kind is SecurityKind.HTTP
        return Scheme(
            name=found.name,
            kind=kind,
            parameter=found.parameter,
            option=self._option(
                found,
                OptionKind.AUTHORIZATION if is_other else OptionKind.KEY,
                found.option or found.name,
                found.environment,
            ),
            flow=None if found.flow is None else self._flow(found, found.flow),
        )

    def _flow(self, scheme: SecurityScheme, flow: access.TokenFlow) -> TokenFlow:
        return TokenFlow(
            grant=flow.grant,
            token_url=flow.token_url,
            refresh_url=flow.refresh_url,
            in_body=flow.in_body,
            options=tuple(
                self._option(
                    scheme,
                    OptionKind[each.role.name],
                    credential_key(self._api, scheme, each),
                    each.environment,
                )
                for each in flow.credentials
            ),
        )

    def _option(
        self, scheme: SecurityScheme, kind: OptionKind, key: str, environment: str | None
    ) -> Option:
        name = self._names.options[key]
        return Option(
            origin=Origin.of(scheme, name),
            name=name.identifier,
            kind=kind,
            environment=environment or f"{self._package}_{name.identifier}".upper(),
            is_environment_given=environment is not None,
            scheme=scheme.name,
            description=scheme.description,
            fetched=kind is OptionKind.KEY and scheme.flow is not None,
            pair=kind is OptionKind.KEY and scheme.kind is SecurityKind.BASIC,
        )


def base_url(urls: Sequence[str]) -> str:
    """Where requests go unless a caller says otherwise: the first of some servers.

    One that a client cannot use as it stands (it is relative, or keys would go there in the clear)
    makes way for one that is encrypted, or else for one that names a host.
    """
    if urls and _is_usable(urls[0]):
        return urls[0]
    better = (url for start in ("https://", "http://") for url in urls if url.startswith(start))
    return next(better, urls[0] if urls else "/")


def _is_usable(url: str) -> bool:
    try:
        return url.startswith("https://") or is_local(urlsplit(url).hostname or "")
    except ValueError:
        return False


def build_servers(api: Api, names: Names) -> tuple[Server, ...]:
    """The servers that a caller may choose."""
    return tuple(_server(server, names) for server in api.servers)


def _server(found: ServerNode, names: Names) -> Server:
    name = names.servers[found.pointer]
    return Server(
        origin=Origin.of(found, name),
        name=name.identifier,
        description=found.description,
        url=found.url,
        variables=tuple(
            Variable(
                origin=Origin.of(variable, given),
                name=given.identifier,
                wire_name=variable.name,
                description=variable.description,
                default=variable.default,
                values=variable.values,
            )
            for variable, given in zip(found.variables, names.variables[found.pointer], strict=True)
        ),
        whole=found.whole,
        is_relative=found.default_url.startswith("/"),
    )
