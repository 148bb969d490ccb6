"""What the package of a client exports beside its own names, as `lazy` takes it.

`client.public` has the same names for type checkers.
"""

from __future__ import annotations

from typing import Final

PUBLIC: Final[dict[str, tuple[str, ...]]] = {
    "_runtime.http.deadline": ("Timeout",),
    "_runtime.core.drift": ("DriftEvent",),
    "_runtime.core.error_body": ("ErrorItem", "ProblemDetails"),
    "_runtime.core.errors": (
        "APIConnectionError",
        "APIError",
        "APIResponseValidationError",
        "APIStatusError",
        "APITimeoutError",
        "ResponseTimeoutError",
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
        "UnprocessableEntityError",
        "WebhookVerificationError",
    ),
    "_runtime.client.hooks": ("Attempt",),
    "_runtime.client.keywords": ("AsyncClientOptions", "ClientOptions", "RequestOptions"),
    "_runtime.auth.dynamic": ("AsyncKeySource", "AsyncSchemeSource", "KeySource", "SchemeSource"),
    "_runtime.models.model": ("UnknownVariant",),
    "_runtime.core.omit": ("Omit", "omit"),
    "_runtime.core.response": ("RawResponse", "RequestInfo"),
    "_runtime.http.retry": ("RetryPolicy",),
    "_runtime.http.transport": (
        "AsyncTransport",
        "AsyncTransportResponse",
        "MockTransport",
        "Transport",
        "TransportError",
        "TransportRequest",
        "TransportResponse",
        "mock_response",
    ),
    "_runtime.http.aiohttp": ("AiohttpTransport",),
    "_runtime.http.pool": ("AsyncHTTPTransport", "HTTPTransport"),
}
"""Each module of the runtime with its names, as `lazy` takes them."""
