"""Signatures over the body alone, as hosts of code and shops have them."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds.made import made

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENT = """
paths: {}
webhooks:
  pushed:
    post:
      requestBody: {content: {application/json: {schema: {properties: {action: {const: push}}}}}}
      responses: {'200': {description: Thanks.}}
x-client-webhooks:
  eventType: action
  signatures:
    host:
      algorithm: hmac-sha256
      headers: {signature: X-Hub-Signature-256}
      signedContent: '{body}'
      encoding: hex
      signaturePrefix: 'sha256='
      key: {option: secret}
"""
SECRET = "It's a Secret to Everybody"
SIGNATURE = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
"""Of `Hello, World!`: the example of GitHub, in "Validating webhook deliveries"."""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with made(DOCUMENT, tmp_path_factory.mktemp("signatures")) as found:
        assert found.findings == []
        yield found.package


@pytest.mark.parametrize(
    ("body", "signature", "reason"),
    [
        (b"Hello, World!", f"sha256={SIGNATURE}", "invalid_json"),  # so the signature is right
        (b"Hello, World?", f"sha256={SIGNATURE}", "bad_signature"),
        (b"Hello, World!", SIGNATURE, "bad_encoding"),
        (b"Hello, World!", f"sha1={SIGNATURE}", "bad_encoding"),
    ],
)
def test_the_body_alone_is_signed(package: Any, body: bytes, signature: str, reason: str) -> None:
    with pytest.raises(package.WebhookVerificationError) as caught:
        package.webhooks.unwrap(body, {"x-hub-signature-256": signature}, key=SECRET)
    assert caught.value.reason == reason


def test_a_delivery_without_a_time_has_no_age(package: Any) -> None:
    body = b'{"action": "push"}'
    signature = hmac.new(SECRET.encode(), body, "sha256").hexdigest()
    receiver = package.webhooks.Webhooks(SECRET, clock=lambda: 4e9)
    event = receiver.unwrap(body, {"X-Hub-Signature-256": f"sha256={signature}"})
    assert event.action == "push"
