"""Whether a delivery is authentic and fresh.

Comes in: a scheme, keys, and a delivery as any framework hands it over. Goes out: nothing, or the
error that says why not. The rule of this file: what is verified are the bytes that were received,
and a scheme is told from outside, never guessed from the headers that arrive.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from .drift import is_array
from .webhook_scheme import refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .webhook_scheme import SignatureScheme

Payload: TypeAlias = str | bytes | bytearray | memoryview


class _Items(Protocol):
    def items(self) -> Iterable[tuple[Any, Any]]: ...


Headers: TypeAlias = Mapping[Any, Any] | _Items | Iterable[tuple[Any, Any]]
"""A mapping, pairs of text or bytes, a WSGI environ, or the headers object of a framework."""

_MOST_SIGNATURES: Final = 16  # a rotation needs two; the rest would be work for an attacker's sake
_LENGTHS: Final = {"ed25519": 64, "hmac-sha256": 32}
_HOLE: Final = re.compile(r"\{(timestamp|id|body)\}")


def raw_body(payload: object) -> bytes:
    """The bytes of a body.

    Raises:
        WebhookVerificationError: If it is not text or bytes, or the text is not UTF-8.
    """
    match payload:
        case bytes():
            return payload
        case str():
            try:
                return payload.encode()
            except UnicodeEncodeError:
                raise refused("invalid_utf8") from None
        case bytearray():
            return bytes(payload)
        case memoryview():
            return payload.tobytes()
        case _:
            raise refused("not_raw")


def verify(
    scheme: SignatureScheme, keys: Sequence[bytes], body: bytes, headers: Headers, now: float
) -> str | None:
    """Check a delivery; the id that was signed with it, where the scheme has one.

    Args:
        scheme: How it should be signed.
        keys: From `parse_key`; one that fits is enough.
        body: As received.
        headers: As received.
        now: Unix seconds.

    Raises:
        WebhookVerificationError: With the reason.
    """
    names = {scheme.signature_header, scheme.timestamp_header, scheme.id_header} - {""}
    values = _pick(headers, frozenset(name.lower() for name in names))
    timestamp = values.get(scheme.timestamp_header.lower(), "")
    if scheme.timestamp_header:
        _check_time(timestamp, scheme, int(now))
    identity = values.get(scheme.id_header.lower())
    content = signed_content(scheme, timestamp, identity or "", body)
    signatures = _signatures(values[scheme.signature_header.lower()], scheme)
    check = _CHECKS[scheme.algorithm]
    if not any(check(key, content, signature) for signature in signatures for key in keys):
        raise refused("bad_signature")
    return identity


def signed_content(scheme: SignatureScheme, timestamp: str, identity: str, body: bytes) -> bytes:
    """The bytes that a signature of the scheme is made over."""
    parts = {"timestamp": timestamp.encode(), "id": identity.encode(), "body": body}
    pieces = _HOLE.split(scheme.signed_content)
    return b"".join(parts[piece] if i % 2 else piece.encode() for i, piece in enumerate(pieces))


def _pick(headers: Any, wanted: frozenset[str]) -> dict[str, str]:
    """The wanted headers by their names in lower case; each must be there once."""
    found: dict[str, str] = {}
    for name, value in _pairs(headers):
        if name in wanted:
            if name in found:
                raise refused("duplicate_header", name)
            text = value.decode("latin-1") if isinstance(value, bytes) else value
            if not isinstance(text, str) or not (text.isascii() and text.isprintable()):
                raise refused("bad_encoding", name)
            found[name] = text
    for name in sorted(wanted):
        if not found.get(name):
            raise refused("missing_header", name)
    return found


def _pairs(headers: Any) -> Iterable[tuple[str, Any]]:
    try:
        pairs = [(name, value) for name, value in getattr(headers, "items", headers.__iter__)()]
    except (AttributeError, TypeError, ValueError):
        raise refused("missing_header", "the headers are not a mapping or pairs") from None
    for name, value in pairs:
        text = name.decode("latin-1") if isinstance(name, bytes) else str(name)
        if text.startswith("HTTP_"):  # the environ of WSGI (PEP 3333)
            text = text[5:].replace("_", "-")
        yield from ((text.lower(), each) for each in (value if is_array(value) else [value]))


def _check_time(timestamp: str, scheme: SignatureScheme, now: int) -> None:
    if not (timestamp.isdigit() and len(timestamp) <= 12):
        raise refused("bad_encoding", scheme.timestamp_header)
    age = now - int(timestamp)
    if abs(age) > scheme.tolerance_seconds:
        raise refused("expired" if age > 0 else "from_the_future")


def _signatures(header: str, scheme: SignatureScheme) -> list[bytes]:
    texts = header.split(" ") if scheme.multiple else [header]
    prefix = scheme.signature_prefix
    own = [text.removeprefix(prefix) for text in texts if text.startswith(prefix)]
    try:
        found = [_decoded(text, scheme.encoding) for text in own[:_MOST_SIGNATURES]]
    except ValueError:
        found = []
    if not found or any(len(signature) != _LENGTHS[scheme.algorithm] for signature in found):
        raise refused("bad_encoding", scheme.signature_header)
    return found


def _decoded(text: str, encoding: str) -> bytes:
    return binascii.unhexlify(text) if encoding == "hex" else base64.b64decode(text, validate=True)


@lru_cache(maxsize=64)
def _verify_key(key: bytes) -> Any:
    from nacl.signing import VerifyKey

    return VerifyKey(key)


def _check_ed25519(key: bytes, content: bytes, signature: bytes) -> bool:
    from nacl.exceptions import BadSignatureError

    try:
        _verify_key(key).verify(content, signature)
    except BadSignatureError:
        return False
    return True


def _check_hmac(key: bytes, content: bytes, signature: bytes) -> bool:
    return hmac.compare_digest(hmac.digest(key, content, "sha256"), signature)


_CHECKS: Final[Mapping[str, Callable[[bytes, bytes, bytes], bool]]] = {
    "ed25519": _check_ed25519,
    "hmac-sha256": _check_hmac,
}


def parse_key(scheme: SignatureScheme, key: str | bytes) -> bytes:
    """The bytes of a key, of the kind that the scheme verifies with.

    An HMAC secret must have the scheme's prefix, so that a public key can never be used as one.

    Raises:
        WebhookVerificationError: With the reason `wrong_key`.
    """
    if isinstance(key, bytes):
        material = key
    else:
        text, prefix, symmetric = key.strip(), scheme.key_prefix, scheme.algorithm != "ed25519"
        if symmetric and not prefix:
            material = text.encode()
        elif symmetric and not text.startswith(prefix):
            raise refused("wrong_key", f"it must begin with {prefix}")
        else:
            try:
                material = base64.b64decode(text.removeprefix(prefix), validate=True)
            except ValueError:
                raise refused("wrong_key", "it is not Base64") from None
    if not material or (scheme.algorithm == "ed25519" and len(material) != 32):
        raise refused("wrong_key", "its length is wrong")
    return material
