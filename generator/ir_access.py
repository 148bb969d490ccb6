"""What the API means: where it is, and how it is known who calls.

Comes in: nothing. Goes out: records of servers and security schemes, which `ir` hands out with the
others. The rule of this file: that of `ir`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from .ir_types import Node

if TYPE_CHECKING:
    from .runtime.core.operation import In

Requirement: TypeAlias = str | tuple[str, ...]
"""A security scheme by its name; with OAuth2 scopes, the name and then the scopes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme(Node):
    """One way to prove who calls."""

    name: str
    type: str
    scheme: str = ""
    location: In | None = None
    parameter: str = ""
    option: str | None = None
    environment: str | None = None
    flow: ClientCredentials | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCredentials:
    """How the client gets tokens itself (RFC 6749, section 4.4)."""

    token_url: str
    in_body: bool
    id_option: str | None
    id_environment: str | None
    secret_option: str | None
    secret_environment: str | None


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
