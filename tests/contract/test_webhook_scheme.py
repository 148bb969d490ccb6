"""The receiver takes the scheme that is configured, never the one that a delivery looks like."""

from __future__ import annotations

import pytest
from telnyx_voice import ConfigurationError, Telnyx, WebhookVerificationError, testing

SCHEMES = testing.KIT.schemes


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_configured_scheme_verifies(scheme: str) -> None:
    pair = testing.keys(scheme)
    delivery = testing.delivery("siprec.started", pair.private, scheme=scheme)
    option = "webhook_secret" if scheme.endswith("hmac") else "public_key"
    keys = {option: pair.public}
    with Telnyx(api_key="k", webhook_scheme=scheme, **keys) as client:  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - the option depends on the scheme
        event = client.webhooks.unwrap(delivery.body, delivery.headers)
    assert type(event).__name__ == "CallSiprecStartedEvent"


def test_another_scheme_is_refused_whatever_headers_arrive() -> None:
    pair = testing.keys("standard-webhooks")
    delivery = testing.delivery("siprec.started", pair.private, scheme="standard-webhooks")
    with (
        Telnyx(api_key="k", public_key=testing.keys().public) as client,
        pytest.raises(WebhookVerificationError) as caught,
    ):
        client.webhooks.unwrap(delivery.body, delivery.headers)
    assert caught.value.reason == "missing_header"


def test_an_unknown_scheme_is_a_clear_error() -> None:
    client = Telnyx(api_key="k", webhook_scheme="telnix")
    with pytest.raises(ConfigurationError, match="no 'telnix'; known: telnyx, standard-webhooks"):
        _ = client.webhooks
