from webhooks_unsigned import models, webhooks

BODY = '{"event": {"type": "order.paid", "id": "e1"}}'


def test_what_has_a_type_is_routed_and_the_rest_has_a_record() -> None:
    event = webhooks.unsafe_unwrap(BODY)
    assert isinstance(event, models.Paid)
    assert webhooks.PING.parse('{"a": 1}') == {"a": 1}
    assert list(webhooks.WEBHOOKS) == ["ping"]
    assert webhooks.headers_as(models.AttemptWebhookHeaders, {"X-Attempt": "3"}).x_attempt == 3


def test_a_duplicate_is_handled_once() -> None:
    store = webhooks.MemoryReplayStore()
    router = webhooks.Webhooks(verify=lambda body, headers: True, replay_store=store).router()
    seen: list[models.Paid] = []
    router.on(models.Paid)(seen.append)
    assert [router.handle("POST", {}, BODY).status for _ in range(2)] == [200, 200]
    assert len(seen) == 1
