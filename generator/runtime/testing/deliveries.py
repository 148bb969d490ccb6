"""Signed deliveries for the tests of those who receive them.

They are made from the same records that the verifier reads, so the two cannot disagree.
"""

from __future__ import annotations

import base64
import copy
import hmac
import json
import secrets
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from ..core.drift import is_object
from ..core.errors import ConfigurationError
from ..core.omit import Omit
from ..core.secret import clear_traceback, concealed, opened
from ..webhooks.scheme import WebhookSpec
from ..webhooks.verify import Payload, Verifier, key_material, raw_body

if TYPE_CHECKING:
    from nacl.signing import SigningKey

    from ..webhooks.scheme import SignatureScheme


class KeyPair(NamedTuple):
    """A pair made for tests; of a symmetric scheme, the same secret twice."""

    private: str
    """What signs deliveries."""
    public: str
    """What verifies them."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One request of the sender, a POST."""

    event_type: str
    headers: dict[str, str] = field(repr=False)
    body: bytes


class TestKit:
    """Makes keys, signatures and deliveries for one API."""

    __test__ = False  # the name is not meant for pytest

    def __init__(
        self, spec: WebhookSpec, samples: Mapping[str, Mapping[str, Any]]
    ) -> None:
        self.spec = spec
        self.samples = samples
        """A valid body of each event."""

    @property
    def event_types(self) -> tuple[str, ...]:
        """The types that `delivery` knows."""
        return tuple(self.samples)

    @property
    def schemes(self) -> tuple[str, ...]:
        """The names of the signature schemes; the first is the default."""
        return tuple(self.spec.schemes)

    def keys(self, scheme: str | None = None) -> KeyPair:
        """Make a new pair of keys."""
        found = self.spec.scheme(scheme)
        seed = secrets.token_bytes(32)
        private = base64.b64encode(seed).decode()
        if found.algorithm != "ed25519":
            return KeyPair(found.key_prefix + private, found.key_prefix + private)
        from nacl.signing import SigningKey

        public = base64.b64encode(bytes(SigningKey(seed).verify_key)).decode()
        return KeyPair(private, found.key_prefix + public)

    def sign(
        self,
        body: Payload,
        private_key: str,
        *,
        at: float | None = None,
        identity: str | None = None,
        scheme: str | None = None,
    ) -> dict[str, str]:
        """The headers of a delivery.

        Args:
            body: What is sent.
            private_key: The private half of `keys()`, or a seed of 32 bytes in Base64.
            at: When it is sent, in Unix seconds; None: now.
            identity: The id for a scheme that signs one; None: a new one.
            scheme: The name of a scheme; None: the document's first.
        """
        private_key = concealed(private_key)
        found = self.spec.scheme(scheme)
        timestamp = str(int(time.time() if at is None else at))
        identity = identity or f"msg_{uuid.uuid4().hex}"
        content = Verifier(found).content(timestamp, identity, raw_body(body))
        signature = base64.b64encode(_signature(found, private_key, content))
        text = (
            signature.decode()
            if found.encoding == "base64"
            else base64.b64decode(signature).hex()
        )
        headers = {
            found.id_header: identity,
            found.timestamp_header: timestamp,
            found.signature_header: found.signature_prefix + text,
        }
        return {name: value for name, value in headers.items() if name}

    def delivery(
        self,
        event_type: str,
        private_key: str,
        overrides: Mapping[str, Any] | None = None,
        *,
        at: float | None = None,
        scheme: str | None = None,
    ) -> Delivery:
        """A signed, valid delivery of an event, with a new id.

        Args:
            event_type: One of `event_types`.
            private_key: As for `sign`.
            overrides: Members to change, nested as in the body; `omit` leaves one out.
            at: As for `sign`.
            scheme: As for `sign`.

        Raises:
            ConfigurationError: the document has no such event; the message names those it has.
        """
        private_key = concealed(private_key)
        if event_type not in self.samples:
            known = ", ".join(self.samples)
            raise ConfigurationError(
                f"there is no event {event_type!r}; known: {known}"
            )
        sample = copy.deepcopy(dict(self.samples[event_type]))
        identity = str(uuid.uuid4())
        *outer, last = self.spec.event_id.split(".")
        holder = sample
        for name in outer:
            holder = holder.setdefault(name, {})
        if last:
            holder[last] = identity
        body = json.dumps(
            _merged(sample, {} if overrides is None else overrides),
            separators=(",", ":"),
        ).encode()
        headers = self.sign(body, private_key, at=at, identity=identity, scheme=scheme)
        return Delivery(
            event_type, {"content-type": "application/json", **headers}, body
        )


def _signature(scheme: SignatureScheme, private_key: str, content: bytes) -> bytes:
    try:
        key = opened(private_key)
        if scheme.algorithm == "hmac-sha256":
            return hmac.digest(key_material(scheme, key), content, "sha256")
        return _signing_key(key).sign(content).signature
    except BaseException as error:
        clear_traceback(error)
        raise


def _signing_key(key: str) -> SigningKey:
    from nacl.signing import SigningKey

    try:
        return SigningKey(base64.b64decode(key.rpartition("_")[2], validate=True)[:32])
    except ValueError:
        raise ConfigurationError(
            "private_key: expected the private half of `keys()`, or 32 bytes in Base64"
        ) from None


def _merged(body: dict[str, Any], overrides: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(body)
    for name, value in overrides.items():
        before = merged.get(name)
        merged[name] = (
            _merged(before, value) if is_object(before) and is_object(value) else value
        )
    return {
        name: value for name, value in merged.items() if not isinstance(value, Omit)
    }
