"""The keys of webhooks, and what makes deliveries for tests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from telnyx_voice import Telnyx, TelnyxError, testing, webhooks

from tests.leaks.reporters import leaks
from tests.leaks.test_calls import below

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "whsec_SECRET+7f3a9b1c5d2e"
SHORT = "whsec_c2VjcmV0"
OTHER = "SECRET-4e8d2a6b0c1f"
SECRETS = (TEXT, SHORT, OTHER)
HMAC = "standard-webhooks-hmac"

USES: tuple[Callable[[], Any], ...] = (
    lambda: webhooks.unwrap(b"{}", {}, key=OTHER),
    lambda: webhooks.unwrap(b"{}", {}, key=[OTHER, OTHER]),
    lambda: webhooks.unwrap(b"{}", {}, key=OTHER.encode()),
    lambda: webhooks.unwrap({}, {}, key=OTHER),  # type: ignore[arg-type] # what people pass
    lambda: webhooks.Webhooks(TEXT, scheme=HMAC),
    lambda: webhooks.Webhooks(SHORT, scheme=HMAC),
    lambda: webhooks.Webhooks(OTHER, scheme=HMAC),
    lambda: webhooks.Webhooks(OTHER, scheme="none"),
    lambda: webhooks.Webhooks(OTHER.encode(), scheme=HMAC),
    lambda: Telnyx(api_key="k", webhook_secret=TEXT, webhook_scheme=HMAC).webhooks,
    lambda: Telnyx(api_key="k", webhook_secret=OTHER, webhook_scheme="none").webhooks,
    lambda: testing.sign(b"", OTHER),
    lambda: testing.sign(b"", OTHER, scheme=HMAC),
    lambda: testing.sign({}, OTHER),  # type: ignore[arg-type] # what people pass
    lambda: testing.delivery("call.refer.started", OTHER),
    lambda: testing.delivery("no such", OTHER),
)


@pytest.mark.parametrize("use", USES, ids=range(len(USES)))
def test_a_key_that_cannot_be_used(use: Callable[[], Any]) -> None:
    with pytest.raises(Exception) as caught:  # noqa: PT011 - of any kind
        use()
    error = below(caught.value, "test_a_key_that_cannot_be_used", "<lambda>")
    assert leaks(error, SECRETS) == []


def test_a_delivery_that_is_not_authentic() -> None:
    keys = testing.keys(HMAC)
    receiver = webhooks.Webhooks(keys.public, scheme=HMAC)
    delivery = testing.delivery("call.refer.started", keys.private, scheme=HMAC)
    for headers in ({}, {**delivery.headers, "webhook-signature": "v1,AAAA"}):
        with pytest.raises(TelnyxError) as caught:
            receiver.unwrap(delivery.body, headers)
        error = below(caught.value, "test_a_delivery_that_is_not_authentic")
        assert leaks(error, (keys.public,)) == []


def test_a_key_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELNYX_PUBLIC_KEY", OTHER)
    with pytest.raises(TelnyxError) as caught:
        webhooks.unwrap(json.dumps({}), {})
    assert leaks(caught.value, SECRETS) == []
