"""Receiving webhooks: verified, fresh, not seen before, and typed.

`unwrap` returns nothing that was not verified; what skips a check says so in its name.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, Self, TypeVar

from ..core.errors import ConfigurationError
from ..core.secret import clear_traceback, concealed, opened
from ..models.header_fields import AnyHeaders, collected
from .parse import Parsed, parse
from .scheme import SignatureScheme, WebhookSpec, refused
from .verify import Payload, Verifier, parse_key, promises_body, raw_body

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..core.drift import DriftEvent
    from ..core.response import Headers
    from .verify import Check

E = TypeVar("E")


class ClientConfig(Protocol):
    """The options of a client that a receiver takes over."""

    @property
    def webhook_scheme(self) -> str | None:
        """How deliveries are signed; None: the document's first scheme."""
        ...

    @property
    def strict(self) -> bool:
        """Whether what does not fit the description is an error."""
        ...

    @property
    def on_drift(self) -> Callable[[DriftEvent], object] | None:
        """Called with each difference from the description."""
        ...


class ClientKeys(Protocol):
    """The keys of a client."""

    def get(self, option: str) -> str | tuple[str, ...] | None:
        """The value of an option, or None."""
        ...


class ClientCore(Protocol):
    """What a receiver takes over from a client."""

    @property
    def config(self) -> ClientConfig:
        """Its options."""
        ...

    @property
    def credentials(self) -> ClientKeys:
        """Its keys."""
        ...


class WebhookReceiver(Generic[E]):
    """Turns deliveries into events.

    Args:
        key: What to verify with; several during a rotation. Without one, the environment
            variable of the scheme is read when a delivery comes.
        scheme: A signature scheme, or the name of one of the document's; None: its first.
        verify: Instead of key and scheme: takes the body and the headers, a mapping with names in
            any case, and says whether the sender is who it should be.
        strict: Refuse an event that the document does not allow. Otherwise it is kept as it
            came, in its own class.
        on_drift: Called with each difference from the document.
        clock: Unix seconds.

    Raises:
        ConfigurationError: there is no such scheme.
        WebhookVerificationError: a key cannot verify anything, with the reason `wrong_key`.
    """

    spec: ClassVar[WebhookSpec]

    def __init__(
        self,
        key: str | bytes | Sequence[str | bytes] | None = None,
        *,
        scheme: str | SignatureScheme | None = None,
        verify: Callable[[bytes, Headers], bool] | None = None,
        strict: bool = False,
        on_drift: Callable[[DriftEvent], object] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        key = key and concealed(key)
        declared = scheme is not None or bool(self.spec.schemes)
        self._verify = verify
        self._verifier = Verifier(self.spec.scheme(scheme)) if declared else None
        self._keys = None if key is None else _parsed(self._signed_by(), key)
        self._strict = strict
        self._on_drift = on_drift
        self._clock = clock

    @classmethod
    def of(cls, core: ClientCore) -> Self:
        """A receiver with the key, the scheme and the strictness of a client.

        Raises:
            ConfigurationError: there is no such scheme.
        """
        config, schemes = core.config, cls.spec.schemes
        name = config.webhook_scheme
        if name is not None and name not in schemes:
            known = ", ".join(schemes)
            raise ConfigurationError(
                f"webhook_scheme: there is no {name!r}; known: {known}"
            )
        key = core.credentials.get(cls.spec.scheme(name).key_option)
        key = key and concealed(key)
        return cls(key, scheme=name, strict=config.strict, on_drift=config.on_drift)

    def unwrap(
        self,
        payload: Payload,
        headers: AnyHeaders,
        *,
        key: str | bytes | Sequence[str | bytes] | None = None,
        query: bool = False,
    ) -> E:
        """Verify a delivery and return its event.

        Args:
            payload: The body as received, before any parsing.
            headers: A mapping, pairs, a WSGI environ, or the headers object of a framework.
            key: Instead of the receiver's.
            query: The payload is the query string of a delivery by GET.

        Raises:
            WebhookVerificationError: with a `reason`.
        """
        key = key and concealed(key)
        parsed = self.authentic(payload, headers, key=key, query=query)
        self._take(parsed)
        event: E = parsed.event
        return event

    def unsafe_unwrap(self, payload: Payload, *, query: bool = False) -> E:
        """Return the event of a delivery without verifying it: anyone may have sent it.

        Raises:
            WebhookVerificationError: the payload cannot be read.
        """
        event: E = self._parse(raw_body(payload), query=query).event
        return event

    def authentic(
        self,
        payload: Payload,
        headers: AnyHeaders,
        *,
        key: str | bytes | Sequence[str | bytes] | None = None,
        query: bool = False,
    ) -> Parsed:
        """The verified event with its id, received before or not."""
        key = key and concealed(key)
        body, signed = raw_body(payload), ""
        if not (body or query) and promises_body(headers):
            raise refused("consumed")
        if self._verify is None:
            verifier, keys = self._signed_by(), self._keys
            if keys is None or key is not None:
                keys = _parsed(verifier, key)
            signed = verifier.verify(keys, body, headers, self._clock())
        elif not self._verify(body, collected(headers)):
            raise refused("bad_signature")
        parsed = self._parse(body, query=query)
        return parsed if parsed.identity or not signed else Parsed(parsed.event, signed)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self.spec.events)} events>"

    def _take(self, parsed: Parsed) -> None:
        """Note that the event of a verified delivery is handed over, or refuse to."""

    def _parse(self, body: bytes, *, query: bool) -> Parsed:
        return parse(
            self.spec, body, query=query, strict=self._strict, on_drift=self._on_drift
        )

    def _signed_by(self) -> Verifier:
        if self._verifier is None:
            raise refused(
                "no_scheme", "give the receiver a scheme and a key, or verify"
            )
        return self._verifier


def _parsed(
    verifier: Verifier, key: str | bytes | Sequence[str | bytes] | None
) -> list[Check]:
    """The keys of an argument, or else of the environment."""
    scheme = verifier.scheme
    try:
        given = os.environ.get(scheme.key_env, "") if key is None else opened(key)
        if not given:
            variable = f" or set {scheme.key_env}" if scheme.key_env else ""
            raise refused(
                "no_key", f"give key (to a client: {scheme.key_option}){variable}"
            )
        several = [given] if isinstance(given, str | bytes) else given
        return [parse_key(scheme, each) for each in several]
    except BaseException as error:
        clear_traceback(error)
        raise
