"""What hooks see of an attempt.

A hook can read it, and `before_request` can add header fields. Credentials are not visible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core.errors import ConfigurationError
from ..core.response import RequestInfo
from ..http.headers import headers_problem, override
from ..http.transport import TransportRequest

if TYPE_CHECKING:
    from ..core.response import Headers


class Attempt:
    """One attempt of a call; the same object is given to both hooks."""

    __slots__ = (
        "_request",
        "error",
        "headers",
        "request",
        "seconds",
        "state",
        "status_code",
    )

    def __init__(
        self, request: RequestInfo, transport_request: TransportRequest
    ) -> None:
        self.request = request
        """The operation, method, path template, URL and number of retries so far."""
        self.state: dict[str, Any] = {}
        """A place for hooks to keep something from one to the other."""
        self.status_code: int | None = None
        """The status of the response; None before it, and if there was none."""
        self.headers: Headers | None = None
        """The header fields of the response."""
        self.error: BaseException | None = None
        """Why no response came."""
        self.seconds = 0.0
        """What the attempt took."""
        self._request = transport_request

    def set_header(self, name: str, value: str) -> None:
        """Send a header field with this attempt.

        Raises:
            ConfigurationError: it cannot be sent.
        """
        if problem := headers_problem({name: value}):
            raise ConfigurationError(f"set_header: {problem}")
        self._request.headers = override(self._request.headers, {name: value})

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.request.retries_taken} of {self.request.operation}>"
