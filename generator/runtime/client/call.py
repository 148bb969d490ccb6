"""One call: what to send next, and what a response or its absence means.

There is no I/O and no clock in it: both clients drive it, so that they behave alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from ..core.encode import literal
from ..core.errors import OAuth2Error, UnreadableBody, unreadable_error
from ..core.record import Record, replace
from ..core.response import Headers, RawResponse, RequestInfo, ResponseHead
from ..core.secret import Secret, clear_traceback, opened
from ..http.content import header_of
from ..http.deadline import time_between, time_left, to_timeout
from ..http.retry import (
    failure_is_retryable,
    response_is_retryable,
    retry_after_seconds,
    wait_before_retry,
)
from ..http.transport import DEFAULT_PORTS, TransportError, TransportRequest

# at once: where no file can be opened any more, an error has to be said without loading anything
from .failure import Scrubber, connection_error, status_error
from .options import REQUEST_OPTIONS, did_you_mean
from .read import documented, json_content, read_success

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..auth.sources import DynamicCredential
    from ..core.errors import APIConnectionError, APIResponseValidationError
    from ..http.content import HTTPResponse
    from ..http.deadline import TimeLeft
    from ..http.transport import Origin
    from .core import Core
    from .hooks import Attempt
    from .keywords import RequestOptions
    from .request import Plan

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAFE_METHODS = frozenset({"GET", "HEAD"})
_MAX_REDIRECTS = 5
_MAX_SHOWN = 4096
"""Bytes that an error keeps of a response that is too large."""


class Wait(Record):
    """The call goes on with another attempt."""

    seconds: float


class Success(Record):
    """A success whose content the caller of `open_response` reads."""

    call: Call
    response: HTTPResponse


class Handling(TypedDict, total=False):
    """How a call differs from that of a method which returns its result."""

    incoming: Callable[..., Any] | None
    """What reads the content of a success while it comes; None: it is read at once."""
    handed_over: bool
    """Whether the result is a `Success`, instead of the typed value or the response with it."""
    target: str
    """Where to send it instead: path and query that a response of the operation named."""
    query: str
    """What to send beside what options and keys have put into the query."""


class Call:
    """One call of an operation, from its first attempt to its result.

    Raises:
        InvalidRequestError: an argument does not fit; nothing is sent.
        TypeError: there is no option of that name.
    """

    def __init__(
        self,
        core: Core,
        plan: Plan,
        options: RequestOptions,
        values: Sequence[object],
        body: object,
        *,
        now: float,
        incoming: Callable[..., Any] | None = None,
        handed_over: bool = False,
        target: str = "",
        query: str = "",
    ) -> None:
        if options:
            for name in options:
                if name not in REQUEST_OPTIONS:
                    near = did_you_mean(name, REQUEST_OPTIONS)
                    raise TypeError(
                        f"{plan.operation.id}: unexpected keyword argument {name!r}{near}"
                    )
        if Secret in (type(values), type(body)):
            values, body = opened(values), opened(body)
        self._prepared = prepared = plan.prepare(values, body, options)
        self.core = core
        self.config = config = core.config
        self.spec = core.spec
        self._handed_over = handed_over
        self.incoming = incoming
        self.plan = plan
        self._target = plan.with_credentials(target) if target else prepared.target
        if query:
            self._target += ("&" if "?" in self._target else "?") + query
        self._idempotent = plan.idempotent or prepared.idempotency_key is not None
        self._timeout, self._policy = config.timeout, config.retry_policy
        if options:
            if "timeout" in options:
                self._timeout = to_timeout(options["timeout"])
            if "max_retries" in options:
                self._policy = replace(self._policy, max_retries=options["max_retries"])
        total = self._timeout.total
        self.deadline = None if total is None else now + total
        """The moment at which the call must be over."""
        self.retries_taken = 0
        self._sent = False
        """Whether the server may have received any attempt."""
        self._redirects = 0
        self.dynamic_keys: dict[str, str] = {}
        """The keys of the last attempt that belong to dynamic credentials, by scheme."""
        self.refusal: HTTPResponse | None = None
        """A 401 after which the next attempt needs other keys."""
        self._renewed = False

    @property
    def dynamic_credentials(self) -> tuple[DynamicCredential, ...]:
        """The credentials whose keys each attempt asks for."""
        return self.plan.dynamic_credentials

    def request(self, now: float) -> TransportRequest:
        """The next attempt."""
        plan = self.plan
        return TransportRequest(
            plan.method,
            plan.origin,
            self._target,
            self._prepared.headers,
            content=self._prepared.content,
            time=self.time(now),
        )

    def time(self, now: float) -> TimeLeft:
        """What a request that leaves now may take."""
        return time_left(self._timeout, self.deadline, now)

    def between(self) -> TimeLeft:
        """What each wait for more may take, where the content is read while it comes."""
        return time_between(self._timeout)

    def failed(
        self,
        failure: TransportError,
        sent: bool,
        now: float,
        jitter: Callable[[], float],
    ) -> Wait:
        """Decide what follows an attempt without a response.

        Raises:
            APIConnectionError: it is not to be retried; `sent` speaks of all attempts.
        """
        earlier, self._sent = self._sent, self._sent or sent
        if failure_is_retryable(sent=sent, idempotent=self._idempotent):
            wait = self._wait(now, jitter, None)
            if wait is not None:
                return wait
        reason = self.redact(failure)
        if earlier and not sent:
            reason = f"an attempt was sent, the last one was not: {reason}"
        raise connection_error(
            reason,
            sent=self._sent,
            timeout=failure.timeout,
            request=self.info(),
        ) from failure.__cause__

    def responded(
        self,
        response: HTTPResponse,
        now: float,
        wall_clock: float,
        jitter: Callable[[], float],
    ) -> Any:
        """Decide what a response means: a `Wait`, or else the result of the call.

        Raises:
            APIStatusError: it is no success, and not to be retried.
            APIResponseValidationError: it is a success that cannot be read.
        """
        status, self._sent = response.status, True
        if 200 <= status < 300:
            if self._handed_over:
                return Success(self, response)
            return self._raw(response) if self.core.raw else self.parse(response)
        if status in _REDIRECTS:
            return self._redirected(response)
        if (
            status == 401
            and self.plan.dynamic_credentials
            and self._can_begin
            and not self._renewed
        ):
            self._renewed, self.refusal = True, response
            return Wait(0.0)
        headers = Headers(response.headers)
        retry_after = retry_after_seconds(headers.get, wall_clock)
        if response_is_retryable(
            self._policy,
            status,
            idempotent=self._idempotent,
            should_retry=headers.get("x-should-retry"),
            retry_after=retry_after,
        ):
            wait = self._wait(now, jitter, retry_after)
            if wait is not None:
                return wait
        raise self._status_error(response, retry_after)

    def target_of(self, location: str) -> str | None:
        """Where a link in a response leads; None: to another origin, or nowhere."""
        return same_origin_target(self.plan.origin, self._target, location)

    def parse(self, response: HTTPResponse) -> Any:
        """The typed value of a success.

        Raises:
            APIResponseValidationError: it is not what was promised.
        """
        try:
            return read_success(self.plan, response, self.config)
        except UnreadableBody as problem:
            raise self.unreadable(problem, response) from None

    def json_content(self, response: HTTPResponse) -> bytes:
        """The content of a success as the JSON text that it stands for."""
        return json_content(self.plan, response)

    def head(self, response: HTTPResponse) -> ResponseHead:
        """The status and header fields of a response."""
        return ResponseHead(
            status_code=response.status,
            headers=Headers(response.headers),
            request=self.info(),
            seconds=response.seconds,
            config=self.config,
        )

    def broken(self, failure: TransportError, delivered: str) -> APIConnectionError:
        """The error for a stream that ends before its time."""
        clear_traceback(failure)
        error = connection_error(
            f"{self.redact(failure)}, after {delivered}",
            sent=True,
            timeout=failure.timeout,
            request=self.info(),
        )
        error.__cause__ = failure.__cause__
        return error

    def unreadable(
        self, problem: UnreadableBody, response: HTTPResponse
    ) -> APIResponseValidationError:
        """The error for a success that is not what was promised."""
        scrub = self._scrubber()
        return unreadable_error(
            problem, self._shown(response, scrub), scrub.text(problem.detail)
        )

    def refused(self, response: HTTPResponse) -> Exception:
        """The error for a response after which there is no other key."""
        return self._status_error(response, None)

    def no_token(self, status: int, error: str, description: str) -> Exception:
        """The error for a response of the token server that has no token in it."""
        told = self._scrubber().text(description)
        outcome = "was refused, and is not sent again" if self._sent else "was not sent"
        gist = " ".join(filter(None, (error, told)))
        return OAuth2Error(
            f"{self.plan.method} {self.plan.operation.path} {outcome}: no token, the token server"
            f" responded with {status}{' ' if gist else ''}{gist}",
            status_code=status,
            error=error,
            description=told,
            request=self.info(),
            sent=self._sent,
        )

    def attempt(self, request: TransportRequest) -> Attempt | None:
        """What hooks are shown, if there are any."""
        config = self.config
        if config.before_request is None and config.after_response is None:
            return None
        from .hooks import Attempt

        return Attempt(self.info(), request)

    def complete(
        self,
        attempt: Attempt,
        response: HTTPResponse | None,
        error: BaseException | None,
        seconds: float,
    ) -> Attempt:
        """Note in an attempt how it ended."""
        attempt.seconds = seconds
        attempt.error = error
        if error is not None:
            self.redact(error)
            clear_traceback(error)
        if response is not None:
            attempt.status_code = response.status
            attempt.headers = Headers(response.headers)
        return attempt

    def log(
        self, response: HTTPResponse | None, error: BaseException | None, seconds: float
    ) -> None:
        """Log an attempt: no argument, header field, content or URL is in the line."""
        logger = self.core.logger
        if logger.isEnabledFor(10):  # logging.DEBUG
            outcome = (
                response.status
                if response
                else type((error and error.__cause__) or error).__name__
            )
            what, path = self.plan.method, self.plan.operation.path
            number = self.retries_taken + 1
            text = "%s %s: %s in %.1f ms, attempt %d"
            logger.debug(text, what, path, outcome, seconds * 1000, number)

    def info(self) -> RequestInfo:
        """What was asked, for errors and hooks."""
        operation = self.plan.operation
        target = self.plan.without_credentials(self._target)
        return RequestInfo(
            operation=operation.id,
            method=self.plan.method,
            path=operation.path,
            url=self._scrubber().text(f"{self.plan.origin}{target}"),
            idempotency_key=self._prepared.idempotency_key,
            retries_taken=self.retries_taken,
        )

    @property
    def _can_begin(self) -> bool:
        payload = self._prepared.payload
        return payload is None or payload.can_begin

    def _wait(
        self, now: float, jitter: Callable[[], float], retry_after: float | None
    ) -> Wait | None:
        if not self._can_begin:
            return None
        seconds = wait_before_retry(
            self._policy,
            retries_taken=self.retries_taken,
            jitter=jitter(),
            retry_after=retry_after,
            left=None if self.deadline is None else self.deadline - now,
        )
        if seconds is None:
            return None
        self.retries_taken += 1
        return Wait(seconds)

    def _redirected(self, response: HTTPResponse) -> Wait:
        """Follow within the origin, for methods that change nothing (RFC 9110, section 15.4)."""
        location = header_of(response.headers, b"location")
        target = same_origin_target(self.plan.origin, self._target, location)
        if self.plan.method not in _SAFE_METHODS:
            note = f"is a redirect, which is not followed for {self.plan.method}"
        elif self._redirects >= _MAX_REDIRECTS:
            note = f"is the redirect after {_MAX_REDIRECTS} others"
        elif target is None:
            note = "is a redirect to another origin or to none, which is not followed"
        else:
            self._redirects += 1
            self._target = target
            return Wait(0.0)
        raise self._status_error(response, None, note)

    def _raw(self, response: HTTPResponse) -> RawResponse[Any]:
        return RawResponse(
            status_code=response.status,
            headers=Headers(response.headers),
            content=response.content,
            request=self.info(),
            seconds=response.seconds,
            parse=lambda: self.parse(response),
            config=self.config,
        )

    def _status_error(
        self, response: HTTPResponse, retry_after: float | None, note: str = ""
    ) -> Exception:
        return status_error(
            self._shown(response, self._scrubber()),
            documented=documented(self.plan.errors, response.status),
            shapes=self.spec.error_shapes,
            retry_after=retry_after,
            note=note,
        )

    def _shown(self, response: HTTPResponse, scrub: Scrubber) -> RawResponse[Any]:
        """The response as an error shows it: secrets in it are redacted."""
        fields = [(name, scrub.content(value)) for name, value in response.headers]
        content = response.content
        if response.problem is not None and response.problem.reason == "too_large":
            # twice as much at first, so that no part of a secret is left where it is cut
            content = scrub.content(content[: 2 * _MAX_SHOWN])[:_MAX_SHOWN]
        return RawResponse(
            status_code=response.status,
            headers=Headers(fields),
            content=scrub.content(content),
            request=self.info(),
            seconds=response.seconds,
            config=self.core.config,
        )

    def redact(self, error: BaseException) -> str:
        """What an error says, without secrets; one of a transport is changed to say no more."""
        scrub = self._scrubber()
        return (
            scrub.error(error)
            if isinstance(error, TransportError)
            else scrub.text(str(error))
        )

    def _scrubber(self) -> Scrubber:
        core, payload = self.core, self._prepared.payload
        plain = b"" if payload is None else payload.plain
        keys = [*core.credentials.secrets(), *self.dynamic_keys.values()]
        given = zip(self.plan.operation.params, self._prepared.values, strict=False)
        fields = self.spec.secret_fields
        keys += [v for param, v in given if param.name in fields and isinstance(v, str)]
        return Scrubber(keys, plain, fields)


def same_origin_target(origin: Origin, target: str, location: str) -> str | None:
    """Where a redirect leads within an origin; None: it leads elsewhere or nowhere."""
    from urllib.parse import urljoin, urlsplit, urlunsplit

    try:
        parts = urlsplit(urljoin(f"{origin}{target}", location))
        port = parts.port or DEFAULT_PORTS.get(parts.scheme)
    except ValueError:
        return None
    if not location or (parts.scheme, parts.hostname, port) != origin:
        return None
    return literal(urlunsplit(("", "", parts.path or "/", parts.query, "")))
