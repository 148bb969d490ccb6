"""The receiver takes the scheme that is configured, never the one that a delivery looks like."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest
from telnyx_voice import ConfigurationError, Telnyx, WebhookVerificationError, testing
from telnyx_voice.webhooks import Webhooks

if TYPE_CHECKING:
    from collections.abc import Callable

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
    with pytest.raises(ConfigurationError, match="no 'telnix'; known: telnyx, standard-webhooks"):
        Telnyx(api_key="k", webhook_scheme="telnix")


PAIR = testing.keys()
RAW = base64.b64decode(PAIR.public)
WRITTEN = {
    "key": PAIR.public,
    "start": PAIR.public[:9],
    "rest": PAIR.public[9:],
    "unpadded": PAIR.public.rstrip("="),
    "hex": RAW.hex(),
    "der": base64.b64encode(bytes.fromhex("302a300506032b6570032100") + RAW).decode(),
}


def signed() -> tuple[bytes, dict[str, str]]:
    """A delivery of now: a run of all tests may take longer than the tolerance."""
    delivery = testing.delivery("siprec.started", PAIR.private)
    return delivery.body, delivery.headers


def by_option(key: str) -> object:
    with Telnyx(api_key="k", public_key=key) as client:
        return client.webhooks.unwrap(*signed())


def by_receiver(key: str) -> object:
    return Webhooks(key).unwrap(*signed())


def by_argument(key: str) -> object:
    return Webhooks().unwrap(*signed(), key=key)


def by_environment(key: str) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TELNYX_PUBLIC_KEY", key)
        with Telnyx(api_key="k") as client:
            return client.webhooks.unwrap(*signed())


EVERY_WAY = pytest.mark.parametrize("unwrap", [by_option, by_receiver, by_argument, by_environment])


@EVERY_WAY
@pytest.mark.parametrize("text", ["{key}", "{key}\n", "\r\n {key}\t"])
def test_every_way_takes_the_same_keys(unwrap: Callable[[str], object], text: str) -> None:
    assert type(unwrap(text.format(**WRITTEN))).__name__ == "CallSiprecStartedEvent"


@EVERY_WAY
@pytest.mark.parametrize(
    "text",
    [
        "-----BEGIN PUBLIC KEY-----\n{der}\n-----END PUBLIC KEY-----\n",
        "{der}",
        "{hex}",
        '"{key}"',
        "{start}\n{rest}",
        "{unpadded}",
    ],
)
def test_every_way_refuses_the_same_keys(unwrap: Callable[[str], object], text: str) -> None:
    with pytest.raises(WebhookVerificationError, match="32 bytes, Base64") as caught:
        unwrap(text.format(**WRITTEN))
    assert caught.value.reason == "wrong_key"
    assert WRITTEN["start"] not in str(caught.value)
