"""Faults that a test asks for: what networks and servers do to requests."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Any, NamedTuple

from .errors import check_count

if TYPE_CHECKING:
    from .endpoint import BaseEndpoint


class FaultKind(Enum):
    """What goes wrong."""

    RESET = auto()
    """The connection breaks before the request is carried out."""
    NO_RESPONSE = auto()
    """The request is carried out, and its response never arrives."""
    REFUSED = auto()
    """A status without carrying it out."""
    HALF = auto()
    """The request is carried out, and its response breaks off in the middle."""


class Fault(NamedTuple):
    """One fault that is to come."""

    kind: FaultKind
    status: int = 0
    retry_after: float | None = None


class _Planned:
    def __init__(self, fault: Fault, operation: str | None, times: int) -> None:
        self.fault = fault
        self.operation = operation
        self.left = times


class Faults:
    """Faults of the next requests; the first that was asked for comes first.

    Each takes an operation of the fake, or none: then any request has it. `times` says how many.
    """

    def __init__(self) -> None:
        self._planned: list[_Planned] = []

    def timeout_after_sending(
        self, operation: BaseEndpoint[Any, Any] | None = None, *, times: int = 1
    ) -> None:
        """Carry the request out, and let the client wait for a response in vain."""
        self._plan(Fault(FaultKind.NO_RESPONSE), operation, times)

    def reset(
        self, operation: BaseEndpoint[Any, Any] | None = None, *, times: int = 1
    ) -> None:
        """Break the connection before the request is carried out."""
        self._plan(Fault(FaultKind.RESET), operation, times)

    def half_a_response(
        self, operation: BaseEndpoint[Any, Any] | None = None, *, times: int = 1
    ) -> None:
        """Carry the request out, and break its response off in the middle."""
        self._plan(Fault(FaultKind.HALF), operation, times)

    def rate_limit(
        self,
        operation: BaseEndpoint[Any, Any] | None = None,
        *,
        retry_after: float | None = 1,
        times: int = 1,
    ) -> None:
        """Respond with 429 and, in seconds, Retry-After (RFC 6585, section 4)."""
        self._plan(Fault(FaultKind.REFUSED, 429, retry_after), operation, times)

    def unavailable(
        self,
        operation: BaseEndpoint[Any, Any] | None = None,
        *,
        retry_after: float | None = None,
        times: int = 1,
    ) -> None:
        """Respond with 503 and, in seconds, Retry-After (RFC 9110, section 15.6.4)."""
        self._plan(Fault(FaultKind.REFUSED, 503, retry_after), operation, times)

    def _plan(
        self, fault: Fault, operation: BaseEndpoint[Any, Any] | None, times: int
    ) -> None:
        check_count(times, "times")
        path = None if operation is None else operation.path
        self._planned.append(_Planned(fault, path, times))

    def take(self, operation: str) -> Fault | None:
        """The fault of a request that arrives now; None: it has none."""
        for planned in self._planned:
            if planned.operation in (None, operation):
                planned.left -= 1
                if not planned.left:
                    self._planned.remove(planned)
                return planned.fault
        return None
