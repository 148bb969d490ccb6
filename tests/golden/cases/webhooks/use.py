import hashlib
import hmac
import json
import time
from typing import Any, cast

from webhooks import (
    Api,
    ConfigurationError,
    MockTransport,
    WebhookVerificationError,
    mock_response,
    models,
)
from webhooks.webhooks import UnknownWebhookEvent, WebhookEvent, unsafe_unwrap


def signed(body: bytes, secret: str = "a secret of some length") -> dict[str, str]:
    text = str(int(time.time()))
    mac = hmac.new(secret.encode(), f"{text}.".encode() + body, hashlib.sha256)
    return {"X-Signature": mac.hexdigest(), "X-Time": text}


def kind(event: WebhookEvent) -> str:
    match event:
        case models.Paid(price=price):
            return f"paid {price}"
        case models.Lost(why=why):
            return f"lost {why}"
        case UnknownWebhookEvent():
            return "unknown"


def test_a_delivery_is_verified_and_read() -> None:
    client = Api(
        transport=MockTransport(lambda request: mock_response(204)),
        webhook_secret="a secret of some length",
    )
    body = json.dumps({"event": {"type": "order.paid", "id": "e1"}, "price": 2.5}).encode()
    assert kind(client.webhooks.unwrap(body, signed(body))) == "paid 2.5"
    try:
        client.webhooks.unwrap(body, signed(body, "another"))
    except WebhookVerificationError:
        pass
    else:
        raise AssertionError("a forged delivery was read")


def test_each_type_has_its_class() -> None:
    lost = {"event": {"type": "order.lost", "id": "e2"}, "why": "rain"}
    assert kind(unsafe_unwrap(json.dumps(lost))) == "lost rain"
    assert kind(unsafe_unwrap('{"event": {"type": "order.new", "id": "e3"}}')) == "unknown"


def test_a_client_of_httpx2_is_refused_in_a_package_without_that_feature() -> None:
    try:
        Api(http_client=cast("Any", object()))
    except ConfigurationError as error:
        assert "generate it with the feature httpx2, or give a transport" in str(error)
    else:
        raise AssertionError("it was taken")
