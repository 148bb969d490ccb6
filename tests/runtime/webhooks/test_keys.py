"""Which texts of a key the shipped client takes: the same as an option and as an argument."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

import pytest
import telnyx_voice
from telnyx_voice import testing, webhooks

if TYPE_CHECKING:
    from collections.abc import Callable

KEYS = testing.keys()
RAW = b64decode(KEYS.public)


def by_option(key: str) -> object:
    client = telnyx_voice.Telnyx(api_key="KEY", public_key=key)
    delivery = testing.delivery("call.refer.started", KEYS.private)
    return client.webhooks.unwrap(delivery.body, delivery.headers)


def by_argument(key: str) -> object:
    delivery = testing.delivery("call.refer.started", KEYS.private)
    return webhooks.unwrap(delivery.body, delivery.headers, key=key)


WAYS = [pytest.param(by_option, id="option"), pytest.param(by_argument, id="argument")]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "key",
    [KEYS.public, f"{KEYS.public}\n", f" {KEYS.public}\r\n"],
    ids=["plain", "line end", "space"],
)
def test_white_space_around_a_key_is_ignored(way: Callable[[str], object], key: str) -> None:
    assert not isinstance(way(key), webhooks.UnknownWebhookEvent)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "key",
    [
        RAW.hex(),
        f'"{KEYS.public}"',
        f"'{KEYS.public}'",
        KEYS.public.rstrip("="),
        f"{KEYS.public[:20]} {KEYS.public[20:]}",
    ],
    ids=["hex", "double quotes", "single quotes", "no padding", "space inside"],
)
def test_another_text_is_refused(way: Callable[[str], object], key: str) -> None:
    with pytest.raises(telnyx_voice.WebhookVerificationError, match="32 bytes, Base64") as error:
        way(key)
    assert error.value.reason == "wrong_key"
    assert key not in str(error.value)


@pytest.mark.parametrize("way", WAYS)
def test_pem_is_refused(way: Callable[[str], object]) -> None:
    pem = f"-----BEGIN PUBLIC KEY-----\n{KEYS.public}\n-----END PUBLIC KEY-----\n"
    with pytest.raises(telnyx_voice.ClientError, match=r"line break|32 bytes, Base64"):
        way(pem)
