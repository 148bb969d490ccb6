"""What the document says about the API as a whole: the record that `_spec.py` fills.

Nothing in it is secret.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .record import Record

if TYPE_CHECKING:
    from .error_body import ErrorShape
    from .operation import Requirement
    from .security import Credential, SecurityScheme


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
    error_shapes: tuple[ErrorShape, ...] = ()
    secret_fields: frozenset[str] = frozenset()
    """Names of fields and parameters whose values are never shown."""

    @property
    def names_host(self) -> bool:
        """Whether `server_url` says where the API is."""
        return not self.server_url.startswith("/") and "{" not in self.server_url
