"""Whether deliveries are verified as the contract says.

Nothing that was not signed is accepted, and no error shows a key or a signature.
"""

from __future__ import annotations

import base64
import os
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from nacl.signing import SigningKey

from .call import all_keys
from .checks_models import name_of, plain
from .checks_webhooks import encoded
from .signer import OTHER_SEED, Signer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .spec_reader import Spec

NOW = 1_800_000_000


def check_schemes(spec: Spec) -> None:
    """Each scheme of the contract accepts what it signs and refuses everything else."""
    schemes = spec.signatures
    if not schemes:
        return
    found = list(spec.client.webhooks.SCHEMES)
    assert found == list(schemes), f"the schemes are {found} instead of {list(schemes)}"
    body = encoded(spec.webhooks[0].delivery())
    for name, scheme in schemes.items():
        signer, other = Signer(scheme), Signer(scheme, OTHER_SEED)
        judge = Judge(spec, name)
        receiver = judge.receiver(signer.key)
        headers = signer.headers(body)
        judge.accepts(receiver, body, headers, name)
        _check_times(judge, signer, body)
        for header in headers:
            others = {key: value for key, value in headers.items() if key != header}
            judge.refuses(receiver, body, others, f"{name} without {header}")
            changed = headers | {header: headers[header].swapcase() + "1"}
            judge.refuses(receiver, body, changed, f"{name} with another {header}")
        judge.refuses(receiver, body + b" ", headers, f"{name} with another body")
        judge.refuses(receiver, body, other.headers(body), f"{name} with another key")
        judge.accepts(judge.receiver(other.key, signer.key), body, headers, name)
        _check_prefixes(judge, signer, body)
        role = (scheme / "headers" / "signature").value
        both = headers | {role: f"{other.headers(body)[role]} {headers[role]}"}
        if scheme.get("multiple"):
            judge.accepts(receiver, body, both, f"{name} with two signatures")
        else:
            judge.refuses(receiver, body, both, f"{name} with two signatures")


def _check_times(judge: Judge, signer: Signer, body: bytes) -> None:
    receiver = judge.receiver(signer.key, clock=lambda: NOW)
    tolerance = signer.tolerance if "timestamp" in signer.scheme / "headers" else None
    if tolerance is None:
        return
    for age in (tolerance, -tolerance):
        headers = signer.headers(body, signed_at=NOW - age)
        judge.accepts(receiver, body, headers, f"{judge.name}, {age} s old")
    for age in (tolerance + 1, -tolerance - 1):
        headers = signer.headers(body, signed_at=NOW - age)
        judge.refuses(receiver, body, headers, f"{judge.name}, {age} s old")


def _check_prefixes(judge: Judge, signer: Signer, body: bytes) -> None:
    """A secret without its prefix is none; a signature without its prefix is none either."""
    headers = signer.headers(body)
    if signer.prefix and not signer.is_public:
        key = signer.key.removeprefix(signer.prefix)
        error = judge.failure_of_key(key)
        assert error.reason == "wrong_key", f"{judge.name}: the key {key}: {error!r}"
    prefix = signer.scheme.get("signaturePrefix", "")
    if prefix:
        role = (signer.scheme / "headers" / "signature").value
        bare = headers | {role: headers[role].removeprefix(prefix)}
        judge.refuses(judge.receiver(signer.key), body, bare, f"{judge.name} without {prefix}")


def check_deliveries(spec: Spec) -> None:
    """The client verifies by the first scheme, with exactly the headers of the document."""
    for name, scheme in list(spec.signatures.items())[:1]:
        signer = Signer(scheme)
        judge = Judge(spec, name)
        receiver = judge.of_client("sync", {(scheme / "key" / "option").value: signer.key})
        for webhook in spec.webhooks:
            body = encoded(webhook.delivery())
            signed = {key.lower(): value for key, value in signer.headers(body).items()}
            headers = {each: signed.get(each.lower(), "of no meaning") for each in webhook.headers}
            event = judge.accepts(receiver, body, headers, webhook.key)
            assert plain(type(event).__name__) == name_of(webhook.body), webhook.key
            for each in headers:
                others = {key: value for key, value in headers.items() if key != each}
                judge.refuses(receiver, body, others, f"{webhook.key} without {each}")


