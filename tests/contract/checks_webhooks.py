"""Whether deliveries are routed and read as the contract says.

Comes in: the contract. Goes out: nothing, or an AssertionError. The rule of this file: what a
delivery says must come back from its event, whether or not the contract knows it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, get_args

from telnyx_voice import DriftEvent, webhooks

from .checks_answers import assert_parsed
from .checks_models import plain
from .values import UNKNOWN_KEY, good, violations

if TYPE_CHECKING:
    from .spec_reader import Json, Spec, Webhook
    from .values import Path

UNKNOWN_TYPE = "call.never.heard.of"


def encoded(body: object) -> bytes:
    return json.dumps(body, separators=(",", ":")).encode()


def assert_delivery(webhook: Webhook, body: Json) -> None:
    """A delivery becomes the class of its webhook and is the same JSON again."""
    event = webhooks.unsafe_unwrap(encoded(body))
    assert_parsed(webhook.body, event, body)
    webhook.body.assert_valid(event.to_dict())


def check_examples(spec: Spec) -> None:
    """Every documented delivery is read, and every value of every property too."""
    for webhook in spec.webhooks:
        examples = [body for _, body in webhook.deliveries]
        assert examples, f"{webhook.key}: has no example"
        for body in (*examples, *good(webhook.body)):
            webhook.body.assert_valid(body)
            assert_delivery(webhook, body)


def check_unknown_members(spec: Spec) -> None:
    """Members that the contract does not know are kept, at every level."""
    for webhook in spec.webhooks:
        body = json.loads(encoded(next(webhook.deliveries)[1]))
        for holder in (body, body["data"], body["data"]["payload"]):
            holder[UNKNOWN_KEY] = [1, {"deep": None}]
            assert_delivery(webhook, body)


def check_drift(spec: Spec) -> None:
    """What the contract allows is no drift; what it forbids is heard of once, and kept."""
    for webhook in spec.webhooks:
        heard: list[DriftEvent] = []
        receiver = webhooks.Webhooks(on_drift=heard.append)
        for body in good(webhook.body):
            receiver.unsafe_unwrap(encoded(body))
            assert not heard, f"{webhook.key}: {body}: {heard}"
        for violation in violations(webhook.body):
            event = receiver.unsafe_unwrap(encoded(violation.body))
            where = f"{webhook.key}: {violation.body}"
            if not isinstance(event, webhooks.UnknownWebhookEvent):
                place = _path(violation.path)
                told = any(drift.json_path.startswith(place) for drift in heard)
                assert told, f"{where}: heard of {heard}"
            assert event.to_dict() == violation.body, f"{where}: became {event.to_dict()}"
            heard.clear()


def _path(path: Path) -> str:
    """A place as a JSONPath."""
    return "$" + "".join("[*]" if isinstance(step, int) else f".{step}" for step in path)


def check_event_types(spec: Spec) -> None:
    """The union and the table of events are those of the contract, plus the unknown one."""
    classes = {plain(webhook.body.name): webhook.event_type for webhook in spec.webhooks}
    found = {plain(kind.__name__) for kind in get_args(webhooks.WebhookEvent)}
    assert found == classes.keys() | {"unknownwebhookevent"}, f"the union is {found}"
    for webhook in spec.webhooks:
        body = json.loads(encoded(next(webhook.deliveries)[1]))
        holder = body
        *outer, last = spec.webhook_rules["eventType"].split(".")
        for name in outer:
            holder = holder[name]
        assert holder[last] == webhook.event_type, f"{webhook.key}: {holder[last]}"
        holder[last] = UNKNOWN_TYPE
        event = webhooks.unsafe_unwrap(encoded(body))
        assert type(event) is webhooks.UnknownWebhookEvent, f"{UNKNOWN_TYPE} became {type(event)}"
        assert event.to_dict() == body, f"{event.to_dict()} instead of {body}"
