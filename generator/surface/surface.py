"""The surface: the public interface of a client, as data. What a Python caller sees is here.

Views, the report of the interface, comparisons, pages and fakes are all made of it, and of nothing
else. It is computed once, by `build`, and frozen.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..ir.access import Grant, Requirement
    from ..ir.api import ErrorShape
    from ..ir.fake import FakeState
    from ..ir.ledger import Renamed
    from ..ir.parameters import Parameter
    from ..ir.types import RefType, Type
    from ..ir.webhooks import SignatureScheme
    from ..ir.xml import XmlMembers
    from ..runtime.core.security import SecurityKind
    from ..text.source import Identifier
    from .calls import Method, Resource, Response
    from .lock import Rename
    from .origin import Origin
    from .schemas import NamedType, Schemas


class OptionKind(Enum):
    """What a credential of the client is for."""

    KEY = auto()
    """It is shown as it is."""
    AUTHORIZATION = auto()
    """It stands behind the scheme in `Authorization`, and may depend on the request."""
    CLIENT_ID = auto()
    """With it and the next ones tokens are fetched."""
    CLIENT_SECRET = auto()
    USERNAME = auto()
    PASSWORD = auto()
    WEBHOOK_KEY = auto()
    """It verifies deliveries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An option of the client that holds a credential."""

    origin: Origin
    name: Identifier
    kind: OptionKind
    environment: str | None
    """The environment variable of its default."""
    scheme: str
    """The security scheme or signature scheme that it is for."""
    description: str
    """What the document says of that scheme."""
    fetched: bool
    """Whether the client can get it itself."""
    pair: bool
    """Whether it is a user and a password."""
    is_environment_given: bool
    """Whether the document names the environment variable, not the option."""
    former: tuple[Identifier, ...] = ()
    """Names of earlier releases, which callers may still write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenFlow:
    """How the client gets tokens itself (RFC 6749, sections 4.3 and 4.4)."""

    grant: Grant
    token_url: str
    refresh_url: str | None
    in_body: bool
    options: tuple[Option, ...]
    """All that are needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A security scheme that requests show."""

    name: str
    kind: SecurityKind
    parameter: str
    """The parameter that holds the key, or the scheme of `Authorization`; empty: neither."""
    option: Option
    flow: TokenFlow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """A part of a server's URL that a caller chooses."""

    origin: Origin
    name: Identifier
    wire_name: str
    description: str
    default: str | None
    values: tuple[str, ...]
    """All that it may be; empty: anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server of the API, and the function that makes its URL."""

    origin: Origin
    name: Identifier
    description: str
    url: str
    variables: tuple[Variable, ...]
    whole: bool
    """Whether it serves the whole API, not a path or an operation alone."""
    is_relative: bool
    """Whether a caller has to say on which host it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A request that the server makes, and the constant that describes it."""

    origin: Origin
    name: Identifier
    key: str
    method: str
    summary: str
    description: str
    deprecated: bool
    event_type: str | None
    """What its type is where deliveries are told apart; None: it is not routed."""
    media_type: str | None
    type: Type | None
    """What its body is; None where there is none, or nothing is said of it."""
    headers: RefType | None
    """The model of its header fields."""
    query: tuple[Parameter, ...]
    responses: tuple[Response, ...]
    """What a handler is to respond with."""
    example: str | None
    """A body, as JSON text."""
    expression: str | None
    """Of a callback: where it goes, as a URL with runtime expressions."""
    former: tuple[Identifier, ...] = ()
    """Names of earlier releases, which callers may still write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Routing:
    """How deliveries are told apart, and how they may be signed."""

    event_type: tuple[str, ...]
    event_id: tuple[str, ...] | None
    signatures: tuple[SignatureScheme, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnClass:
    """A class that the maintainer wrote, and that stands under a generated one."""

    module: str
    """With all packages."""
    name: str
    methods: tuple[str, ...]
    """The names that callers see."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixin:
    """What stands under the classes of a resource, or of the client."""

    path: tuple[str, ...]
    """The attributes that lead to the resource; none: it is the client."""
    sync: OwnClass | None
    asynchronous: OwnClass | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """The public interface of a client."""

    title: str
    version: str
    description: str
    client: Identifier
    """The class of the synchronous client; likewise the next two."""
    async_client: Identifier
    error: Identifier
    base_url: str
    """Where the API is, unless a caller says otherwise; a path where the document names no host."""
    base_url_environment: str | None
    resources: tuple[Resource, ...]
    """Those that the client has itself; the others are below them."""
    types: tuple[NamedType, ...]
    """Models and aliases, those of the first file first."""
    options: tuple[Option, ...]
    """The credentials: those of requests, then those of deliveries."""
    schemes: tuple[Scheme, ...]
    security: tuple[tuple[Requirement, ...], ...]
    mutual_tls: bool
    """Whether the document has a security scheme that a certificate serves."""
    servers: tuple[Server, ...]
    webhooks: tuple[Delivery, ...]
    callbacks: tuple[Delivery, ...]
    routing: Routing | None
    """None: the deliveries are not told apart."""
    errors: tuple[ErrorShape, ...]
    xml: tuple[XmlMembers, ...]
    """The objects that travel as XML."""
    fake: FakeState | None
    """What the fake keeps."""
    secret_names: tuple[str, ...]
    """Names on the wire of what no log may show."""
    renamed: tuple[Renamed, ...]
    """The parts that another part left its name to."""
    former: tuple[Rename, ...] = ()
    """The names of earlier releases that callers may still write."""
    mixins: tuple[Mixin, ...] = ()

    def schemas(self) -> Schemas:
        """Models and aliases by what references hold."""
        return {found.id: found for found in self.types}

    def all_resources(self) -> Iterator[Resource]:
        """Every resource, each before those below it."""
        waiting = list(reversed(self.resources))
        while waiting:
            found = waiting.pop()
            yield found
            waiting += reversed(found.children)

    def all_methods(self) -> Iterator[tuple[Resource, Method]]:
        """Every method, with the resource that has it."""
        for resource in self.all_resources():
            for method in resource.methods:
                yield resource, method

    @property
    def signatures(self) -> tuple[SignatureScheme, ...]:
        """How deliveries may be signed; empty where the document does not say."""
        return () if self.routing is None else self.routing.signatures

    @property
    def offers_servers(self) -> bool:
        """Whether a caller has a choice of servers."""
        return len(self.servers) > 1 or any(server.variables for server in self.servers)

    @property
    def needs_base_url(self) -> bool:
        """Whether the document does not say where the API is."""
        return "{" in self.base_url or "://" not in self.base_url

    def own(self, path: tuple[str, ...], *, sync: bool) -> OwnClass | None:
        """What stands under the class of a resource, or with no path under that of the client."""
        found = next((each for each in self.mixins if each.path == path), None)
        return None if found is None else found.sync if sync else found.asynchronous
