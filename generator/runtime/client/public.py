"""What the package of a client exports beside its own names, as type checkers see it.

It is never loaded at run time; `public_names` has the same names for `lazy`, and a test compares
the two.
"""

from __future__ import annotations

from ..auth.dynamic import AsyncKeySource as AsyncKeySource
from ..auth.dynamic import AsyncSchemeSource as AsyncSchemeSource
from ..auth.dynamic import KeySource as KeySource
from ..auth.dynamic import SchemeSource as SchemeSource
from ..core.drift import DriftEvent as DriftEvent
from ..core.error_body import ErrorItem as ErrorItem
from ..core.error_body import ProblemDetails as ProblemDetails
from ..core.errors import APIConnectionError as APIConnectionError
from ..core.errors import APIError as APIError
from ..core.errors import APIResponseValidationError as APIResponseValidationError
from ..core.errors import APIStatusError as APIStatusError
from ..core.errors import APITimeoutError as APITimeoutError
from ..core.errors import AuthenticationError as AuthenticationError
from ..core.errors import BadRequestError as BadRequestError
from ..core.errors import ClientError as ClientError
from ..core.errors import ConfigurationError as ConfigurationError
from ..core.errors import ConflictError as ConflictError
from ..core.errors import InternalServerError as InternalServerError
from ..core.errors import InvalidRequestError as InvalidRequestError
from ..core.errors import NoResponseError as NoResponseError
from ..core.errors import NotFoundError as NotFoundError
from ..core.errors import OAuth2Error as OAuth2Error
from ..core.errors import PermissionDeniedError as PermissionDeniedError
from ..core.errors import RateLimitError as RateLimitError
from ..core.errors import ResponseTimeoutError as ResponseTimeoutError
from ..core.errors import UnprocessableEntityError as UnprocessableEntityError
from ..core.errors import WebhookVerificationError as WebhookVerificationError
from ..core.omit import Omit as Omit
from ..core.omit import omit as omit
from ..core.response import RawResponse as RawResponse
from ..core.response import RequestInfo as RequestInfo
from ..http.aiohttp import AiohttpTransport as AiohttpTransport
from ..http.deadline import Timeout as Timeout
from ..http.pool import AsyncHTTPTransport as AsyncHTTPTransport
from ..http.pool import HTTPTransport as HTTPTransport
from ..http.retry import RetryPolicy as RetryPolicy
from ..http.transport import AsyncTransport as AsyncTransport
from ..http.transport import AsyncTransportResponse as AsyncTransportResponse
from ..http.transport import MockTransport as MockTransport
from ..http.transport import Transport as Transport
from ..http.transport import TransportError as TransportError
from ..http.transport import TransportRequest as TransportRequest
from ..http.transport import TransportResponse as TransportResponse
from ..http.transport import mock_response as mock_response
from ..models.model import UnknownVariant as UnknownVariant
from .hooks import Attempt as Attempt
from .keywords import AsyncClientOptions as AsyncClientOptions
from .keywords import ClientOptions as ClientOptions
from .keywords import RequestOptions as RequestOptions
