"""What every package of a client hands out beside its own classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

EXPORTS: Final[Mapping[str, tuple[str, ...]]] = {
    "auth.sources": (
        "AsyncKeySource",
        "AsyncSchemeSource",
        "KeySource",
        "SchemeSource",
    ),
    "client.hooks": ("Attempt",),
    "client.keywords": (
        "AsyncClientOptions",
        "ClientOptions",
        "RequestOptions",
    ),
    "core.catalog": ("OperationInfo",),
    "core.drift": ("DriftEvent",),
    "core.error_body": (
        "ErrorItem",
        "ProblemDetails",
    ),
    "core.errors": (
        "APIConnectionError",
        "APIError",
        "APIResponseValidationError",
        "APIStatusError",
        "APITimeoutError",
        "AuthenticationError",
        "BadRequestError",
        "ClientError",
        "ConfigurationError",
        "ConflictError",
        "InternalServerError",
        "InvalidRequestError",
        "NoResponseError",
        "NotFoundError",
        "OAuth2Error",
        "PermissionDeniedError",
        "RateLimitError",
        "ResponseTimeoutError",
        "UnprocessableEntityError",
        "WebhookVerificationError",
    ),
    "core.omit": (
        "Omit",
        "omit",
    ),
    "core.response": (
        "RawResponse",
        "RequestInfo",
    ),
    "http.deadline": ("Timeout",),
    "http.pool": (
        "AsyncHTTPTransport",
        "HTTPTransport",
    ),
    "http.retry": ("RetryPolicy",),
    "http.transport": (
        "AsyncTransport",
        "AsyncTransportResponse",
        "MockTransport",
        "Transport",
        "TransportError",
        "TransportRequest",
        "TransportResponse",
        "mock_response",
    ),
    "models.model": (
        "UnknownVariant",
        "to_json",
    ),
}
"""The names by module of the runtime."""
