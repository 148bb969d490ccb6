import base64
import hashlib
import hmac
import time

from webhooks_inferred import WebhookVerificationError, models
from webhooks_inferred.webhooks import (
    STANDARD_WEBHOOKS,
    UnknownWebhookEvent,
    WebhookEvent,
    Webhooks,
    unsafe_unwrap,
)

BODY = b'{"object": "event", "type": "order.paid", "price": 2.5}'
SECRET = "whsec_" + base64.b64encode(b"0123456789abcdef").decode()


def signed(body: bytes) -> dict[str, str]:
    """By the standard itself, with nothing of the package."""
    now = str(int(time.time()))
    mac = hmac.new(b"0123456789abcdef", f"m1.{now}.".encode() + body, hashlib.sha256)
    text = f"v1,{base64.b64encode(mac.digest()).decode()}"
    return {"webhook-id": "m1", "webhook-timestamp": now, "webhook-signature": text}


def kind(event: WebhookEvent) -> str:
    match event:
        case models.Paid(price=price):
            return f"paid {price}"
        case models.Lost(why=why):
            return f"lost {why}"
        case UnknownWebhookEvent():
            return "unknown"


def test_each_type_has_its_class() -> None:
    assert kind(unsafe_unwrap(BODY)) == "paid 2.5"
    assert kind(unsafe_unwrap('{"type": "order.lost", "why": "rain"}')) == "lost rain"
    assert kind(unsafe_unwrap('{"type": "order.new"}')) == "unknown"


def test_a_scheme_may_be_given() -> None:
    receiver = Webhooks(SECRET, scheme=STANDARD_WEBHOOKS)
    assert kind(receiver.unwrap(BODY, signed(BODY))) == "paid 2.5"
    assert refused(receiver, signed(b"another")) == "bad_signature"


def test_a_function_may_verify() -> None:
    receiver = Webhooks(verify=lambda body, headers: headers.get("Token") == "t")
    assert kind(receiver.unwrap(BODY, {"token": "t"})) == "paid 2.5"
    assert refused(receiver, {"token": "f"}) == "bad_signature"
    router = receiver.router()
    seen: list[models.Paid] = []
    router.on(models.Paid)(seen.append)
    assert router.handle("POST", {"token": "t"}, BODY).status == 200
    assert router.handle("POST", {"token": "f"}, BODY).status == 401
    assert [event.price for event in seen] == [2.5]


def test_without_either_nothing_is_trusted() -> None:
    assert refused(Webhooks(), signed(BODY)) == "no_scheme"
    assert Webhooks().router().handle("POST", signed(BODY), BODY).status == 500


def refused(receiver: Webhooks, headers: dict[str, str]) -> str:
    try:
        receiver.unwrap(BODY, headers)
    except WebhookVerificationError as error:
        return error.reason
    raise AssertionError("a delivery was trusted")
