"""Webhooks and callbacks that are read by their records."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from pydantic import Field

from generator.runtime.core.errors import ConfigurationError, WebhookVerificationError
from generator.runtime.models.model import Model
from generator.runtime.webhooks.receiver import WebhookReceiver
from generator.runtime.webhooks.record import Callback, Webhook, headers_as
from generator.runtime.webhooks.scheme import STANDARD_WEBHOOKS, SignatureScheme, WebhookSpec
from tests.runtime.webhook_api import NOW, Started, clock

if TYPE_CHECKING:
    from generator.runtime.core.drift import DriftEvent
    from generator.runtime.core.response import Headers

BODY = b'{"data": {"event_type": "call.started", "id": "e1"}}'
FORM = "application/x-www-form-urlencoded"


class Order(Model):
    id: str
    count: int | None = None


class OrderHeaders(Model):
    attempt: Annotated[int, Field(alias="X-Attempt")]


ORDER: Webhook[Order] = Webhook(key="order", type=lambda: Order)
LIST: Webhook[list[int]] = Webhook(key="list", type=lambda: list[int])
ANY: Webhook[object] = Webhook(key="any")
SENT: Webhook[Order] = Webhook(key="sent", media_type=FORM, type=lambda: Order)
TEXT: Webhook[str] = Webhook(key="text", media_type="text/plain")
IMAGE: Webhook[bytes] = Webhook(key="image", media_type="image/png")


def test_each_kind_of_body_is_read() -> None:
    assert ORDER.parse('{"id": "7", "new": [1]}').to_dict() == {"id": "7", "new": [1]}
    assert LIST.parse(bytearray(b"[1, 2]")) == [1, 2]
    assert ANY.parse(b"null") is None
    form = SENT.parse(memoryview(b"id=a%20b&count=2"))
    assert (form.id, form.count) == ("a b", 2)
    assert TEXT.parse(b"caf\xc3\xa9 \xff") == "café �"
    assert IMAGE.parse(b"\x89PNG") == b"\x89PNG"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"{", "invalid_json"),
        (b'{"id": "\xff"}', "invalid_utf8"),
        (b"[1]", "mismatch"),
        (b"null", "mismatch"),
        (b'"text"', "mismatch"),
        (b"[" * 10_000, "too_deep"),
    ],
)
def test_what_is_no_payload_is_refused(body: bytes, reason: str) -> None:
    with pytest.raises(WebhookVerificationError) as caught:
        ORDER.parse(body)
    assert caught.value.reason == reason


def test_a_form_with_a_name_twice_is_refused() -> None:
    with pytest.raises(WebhookVerificationError, match="two values"):
        SENT.parse(b"id=1&id=2")


def test_differences_are_kept_and_told_or_refused() -> None:
    drift: list[DriftEvent] = []
    order = ORDER.parse('{"count": "2"}', on_drift=drift.append)
    assert order.to_dict() == {"count": "2"}
    assert [(event.operation, event.kind) for event in drift] == [
        ("order", "missing"),
        ("order", "mistyped"),
    ]
    with pytest.raises(WebhookVerificationError) as caught:
        ORDER.parse('{"count": "2"}', strict=True)
    assert caught.value.reason == "mismatch"


def test_headers_are_read_beside_the_body() -> None:
    assert headers_as(OrderHeaders, {"x-attempt": "2"}).attempt == 2
    with pytest.raises(WebhookVerificationError) as caught:
        headers_as(OrderHeaders, {"x-attempt": "soon"}, strict=True)
    assert (caught.value.reason, "X-Attempt" in str(caught.value)) == ("mismatch", True)
    assert "soon" not in str(caught.value)


def test_a_callback_says_where_it_goes() -> None:
    found: Callback[Order] = Callback(key="a", expression="{$request.body#/url}")
    assert isinstance(found, Webhook)
    assert found.expression == "{$request.body#/url}"


# --- receivers where the document names no signature scheme ---


class Unsigned(WebhookReceiver[Started]):
    spec = WebhookSpec(events={"call.started": lambda: Started}, event_type="data.event_type")


def reason(receiver: Unsigned, headers: dict[str, str]) -> str:
    with pytest.raises(WebhookVerificationError) as caught:
        receiver.unwrap(BODY, headers)
    return caught.value.reason


def test_nothing_is_trusted_until_a_way_to_verify_is_given() -> None:
    assert reason(Unsigned(), {}) == "no_scheme"
    assert isinstance(Unsigned().unsafe_unwrap(BODY), Started)
    with pytest.raises(WebhookVerificationError):
        Unsigned("a key for nothing")
    with pytest.raises(ConfigurationError, match="declares no signature scheme"):
        Unsigned("key", scheme="standard")


def test_a_function_verifies_and_only_truth_lets_pass() -> None:
    def verify(body: bytes, headers: Headers) -> bool:
        return json.loads(body)["data"]["id"] == "e1" and headers.get("X-Token") == "t, u"

    given: list[Any] = [
        {"x-token": "t, u"},
        {"x-token": ["t", "u"]},
        [(b"X-Token", b"t"), (b"x-token", b"u")],
        {"HTTP_X_TOKEN": "t, u", "wsgi.version": (1, 0)},
    ]
    for headers in given:
        assert isinstance(Unsigned(verify=verify).unwrap(BODY, headers), Started)
    assert reason(Unsigned(verify=verify), {}) == "bad_signature"


def test_a_scheme_of_ones_own_verifies() -> None:
    scheme = SignatureScheme(
        algorithm="hmac-sha256", signature_header="X-Sign", signed_content="{body}", encoding="hex"
    )
    receiver = Unsigned("secret of the test", scheme=scheme)
    sign = hmac.new(b"secret of the test", BODY, hashlib.sha256).hexdigest()
    assert isinstance(receiver.unwrap(BODY, {"x-sign": sign}), Started)
    assert reason(receiver, {"x-sign": "0" * 64}) == "bad_signature"
    assert reason(Unsigned(scheme=scheme), {"x-sign": sign}) == "no_key"


def test_standard_webhooks_verifies_the_vector_of_the_standard() -> None:
    """The example of the specification and of the reference libraries."""
    payload = b'{"test": 2432232314}'
    headers = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    receiver = Unsigned(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        scheme=STANDARD_WEBHOOKS,
        clock=lambda: 1614265330.0,
    )
    receiver.unwrap(payload, headers)
    late = Unsigned("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", scheme=STANDARD_WEBHOOKS, clock=clock)
    assert NOW > 1614265330
    with pytest.raises(WebhookVerificationError) as caught:
        late.unwrap(payload, headers)
    assert caught.value.reason == "expired"
