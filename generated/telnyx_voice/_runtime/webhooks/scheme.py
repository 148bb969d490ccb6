"""What a document says about webhooks, as records.

The verifier, the reader and the test kit share them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from ..core.errors import ConfigurationError, WebhookVerificationError
from ..core.operation import LazyType


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureScheme:
    """How deliveries are signed."""

    algorithm: Literal["ed25519", "hmac-sha256"]
    signature_header: str
    timestamp_header: str = ""
    """Holds Unix seconds; "" if deliveries carry no time and none is checked."""
    id_header: str = ""
    """Holds the id of the delivery, where that is signed, too; "" if there is none."""
    signed_content: str
    """The bytes that are signed, with `{timestamp}`, `{id}` and `{body}` as they were received."""
    encoding: Literal["base64", "hex"] = "base64"
    tolerance_seconds: int = 300
    """How far the time of a delivery may be from now, either way."""
    signature_prefix: str = ""
    """Stands before each signature; those with another prefix are passed over."""
    multiple: bool = False
    """Whether the header may hold several signatures, separated by spaces."""
    key_prefix: str = ""
    """Stands before the key, which is Base64. An HMAC key without a prefix is its own text."""
    key_option: str = "key"
    """The client's option that takes the key."""
    key_env: str = ""
    """The environment variable for it."""


STANDARD_WEBHOOKS: Final = SignatureScheme(
    algorithm="hmac-sha256",
    signature_header="webhook-signature",
    timestamp_header="webhook-timestamp",
    id_header="webhook-id",
    signed_content="{id}.{timestamp}.{body}",
    signature_prefix="v1,",
    multiple=True,
    key_prefix="whsec_",
)
"""The scheme of Standard Webhooks 1.0, with a secret that begins with `whsec_`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookSpec:
    """The webhooks of an API."""

    events: Mapping[str, LazyType]
    """The class of an event by its type."""
    event_type: str
    """Where the type stands in the body: `data.event_type`."""
    event_id: str = ""
    """Where an id stands that is the same in every delivery of an event; "" if there is none."""
    schemes: Mapping[str, SignatureScheme] = field(
        default_factory=dict[str, "SignatureScheme"]
    )
    """The first is the default; empty: the document does not say how deliveries are signed."""

    def scheme(self, name: str | SignatureScheme | None) -> SignatureScheme:
        """A scheme, or that of a name; None: the default.

        Raises:
            ConfigurationError: there is none of this name, or none at all.
        """
        if isinstance(name, SignatureScheme):
            return name
        if not self.schemes:
            raise ConfigurationError(
                "the document declares no signature scheme;"
                " help: give scheme=STANDARD_WEBHOOKS or a SignatureScheme"
            )
        if name is not None and name not in self.schemes:
            known = ", ".join(self.schemes)
            raise ConfigurationError(f"scheme must be one of {known}, got {name!r}")
        return self.schemes[next(iter(self.schemes)) if name is None else name]


_RAW: Final = (
    "help: pass `request.get_data()` of Flask, `request.body` of Django, or `await request.body()`"
    " of FastAPI and Starlette, before anything reads the request's form, stream or JSON"
)

REASONS: Final = {
    "missing_header": "A header of the signature is missing",
    "duplicate_header": "A header of the signature was sent more than once",
    "bad_encoding": "A header of the signature is not written as it should be",
    "expired": "The delivery is older than the tolerance",
    "from_the_future": "The delivery is dated later than the tolerance",
    "bad_signature": "The signature does not match the body",
    "replayed": "The event was received before",
    "no_scheme": "Nothing says how deliveries are verified",
    "no_key": "There is no key to verify with",
    "wrong_key": "The key is not one of this scheme",
    "not_raw": f"The body must be what was received: text or bytes, not a parsed value; {_RAW}",
    "consumed": f"The body is empty: something read it before it was verified; {_RAW}",
    "empty": "The body is empty",
    "invalid_json": "The body is not JSON",
    "invalid_utf8": "The body is not UTF-8",
    "too_deep": "The body is nested too deeply",
    "mismatch": "The body is not an event of this API",
}
"""Every `reason` of a `WebhookVerificationError`, with its message."""


def refused(reason: str, detail: str = "") -> WebhookVerificationError:
    """The error for a reason; `detail` names a header or an option, never a value."""
    message = f"{REASONS[reason]}: {detail}" if detail else f"{REASONS[reason]}."
    return WebhookVerificationError(message, reason=reason)
