"""Whether deliveries are verified, routed and read as the contract says.

Comes in: the contract. Goes out: nothing, or an AssertionError. The rule of this file: signatures
are made here with PyNaCl from what the contract says is signed, never with the client's own help.
"""

from __future__ import annotations

import base64
import json
import time
from typing import TYPE_CHECKING, Any, get_args

from nacl.signing import SigningKey
from telnyx_voice import DriftEvent, Telnyx, WebhookVerificationError, webhooks

from .checks_answers import assert_parsed
from .checks_models import plain
from .probe import KEY
from .values import UNKNOWN_KEY, good, violations

if TYPE_CHECKING:
    from .spec_reader import Json, Spec, Webhook
    from .values import Path

SEED = bytes(range(32))
SIGNER = SigningKey(SEED)
PUBLIC_KEY = base64.b64encode(bytes(SIGNER.verify_key)).decode()
UNKNOWN_TYPE = "call.never.heard.of"


def encoded(body: object) -> bytes:
    return json.dumps(body, separators=(",", ":")).encode()


# --- reading ---


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


# --- verifying ---


def signed(
    spec: Spec, body: bytes, *, age: float = 0, signer: SigningKey = SIGNER
) -> dict[str, str]:
    """The headers of a delivery that was signed `age` seconds ago, as the default scheme says."""
    scheme = _scheme(spec)
    timestamp = str(int(time.time() - age))
    before, after = scheme["signedContent"].replace("{timestamp}", timestamp).split("{body}")
    signature = signer.sign(before.encode() + body + after.encode()).signature
    names = scheme["headers"]
    return {
        names["timestamp"]: timestamp,
        names["signature"]: base64.b64encode(signature).decode(),
    }


def _scheme(spec: Spec) -> Any:
    return next(iter(spec.webhook_rules["signatures"].values()))


def receiver(spec: Spec) -> Telnyx:
    """A client with the public key of these tests, given through the option of the contract."""
    options: Any = {_scheme(spec)["key"]["option"]: PUBLIC_KEY}
    try:
        return Telnyx(api_key=KEY, **options)
    except (TypeError, ValueError) as error:
        raise AssertionError(f"the client takes no option {list(options)}: {error}") from error


def check_signatures(spec: Spec) -> None:
    """A signed delivery passes with exactly the headers that the contract requires."""
    with receiver(spec) as client:
        for webhook in spec.webhooks:
            body = encoded(next(webhook.deliveries)[1])
            headers = signed(spec, body)
            required = {name.lower() for name in webhook.headers}
            assert set(headers) == required, f"{webhook.key}: {set(headers)}, not {required}"
            try:
                event = client.webhooks.unwrap(body, headers)
            except WebhookVerificationError as error:
                raise AssertionError(f"{webhook.key}: was refused: {error}") from error
            assert plain(type(event).__name__) == plain(webhook.body.name), webhook.key
            for name in headers:
                others = {key: value for key, value in headers.items() if key != name}
                _assert_refused(client, body, others, f"{webhook.key} without {name}")


def check_forgeries(spec: Spec) -> None:
    """Another body, another key, another time: refused."""
    tolerance = _scheme(spec)["toleranceSeconds"]
    margin = tolerance / 5
    body = encoded(next(spec.webhooks[0].deliveries)[1])
    with receiver(spec) as client:
        for age in (tolerance - margin, margin - tolerance):
            try:
                client.webhooks.unwrap(body, signed(spec, body, age=age))
            except WebhookVerificationError as error:
                raise AssertionError(f"{age} s old and refused: {error}") from error
        for age in (tolerance + margin, -tolerance - margin):
            _assert_refused(client, body, signed(spec, body, age=age), f"{age} s old")
        _assert_refused(client, body + b" ", signed(spec, body), "with another body")
        other = SigningKey(bytes(32))
        _assert_refused(client, body, signed(spec, body, signer=other), "with another key")


def _assert_refused(client: Telnyx, body: bytes, headers: dict[str, str], what: str) -> None:
    try:
        event = client.webhooks.unwrap(body, headers)
    except WebhookVerificationError as error:
        said = str(error)
    else:
        raise AssertionError(f"{what}: was accepted as {event!r}")
    assert PUBLIC_KEY not in said, f"{what}: the error shows the key"
    assert not any(value in said for value in headers.values()), f"{what}: {said}"


def check_vector(spec: Spec) -> None:
    """The signature of the documented header example is that of the documented scheme."""
    header = spec.at("#/components/parameters/TelnyxSignature").get("example")
    timestamp = spec.at("#/components/parameters/TelnyxTimestamp").get("example")
    assert SIGNER.verify_key.verify(f"{timestamp}|{VECTOR}".encode(), base64.b64decode(header))


VECTOR = (
    '{"data":{"event_type":"siprec.started","id":"7d743d69-f7e8-4761-b7d4-8cacf9d3c031",'
    '"occurred_at":"2021-12-15T14:06:32.059436Z","payload":{"call_control_id":"v3:abc",'
    '"client_state":null},"record_type":"event"},"meta":{"attempt":1,'
    '"delivered_to":"https://example.com/hooks"}}'
)
"""The body whose signature with the key of bytes 0 to 31 is the example in the document."""
