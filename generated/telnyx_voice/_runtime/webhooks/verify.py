"""Whether a delivery is authentic and fresh.

What is verified are the bytes that were received. The scheme is configured, never guessed from the
headers that arrive.
"""

from __future__ import annotations

import binascii
import hmac
import re
from collections.abc import Callable
from functools import cache, partial
from operator import itemgetter
from typing import TYPE_CHECKING, Final, TypeAlias

from ..core.errors import WebhookVerificationError
from ..models.header_fields import matching, spellings
from .scheme import refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.header_fields import AnyHeaders
    from .scheme import SignatureScheme

Payload: TypeAlias = str | bytes | bytearray | memoryview
Check: TypeAlias = Callable[[bytes, bytes], bool]
"""A key at work: whether a content has a signature."""

# a rotation needs two; the rest would be work for an attacker's sake
_MAX_SIGNATURES: Final = 16
# bytes: 112 bits, the least for HMAC (NIST SP 800-131A, section 10)
_MIN_SECRET_BYTES: Final = 14
_LENGTHS: Final = {"ed25519": 64, "hmac-sha256": 32}
_PUBLIC_KEY: Final = "a public key is 32 bytes, Base64 (not PEM, not hex, no quotes)"
_BODY_LENGTH: Final = spellings("content-length") | {"content_length": "content-length"}
_PARTS: Final = ("timestamp", "id", "body")
_PLACEHOLDER: Final = r"\{(timestamp|id|body)\}"


def raw_body(payload: object) -> bytes:
    """The bytes of a body.

    Raises:
        WebhookVerificationError: it is not text or bytes, or the text is not UTF-8.
    """
    if isinstance(payload, bytes):
        return payload
    if isinstance(payload, bytearray):
        return bytes(payload)
    if isinstance(payload, memoryview):
        return payload.tobytes()
    if not isinstance(payload, str):
        raise refused("not_raw")
    try:
        return payload.encode()
    except UnicodeEncodeError:
        raise refused("invalid_utf8") from None


def promises_body(headers: AnyHeaders) -> bool:
    """Whether the header fields of a request, or its WSGI environ, say that it has a body."""
    try:
        fields = matching(headers, _BODY_LENGTH)
        return any(value not in {"", "0", b"", b"0"} for _, value in fields)
    except (TypeError, ValueError):
        return False  # who needs a field of them says what is wrong with them


class Verifier:
    """Checks deliveries by one scheme."""

    def __init__(self, scheme: SignatureScheme) -> None:
        self.scheme = scheme
        self._signature = scheme.signature_header.lower()
        self._timestamp = scheme.timestamp_header.lower()
        self._id = scheme.id_header.lower()
        self._wanted = [*filter(None, (self._signature, self._timestamp, self._id))]
        self._spellings = spellings(*self._wanted)
        text = scheme.signed_content.replace("%", "%%")
        # the last part is empty, so that there is one in any case
        self._signed = re.sub(_PLACEHOLDER, "%b", text).encode() + b"%b"
        self._parts = itemgetter(*map(_PARTS.index, re.findall(_PLACEHOLDER, text)), 3)
        self._decode = binascii.unhexlify if scheme.encoding == "hex" else _base64
        self._length = _LENGTHS[scheme.algorithm]

    def verify(
        self, keys: Sequence[Check], body: bytes, headers: AnyHeaders, now: float
    ) -> str:
        """Check a delivery; the id that was signed with it, "" where the scheme has none.

        Args:
            keys: From `parse_key`; one that fits is enough.
            body: As received.
            headers: As received.
            now: Unix seconds.

        Raises:
            WebhookVerificationError: with the reason.
        """
        values = self._pick(headers)
        timestamp, identity = values.get(self._timestamp, ""), values.get(self._id, "")
        if self._timestamp:
            if not timestamp.isdigit() or len(timestamp) > 12:
                raise refused("bad_encoding", self._timestamp)
            age = int(now) - int(timestamp)
            if abs(age) > self.scheme.tolerance_seconds:
                raise refused("expired" if age > 0 else "from_the_future")
        content = self.content(timestamp, identity, body)
        for signature in self._signatures(values[self._signature]):
            for check in keys:
                if check(content, signature):
                    return identity
        raise refused("bad_signature")

    def content(self, timestamp: str, identity: str, body: bytes) -> bytes:
        """The bytes that are signed."""
        parts = (timestamp.encode(), identity.encode(), body, b"")
        content: bytes = self._signed % self._parts(parts)
        return content

    def _pick(self, headers: AnyHeaders) -> dict[str, str]:
        """The headers of the scheme by their names in lower case; each must be there once."""
        found: dict[str, str] = {}
        try:
            for name, value in matching(headers, self._spellings):
                if name in found:
                    raise refused("duplicate_header", name)
                text = value.decode("latin-1") if isinstance(value, bytes) else value
                plain = isinstance(text, str) and text.isascii() and text.isprintable()
                if not plain:
                    raise refused("bad_encoding", name)
                found[name] = text
        except WebhookVerificationError:
            raise
        except (TypeError, ValueError):
            raise refused(
                "missing_header", "the headers are not a mapping or pairs"
            ) from None
        for name in self._wanted:
            if not found.get(name):
                raise refused("missing_header", name)
        return found

    def _signatures(self, header: str) -> list[bytes]:
        """The signatures of a header that are of this scheme."""
        prefix = self.scheme.signature_prefix
        texts = header.split(" ") if self.scheme.multiple else [header]
        if prefix:
            texts = [t.removeprefix(prefix) for t in texts if t.startswith(prefix)]
        del texts[_MAX_SIGNATURES:]
        try:
            found = [s for t in texts if len(s := self._decode(t)) == self._length]
        except ValueError:
            found = []
        if not found or len(found) < len(texts):
            raise refused("bad_encoding", self._signature)
        return found


