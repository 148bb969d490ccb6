"""What the document says about the API as a whole: the record that `_spec.py` fills.

Comes in: literals written by the generator. Goes out: one frozen `ClientSpec` that a client is
built on. The rule of this file: data only, and nothing of it is secret.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class SecurityKind(Enum):
    """How a credential travels (OpenAPI 3.2, section 4.27, security scheme object)."""

    BEARER = "bearer"
    """`Authorization: Bearer …` (RFC 6750, section 2.1)."""
    BASIC = "basic"
    """`Authorization: Basic …` (RFC 7617); the credential is `user:password`."""
    HEADER = "header"
    QUERY = "query"
    COOKIE = "cookie"


class SecurityScheme(NamedTuple):
    """One way to prove who is calling."""

    name: str
    """The name under which operations ask for it."""
    kind: SecurityKind
    option: str
    """The option of the client that holds the credential."""
    env: str | None = None
    """The environment variable that is read if the option is not given."""
    parameter: str = ""
    """The header, query parameter or cookie, for the kinds that are named after one."""


class Credential(NamedTuple):
    """An option that holds a key which is not used for requests, such as one for webhooks."""

    option: str
    env: str | None = None


class ErrorShape(NamedTuple):
    """Where the parts of an error stand: JSON pointers (RFC 6901); an empty one is not there.

    `items` starts at the root of the body and leads to a list or to one object; the others start
    at an item.
    """

    items: str = ""
    code: str = ""
    title: str = ""
    detail: str = ""
    pointer: str = ""
    parameter: str = ""
    meta: str = ""


class ClientSpec(NamedTuple):
    """The API as a whole."""

    package: str
    version: str
    user_agent: str
    logger: str
    """The name of the `logging` logger."""
    server_url: str
    """Where the API is, variables filled in."""
    base_url_env: str | None = None
    """The environment variable that overrides `server_url`."""
    security_schemes: tuple[SecurityScheme, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()
    """Alternatives for operations that say nothing, each a set of scheme names; `()`: none."""
    credentials: tuple[Credential, ...] = ()
    """Options that hold keys beside those of `security_schemes`."""
    error_shape: ErrorShape | None = None
    secret_fields: frozenset[str] = frozenset()
    """Names of fields and parameters whose values are never shown."""
