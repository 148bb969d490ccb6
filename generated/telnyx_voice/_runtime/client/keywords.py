"""The keywords that a client and a call take, as type checkers see them.

`options` has the same names, and a test compares the two.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, TypedDict

from ..core.drift import DriftEvent
from ..core.lazy import Later
from ..core.omit import Omit
from ..http.deadline import Timeout
from ..http.retry import RetryPolicy
from ..http.transport import AsyncTransport, Certificate, Transport

if TYPE_CHECKING:
    import httpx2

    from . import hooks
else:
    httpx2, hooks = Later("httpx2"), Later(".hooks", __package__)

HeaderOverrides = Mapping[str, str | Omit]
"""Header fields by name; `omit` takes a field away that would be sent otherwise."""


class RequestOptions(TypedDict, total=False):
    """What every operation takes beside its own arguments."""

    extra_headers: HeaderOverrides | None
    """Header fields that are added, or stand in the place of those of the same name."""
    extra_query: Mapping[str, object] | None
    """Query parameters that are added, unchecked; a mapping has its names in brackets."""
    extra_body: object
    """Fields that are added to the body as they are, past all checks, also of whether they are
    there; another value than a mapping takes the body's place."""
    timeout: Timeout | float | None
    """Seconds for the whole call, or a `Timeout`; None: no limit."""
    max_retries: int
    """Retries after the first attempt. Default: what the client says."""
    check_requests: bool
    """Whether arguments must fit the description; if not, they are sent as they are. Default: what
    the client says."""
    max_reconnects: int
    """How often a stream of server-sent events that ends or breaks off is asked to go on after the
    last event that came (`Last-Event-ID`)."""
    idempotency_key: str | None
    """The key to use where the operation has one, instead of a new one."""


if sys.version_info < (3, 12) and not TYPE_CHECKING:
    # before 3.12 pydantic (`validate_call`) refuses those of `typing`, since they say less of
    # generics; typing_extensions would be the first library to load
    RequestOptions.__class__ = type(
        "Options", (type(RequestOptions),), {"__module__": __name__}
    )


class _CommonOptions(TypedDict, total=False):
    base_url: str | None
    """Where the API is, instead of the document's server. It moves every operation, but for those
    with a server of their own if this is another server of the document."""
    allow_http: bool
    """Send over `http://` to a host that is not this machine, keys unencrypted. Default: refused
    where the document has security schemes."""
    token_url: str | None
    """Where OAuth2 tokens are fetched, instead of what the document says."""
    certificate: Certificate | None
    """A client certificate, shown to servers that ask for one (mutual TLS); only where the client
    opens the connections itself."""
    timeout: Timeout | float | None
    """Seconds for a whole call, or a `Timeout`; None: no limit. Default: 60, connecting 5."""
    max_retries: int
    """Retries after the first attempt. Default: 2."""
    max_reconnects: int
    """How often a stream of server-sent events that ends or breaks off is asked to go on after the
    last event that came (`Last-Event-ID`). Default: 0."""
    retry_policy: RetryPolicy
    """How often, how patiently and after which statuses a call is retried."""
    default_headers: HeaderOverrides | None
    """Header fields of every request."""
    default_query: Mapping[str, object] | None
    """Query parameters of every request."""
    check_requests: bool
    """Whether the arguments of calls must fit the description; if not, they are sent as they are.
    Default: true."""
    strict: bool
    """Responses that do not fit the description are errors. Default: they are reported and kept."""
    on_drift: Callable[[DriftEvent], None] | None
    """Called with each difference between a response and the description."""
    max_response_bytes: int
    """The largest response, after decompression. Default: 64 MiB."""
    webhook_scheme: str | None
    """How deliveries are signed: the name of a scheme. Default: the document's first."""


class ClientOptions(_CommonOptions, total=False):
    """The options of a client, credentials apart."""

    http_client: httpx2.Client | None
    """A client of your own, with its proxies, certificates and hooks; you close it. In packages
    that were generated with the feature `httpx2`."""
    transport: Transport | None
    """Another way to send requests; closed with the client."""
    before_request: Callable[[hooks.Attempt], object] | None
    """Called before each attempt; it can add header fields (`Attempt.set_header`)."""
    after_response: Callable[[hooks.Attempt], object] | None
    """Called after each attempt, also one without a response."""


class AsyncClientOptions(_CommonOptions, total=False):
    """The options of an asynchronous client, credentials apart."""

    http_client: httpx2.AsyncClient | None
    """A client of your own, with its proxies, certificates and hooks; you close it. In packages
    that were generated with the feature `httpx2`."""
    transport: AsyncTransport | None
    """Another way to send requests; closed with the client."""
    before_request: Callable[[hooks.Attempt], Awaitable[object] | object] | None
    """Called before each attempt, and awaited if it can be; it can add header fields."""
    after_response: Callable[[hooks.Attempt], Awaitable[object] | object] | None
    """Called after each attempt, also one without a response, and awaited if it can be."""
