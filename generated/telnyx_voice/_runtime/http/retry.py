"""When a request may be repeated, and after how long.

Comes in: a policy, what happened, and chance as a number. Goes out: seconds to wait, or None for
"give up". The rule of this file: a repeat must not be able to do the work twice; it is pure, so
every line of the rules is a row in a test.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..core.errors import ConfigurationError
from ..core.record import Record
from .deadline import LONGEST, is_duration

if TYPE_CHECKING:
    from collections.abc import Callable

IDEMPOTENT_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})
"""Methods whose repetition is harmless by definition: RFC 9110, section 9.2.2, and QUERY by
draft-ietf-httpbis-safe-method-w-body, to which OpenAPI 3.2, section 4.9.1, refers."""

_SECONDS = r"[0-9]+(\.[0-9]+)?"


class RetryPolicy(Record, kw_only=True):
    """How often and how patiently a call is repeated.

    Attributes:
        max_retries: repeats after the first attempt.
        initial_delay: the ceiling of the first wait in seconds; it doubles with each repeat.
        max_delay: the highest ceiling in seconds.
        max_retry_after: the longest wait in seconds that a server may ask for; a call that would
            have to wait longer fails at once.
        statuses: the answers that are worth a repeat.
    """

    max_retries: int = 2
    initial_delay: float = 0.5
    max_delay: float = 8.0
    max_retry_after: float = 60.0
    statuses: frozenset[int] = frozenset({408, 429, 500, 502, 503, 504})

    def check(self) -> None:
        """Refuse what is no number of repeats or seconds.

        Raises:
            ConfigurationError: a value is none.
        """
        if not _is_count(self.max_retries):
            raise ConfigurationError("max_retries must be a whole number of 0 or more")
        for name in ("initial_delay", "max_delay", "max_retry_after"):
            value: object = getattr(self, name)
            if value != 0 and not is_duration(value):
                raise ConfigurationError(
                    f"{name} must be a number of seconds from 0 to {LONGEST}, got {value!r}"
                )


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def failure_is_repeatable(*, sent: bool, harmless: bool) -> bool:
    """Whether to repeat after no answer came.

    Args:
        sent: whether the server may have received the request.
        harmless: whether the method is idempotent or the request carries an idempotency key.
    """
    return harmless or not sent


def answer_is_repeatable(
    policy: RetryPolicy,
    status: int,
    *,
    harmless: bool,
    should_retry: str | None = None,
    retry_after: float | None = None,
) -> bool:
    """Whether to repeat after an answer that is not a success.

    429 says that nothing was done, `x-should-retry` and a 503 with Retry-After (RFC 9110, section
    10.2.3) invite a repeat; any other answer may stand for work half done.
    """
    match (should_retry or "").lower():
        case "true":
            return True
        case "false":
            return False
        case _:
            invited = status == 429 or (status == 503 and retry_after is not None)
            return status in policy.statuses and (harmless or invited)


def wait_before_repeat(
    policy: RetryPolicy,
    *,
    retries_taken: int,
    chance: float,
    retry_after: float | None = None,
    left: float | None = None,
) -> float | None:
    """How many seconds to wait before the next attempt; None: there is to be none.

    Args:
        policy: how often, and the delays.
        retries_taken: repeats so far.
        chance: a number from 0 up to 1 that spreads callers out ("full jitter").
        retry_after: the wait the server asked for.
        left: what the call's deadline leaves.
    """
    if retries_taken >= policy.max_retries:
        return None
    if retry_after is None:
        # the exponent is bounded only so that the power cannot overflow a float
        ceiling = policy.initial_delay * 2.0 ** min(retries_taken, 60)
        wait = chance * min(policy.max_delay, ceiling)
    elif retry_after <= policy.max_retry_after:
        wait = retry_after
    else:
        return None
    return wait if left is None or wait < left else None


def retry_after_seconds(header: Callable[[str], str | None], wall_clock: float) -> float | None:
    """The wait that an answer asks for, in seconds from its receipt.

    Args:
        header: looks up a header of the answer.
        wall_clock: seconds since 1970, for an answer that has a date to wait for and no Date.

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
