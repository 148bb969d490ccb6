"""Which texts of a key the shipped client takes: the same as an option and as an argument."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

import pytest
import telnyx_voice
from telnyx_voice import testing, webhooks

from tests.runtime.http.test_processes import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KEYS = testing.keys()
RAW = b64decode(KEYS.public)


def by_option(key: str) -> object:
    """A text that cannot work is refused before the client is used."""
    try:
        client = telnyx_voice.Telnyx(api_key="KEY", public_key=key)
    except telnyx_voice.ClientError:
        with pytest.raises(telnyx_voice.ClientError):  # and by the other client
            telnyx_voice.AsyncTelnyx(api_key="KEY", public_key=key)
        raise
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


def test_a_client_does_not_begin_to_exist_with_a_key_that_cannot_work() -> None:
    with pytest.raises(telnyx_voice.WebhookVerificationError, match="32 bytes, Base64"):
        telnyx_voice.Telnyx(api_key="KEY", public_key=RAW.hex())
    with pytest.raises(telnyx_voice.WebhookVerificationError, match="32 bytes, Base64"):
        telnyx_voice.Telnyx(api_key="KEY", public_key=[KEYS.public, f'"{KEYS.public}"'])


def test_a_key_of_the_environment_is_looked_at_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELNYX_PUBLIC_KEY", RAW.hex())
    with pytest.raises(telnyx_voice.WebhookVerificationError, match="32 bytes, Base64"):
        telnyx_voice.Telnyx(api_key="KEY")


def test_a_scheme_is_looked_at_with_its_key() -> None:
    client = telnyx_voice.Telnyx(api_key="KEY", public_key=KEYS.public, webhook_secret="short")
    assert client.webhooks is not None  # a key of another scheme verifies nothing here
    with pytest.raises(telnyx_voice.WebhookVerificationError, match="must begin with whsec_"):
        client.with_options(webhook_scheme="standard-webhooks-hmac")
    with pytest.raises(telnyx_voice.ConfigurationError, match="there is no 'telnix'; known"):
        client.with_options(webhook_scheme="telnix")


LOADED = """
    import json, sys
    import telnyx_voice

    telnyx_voice.Telnyx(api_key="KEY", public_key=sys.argv[1])
    print(json.dumps([name for name in ("nacl", "pydantic", "httpx2") if name in sys.modules]))
"""


def test_a_key_is_looked_at_without_what_verifies_signatures(root: Path) -> None:
    assert run(root, LOADED, KEYS.public) == []
