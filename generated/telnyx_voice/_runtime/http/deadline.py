"""The arithmetic of time limits.

It never reads the clock: the current time is an argument, in seconds of a monotonic clock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ..core.errors import ConfigurationError
from ..core.record import Record

if TYPE_CHECKING:
    from pydantic_core.core_schema import CoreSchema


class Timeout(Record):
    """How long a call may take, in seconds; None is no limit.

    Attributes:
        total: the whole call: attempts, waits between them and reading the response; of a response
            that is read while it comes, all until its header is there.
        connect: opening one connection, TLS included.
        read: waiting for the next bytes of a response, and sending the next bytes of a request;
            for a streamed response, None means `total` for each wait.
    """

    total: float | None = 60.0
    connect: float | None = 5.0
    read: float | None = None

    def check(self) -> None:
        """Refuse what is no duration.

        Raises:
            ConfigurationError: a limit is none.
        """
        for name in self.field_names:
            value: object = getattr(self, name)
            if value is not None and not is_duration(value):
                raise ConfigurationError(
                    f"timeout: {name} must be a number of seconds above 0 and up to {MAX_SECONDS},"
                    f" or None for no limit, got {value!r}"
                )

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: Any) -> CoreSchema:
        """Let pydantic check functions that take one (`validate_call`)."""
        from pydantic_core import core_schema

        return core_schema.is_instance_schema(cls)


MAX_SECONDS = 2_147_483
"""Seconds: the longest wait of a socket, which counts milliseconds in 31 bits; 24 days."""


def is_duration(value: object) -> bool:
    """Whether a value is a number of seconds that can be waited for."""
    return (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and 0 < value <= MAX_SECONDS
    )


DEFAULT_TIMEOUT = Timeout()
_MIN_SECONDS = 0.001  # 0 would mean "do not wait at all" to a socket


def to_timeout(value: Timeout | float | None) -> Timeout:
    """Read the `timeout` option: a number sets the total, None lifts every limit."""
    match value:
        case Timeout():
            return value
        case None:
            return Timeout(None, None, None)
        case _:
            return Timeout(value)


class TimeLeft(NamedTuple):
    """What one attempt may take, in seconds; None is no limit.

    A transport keeps to `connect` and `read`. The asynchronous client enforces `total`; a
    synchronous transport has to wait no longer than that for any step.
    """

    connect: float | None
    """Opening one connection; within `total`."""
    read: float | None
    """The next step of sending or receiving, where the user set a limit for it."""
    total: float | None
    deadline: float | None
    """The moment (of `time.monotonic`) at which the call must be over."""

    @property
    def step(self) -> float | None:
        """The stricter of `read` and `total`."""
        return least(self.read, self.total)


def time_left(timeout: Timeout, deadline: float | None, now: float) -> TimeLeft:
    """Cut the limits of an attempt that starts now to what the call has left."""
    if deadline is None:
        return TimeLeft(timeout.connect, timeout.read, None, None)
    left = max(deadline - now, _MIN_SECONDS)
    return TimeLeft(least(timeout.connect, left), timeout.read, left, deadline)


def time_between(timeout: Timeout) -> TimeLeft:
    """The limits of a streamed response, once its header is there.

    The total is over then; each wait for more may take `read`, and where the user set no such
    limit, as long as the header might have taken.
    """
    pause = timeout.total if timeout.read is None else timeout.read
    return TimeLeft(timeout.connect, pause, None, None)


def least(part: float | None, left: float | None) -> float | None:
    """The stricter of two limits."""
    if part is None:
        return left
    return part if left is None or part < left else left