def _base64(text: str) -> bytes:
    return binascii.a2b_base64(text, strict_mode=True)


def parse_key(scheme: SignatureScheme, key: str | bytes) -> Check:
    """A key of the kind that the scheme verifies with, from its text or the bytes of a public key.

    An HMAC secret must have the scheme's prefix, so that a public key can never be used as one.

    Raises:
        WebhookVerificationError: with the reason `wrong_key`.
    """
    if isinstance(key, bytes) and scheme.algorithm != "ed25519":
        raise refused("wrong_key", "a secret is given as text")
    material = key if isinstance(key, bytes) else key_material(scheme, key.strip())
    if scheme.algorithm == "hmac-sha256":
        if len(material) < _MIN_SECRET_BYTES:
            raise refused(
                "wrong_key", f"a secret has {_MIN_SECRET_BYTES} bytes or more"
            )
        return lambda content, signature: hmac.compare_digest(
            hmac.digest(material, content, "sha256"), signature
        )
    if len(material) != 32:
        raise refused("wrong_key", f"{_PUBLIC_KEY}, got {len(material)} bytes")
    return partial(_is_ed25519, material)


def key_material(scheme: SignatureScheme, text: str) -> bytes:
    """The bytes of a key's text.

    Raises:
        WebhookVerificationError: with the reason `wrong_key`.
    """
    prefix = scheme.key_prefix
    if scheme.algorithm == "hmac-sha256" and not text.startswith(prefix):
        raise refused("wrong_key", f"it must begin with {prefix}")
    try:
        plain = scheme.algorithm == "hmac-sha256" and not prefix
        material = text.encode() if plain else _base64(text.removeprefix(prefix))
    except ValueError:
        said = "it is not Base64" if scheme.algorithm == "hmac-sha256" else _PUBLIC_KEY
        raise refused("wrong_key", said) from None
    if not material:
        raise refused("wrong_key", "it is empty")
    return material


def _is_ed25519(key: bytes, content: bytes, signature: bytes) -> bool:
    open_signed, bad_signature = _nacl()
    try:
        open_signed(signature + content, key)
    except bad_signature:
        return False
    return True


@cache
def _nacl() -> tuple[Callable[[bytes, bytes], bytes], type[Exception]]:
    from nacl.bindings import crypto_sign_open
    from nacl.exceptions import BadSignatureError

    return crypto_sign_open, BadSignatureError
