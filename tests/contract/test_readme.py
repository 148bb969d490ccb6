"""What the guide of the package shows about webhooks does what it says."""

from __future__ import annotations

import pytest
from telnyx_voice import models, testing, webhooks

from .receiving import examples, run


@pytest.fixture
def blocks() -> list[str]:
    return examples()


def test_receiving(
    blocks: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = testing.keys()
    monkeypatch.setenv("TELNYX_PUBLIC_KEY", pair.public)
    receive = run(blocks[0])["receive"]
    for event_type in ("call.refer.started", "siprec.failed"):
        delivery = testing.delivery(event_type, pair.private)
        receive(delivery.body, delivery.headers)
    first, second = capsys.readouterr().out.splitlines()
    assert '"call.refer.started"' in first
    assert second == "another event"


def test_routing(
    blocks: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = testing.keys()
    monkeypatch.setenv("TELNYX_PUBLIC_KEY", pair.public)
    router = run(blocks[1])["router"]
    delivery = testing.delivery("call.refer.started", pair.private)
    for _ in range(2):
        status, _, _ = router.handle("POST", delivery.headers, delivery.body)
        assert status == 200
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert router.handle("POST", {}, delivery.body).status == 401


def test_testing(blocks: list[str]) -> None:
    assert isinstance(run(blocks[2])["event"], models.CallReferStartedEvent)
    assert webhooks.EVENTS.keys() == set(testing.SAMPLES)


def test_restoring(blocks: list[str]) -> None:
    stored = testing.delivery("siprec.failed", testing.keys().private).body
    event = run(blocks[3])["restore"](stored)
    assert isinstance(event, models.CallSiprecFailedEvent)
    assert run(blocks[3])["restore"](event.to_json().encode()) == event
