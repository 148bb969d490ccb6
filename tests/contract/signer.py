"""Deliveries signed as the contract says, for whatever scheme it describes.

Comes in: a signature scheme of the overlay and a seed. Goes out: the headers of a delivery and the
key that verifies it. The rule of this file: it uses PyNaCl and `hmac`, never the client's own help.
"""

from __future__ import annotations

import base64
import hmac
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nacl.signing import SigningKey

if TYPE_CHECKING:
    from .spec_reader import Json

SEED = bytes(range(32))
OTHER_SEED = bytes(range(32, 64))
IDENTITY = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W"


@dataclass(frozen=True)
class Signer:
    """Signs by one scheme with one key."""

    scheme: Json
    seed: bytes = SEED

    @property
    def key(self) -> str:
        """The text of the key that the receiver needs."""
        material = self.seed
        if self.scheme["algorithm"] == "ed25519":
            material = bytes(SigningKey(self.seed).verify_key)
        prefix: str = self.scheme.get("keyPrefix", "")
        return prefix + base64.b64encode(material).decode()

    def headers(self, body: bytes, *, age: float = 0) -> dict[str, str]:
        """The headers of a delivery that was signed `age` seconds ago."""
        timestamp = str(int(time.time() - age))
        content = self.scheme["signedContent"]
        content = content.replace("{timestamp}", timestamp).replace("{id}", IDENTITY)
        before, after = content.split("{body}")
        signature = self._sign(before.encode() + body + after.encode())
        values = {
            "timestamp": timestamp,
            "id": IDENTITY,
            "signature": self.scheme.get("signaturePrefix", "")
            + base64.b64encode(signature).decode(),
        }
        return {header: values[role] for role, header in self.scheme["headers"].items()}

    def _sign(self, content: bytes) -> bytes:
        if self.scheme["algorithm"] == "ed25519":
            return SigningKey(self.seed).sign(content).signature
        return hmac.digest(self.seed, content, "sha256")
