"""Receiving webhooks: verified, fresh, not seen before, and typed.

Comes in: a delivery. Goes out: its event. The rule of this file: `unwrap` returns nothing that was
not verified; what skips a check says so in its name.
"""

from __future__ import annotations

import os
import time
from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from .errors import ConfigurationError
from .header_fields import collected
from .secret import clear_traceback, concealed, opened
from .webhook_parse import Parsed, parse
from .webhook_scheme import refused
from .webhook_verify import Verifier, parse_key, raw_body

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Self

    from .client_core import Core
    from .drift import DriftEvent
    from .header_fields import AnyHeaders
    from .response import Headers
    from .webhook_router import WebhookRouter
    from .webhook_scheme import SignatureScheme, WebhookSpec
    from .webhook_verify import Check, Payload

E = TypeVar("E")


class ReplayStore(Protocol):
    """Remembers the ids of events. A store in a database serves several processes."""

    def seen(self, identity: str, expires: float) -> bool:
        """Remember an id until `expires` (Unix seconds); whether it was known, in one atomic step.

        In Redis: `not redis.set(identity, 1, nx=True, exat=int(expires))`. In SQL: whether
        `INSERT ... ON CONFLICT DO NOTHING` inserted no row.
        """
        ...

    def forget(self, identity: str) -> None:
        """Undo `seen`, because the event was not handled."""
        ...


class MemoryReplayStore:
    """Remembers in this process; of more than `limit` ids the oldest are forgotten."""

    def __init__(self, limit: int = 100_000, *, clock: Callable[[], float] = time.time) -> None:
        self._limit = limit
        self._clock = clock
        self._expiries: OrderedDict[str, float] = OrderedDict()
        self._lock = Lock()

    def seen(self, identity: str, expires: float) -> bool:
        """Remember an id; whether it was known."""
        with self._lock:
            if self._expiries.get(identity, 0.0) > self._clock():
                return True
            self._expiries[identity] = expires
            self._expiries.move_to_end(identity)
            if len(self._expiries) > self._limit:
                self._expiries.popitem(last=False)
            return False

    def forget(self, identity: str) -> None:
        """Undo `seen`."""
        with self._lock:
            self._expiries.pop(identity, None)


class WebhookReceiver(Generic[E]):
    """Turns deliveries into events.

    Args:
        key: What to verify with; several during a rotation. Without one, the environment
            variable of the scheme is read when a delivery comes.
        scheme: A signature scheme, or the name of one of the document's; None: its first.
        verify: Instead of key and scheme: takes the body and the headers, a mapping with names in
            any case, and says whether the sender is who it should be.
        replay_store: Refuses an event that was received before.
        remember: For how many seconds the store remembers an event.
        strict: Refuse an event that the document does not allow. Otherwise it is kept as it
            came, in its own class.
        on_drift: Hears of each difference from the document.
        clock: Unix seconds.
    """

    spec: ClassVar[WebhookSpec]

    def __init__(
        self,
        key: str | bytes | Sequence[str | bytes] | None = None,
        *,
        scheme: str | SignatureScheme | None = None,
        verify: Callable[[bytes, Headers], bool] | None = None,
        replay_store: ReplayStore | None = None,
        remember: float = 86_400,
        strict: bool = False,
        on_drift: Callable[[DriftEvent], object] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        key = key and concealed(key)
        declared = scheme is not None or bool(self.spec.schemes)
        self._verify = verify
        self._verifier = Verifier(self.spec.scheme(scheme)) if declared else None
        self._keys = None if key is None else _parsed(self._signed_by(), key)
        self._replay_store = replay_store
        self._remember = remember
        self._strict = strict
        self._on_drift = on_drift
        self._clock = clock

    @classmethod
    def of(cls, core: Core) -> Self:
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
        if self.replayed(parsed):
            raise refused("replayed")
        event: E = parsed.event
        return event

    def unsafe_unwrap(self, payload: Payload, *, query: bool = False) -> E:
        """Return the event of a delivery without verifying it: anyone may have sent it.

        Raises:
            WebhookVerificationError: If the payload cannot be read.
        """
        event: E = self._parse(raw_body(payload), query=query).event
        return event

    def router(self, *, max_body: int = 1_048_576, by_get: bool = False) -> WebhookRouter:
        """Make a router that hands the events of this receiver to functions.

        Args:
            max_body: The largest body that is read, in bytes.
            by_get: Whether deliveries by GET are taken.
        """
        from .webhook_router import WebhookRouter

        return WebhookRouter(self, max_body=max_body, by_get=by_get)

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
        if self._verify is None:
            verifier, keys = self._signed_by(), self._keys
            if keys is None or key is not None:
                keys = _parsed(verifier, key)
            signed = verifier.verify(keys, body, headers, self._clock())
        elif not self._verify(body, collected(headers)):
            raise refused("bad_signature")
        parsed = self._parse(body, query=query)
        return parsed if parsed.identity or not signed else Parsed(parsed.event, signed)

    def replayed(self, parsed: Parsed) -> bool:
        """Remember an event; whether it was received before. Without store or id: never."""
        if self._replay_store is None or not parsed.identity:
            return False
        return self._replay_store.seen(parsed.identity, self._clock() + self._remember)

    def forget(self, parsed: Parsed) -> None:
        """Take back what `replayed` remembered, so that the sender may try again."""
        if self._replay_store is not None and parsed.identity:
            self._replay_store.forget(parsed.identity)

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
