"""Receiving webhooks: verified, fresh, not seen before, and typed.

Comes in: a delivery. Goes out: its event. The rule of this file: `unwrap` returns nothing that was
not verified; what skips a check says so in its name.
"""

from __future__ import annotations

import math
import os
import time
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from ..core.errors import ConfigurationError
from ..core.secret import clear_traceback, concealed, opened
from ..models.header_fields import collected
from .claim import Claim
from .parse import Parsed, parse
from .scheme import refused
from .store import MemoryReplayStore, adapted
from .verify import Verifier, parse_key, promises_body, raw_body

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Self

    from ..core.drift import DriftEvent
    from ..core.response import Headers
    from ..models.header_fields import AnyHeaders
    from .router import WebhookRouter
    from .scheme import SignatureScheme, WebhookSpec
    from .store import DeliveryStore, ReplayStore
    from .verify import Check, Payload

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
        """Hears of each difference from the description."""
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
        replay_store: Remembers which events were handled: a router acknowledges a duplicate
            without running its handler again, and `unwrap` refuses it. None: nothing is remembered.
        remember: For how many seconds the store remembers an event that was handled.
        lease: For how many seconds an event whose process died is kept from the next delivery.
        strict: Refuse an event that the document does not allow. Otherwise it is kept as it
            came, in its own class.
        on_drift: Hears of each difference from the document.
        clock: Unix seconds.

    Raises:
        ConfigurationError: If a key, the scheme, the store or a number of seconds cannot work.
    """

    spec: ClassVar[WebhookSpec]

    def __init__(
        self,
        key: str | bytes | Sequence[str | bytes] | None = None,
        *,
        scheme: str | SignatureScheme | None = None,
        verify: Callable[[bytes, Headers], bool] | None = None,
        replay_store: DeliveryStore | ReplayStore | None = None,
        remember: float = 86_400,
        lease: float = 10,
        strict: bool = False,
        on_drift: Callable[[DriftEvent], object] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        key = key and concealed(key)
        declared = scheme is not None or bool(self.spec.schemes)
        self._verify = verify
        self._verifier = Verifier(self.spec.scheme(scheme)) if declared else None
        self._keys = None if key is None else _parsed(self._signed_by(), key)
        for name, seconds in (("remember", remember), ("lease", lease)):
            if not 0 < seconds < math.inf:
                raise ConfigurationError(f"{name} must be a positive number of seconds: {seconds}")
        self._remembers = replay_store is not None
        self._store = adapted(replay_store, remember=remember, clock=clock)
        self._remember = remember if self._remembers else 0
        self._lease = lease
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
            raise ConfigurationError(f"webhook_scheme: there is no {name!r}; known: {known}")
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

        With a replay store the event counts as handled from here on: if the code after this fails
        or dies, a retry is refused. Where that must not be, use a router.

        Args:
            payload: The body as received, before any parsing.
            headers: A mapping, pairs, a WSGI environ, or the headers object of a framework.
            key: Instead of the receiver's.
            query: The payload is the query string of a delivery by GET.

        Raises:
            WebhookVerificationError: With a `reason`.
        """
        key = key and concealed(key)
        parsed = self.authentic(payload, headers, key=key, query=query)
        if self._remembers and parsed.identity:
            claim = self.claim(parsed)
            if claim.take() != "claimed":
                raise refused("replayed")
            claim.done()
        event: E = parsed.event
        return event

    def unsafe_unwrap(self, payload: Payload, *, query: bool = False) -> E:
        """Return the event of a delivery without verifying it: anyone may have sent it.

        Raises:
            WebhookVerificationError: If the payload cannot be read.
        """
        event: E = self._parse(raw_body(payload), query=query).event
        return event

    def router(
        self, *, max_body: int = 1_048_576, body_timeout: float = 10, by_get: bool = False
    ) -> WebhookRouter:
        """Make a router that hands the events of this receiver to functions.

        Args:
            max_body: The largest body that is read, in bytes.
            body_timeout: For how many seconds the ASGI application waits for a whole body.
            by_get: Whether deliveries by GET are taken.
        """
        from .router import WebhookRouter

        return WebhookRouter(self, max_body=max_body, body_timeout=body_timeout, by_get=by_get)

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

    def claim(self, parsed: Parsed) -> Claim:
        """A claim to an event, not taken yet. An event without an id is one of its own."""
        store = self._store if parsed.identity else MemoryReplayStore()
        key = parsed.identity or ""
        return Claim(store, key, lease=self._lease, remember=self._remember)

    def _parse(self, body: bytes, *, query: bool) -> Parsed:
        return parse(self.spec, body, query=query, strict=self._strict, on_drift=self._on_drift)

    def _signed_by(self) -> Verifier:
        if self._verifier is None:
            raise refused("no_scheme", "give the receiver a scheme and a key, or verify")
        return self._verifier


def _parsed(verifier: Verifier, key: str | bytes | Sequence[str | bytes] | None) -> list[Check]:
    """The keys of an argument, or else of the environment."""
    scheme = verifier.scheme
    try:
        given = os.environ.get(scheme.key_env, "") if key is None else opened(key)
        if not given:
            variable = f" or set {scheme.key_env}" if scheme.key_env else ""
            raise refused("no_key", f"give {scheme.key_option}{variable}")
        several = [given] if isinstance(given, str | bytes) else given
        return [parse_key(scheme, each) for each in several]
    except BaseException as error:
        clear_traceback(error)
        raise
