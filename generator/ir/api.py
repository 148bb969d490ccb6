"""The whole API: what `lower` makes of a document, and the surface is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .access import Requirement, SecurityScheme, Server
    from .fake import FakeState
    from .operations import Operation
    from .schemas import NamedSchema
    from .webhooks import Callback, EventRouting, SignatureScheme, Webhook
    from .xml import XmlMembers


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceAbout:
    """What the document says of a resource."""

    path: tuple[str, ...]
    """The tag that it is called after, behind the tags that this one is nested under."""
    summary: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorShape:
    """Where the members of an error body stand, as JSON pointers (RFC 6901)."""

    items: str
    code: str
    title: str
    detail: str
    pointer: str
    parameter: str
    meta: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """The whole API."""

    title: str
    version: str
    description: str
    server_urls: tuple[str, ...]
    """The URLs of the servers of the whole API, their variables at their defaults."""
    servers: tuple[Server, ...]
    base_url_environment: str | None
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    callbacks: tuple[Callback, ...]
    resources: tuple[ResourceAbout, ...]
    """Described resources; there may be others, and some of these may have no operation."""
    schemas: tuple[NamedSchema, ...]
    security_schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[Requirement, ...], ...]
    events: EventRouting | None
    errors: tuple[ErrorShape, ...]
    """The forms of error bodies, the first that fits counts."""
    xml: tuple[XmlMembers, ...]
    """The objects that travel as XML."""
    fake: FakeState | None

    @property
    def signatures(self) -> tuple[SignatureScheme, ...]:
        """How deliveries may be signed; empty where the document does not say."""
        return () if self.events is None else self.events.signatures
