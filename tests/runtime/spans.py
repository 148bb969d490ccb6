"""An example: a span of OpenTelemetry for every attempt, by the HTTP semantic conventions.

Copy it into your program and give its methods to a client:

    spans = Spans()
    client = Client(before_request=spans.begin, after_response=spans.end)
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from opentelemetry import propagate, trace
from opentelemetry.trace import SpanKind, StatusCode, Tracer

if TYPE_CHECKING:
    from generator.runtime.client.hooks import Attempt


class Spans:
    """Two hooks of a client."""

    def __init__(self, tracer: Tracer | None = None) -> None:
        self._tracer = tracer or trace.get_tracer(__name__)

    def begin(self, attempt: Attempt) -> None:
        """The hook `before_request`."""
        request = attempt.request
        server = urlsplit(request.url)
        span = self._tracer.start_span(
            f"{request.method} {request.path}",
            kind=SpanKind.CLIENT,
            attributes={
                "http.request.method": request.method,
                "http.request.resend_count": request.retries_taken,
                "server.address": server.hostname or "",
                "server.port": server.port or 443,
                "url.full": request.url,
                "url.template": request.path,
            },
        )
        attempt.state["span"] = span
        carrier: dict[str, str] = {}
        propagate.inject(carrier, trace.set_span_in_context(span))
        for name, value in carrier.items():
            attempt.set_header(name, value)

    def end(self, attempt: Attempt) -> None:
        """The hook `after_response`."""
        span = attempt.state["span"]
        if attempt.status_code is not None:
            span.set_attribute("http.response.status_code", attempt.status_code)
        if attempt.error is not None:
            span.set_attribute("error.type", type(attempt.error).__qualname__)
        elif (attempt.status_code or 0) >= 400:
            span.set_attribute("error.type", str(attempt.status_code))
        if attempt.error is not None or (attempt.status_code or 0) >= 400:
            span.set_status(StatusCode.ERROR)
        span.end()
