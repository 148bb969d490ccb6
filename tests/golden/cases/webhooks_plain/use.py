from webhooks_plain import Api, ConfigurationError, DriftEvent, models, webhooks
from webhooks_plain import WebhookVerificationError as Refused


def test_a_delivery_is_read_by_its_record() -> None:
    order = webhooks.ORDER_PAID.parse(b'{"id": "7", "price": 1.5, "new": 1}')
    assert (order.id, order.price) == ("7", 1.5)
    assert order.to_dict() == {"id": "7", "price": 1.5, "new": 1}
    lost: models.PostOrderLostPayload = webhooks.ORDER_LOST.parse('{"why": "rain"}')
    assert lost.why == "rain"


def test_what_the_document_does_not_say_is_kept_and_told() -> None:
    drift: list[DriftEvent] = []
    order = webhooks.ORDER_PAID.parse('{"id": 7}', on_drift=drift.append)
    assert order.to_dict() == {"id": 7}
    assert [(event.operation, event.json_path) for event in drift] == [("orderPaid", "$.id")]


def test_what_is_no_payload_is_refused() -> None:
    reasons: list[str] = []
    for body in ("", "{", "[]", "null"):
        try:
            webhooks.ORDER_PAID.parse(body)
        except Refused as error:
            reasons.append(error.reason)
    try:
        webhooks.ORDER_PAID.parse('{"id": 7}', strict=True)
    except Refused as error:
        reasons.append(error.reason)
    assert reasons == ["empty", "invalid_json", "mismatch", "mismatch", "mismatch"]


def test_bodies_may_be_forms_text_or_bytes() -> None:
    message = webhooks.MESSAGE_RECEIVED.parse(b"From=%2B1555&Parts=2")
    assert (message.from_, message.parts) == ("+1555", 2)
    text: str = webhooks.PING_PUT.parse("still there?")
    image: bytes = webhooks.FILE.parse(b"\x89PNG")
    assert (text, image) == ("still there?", b"\x89PNG")
    times = webhooks.TOTALS.parse('["2026-01-02T03:04:05Z"]')
    assert [time.year for time in times] == [2026]


def test_header_fields_are_typed() -> None:
    found = webhooks.headers_as(
        models.OrderPaidHeaders, {"X-SIGNATURE": "0123456789", "x-attempt": "2", "other": "x"}
    )
    assert (found.x_signature, found.x_attempt) == ("0123456789", 2)
    pairs = [(b"x-signature", b"0123456789"), (b"x-attempt", b"soon")]
    drift: list[DriftEvent] = []
    found = webhooks.headers_as(models.OrderPaidHeaders, pairs, on_drift=drift.append)
    assert found.to_dict() == {"X-Signature": "0123456789", "X-Attempt": "soon"}
    assert [event.json_path for event in drift] == ["$['X-Attempt']"]


def test_every_webhook_is_in_the_table() -> None:
    assert webhooks.WEBHOOKS["orderPaid"] is webhooks.ORDER_PAID
    assert {key: record.method for key, record in webhooks.WEBHOOKS.items()} == {
        "orderPaid": "POST",
        "orderLost": "POST",
        "Message received": "POST",
        "ping GET": "GET",
        "ping PUT": "PUT",
        "file": "POST",
        "totals": "POST",
    }


def test_a_client_needs_a_server() -> None:
    try:
        Api()
    except ConfigurationError as error:
        assert "base_url" in str(error)
    else:
        raise AssertionError("a client of nothing was made")
