"""One candidate that verifies and reads a signed delivery.

The delivery is signed with a known key just before it is read again and again, as text where the
candidate takes nothing else.
"""

from __future__ import annotations

import base64
import json
import sys
import time
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .worker import repeated, serve

if TYPE_CHECKING:
    from collections.abc import Callable

SEED = b"\x01" * 32


@cache
def signing() -> Any:
    return import_module("nacl.signing").SigningKey(SEED)


def public_key() -> str:
    return base64.b64encode(bytes(signing().verify_key)).decode()


def bare(body: bytes, headers: dict[str, str]) -> Callable[[], object]:
    """What one writes by hand: PyNaCl and the standard library's JSON."""
    key = signing().verify_key

    def unwrap() -> object:
        signature = base64.b64decode(headers["telnyx-signature-ed25519"])
        key.verify(headers["telnyx-timestamp"].encode() + b"|" + body, signature)
        return json.loads(body)

    return unwrap


def ours(body: bytes, headers: dict[str, str]) -> Callable[[], object]:
    package: Any = import_module("telnyx_voice")
    webhooks = package.Telnyx(api_key="K", public_key=public_key()).webhooks
    return lambda: webhooks.unwrap(body, headers)


def ours_unverified(body: bytes, headers: dict[str, str]) -> Callable[[], object]:
    package: Any = import_module("telnyx_voice")
    webhooks = package.Telnyx(api_key="K", public_key=public_key()).webhooks
    return lambda: webhooks.unsafe_unwrap(body)


def official(body: bytes, headers: dict[str, str]) -> Callable[[], object]:
    package: Any = import_module("telnyx")
    webhooks = package.Telnyx(api_key="K", public_key=public_key()).webhooks
    text = body.decode()
    return lambda: webhooks.unwrap(text, headers=headers)


def official_unverified(body: bytes, headers: dict[str, str]) -> Callable[[], object]:
    package: Any = import_module("telnyx")
    webhooks = package.Telnyx(api_key="K", public_key=public_key()).webhooks
    text = body.decode()
    return lambda: webhooks.unsafe_unwrap(text)


CANDIDATES = {
    "PyNaCl and json": bare,
    "ours": ours,
    "ours, without verifying": ours_unverified,
    "official": official,
    "official, without verifying": official_unverified,
}


def respond(body: str, calls: int) -> dict[str, float]:
    content, timestamp = body.encode(), str(int(time.time()))
    signature = signing().sign(timestamp.encode() + b"|" + content).signature
    headers = {
        "content-type": "application/json",
        "telnyx-signature-ed25519": base64.b64encode(signature).decode(),
        "telnyx-timestamp": timestamp,
    }
    unwrap = CANDIDATES[sys.argv[1]](content, headers)
    unwrap()
    return repeated(unwrap, calls)


if __name__ == "__main__":
    serve(respond)
