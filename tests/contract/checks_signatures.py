"""Whether deliveries are verified as the contract says.

Comes in: the contract. Goes out: nothing, or an AssertionError. The rule of this file: nothing that
was not signed is accepted, and no error shows a key or a signature.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from nacl.signing import SigningKey
from telnyx_voice import Telnyx, WebhookVerificationError, webhooks

from .checks_models import plain
from .checks_webhooks import encoded
from .probe import KEY
from .signer import OTHER_SEED, SEED, Signer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .spec_reader import Json, Spec

Receiver = webhooks.Webhooks


def check_schemes(spec: Spec) -> None:
    """Each scheme of the contract accepts what it signs and refuses everything else."""
    schemes: Json = spec.webhook_rules["signatures"]
    found = list(webhooks.SCHEMES)
    assert found == list(schemes), f"the schemes are {found} instead of {list(schemes)}"
    body = encoded(next(spec.webhooks[0].deliveries)[1])
    for name, scheme in schemes.items():
        signer = Signer(scheme)
        receiver = _receiver(name, signer.key)
        _assert_accepted(receiver, body, signer.headers(body), name)
        _check_times(receiver, signer, body, name)
        headers = signer.headers(body)
        for header in headers:
            others = {key: value for key, value in headers.items() if key != header}
            _assert_refused(receiver, body, others, f"{name} without {header}")
        _assert_refused(receiver, body + b" ", headers, f"{name} with another body")
        other = Signer(scheme, OTHER_SEED)
        _assert_refused(receiver, body, other.headers(body), f"{name} with another key")
        _assert_accepted(_receiver(name, other.key, signer.key), body, headers, name)
        if scheme.get("multiple"):
            role = scheme["headers"]["signature"]
            both = headers | {role: f"{other.headers(body)[role]} {headers[role]}"}
            _assert_accepted(receiver, body, both, f"{name} with two signatures")


def _receiver(scheme: str, *keys: str) -> Receiver:
    try:
        return Receiver(keys, scheme=scheme)
    except WebhookVerificationError as error:
        raise AssertionError(f"{scheme}: the key was refused: {error}") from error


def _check_times(receiver: Receiver, signer: Signer, body: bytes, name: str) -> None:
    tolerance = signer.scheme["toleranceSeconds"]
    margin = tolerance / 5
    for age in (tolerance - margin, margin - tolerance):
        _assert_accepted(receiver, body, signer.headers(body, age=age), f"{name}, {age} s old")
    for age in (tolerance + margin, -tolerance - margin):
        _assert_refused(receiver, body, signer.headers(body, age=age), f"{name}, {age} s old")


def check_deliveries(spec: Spec) -> None:
    """The client verifies by the first scheme, with exactly the headers of the document."""
    scheme = next(iter(spec.webhook_rules["signatures"].values()))
    signer = Signer(scheme)
    with _client({scheme["key"]["option"]: signer.key}) as client:
        for webhook in spec.webhooks:
            body = encoded(next(webhook.deliveries)[1])
            signed = signer.headers(body)
            headers = {name: signed.get(name, "of no meaning") for name in webhook.headers}
            event = _assert_accepted(client.webhooks, body, headers, webhook.key)
            assert plain(type(event).__name__) == plain(webhook.body.name), webhook.key
            for name in headers:
                others = {key: value for key, value in headers.items() if key != name}
                _assert_refused(client.webhooks, body, others, f"{webhook.key} without {name}")


def _client(options: Mapping[str, Any]) -> Telnyx:
    try:
        return Telnyx(api_key=KEY, **options)
    except (TypeError, ValueError) as error:
        raise AssertionError(f"the client takes no option {list(options)}: {error}") from error


def _assert_accepted(
    receiver: Receiver, body: bytes, headers: Mapping[str, str], what: str
) -> object:
    try:
        return receiver.unwrap(body, headers)
    except WebhookVerificationError as error:
        raise AssertionError(f"{what}: was refused: {error}") from error


def _assert_refused(receiver: Receiver, body: bytes, headers: Mapping[str, str], what: str) -> None:
    try:
        event = receiver.unwrap(body, headers)
    except WebhookVerificationError as error:
        said = f"{error} {error!r}"
    else:
        raise AssertionError(f"{what}: was accepted as {event!r}")
    assert not any(value in said for value in headers.values()), f"{what}: {said}"


def check_vector(spec: Spec) -> None:
    """The signature that the document gives as an example is one, over its timestamp example."""
    signature = spec.at("#/components/parameters/TelnyxSignature").get("example")
    timestamp = spec.at("#/components/parameters/TelnyxTimestamp").get("example")
    content = f"{timestamp}|{VECTOR}".encode()
    assert SigningKey(SEED).verify_key.verify(content, base64.b64decode(signature))


VECTOR = (
    '{"data":{"event_type":"siprec.started","id":"7d743d69-f7e8-4761-b7d4-8cacf9d3c031",'
    '"occurred_at":"2021-12-15T14:06:32.059436Z","payload":{"call_control_id":"v3:abc",'
    '"client_state":null},"record_type":"event"},"meta":{"attempt":1,'
    '"delivered_to":"https://example.com/hooks"}}'
)
"""The body of the example, signed with the key of bytes 0 to 31."""
