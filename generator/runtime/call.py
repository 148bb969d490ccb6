"""One call: what to send next, and what an answer or its absence means.

Comes in: a prepared request, then answers and failures with the moment at which they came. Goes
out: requests to send, waits, the result or an error. The rule of this file: no I/O and no clock;
the two client shells drive it, so both behave alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin

from .deadline import time_left, to_timeout
from .errors import ConfigurationError, UnreadableBody
from .failure import Scrubber, connection_error, status_error, unreadable_error
from .options import split_base_url
from .request import is_json
from .response import Headers, RawResponse, RequestInfo
from .retry import (
    answer_is_repeatable,
    check_max_retries,
    failure_is_repeatable,
    retry_after_seconds,
    wait_before_repeat,
)
from .transport import TransportRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from .client_core import Core
    from .operation import Response
    from .options import RequestOptions
    from .request import Plan, Prepared
    from .transport import HeaderFields, TransportError

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAFE_METHODS = frozenset({"GET", "HEAD"})
_MAX_REDIRECTS = 5


class Answer(NamedTuple):
    """A complete answer."""

    status: int
    headers: HeaderFields
    content: bytes
    problem: UnreadableBody | None
    """Why the content is not complete."""
    seconds: float
    """What the attempt took."""


class Wait(NamedTuple):
    """The call goes on with another attempt."""

    seconds: float


def header_of(fields: HeaderFields, name: bytes) -> str:
    """The first value of a header field, by its name in lower case; empty if it is not there."""
    for key, value in fields:
        if key.lower() == name:
            return value.decode("latin-1")
    return ""


class Call:
    """One call of an operation, from its first attempt to its result."""

    __slots__ = (
        "_core",
        "_harmless",
        "_max_retries",
        "_prepared",
        "_redirects",
        "_target",
        "_timeout",
        "deadline",
        "plan",
        "retries_taken",
    )

    def __init__(
        self,
        core: Core,
        plan: Plan,
        prepared: Prepared,
        options: RequestOptions,
        now: float,
    ) -> None:
        config = core.config
        self._core = core
        self.plan = plan
        self._prepared = prepared
        self._target = prepared.target
        self._harmless = plan.harmless or prepared.idempotency_key is not None
        self._timeout = config.timeout
        self._max_retries = config.retry_policy.max_retries
        if options:
            if "timeout" in options:
                self._timeout = to_timeout(options["timeout"])
            if "max_retries" in options:
                check_max_retries(options["max_retries"])
                self._max_retries = options["max_retries"]
        total = self._timeout.total
        self.deadline = None if total is None else now + total
        """The moment at which the call must be over."""
        self.retries_taken = 0
        self._redirects = 0

    def request(self, now: float) -> TransportRequest:
        """The next attempt."""
        plan = self.plan
        return TransportRequest(
            plan.method,
            plan.origin,
            self._target,
            self._prepared.headers,
            content=self._prepared.content,
            time=time_left(self._timeout, self.deadline, now),
        )

    def failed(
        self, failure: TransportError, sent: bool, now: float, chance: Callable[[], float]
    ) -> Wait:
        """Decide what follows an attempt without an answer.

        Raises:
            APIConnectionError: it is not to be repeated.
        """
        if failure_is_repeatable(sent=sent, harmless=self._harmless):
            wait = self._wait(now, chance, None)
            if wait is not None:
                return wait
        raise connection_error(
            self._scrubber().text(str(failure)),
            sent=sent,
            timeout=failure.timeout,
            request=self.info(),
        ) from failure.__cause__

    def answered(
        self, answer: Answer, now: float, wall_clock: float, chance: Callable[[], float]
    ) -> Any:
        """Decide what an answer means: a `Wait`, or else the result of the call.

        Raises:
            APIStatusError: it is no success, and not to be repeated.
            APIResponseValidationError: it is a success that cannot be read.
        """
        status = answer.status
        if 200 <= status < 300:
            return self._raw(answer) if self._core.raw else self._parse(answer)
        if status in _REDIRECTS:
            return self._redirected(answer)
        headers = Headers(answer.headers)
        policy = self._core.config.retry_policy
        retry_after = retry_after_seconds(headers.get, wall_clock)
        if answer_is_repeatable(
            policy,
            status,
            harmless=self._harmless,
            should_retry=headers.get("x-should-retry"),
            retry_after=retry_after,
        ):
            wait = self._wait(now, chance, retry_after)
            if wait is not None:
                return wait
        raise self._status_error(answer, retry_after)

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

    def _wait(
        self, now: float, chance: Callable[[], float], retry_after: float | None
    ) -> Wait | None:
        seconds = wait_before_repeat(
            self._core.config.retry_policy,
            retries_taken=self.retries_taken,
            max_retries=self._max_retries,
            chance=chance(),
            retry_after=retry_after,
            left=None if self.deadline is None else self.deadline - now,
        )
        if seconds is None:
            return None
        self.retries_taken += 1
        return Wait(seconds)

    def _redirected(self, answer: Answer) -> Wait:
        """Follow within the origin, for methods that change nothing (RFC 9110, section 15.4)."""
        location = header_of(answer.headers, b"location")
        note = "is a redirect without a place to go to"
        if location and self.plan.method not in _SAFE_METHODS:
            note = f"is a redirect, which is not followed for {self.plan.method}"
        elif location and self._redirects >= _MAX_REDIRECTS:
            note = f"is the redirect after {_MAX_REDIRECTS} others"
        elif location:
            url = urljoin(f"{self.plan.origin}{self._target}", location).partition("#")[0]
            origin, _, target = _split(url)
            if origin == str(self.plan.origin):
                self._redirects += 1
                self._target = target
                return Wait(0.0)
            note = "is a redirect to another origin, which is not followed"
        raise self._status_error(answer, None, note)

    def _parse(self, answer: Answer) -> Any:
        """The typed value of a success."""
        documented = self._documented(self.plan.success, answer.status, fall_back=True)
        if documented is None or documented.media_type is None:
            return None
        content_type = header_of(answer.headers, b"content-type")
        problem = answer.problem
        if problem is None and not answer.content:
            problem = UnreadableBody("empty")
        elif problem is None and content_type and not is_json(content_type):
            problem = UnreadableBody("content_type", detail=content_type[:100])
        if problem is None:
            from .codec import decode_json

            config = self._core.config
            try:
                value = decode_json(
                    documented.type,
                    answer.content,
                    strict=config.strict,
                    on_drift=config.on_drift,
                    operation=self.plan.operation.id,
                )
                if documented.type is None or _is_of(documented.type(), value):
                    return value
                # null, or a list for an object: too far off to be of use, unless it is allowed
                return decode_json(documented.type, answer.content, strict=True)
            except UnreadableBody as found:
                problem = found
        scrub = self._scrubber()
        raise unreadable_error(problem, self._shown(answer, scrub), scrub.text(problem.detail))

    def _raw(self, answer: Answer) -> RawResponse[Any]:
        return RawResponse(
            status_code=answer.status,
            headers=Headers(answer.headers),
            content=answer.content,
            request=self.info(),
            seconds=answer.seconds,
            parse=lambda: self._parse(answer),
        )

    def _status_error(self, answer: Answer, retry_after: float | None, note: str = "") -> Exception:
        return status_error(
            self._shown(answer, self._scrubber()),
            documented=self._documented(self.plan.errors, answer.status),
            shape=self._core.spec.error_shape,
            retry_after=retry_after,
            note=note,
        )

    def _shown(self, answer: Answer, scrub: Scrubber) -> RawResponse[Any]:
        """The answer as it stands in an error: whatever repeats a secret is blotted out."""
        fields = [(name, scrub.content(value)) for name, value in answer.headers]
        return RawResponse(
            status_code=answer.status,
            headers=Headers(fields),
            content=scrub.content(answer.content),
            request=self.info(),
            seconds=answer.seconds,
        )

    def _scrubber(self) -> Scrubber:
        core = self._core
        return Scrubber(core.credentials.secrets(), self._prepared.content, core.spec.secret_fields)

    @staticmethod
    def _documented(
        responses: dict[str, Response], status: int, *, fall_back: bool = False
    ) -> Response | None:
        """The response object for a status (OpenAPI 3.2, section 4.16): code, range, default."""
        for key in (str(status), f"{status // 100}XX", "DEFAULT"):
            if key in responses:
                return responses[key]
        return next(iter(responses.values()), None) if fall_back else None


def _is_of(kind: object, value: object) -> bool:
    """Whether a value as a whole is what was promised; within it, reads are lenient."""
    if isinstance(kind, type):
        return isinstance(value, kind)
    return value is not None


def _split(url: str) -> tuple[str, str, str]:
    """A URL as origin, path and target; an origin that cannot be used is empty."""
    scheme, _, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    try:
        origin, _ = split_base_url(f"{scheme}://{authority}")
    except ConfigurationError:
        return "", "", ""
    return str(origin), path, f"{slash or '/'}{path}"
