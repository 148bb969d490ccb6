"""Receiving: keys, replays, and what `unwrap` promises."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from generator.runtime.errors import ConfigurationError, WebhookVerificationError
from generator.runtime.webhook_store import EventLossWarning, MemoryReplayStore
from tests.runtime.webhook_api import (
    KIT,
    NOW,
    PUBLIC_KEY,
    SCHEMES,
    SEED,
    Started,
    Stopped,
    Webhooks,
    clock,
)

if TYPE_CHECKING:
    from generator.runtime.drift import DriftEvent
    from generator.runtime.webhook_testing import Delivery


def receiver(key: str | list[str] = PUBLIC_KEY, **options: Any) -> Webhooks:
    return Webhooks(key, clock=clock, **options)


def delivery(overrides: dict[str, Any] | None = None, at: float = NOW) -> Delivery:
    return KIT.delivery("call.started", SEED, overrides, at=at)


def refusal(found: Webhooks, given: Delivery, **options: Any) -> str:
    with pytest.raises(WebhookVerificationError) as raised:
        found.unwrap(given.body, given.headers, **options)
    return raised.value.reason


def test_a_signed_delivery_becomes_its_event() -> None:
    given = delivery()
    assert isinstance(receiver().unwrap(given.body, given.headers), Started)
    assert isinstance(receiver().unwrap(payload=given.body, headers=given.headers), Started)
    assert refusal(receiver(), delivery(at=NOW - 301)) == "expired"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme(scheme: str) -> None:
    keys = KIT.keys(scheme)
    given = KIT.delivery("call.stopped", keys.private, at=NOW, scheme=scheme)
    found = Webhooks(keys.public, scheme=scheme, clock=clock)
    assert isinstance(found.unwrap(given.body, given.headers), Stopped)
    other = Webhooks(KIT.keys(scheme).public, scheme=scheme, clock=clock)
    assert refusal(other, given) == "bad_signature"


def test_the_key_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    found, given = Webhooks(clock=clock), delivery()
    monkeypatch.delenv("EXAMPLE_PUBLIC_KEY", raising=False)
    assert refusal(found, given) == "no_key"
    monkeypatch.setenv("EXAMPLE_PUBLIC_KEY", "")
    assert refusal(found, given) == "no_key"
    monkeypatch.setenv("EXAMPLE_PUBLIC_KEY", "text")
    assert refusal(found, given) == "wrong_key"
    monkeypatch.setenv("EXAMPLE_PUBLIC_KEY", f"{PUBLIC_KEY}\n")
    assert isinstance(found.unwrap(given.body, given.headers), Started)


def test_a_missing_key_says_where_it_belongs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EXAMPLE_PUBLIC_KEY", raising=False)
    given = delivery()
    with pytest.raises(WebhookVerificationError, match=r"public_key.*EXAMPLE_PUBLIC_KEY"):
        Webhooks(clock=clock).unwrap(given.body, given.headers)


@pytest.mark.parametrize("key", [[], "", ()])
def test_an_empty_key_is_not_no_check(key: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EXAMPLE_PUBLIC_KEY", raising=False)
    with pytest.raises(WebhookVerificationError):
        Webhooks(key, clock=clock).unwrap(delivery().body, delivery().headers)
    assert refusal(Webhooks(clock=clock), delivery(), key=key) in {"no_key", "wrong_key"}


def test_a_wrong_key_is_refused_at_once() -> None:
    with pytest.raises(WebhookVerificationError, match="not one of this scheme"):
        Webhooks("whsec_c2VjcmV0")
    with pytest.raises(ConfigurationError, match="example, standard-webhooks"):
        Webhooks(PUBLIC_KEY, scheme="unheard of")


def test_keys_rotate() -> None:
    new, given = KIT.keys(), delivery()
    found = receiver(key=[new.public, PUBLIC_KEY])
    found.unwrap(given.body, given.headers)
    again = KIT.delivery("call.started", new.private, at=NOW)
    found.unwrap(again.body, again.headers)
    assert refusal(receiver(), again) == "bad_signature"
    receiver().unwrap(again.body, again.headers, key=new.public)


def test_drift_is_told_with_the_type_of_the_event() -> None:
    told: list[DriftEvent] = []
    given = delivery(overrides={"data": {"payload": {"code": "x"}}})
    event = receiver(on_drift=told.append).unwrap(given.body, given.headers)
    assert isinstance(event, Started)
    assert ("call.started", "$.data.payload.code") in {
        (each.operation, each.json_path) for each in told
    }
    assert refusal(receiver(strict=True), given) == "mismatch"


# --- replays ---


def test_an_event_is_received_once() -> None:
    found = receiver(replay_store=MemoryReplayStore(clock=clock))
    first, second = delivery(), delivery()
    found.unwrap(first.body, first.headers)
    assert refusal(found, first) == "replayed"
    found.unwrap(second.body, second.headers)


def test_an_event_is_known_by_its_id_however_it_is_sent() -> None:
    found = receiver(replay_store=MemoryReplayStore(clock=clock))
    same = {"data": {"id": "7d743d69"}}
    first, second = delivery(overrides=same), delivery(overrides=same, at=NOW + 7)
    assert first.headers != second.headers
    found.unwrap(first.body, first.headers)
    assert refusal(found, second) == "replayed"


def test_an_event_without_an_id_is_known_by_the_signed_header() -> None:
    keys = KIT.keys("standard-webhooks")
    body = '{"data":{"event_type":"call.started"}}'
    store = MemoryReplayStore(clock=clock)
    found = Webhooks(keys.public, scheme="standard-webhooks", replay_store=store, clock=clock)
    headers = KIT.sign(body, keys.private, at=NOW, identity="msg_1", scheme="standard-webhooks")
    found.unwrap(body, headers)
    with pytest.raises(WebhookVerificationError, match="before"):
        found.unwrap(body, headers)


def test_a_forged_delivery_does_not_use_up_an_id() -> None:
    found = receiver(replay_store=MemoryReplayStore(clock=clock))
    same = {"data": {"id": "7d743d69"}}
    forged = KIT.delivery("call.started", KIT.keys().private, same, at=NOW)
    assert refusal(found, forged) == "bad_signature"
    given = delivery(overrides=same)
    found.unwrap(given.body, given.headers)


def test_a_store_forgets_in_time() -> None:
    now = [0.0]
    store = MemoryReplayStore(clock=lambda: now[0])
    assert store.claim("a", 1, "x") == "claimed"
    assert store.claim("a", 1, "x") == "claimed"
    assert store.claim("a", 1, "y") == "held"
    store.done("a", 10)
    now[0] = 9.9
    assert [store.claim("a", 1, holder) for holder in "xy"] == ["done", "done"]
    now[0] = 10.0
    assert store.claim("a", 1, "y") == "claimed"
    store.release("a", "x")
    store.release("unheard of", "x")
    assert store.claim("a", 1, "x") == "held"
    store.release("a", "y")
    assert store.claim("a", 1, "x") == "claimed"


def test_a_store_has_a_bound() -> None:
    store = MemoryReplayStore(limit=3, clock=lambda: 0.0)
    for key in "abcd":
        store.done(key, 10)
    assert [store.claim(key, 1, "x") for key in "abcd"] == ["claimed", "done", "done", "done"]


def test_one_of_many_threads_is_first() -> None:
    store = MemoryReplayStore(clock=lambda: 0.0)
    with ThreadPoolExecutor(16) as pool:
        claims = [pool.submit(store.claim, str(n % 50), 10, str(n)) for n in range(2_000)]
    assert [claim.result() for claim in claims].count("claimed") == 50


class SeenInMemory:
    """A store of the older protocol."""

    def __init__(self) -> None:
        self.ids = set[str]()

    def seen(self, identity: str, expires: float) -> bool:
        assert expires == NOW + 86_400
        known = identity in self.ids
        self.ids.add(identity)
        return known

    def forget(self, identity: str) -> None:
        self.ids.discard(identity)


def test_an_older_store_still_works() -> None:
    with pytest.warns(EventLossWarning, match="SeenInMemory"):
        found = receiver(replay_store=SeenInMemory())
    given = delivery()
    found.unwrap(given.body, given.headers)
    assert refusal(found, given) == "replayed"
