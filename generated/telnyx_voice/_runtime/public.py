"""What the package of a client hands out beside its own, as type checkers see it.

Comes in: nothing. Goes out: names to import with a star. The rule of this file: it is never loaded
at run time; `public_names` is what `lazy` takes, and a test compares the two.
"""

from __future__ import annotations

from .deadline import Timeout as Timeout
from .drift import DriftEvent as DriftEvent
from .error_body import ErrorItem as ErrorItem
from .error_body import ProblemDetails as ProblemDetails
from .errors import AnswerTimeoutError as AnswerTimeoutError
from .errors import APIConnectionError as APIConnectionError
from .errors import APIError as APIError
from .errors import APIResponseValidationError as APIResponseValidationError
from .errors import APIStatusError as APIStatusError
from .errors import APITimeoutError as APITimeoutError
from .errors import AuthenticationError as AuthenticationError
from .errors import BadRequestError as BadRequestError
from .errors import ClientError as ClientError
from .errors import ConfigurationError as ConfigurationError
from .errors import ConflictError as ConflictError
from .errors import InternalServerError as InternalServerError
from .errors import InvalidRequestError as InvalidRequestError
from .errors import NoAnswerError as NoAnswerError
from .errors import NotFoundError as NotFoundError
from .errors import OAuth2Error as OAuth2Error
from .errors import PermissionDeniedError as PermissionDeniedError
from .errors import RateLimitError as RateLimitError
from .errors import UnprocessableEntityError as UnprocessableEntityError
from .errors import WebhookVerificationError as WebhookVerificationError
from .hooks import Attempt as Attempt
from .keywords import AsyncClientOptions as AsyncClientOptions
from .keywords import ClientOptions as ClientOptions
from .keywords import RequestOptions as RequestOptions
from .late import AsyncKeySource as AsyncKeySource
from .late import AsyncSchemeSource as AsyncSchemeSource
from .late import KeySource as KeySource
from .late import SchemeSource as SchemeSource
from .model import UnknownVariant as UnknownVariant
from .omit import Omit as Omit
from .omit import omit as omit
from .response import RawResponse as RawResponse
from .response import RequestInfo as RequestInfo
from .retry import RetryPolicy as RetryPolicy
from .transport import AsyncTransport as AsyncTransport
from .transport import AsyncTransportResponse as AsyncTransportResponse
from .transport import MockTransport as MockTransport
from .transport import Transport as Transport
from .transport import TransportError as TransportError
from .transport import TransportRequest as TransportRequest
from .transport import TransportResponse as TransportResponse
from .transport import mock_answer as mock_answer
from .transport_aiohttp import AiohttpTransport as AiohttpTransport
from .transport_http import AsyncHTTPTransport as AsyncHTTPTransport
from .transport_http import HTTPTransport as HTTPTransport
