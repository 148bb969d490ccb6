"""Whether deliveries are routed and read as the contract says.

What a delivery says must come back from its event, whether or not the contract knows it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

from .checks_models import name_of, plain
from .checks_responses import assert_parsed, json_path
from .signer import Signer
from .spec_reader import is_mapping
from .values import UNKNOWN_KEY, good, violations

if TYPE_CHECKING:
    from collections.abc import Callable

    from .spec_reader import Json, Place, Spec, Webhook

UNKNOWN_TYPE = "call.never.heard.of"


def encoded(body: object) -> bytes:
    return json.dumps(body, separators=(",", ":")).encode()


def assert_delivery(spec: Spec, webhook: Webhook, body: Json) -> None:
    """A delivery becomes the class of its webhook and is the same JSON again."""
    event = spec.client.webhooks.unsafe_unwrap(encoded(body))
    assert_parsed(webhook.body, event, body)
    webhook.body.assert_valid(event.to_dict())


def check_examples(spec: Spec) -> None:
    """Every documented delivery is read, and every value of every property too."""
    for webhook in spec.webhooks:
        examples = [body for _, body in webhook.deliveries]
        assert examples, f"{webhook.key}: has no example"
        for body in (*examples, *good(webhook.body)):
            webhook.body.assert_valid(body)
            assert_delivery(spec, webhook, body)


def check_samples(spec: Spec) -> None:
    """The test kit has a delivery of each event, one that the contract allows."""
    testing = spec.client.part("testing") if spec.webhooks else None
    samples: Json = {} if testing is None else testing.SAMPLES
    types = {webhook.event_type for webhook in spec.webhooks}
    assert samples.keys() == types, f"the samples are {set(samples)} instead of {types}"
    for webhook in spec.webhooks:
        body = samples[webhook.event_type]
        webhook.body.assert_valid(body)
        assert_delivery(spec, webhook, body)


def check_unknown_members(spec: Spec) -> None:
    """Members that the contract does not know are kept, at every level."""
    for webhook in spec.webhooks:
        body = webhook.delivery()
        for holder in list(_objects(body)):
            holder[UNKNOWN_KEY] = [1, {"deep": None}]
            assert_delivery(spec, webhook, body)


def _objects(body: Json) -> list[Json]:
    return [body, *(o for v in body.values() if is_mapping(v) for o in _objects(v))]


def check_drift(spec: Spec) -> None:
    """What the contract allows is no drift; what it forbids is heard of once, and kept."""
    for webhook in spec.webhooks:

        def read(content: bytes, *, on_drift: Callable[[Any], object]) -> Any:
            return spec.client.webhooks.Webhooks(on_drift=on_drift).unsafe_unwrap(content)

        assert_drift(webhook.key, read, webhook.body)


def assert_drift(where: str, read: Callable[..., Any], schema: Place) -> None:
    """Valid bodies are read without a word; of others is told, and they are kept."""
    heard: list[Any] = []
    for body in good(schema):
        read(encoded(body), on_drift=heard.append)
        listed = schema.seen_by(schema.spec.closed).allows(body)
        assert not (heard and listed), f"{where}: {body}: {heard}"
        heard.clear()
    for violation in violations(schema):
        event = read(encoded(violation.body), on_drift=heard.append)
        if type(event).__name__ != "UnknownWebhookEvent":
            place = json_path(violation.path)
            told = any(drift.json_path.startswith(place) for drift in heard)
            assert told, f"{where}: {violation.body}: heard of {heard}"
        found = event.to_dict()
        assert found == violation.body, f"{where}: {violation.body}: became {found}"
        heard.clear()


def check_event_types(spec: Spec) -> None:
    """The union and the table of events are those of the contract, plus the unknown one."""
    if not spec.webhooks:
        assert not spec.client.has("webhooks"), "the client has webhooks, the contract has none"
        return
    webhooks = spec.client.webhooks
    classes = {name_of(webhook.body): webhook.event_type for webhook in spec.webhooks}
    found = {plain(kind.__name__) for kind in get_args(webhooks.WebhookEvent)}
    assert found == classes.keys() | {"unknownwebhookevent"}, f"the union is {found}"
    types = {webhook.event_type for webhook in spec.webhooks}
    assert webhooks.EVENTS.keys() == types, f"the table has {set(webhooks.EVENTS)}, not {types}"
    for webhook in spec.webhooks:
        body = webhook.delivery()
        path = str((spec.webhook_rules / "eventType").value)
        assert member(body, path) == webhook.event_type, f"{webhook.key}: {member(body, path)}"
        put(body, path, UNKNOWN_TYPE)
        event = webhooks.unsafe_unwrap(encoded(body))
        assert type(event) is webhooks.UnknownWebhookEvent, f"{UNKNOWN_TYPE} became {type(event)}"
        assert event.to_dict() == body, f"{event.to_dict()} instead of {body}"


def check_event_ids(spec: Spec) -> None:
    """A second delivery with the same id is known; one with another id is not."""
    path = spec.webhook_rules.get("eventId") if spec.webhooks else None
    for webhook in spec.webhooks:
        scheme = next(iter(spec.signatures.values()))
        signer = Signer(scheme)
        module = spec.client.webhooks
        receiver = module.Webhooks(signer.key, replay_store=module.MemoryReplayStore())
        first, other = webhook.delivery(), webhook.delivery()
        if path is not None:
            _change_all_but(other, {path, str((spec.webhook_rules / "eventType").value)})
        assert _is_new(spec, receiver, signer, first, "m1"), f"{webhook.key}: a first delivery"
        repeated = not _is_new(spec, receiver, signer, other, "m2")
        assert repeated == (path is not None), f"{webhook.key}: {path} is the id is {repeated}"
        if path is not None:
            put(first, path, "another")
            new = _is_new(spec, receiver, signer, first, "m1")
            assert new, f"{webhook.key}: another {path} was taken for the same"


def _is_new(spec: Spec, receiver: Any, signer: Signer, body: Json, identity: str) -> bool:
    """Whether a delivery is taken; it is refused if it was received before."""
    content = encoded(body)
    try:
        receiver.unwrap(content, signer.headers(content, identity=identity))
    except spec.client.module.WebhookVerificationError as error:
        refusal = error
    else:
        return True
    assert refusal.reason == "replayed", f"a delivery was refused: {refusal}"
    return False


def _change_all_but(body: Json, kept: set[str | None], before: str = "") -> None:
    """Change each text of a body that does not stand at a path that is kept."""
    for name, value in body.items():
        path = f"{before}{name}"
        if is_mapping(value):
            _change_all_but(value, kept, f"{path}.")
        elif isinstance(value, str) and path not in kept:
            body[name] = f"{value}x"


def member(body: Json, path: str) -> Any:
    """What stands at a dotted path; None where nothing does."""
    found: Any = body
    for name in path.split("."):
        found = found.get(name) if is_mapping(found) else None
    return found


def put(body: Json, path: str, value: object) -> None:
    """Put a value at a dotted path."""
    *outer, last = path.split(".")
    for name in outer:
        body = body.setdefault(name, {})
    body[last] = value
