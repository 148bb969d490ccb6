"""What the document says about the API as a whole: the record that `_spec.py` fills.

Comes in: literals written by the generator. Goes out: one frozen `ClientSpec` that a client is
built on. The rule of this file: data only, and nothing of it is secret.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from ..core.record import Record

if TYPE_CHECKING:
    from ..auth.dynamic import TokenFlow

Requirement = str | tuple[str, ...]
"""A security scheme by its name; with OAuth2 scopes, the name and then the scopes."""


class SecurityKind(Enum):
    """How a credential travels (OpenAPI 3.2, section 4.27, security scheme object)."""

    BEARER = "bearer"
    """`Authorization: Bearer …` (RFC 6750, section 2.1)."""
    BASIC = "basic"
    """`Authorization: Basic …` (RFC 7617); the credential is `user:password`."""
    HTTP = "http"
    """`Authorization` with another scheme (RFC 9110, section 11.1); `parameter` is its name."""
    HEADER = "header"
    QUERY = "query"
    COOKIE = "cookie"


class SecurityScheme(Record):
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
    flow: TokenFlow | None = None
    """How to get a token where the option is not given."""


class Credential(Record):
    """An option that holds a key which no request shows, such as one for webhooks."""

    option: str
    env: str | None = None


class ErrorShape(Record):
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


class ClientSpec(Record):
    """The API as a whole."""

    package: str
    version: str
    user_agent: str
    logger: str
    """The name of the `logging` logger."""
    server_url: str
    """Where the API is, variables filled in; a path where the document names no host."""
    base_url_env: str | None = None
    """The environment variable that overrides `server_url`."""
    server_patterns: tuple[str, ...] = ()
    """Regular expressions for the document's other servers, where operations have their own."""
    security_schemes: tuple[SecurityScheme, ...] = ()
    security: tuple[tuple[Requirement, ...], ...] = ()
    """Alternatives for operations that say nothing, each a set of schemes; `()`: none."""
    credentials: tuple[Credential, ...] = ()
    """Options that hold keys beside those of `security_schemes`."""
    error_shape: ErrorShape | None = None
    secret_fields: frozenset[str] = frozenset()
    """Names of fields and parameters whose values are never shown."""
