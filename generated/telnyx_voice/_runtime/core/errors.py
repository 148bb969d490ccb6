"""Every error that a client raises: one base, and a class for each thing a caller can do about it.

An error holds plain data only, without credentials, connections or models of a request, so that it
can be pickled, copied and logged.
"""

from __future__ import annotations

from typing import Any, ClassVar, NamedTuple

from .error_body import ErrorItem, ProblemDetails, read_json
from .response import RawResponse, RequestInfo
from .root_errors import ClientError as ClientError
from .root_errors import UnreadableBody as UnreadableBody
from .root_errors import UnreadableReason as UnreadableReason


class ConfigurationError(ClientError, ValueError):
    """An option of the client is missing or unusable. Raised at construction where possible."""


class Problem(NamedTuple):
    """One thing that is wrong with an argument."""

    path: str
    """Where, as the caller wrote it: `custom_headers[0].name`."""
    expected: str
    """What is allowed there."""
    got: str
    """What was given, shortened; a secret value is not shown."""

    def __str__(self) -> str:
        return f"{self.path}: expected {self.expected}, got {self.got}"


class InvalidRequestError(ClientError, ValueError):
    """An argument does not fit the API's description. Nothing was sent.

    Documents are often wrong about their servers: with `check_requests=False`, for a call or for
    a client, what is given is sent as it is.
    """

    def __init__(self, *problems: Problem, hint: str = "") -> None:
        self.problems = problems
        super().__init__("\n".join([*map(str, problems), *filter(None, [hint])]))


class WebhookVerificationError(ClientError, ValueError):
    """A webhook is not authentic, not fresh, or not readable; `reason` is a stable code."""

    def __init__(self, message: str, *, reason: str) -> None:
        self.reason = reason
        super().__init__(message)


class APIError(ClientError):
    """A call did not end in a usable response."""

    def __init__(
        self, message: str, request: RequestInfo | None = None, *, body: object = None
    ) -> None:
        self.message = message
        self.request = request
        """What was asked; None where nothing could be."""
        self.body = body
        """The content of the response, read as JSON, else as text; None where there is none."""
        super().__init__(message)

    @property
    def retries_taken(self) -> int:
        """How often the request was retried before this error."""
        return self.request.retries_taken if self.request else 0

    @property
    def idempotency_key(self) -> str | None:
        """The key under which the request may be retried without doing its work twice."""
        return self.request.idempotency_key if self.request else None


class APIConnectionError(APIError):
    """No response was received. If it is of exactly this class, nothing was sent."""

    sent: ClassVar[bool] = False
    """Whether the server may have received the request, at any attempt."""

    def __init__(
        self, *, message: str = "Connection error.", request: RequestInfo | None = None
    ) -> None:
        super().__init__(message, request)


class APITimeoutError(APIConnectionError):
    """Time ran out. Exactly this class: before anything was sent (connecting, queueing)."""

    def __init__(
        self, request: RequestInfo | None = None, *, message: str = "Request timed out."
    ) -> None:
        super().__init__(message=message, request=request)


class NoResponseError(APIConnectionError):
    """An attempt was sent, no complete response came: whether it was carried out is not known."""

    sent = True


class ResponseTimeoutError(APITimeoutError, NoResponseError):
    """Time ran out after an attempt was sent: whether it was carried out is not known."""

    sent = True


class OAuth2Error(APIError):
    """The token server gives no access token (RFC 6749, section 5.2). `sent` speaks of the call.

    A token server that does not respond, or not now, is an `APIConnectionError`.
    """

    def __init__(
        self,
        message: str,
        *,
        status_code: int,
        error: str = "",
        description: str = "",
        request: RequestInfo | None = None,
        sent: bool = False,
    ) -> None:
        self.sent = sent
        """Whether the call was sent before, with a token that the server refused."""
        self.status_code = status_code
        """The status of the token server's response."""
        self.error = error
        """Its code, such as `invalid_client`; "" where there is none."""
        self.description = description
        """What it says besides."""
        super().__init__(message, request)


class APIResponseValidationError(APIError):
    """The server responded with something that cannot be read as what it promised."""

    def __init__(
        self,
        message: str,
        *,
        response: RawResponse[Any],
        reason: UnreadableReason,
        json_path: str = "",
        body: object = None,
    ) -> None:
        self.response = response
        self.status_code = response.status_code
        self.reason: UnreadableReason = reason
        self.json_path = json_path
        super().__init__(message, response.request, body=body)

    @property
    def request_id(self) -> str | None:
        """The server's name for this request."""
        return self.response.request_id


class APIStatusError(APIError):
    """The server responded with a status that is not a success."""

    def __init__(
        self,
        message: str,
        *,
        response: RawResponse[Any],
        body: object = None,
        model: object = None,
        errors: tuple[ErrorItem, ...] = (),
        problem: ProblemDetails | None = None,
        retry_after: float | None = None,
    ) -> None:
        self.response = response
        self.status_code = response.status_code
        self.model = model
        """The body as the document types it for this status; None where it does not."""
        self.errors = errors
        """The entries of the body, in the shape that the API documents."""
        self.problem = problem
        """The body, where it is problem details (RFC 9457)."""
        self.retry_after = retry_after
        """How many seconds the server asks to wait, where it says so."""
        super().__init__(message, response.request, body=body)

    @property
    def request_id(self) -> str | None:
        """The server's name for this request."""
        return self.response.request_id


class BadRequestError(APIStatusError):
    """400."""


class AuthenticationError(APIStatusError):
    """401."""


class PermissionDeniedError(APIStatusError):
    """403."""


class NotFoundError(APIStatusError):
    """404."""


class ConflictError(APIStatusError):
    """409."""


class UnprocessableEntityError(APIStatusError):
    """422."""


class RateLimitError(APIStatusError):
    """429."""


class InternalServerError(APIStatusError):
    """500 and above."""


STATUS_ERRORS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error_class(status: int) -> type[APIStatusError]:
    """The class for a status: its own, the common one of 500 and above, or the base class."""
    return STATUS_ERRORS.get(
        status, InternalServerError if status >= 500 else APIStatusError
    )


def unreadable_error(
    problem: UnreadableBody, response: RawResponse[Any], detail: str
) -> APIResponseValidationError:
    """The error for a response that is not what was promised."""
    place = f" at {problem.json_path}" if problem.json_path else ""
    because = f": {detail}" if detail else ""
    request = response.request
    return APIResponseValidationError(
        f"{request.method} {request.path}: the response {response.status_code} cannot be used "
        f"({problem.reason}{place}{because}){request_id_note(response)}",
        response=response,
        reason=problem.reason,
        json_path=problem.json_path,
        body=read_json(response.content),
    )


def request_id_note(response: RawResponse[Any]) -> str:
    """The server's name for a request, as messages end with it."""
    return f" (request id {response.request_id})" if response.request_id else ""


class TransportError(Exception):
    """What a transport raises: no response came. Clients make an `APIConnectionError` of it.

    `TransportRequest.sent` says whether anything was sent.
    """

    def __init__(self, message: str, *, timeout: bool = False) -> None:
        self.timeout = timeout
        super().__init__(message)
