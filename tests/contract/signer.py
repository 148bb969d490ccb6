"""Deliveries signed as the contract says, for whatever scheme it describes.

It uses PyNaCl and `hmac`, never the client's own help.
"""

from __future__ import annotations

import base64
import hmac
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nacl.signing import SigningKey

if TYPE_CHECKING:
    from .spec_reader import Place

SEED = bytes(range(97, 129))
OTHER_SEED = bytes(range(65, 97))
IDENTITY = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W"


@dataclass(frozen=True)
class Signer:
    """Signs by one scheme with one key."""

    scheme: Place
    seed: bytes = SEED

    def __post_init__(self) -> None:
        algorithm = (self.scheme / "algorithm").value
        known = ("ed25519", "hmac-sha256")
        assert algorithm in known, f"{self.scheme.pointer}: no algorithm {algorithm} is known"
        assert self.encoding in ("base64", "hex"), f"{self.scheme.pointer}: {self.encoding}"

    @property
    def encoding(self) -> str:
        return str(self.scheme.get("encoding", "base64"))

    @property
    def is_public(self) -> bool:
        return bool((self.scheme / "algorithm").value == "ed25519")

    @property
    def tolerance(self) -> int:
        return int(self.scheme.get("toleranceSeconds", 300))

    @property
    def prefix(self) -> str:
        return str(self.scheme.get("keyPrefix", ""))

    @property
    def key(self) -> str:
        """The text of the key that the receiver needs."""
        material = bytes(SigningKey(self.seed).verify_key) if self.is_public else self._secret
        if not self.is_public and not self.prefix:
            return material.decode()
        return self.prefix + base64.b64encode(material).decode()

    @property
    def _secret(self) -> bytes:
        """The bytes of an HMAC key; without a prefix its text is the key."""
        return self.seed if self.prefix else base64.b64encode(self.seed)

    def headers(
        self, body: bytes, *, signed_at: float | None = None, identity: str = IDENTITY
    ) -> dict[str, str]:
        """The headers of a delivery that was signed at a time, in Unix seconds; None: now."""
        timestamp = str(int(time.time() if signed_at is None else signed_at))
        content = str((self.scheme / "signedContent").value)
        content = content.replace("{timestamp}", timestamp).replace("{id}", identity)
        before, mark, after = content.partition("{body}")
        assert mark, f"{self.scheme.pointer}: does not sign the body"
        signature = self._sign(before.encode() + body + after.encode())
        text = signature.hex() if self.encoding == "hex" else base64.b64encode(signature).decode()
        prefix = str(self.scheme.get("signaturePrefix", ""))
        values = {"timestamp": timestamp, "id": identity, "signature": prefix + text}
        return {name: values[role] for role, name in (self.scheme / "headers").value.items()}

    def _sign(self, content: bytes) -> bytes:
        if self.is_public:
            return SigningKey(self.seed).sign(content).signature
        return hmac.digest(self._secret, content, "sha256")
