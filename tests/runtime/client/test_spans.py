"""The example that makes spans, with the real SDK of OpenTelemetry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from generator.runtime.http.transport import TransportError, mock_response
from tests.runtime.api import ok, responding
from tests.runtime.spans import Spans

if TYPE_CHECKING:
    from tests.runtime.conftest import Driver


def test_a_span_for_every_attempt(driver: Driver) -> None:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    spans = Spans(provider.get_tracer("test"))
    transport = responding(TransportError("gone"), mock_response(503, {}), ok())
    client = driver.client(
        transport=transport, before_request=spans.begin, after_response=spans.end
    )
    driver.run(client, "get_call", "c7")
    made = exporter.get_finished_spans()
    assert [span.name for span in made] == ["GET /calls/{id}"] * 3
    assert [span.status.status_code for span in made] == [
        StatusCode.ERROR,
        StatusCode.ERROR,
        StatusCode.UNSET,
    ]
    attributes = [dict(span.attributes or {}) for span in made]
    assert [each["http.request.resend_count"] for each in attributes] == [0, 1, 2]
    assert [each.get("http.response.status_code") for each in attributes] == [None, 503, 200]
    assert [each.get("error.type") for each in attributes] == ["TransportError", "503", None]
    assert attributes[0]["url.full"] == "https://api.example.com/v2/calls/c7"
    assert attributes[0]["server.address"] == "api.example.com"
    for request, span in zip(transport.requests, made, strict=True):
        context = span.get_span_context()
        assert context is not None
        parent = f"00-{context.trace_id:032x}-{context.span_id:016x}-{context.trace_flags:02x}"
        assert request.header("traceparent") == parent
