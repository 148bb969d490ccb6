"""How callers prove who they are: the records of a document's security schemes."""

from __future__ import annotations

from enum import Enum

from .record import Record


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


class Credential(Record):
    """An option that holds a key which no request shows, such as one for webhooks."""

    option: str
    env: str | None = None
