"""Requests that the server makes: webhooks and callbacks, and how they are signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .types import Node

if TYPE_CHECKING:
    from .operations import Media, Response
    from .parameters import Parameter
    from .types import RefType


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook(Node):
    """One request that the server makes."""

    key: str
    id: str
    method: str
    summary: str
    event_type: str | None
    """The value that the delivery carries where events are told apart; None: it is not routed."""
    body: Media | None
    headers: RefType | None
    """The model of its header fields."""
    query: tuple[Parameter, ...]
    """What stands in its URL."""
    responses: tuple[Response, ...]
    """What a handler is to respond with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback(Webhook):
    """One request that the server makes in the course of an operation."""

    owner: str
    """Words for the operation that it follows, the first one of several."""
    expression: str
    """Where it goes: a URL with runtime expressions (OpenAPI 3.2, section 4.20.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureScheme(Node):
    """How deliveries are signed; the members are those of `x-client-webhooks`."""

    name: str
    algorithm: str
    signature_header: str
    timestamp_header: str | None
    id_header: str | None
    signed_content: str
    encoding: str
    tolerance_seconds: int
    signature_prefix: str
    multiple: bool
    key_prefix: str
    key_option: str
    key_environment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRouting:
    """Where a delivery tells its type and its id, as property names from the outside in."""

    event_type: tuple[str, ...]
    event_id: tuple[str, ...] | None
    signatures: tuple[SignatureScheme, ...]
    inferred: bool = False
    """Whether the document shows it by its schemas alone."""
