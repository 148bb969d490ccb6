"""Which tools see the calls of a client is what the guide of the package says."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
import respx
import sentry_sdk
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from sentry_sdk.transport import Transport

from tests.runtime.hostile import Hostile
from tests.runtime.kinds import KINDS, SHIPPED, session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

vcr: Any = import_module("vcr")  # it has no types
DEFAULT = ("http", "async http")
every = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def server() -> Iterator[Hostile]:
    with Hostile() as server:
        yield server


@pytest.fixture
def events() -> Iterator[list[Any]]:
    """What would be sent to Sentry."""
    sent: list[Any] = []

    class Keeping(Transport):
        def capture_envelope(self, envelope: Any) -> None:
            sent.append(envelope.get_transaction_event())

    with sentry_sdk.isolation_scope():
        sentry_sdk.init(dsn="http://k@localhost/1", transport=Keeping, traces_sample_rate=1.0)
        yield sent
        sentry_sdk.get_client().close()
        sentry_sdk.get_global_scope().set_client(None)


@every
def test_sentry(kind: str, server: Hostile, events: list[Any]) -> None:
    with session(kind, server.url, package=SHIPPED) as s:
        with sentry_sdk.start_transaction(name="a test"):
            s.call("get", "/ok", cast_to=dict)
        sees = kind not in DEFAULT
        assert [span["op"] for span in events[0]["spans"]] == ["http.client"] * sees
        assert ("sentry-trace" in server.received[0].headers) is sees


@every
def test_vcrpy(kind: str, server: Hostile, tmp_path: Path) -> None:
    with session(kind, server.url, package=SHIPPED) as s:
        with vcr.use_cassette(str(tmp_path / "cassette.yaml")) as cassette:
            s.call("get", "/ok", cast_to=dict)
        assert len(cassette) == (kind not in DEFAULT)


@every
def test_respx(kind: str, server: Hostile) -> None:
    with (
        session(kind, server.url, package=SHIPPED) as s,
        respx.mock(assert_all_called=False, assert_all_mocked=False) as router,
    ):
        router.get(f"{server.url}/ok").respond(json={"mocked": True})
        assert s.call("get", "/ok", cast_to=dict) == {"data": {"result": "ok"}}


@pytest.fixture
def exporter(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    """Of a provider for this test alone: a process can be given one only once."""
    provider, exporter = TracerProvider(), InMemorySpanExporter()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    return exporter


@every
def test_opentelemetry_as_the_guide_shows_it(
    kind: str,
    root: Path,
    server: Hostile,
    exporter: InMemorySpanExporter,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TELNYX_API_KEY", "KEY0123456789")
    page = (root / "generated" / "docs" / "observing.md").read_text("utf-8")
    section = page[page.index("## Tracing") :]
    block = re.search(r"^```python\n(.*?)^```", section, re.DOTALL | re.MULTILINE)
    assert block is not None
    names: dict[str, Any] = {"__name__": "readme"}
    exec(compile(block[1], "observing.md", "exec", dont_inherit=True), names)
    exporter.clear()
    with session(
        kind,
        server.url,
        package=SHIPPED,
        before_request=names["begin"],
        after_response=names["end"],
    ) as s:
        s.call("get", "/ok", cast_to=dict)
    (span,) = exporter.get_finished_spans()
    assert (span.name, dict(span.attributes or {})) == (
        "GET /ok",
        {"http.response.status_code": 200},
    )
    context = span.get_span_context()
    assert context is not None
    assert server.received[0].headers["traceparent"].split("-")[1:3] == [
        f"{context.trace_id:032x}",
        f"{context.span_id:016x}",
    ]
