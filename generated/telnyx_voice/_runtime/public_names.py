"""What the package of a client hands out beside its own, as `lazy` takes it.

Comes in: nothing. Goes out: a table. The rule of this file: reading it loads nothing, and `public`
has the same names for type checkers.
"""

from __future__ import annotations

from typing import Final

PUBLIC: Final[dict[str, tuple[str, ...]]] = {
    "_runtime.deadline": ("Timeout",),
    "_runtime.drift": ("DriftEvent",),
    "_runtime.error_body": ("ErrorItem", "ProblemDetails"),
    "_runtime.errors": (
        "APIConnectionError",
        "APIError",
        "APIResponseValidationError",
        "APIStatusError",
        "APITimeoutError",
        "AnswerTimeoutError",
        "AuthenticationError",
        "BadRequestError",
        "ClientError",
        "ConfigurationError",
        "ConflictError",
        "InternalServerError",
        "InvalidRequestError",
        "NoAnswerError",
        "NotFoundError",
        "OAuth2Error",
        "PermissionDeniedError",
        "RateLimitError",
        "UnprocessableEntityError",
        "WebhookVerificationError",
    ),
    "_runtime.hooks": ("Attempt",),
    "_runtime.keywords": ("AsyncClientOptions", "ClientOptions", "RequestOptions"),
    "_runtime.late": ("AsyncKeySource", "AsyncSchemeSource", "KeySource", "SchemeSource"),
    "_runtime.model": ("UnknownVariant",),
    "_runtime.omit": ("Omit", "omit"),
    "_runtime.response": ("RawResponse", "RequestInfo"),
    "_runtime.retry": ("RetryPolicy",),
    "_runtime.transport": (
        "AsyncTransport",
        "AsyncTransportResponse",
        "MockTransport",
        "Transport",
        "TransportError",
        "TransportRequest",
        "TransportResponse",
        "mock_answer",
    ),
    "_runtime.transport_aiohttp": ("AiohttpTransport",),
    "_runtime.transport_http": ("AsyncHTTPTransport", "HTTPTransport"),
}
"""Each module of the runtime with its names, as `lazy` takes them."""
