"""When a request may be retried, and after how long.

A retry must not be able to do the work twice. The jitter and the time are arguments.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..core.errors import ConfigurationError
from ..core.record import Record
from .deadline import MAX_SECONDS, is_duration

if TYPE_CHECKING:
    from collections.abc import Callable

IDEMPOTENT_METHODS = frozenset(
    {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"}
)
"""Methods that are idempotent by definition: RFC 9110, section 9.2.2, and QUERY by
draft-ietf-httpbis-safe-method-w-body, to which OpenAPI 3.2, section 4.9.1, refers."""

_SECONDS = r"[0-9]+(\.[0-9]+)?"


class RetryPolicy(Record, kw_only=True):
    """How often and how patiently a call is retried.

    Attributes:
        max_retries: retries after the first attempt.
        initial_delay: the ceiling of the first wait in seconds; it doubles with each retry.
        max_delay: the highest ceiling in seconds.
        max_retry_after: the longest wait in seconds that a server may ask for; a call that would
            have to wait longer fails at once.
        statuses: the statuses that are worth a retry.
    """

    max_retries: int = 2
    initial_delay: float = 0.5
    max_delay: float = 8.0
    max_retry_after: float = 60.0
    statuses: frozenset[int] = frozenset({408, 429, 500, 502, 503, 504})

    def check(self) -> None:
        """Refuse what is no number of retries or seconds.

        Raises:
            ConfigurationError: a value is none.
        """
        if not is_count(self.max_retries):
            raise ConfigurationError(
                f"max_retries must be a whole number of 0 or more, got {self.max_retries!r}"
            )
        for name in ("initial_delay", "max_delay", "max_retry_after"):
            value: object = getattr(self, name)
            if value != 0 and not is_duration(value):
                raise ConfigurationError(
                    f"{name} must be a number of seconds from 0 to {MAX_SECONDS}, got {value!r}"
                )


def is_count(value: object) -> bool:
    """Whether a value is a whole number of 0 or more."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def failure_is_retryable(*, sent: bool, idempotent: bool) -> bool:
    """Whether to retry after no response came.

    Args:
        sent: whether the server may have received the request.
        idempotent: whether a retry is safe: by the method, or by an idempotency key in the request.
    """
    return idempotent or not sent


def response_is_retryable(
    policy: RetryPolicy,
    status: int,
    *,
    idempotent: bool,
    should_retry: str | None = None,
    retry_after: float | None = None,
) -> bool:
    """Whether to retry after a response that is not a success.

    429 says that nothing was done, `x-should-retry` and a 503 with Retry-After (RFC 9110, section
    10.2.3) invite a retry; any other response may stand for work half done.
    """
    match (should_retry or "").lower():
        case "true":
            return True
        case "false":
            return False
        case _:
            invited = status == 429 or (status == 503 and retry_after is not None)
            return status in policy.statuses and (idempotent or invited)


def wait_before_retry(
    policy: RetryPolicy,
    *,
    retries_taken: int,
    jitter: float,
    retry_after: float | None = None,
    left: float | None = None,
) -> float | None:
    """How many seconds to wait before the next attempt; None: there is to be none.

    Args:
        policy: how often, and the delays.
        retries_taken: retries so far.
        jitter: a number from 0 up to 1 that spreads callers out ("full jitter").
        retry_after: the wait the server asked for.
        left: what the call's deadline leaves.
    """
    if retries_taken >= policy.max_retries:
        return None
    if retry_after is None:
        # the exponent is bounded only so that the power cannot overflow a float
        ceiling = policy.initial_delay * 2.0 ** min(retries_taken, 60)
        wait = jitter * min(policy.max_delay, ceiling)
    elif retry_after <= policy.max_retry_after:
        wait = retry_after
    else:
        return None
    return wait if left is None or wait < left else None


def retry_after_seconds(
    header: Callable[[str], str | None], wall_clock: float
) -> float | None:
    """The wait that a response asks for, in seconds from its receipt.

    Args:
        header: looks up a header of the response.
        wall_clock: seconds since 1970, for a response that has a date to wait for and no Date.

    Returns:
        `retry-after-ms`, or Retry-After as seconds or as an HTTP date (RFC 9110, sections 10.2.3
        and 5.6.7; a date is taken relative to the server's own clock), or None.
    """
    milliseconds = header("retry-after-ms")
    if milliseconds and re.fullmatch(_SECONDS, milliseconds):
        return float(milliseconds) / 1000
    value = header("retry-after")
    if not value:
        return None
    if re.fullmatch(_SECONDS, value):
        return float(value)
    until = http_date(value)
    if until is None:
        return None
    sent_at = http_date(header("date") or "")
    return max(until - (wall_clock if sent_at is None else sent_at), 0.0)


def http_date(text: str) -> float | None:
    """An HTTP date in any of its three forms (RFC 9110, section 5.6.7) as seconds since 1970."""
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
    except (TypeError, ValueError, OverflowError, IndexError):
        return None
