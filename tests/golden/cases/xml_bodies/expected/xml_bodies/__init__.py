# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Client of Books."""

from typing import TYPE_CHECKING

from ._runtime.core.lazy import lazy

if TYPE_CHECKING:
    from . import models as models
    from ._catalog import OPERATIONS as OPERATIONS
    from ._runtime.auth.sources import AsyncKeySource as AsyncKeySource
    from ._runtime.auth.sources import AsyncSchemeSource as AsyncSchemeSource
    from ._runtime.auth.sources import KeySource as KeySource
    from ._runtime.auth.sources import SchemeSource as SchemeSource
    from ._runtime.bodies.files import File as File
    from ._runtime.bodies.files import FileContent as FileContent
    from ._runtime.client.hooks import Attempt as Attempt
    from ._runtime.client.keywords import AsyncClientOptions as AsyncClientOptions
    from ._runtime.client.keywords import ClientOptions as ClientOptions
    from ._runtime.client.keywords import RequestOptions as RequestOptions
    from ._runtime.core.catalog import OperationInfo as OperationInfo
    from ._runtime.core.drift import DriftEvent as DriftEvent
    from ._runtime.core.error_body import ErrorItem as ErrorItem
    from ._runtime.core.error_body import ProblemDetails as ProblemDetails
    from ._runtime.core.errors import APIConnectionError as APIConnectionError
    from ._runtime.core.errors import APIError as APIError
    from ._runtime.core.errors import (
        APIResponseValidationError as APIResponseValidationError,
    )
    from ._runtime.core.errors import APIStatusError as APIStatusError
    from ._runtime.core.errors import APITimeoutError as APITimeoutError
    from ._runtime.core.errors import AuthenticationError as AuthenticationError
    from ._runtime.core.errors import BadRequestError as BadRequestError
    from ._runtime.core.errors import ClientError as ClientError
    from ._runtime.core.errors import ConfigurationError as ConfigurationError
    from ._runtime.core.errors import ConflictError as ConflictError
    from ._runtime.core.errors import InternalServerError as InternalServerError
    from ._runtime.core.errors import InvalidRequestError as InvalidRequestError
    from ._runtime.core.errors import NoResponseError as NoResponseError
    from ._runtime.core.errors import NotFoundError as NotFoundError
    from ._runtime.core.errors import OAuth2Error as OAuth2Error
    from ._runtime.core.errors import PermissionDeniedError as PermissionDeniedError
    from ._runtime.core.errors import RateLimitError as RateLimitError
    from ._runtime.core.errors import ResponseTimeoutError as ResponseTimeoutError
    from ._runtime.core.errors import (
        UnprocessableEntityError as UnprocessableEntityError,
    )
    from ._runtime.core.errors import (
        WebhookVerificationError as WebhookVerificationError,
    )
    from ._runtime.core.omit import Omit as Omit
    from ._runtime.core.omit import omit as omit
    from ._runtime.core.response import RawResponse as RawResponse
    from ._runtime.core.response import RequestInfo as RequestInfo
    from ._runtime.http.aiohttp import AiohttpTransport as AiohttpTransport
    from ._runtime.http.deadline import Timeout as Timeout
    from ._runtime.http.pool import AsyncHTTPTransport as AsyncHTTPTransport
    from ._runtime.http.pool import HTTPTransport as HTTPTransport
    from ._runtime.http.retry import RetryPolicy as RetryPolicy
    from ._runtime.http.transport import AsyncTransport as AsyncTransport
    from ._runtime.http.transport import (
        AsyncTransportResponse as AsyncTransportResponse,
    )
    from ._runtime.http.transport import MockTransport as MockTransport
    from ._runtime.http.transport import Transport as Transport
    from ._runtime.http.transport import TransportError as TransportError
    from ._runtime.http.transport import TransportRequest as TransportRequest
    from ._runtime.http.transport import TransportResponse as TransportResponse
    from ._runtime.http.transport import mock_response as mock_response
    from ._runtime.models.model import UnknownVariant as UnknownVariant
    from ._runtime.models.model import to_json as to_json
    from ._runtime.streams.download import (
        AsyncStreamedResponse as AsyncStreamedResponse,
    )
    from ._runtime.streams.download import StreamedResponse as StreamedResponse
    from ._runtime.streams.pages import AsyncPages as AsyncPages
    from ._runtime.streams.pages import Pages as Pages
    from ._spec import __version__ as __version__
    from .client import Api as Api
    from .client import ApiError as ApiError
    from .client import AsyncApi as AsyncApi
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "models": (),
            "_catalog": ("OPERATIONS",),
            "_runtime.auth.sources": (
                "AsyncKeySource",
                "AsyncSchemeSource",
                "KeySource",
                "SchemeSource",
            ),
            "_runtime.bodies.files": ("File", "FileContent"),
            "_runtime.client.hooks": ("Attempt",),
            "_runtime.client.keywords": (
                "AsyncClientOptions",
                "ClientOptions",
                "RequestOptions",
            ),
            "_runtime.core.catalog": ("OperationInfo",),
            "_runtime.core.drift": ("DriftEvent",),
            "_runtime.core.error_body": ("ErrorItem", "ProblemDetails"),
            "_runtime.core.errors": (
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
            "_runtime.core.omit": ("Omit", "omit"),
            "_runtime.core.response": ("RawResponse", "RequestInfo"),
            "_runtime.http.aiohttp": ("AiohttpTransport",),
            "_runtime.http.deadline": ("Timeout",),
            "_runtime.http.pool": ("AsyncHTTPTransport", "HTTPTransport"),
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
            "_runtime.models.model": ("UnknownVariant", "to_json"),
            "_runtime.streams.download": ("AsyncStreamedResponse", "StreamedResponse"),
            "_runtime.streams.pages": ("AsyncPages", "Pages"),
            "_spec": ("__version__",),
            "client": ("Api", "ApiError", "AsyncApi"),
        },
    )