def check_keys(spec: Spec) -> None:
    """The key of each scheme is an option of both clients, and comes from its variable as well."""
    for index, (name, scheme) in enumerate(spec.signatures.items()):
        signer = Signer(scheme)
        judge = Judge(spec, name)
        body = encoded(spec.webhooks[0].delivery())
        headers = signer.headers(body)
        option, variable = str((scheme / "key" / "option").value), (scheme / "key").get("env")
        by_variable = {} if variable is None else {variable: signer.key}
        for mode in spec.client.classes:
            chosen = {"webhook_scheme": name}
            receiver = judge.of_client(mode, {option: signer.key, **chosen})
            judge.accepts(receiver, body, headers, f"{mode}, {name}, {option}")
            if variable is not None:
                with patch.dict(os.environ, by_variable, clear=True):
                    receiver = judge.of_client(mode, chosen)
                judge.accepts(receiver, body, headers, f"{mode}, {name}, {variable}")
        if variable is not None:
            with patch.dict(os.environ, by_variable, clear=True):
                judge.accepts(judge.receiver(), body, headers, f"{name}, {variable}")
                if index == 0:
                    module = spec.client.webhooks
                    judge.accepts(module, body, headers, f"unwrap, {variable}")


class Judge:
    """Says what a receiver must accept and must refuse."""

    def __init__(self, spec: Spec, name: str) -> None:
        self.name = name
        self._spec = spec
        self._error: Any = spec.client.module.WebhookVerificationError

    def receiver(self, *keys: str, **options: Any) -> Any:
        """A receiver of the scheme; without a key it looks at the environment."""
        try:
            return self._spec.client.webhooks.Webhooks(keys or None, scheme=self.name, **options)
        except self._error as error:
            raise AssertionError(f"{self.name}: the key was refused: {error}") from error

    def of_client(self, mode: str, options: Mapping[str, Any]) -> Any:
        """The receiver of a client."""
        client = self._spec.client.new(mode, **all_keys(self._spec), **options)
        try:
            return client.webhooks
        except self._error as error:
            raise AssertionError(f"{self.name}, {mode}: the key was refused: {error}") from error

    def failure_of_key(self, key: str) -> Any:
        """Why a key is refused."""
        try:
            self._spec.client.webhooks.Webhooks(key, scheme=self.name)
        except self._error as error:
            return error
        raise AssertionError(f"{self.name}: the key {key} was accepted")

    def accepts(self, receiver: Any, body: bytes, headers: Mapping[str, str], what: str) -> Any:
        """A delivery is accepted; its event."""
        try:
            return receiver.unwrap(body, headers)
        except self._error as error:
            raise AssertionError(f"{what}: was refused: {error}") from error

    def refuses(self, receiver: Any, body: bytes, headers: Mapping[str, str], what: str) -> None:
        """A delivery is refused, and the error repeats nothing of it."""
        try:
            event = receiver.unwrap(body, headers)
        except self._error as error:
            said = f"{error} {error!r}"
        else:
            raise AssertionError(f"{what}: was accepted as {event!r}")
        assert not any(value in said for value in headers.values()), f"{what}: {said}"


def check_vector(spec: Spec) -> None:
    """The signature that the document gives as an example is one, over its timestamp example."""
    signature = spec.at("#/components/parameters/TelnyxSignature").get("example")
    timestamp = spec.at("#/components/parameters/TelnyxTimestamp").get("example")
    content = f"{timestamp}|{VECTOR}".encode()
    key = SigningKey(bytes(range(32))).verify_key
    assert key.verify(content, base64.b64decode(signature)) == content, "the example is not signed"


VECTOR = (
    '{"data":{"event_type":"siprec.started","id":"7d743d69-f7e8-4761-b7d4-8cacf9d3c031",'
    '"occurred_at":"2021-12-15T14:06:32.059436Z","payload":{"call_control_id":"v3:abc",'
    '"client_state":null},"record_type":"event"},"meta":{"attempt":1,'
    '"delivered_to":"https://example.com/hooks"}}'
)
"""The body of the example, signed with the key of bytes 0 to 31."""
