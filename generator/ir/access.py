"""Where the API is, and how it is known who calls."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from .types import Node

if TYPE_CHECKING:
    from ..runtime.core.security import SecurityKind

Requirement: TypeAlias = str | tuple[str, ...]
"""A security scheme by its name; with OAuth2 scopes, the name and then the scopes."""


class HiddenKind(Enum):
    """What proves who calls, and stands nowhere in the text of a request."""

    MUTUAL_TLS = "mutualTLS"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme(Node):
    """One way to prove who calls."""

    name: str
    kind: SecurityKind | HiddenKind
    parameter: str = ""
    """The parameter that holds a key, or the scheme of `Authorization` where it is another one."""
    option: str | None = None
    environment: str | None = None
    flow: TokenFlow | None = None


class Grant(Enum):
    """By what the client gets tokens itself (RFC 6749, section 1.3)."""

    CLIENT_CREDENTIALS = "clientCredentials"
    PASSWORD = "password"  # noqa: S105 - a word for one, not one


class Role(Enum):
    """What a credential says to a token server."""

    CLIENT_ID = "client id"
    CLIENT_SECRET = "client secret"  # noqa: S105 - a word for one, not one
    USERNAME = "username"
    PASSWORD = "password"  # noqa: S105 - a word for one, not one


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenCredential:
    """A credential that is shown to a token server."""

    role: Role
    option: str | None = None
    environment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenFlow:
    """How the client gets tokens itself (RFC 6749, sections 4.3 and 4.4)."""

    grant: Grant
    token_url: str
    refresh_url: str | None
    in_body: bool
    credentials: tuple[TokenCredential, ...]
    """All that are needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable(Node):
    """A part of a server's URL that the caller chooses."""

    name: str
    default: str | None = None
    values: tuple[str, ...] = ()
    """All that it may be; empty: anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server(Node):
    """A place where the API is: `whole`, or of a path or an operation alone."""

    url: str
    """With `{name}` for each variable; a path where it is relative."""
    default_url: str
    name: str
    """What it is called, as words of the document."""
    variables: tuple[ServerVariable, ...]
    whole: bool = True
